import { Fragment, type ReactElement } from 'react';
import { useMove, useTile } from '../live/live.ts';
import { board } from '../figures/board.ts';
import { MetricTile } from './metric-tile.tsx';
import { MetricButton } from '../figures/metric-button.tsx';
import { Digits, Mine, useReason } from '../figures/reading.tsx';
import { Sparkline } from '../figures/sparkline.tsx';
import { useStageWords } from './use-stage-words.ts';
import './north-star.css';

/** The one number that counts, and the three whose product it is. */
export function NorthStar(): ReactElement {
  const { say } = useStageWords();
  return (
    <section className="north-star" aria-label={say('north_star')}>
      <Star />
      <span className="north-star-sign" aria-hidden>
        =
      </span>
      <div className="north-star-factors" role="group" aria-label={say('factors')}>
        {board.factors.map((metric, n) => (
          <Fragment key={metric.id}>
            {n > 0 && (
              <span className="north-star-sign" aria-hidden>
                ×
              </span>
            )}
            <MetricTile metric={metric} size="medium" />
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function Star(): ReactElement {
  const { say, pick } = useStageWords();
  const { star } = board;
  const tile = useTile(star.id);
  const move = useMove(star.id);
  const reasonOf = useReason();
  return (
    <MetricButton metric={star} className="metric-tile north-tile" move={move}>
      <span className="north-tile-kicker">{say('north_star')}</span>
      <span className="north-tile-name">{pick(star.name)}</span>
      {tile === undefined ? (
        <span className="metric-skeleton" />
      ) : (
        <>
          <span className="north-tile-value">
            <Digits metric={star} value={tile.all.value} />
            <Sparkline metric_id={star.id} width={96} height={44} />
          </span>
          {tile.all.value === null && <span className="metric-reason">{reasonOf(tile)}</span>}
          <span className="north-tile-foot">
            <Mine metric={star} tile={tile} move={move} />
            {tile.provisional && (
              <span className="provisional" title={say('provisional_text')}>
                {say('provisional')}
              </span>
            )}
          </span>
        </>
      )}
    </MetricButton>
  );
}
