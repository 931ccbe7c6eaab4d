import type { ReactElement } from 'react';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { statusOf } from '../../metrics/evaluate/status.ts';
import { useMove, useTile } from '../live/live.ts';
import { figureText } from '../figures/figure.ts';
import { MetricButton } from '../figures/metric-button.tsx';
import { Digits, Mine, Parts, useReason } from '../figures/reading.tsx';
import { Sparkline } from '../figures/sparkline.tsx';
import { TargetMark } from '../figures/status-mark.tsx';
import { useStageWords } from './use-stage-words.ts';
import './metric-tile.css';

interface MetricTileProps {
  readonly metric: Metric;
  /** `large` for what is read from afar. */
  readonly size: 'large' | 'medium' | 'small';
}

const sparks = { large: [120, 40], medium: [72, 28], small: [64, 24] } as const;

/** A metric as it stands: everybody's value, what it is made of, the last days, and my side of it. Opens its definition. */
export function MetricTile({ metric, size }: MetricTileProps): ReactElement {
  const { say, pick, language } = useStageWords();
  const tile = useTile(metric.id);
  const move = useMove(metric.id);
  const reasonOf = useReason();
  const [width, height] = sparks[size];
  return (
    <MetricButton metric={metric} className={`metric-tile metric-tile-${size}`} move={move}>
      <span className="metric-name">{pick(metric.name)}</span>
      {tile === undefined ? (
        <span className="metric-skeleton" />
      ) : (
        <>
          <span className="metric-value">
            <Digits metric={metric} value={tile.all.value} />
            <Sparkline metric_id={metric.id} width={width} height={height} />
          </span>
          {tile.all.value === null ? (
            <span className="metric-reason">{reasonOf(tile)}</span>
          ) : (
            <span className="metric-parts">
              <Parts metric={metric} of={tile.all} cue={move?.ordinal} />
              {tile.provisional && <i title={say('provisional_text')}>{say('provisional')}</i>}
              {metric.target !== undefined && (
                <TargetMark
                  status={statusOf(metric, tile.all.value)}
                  text={figureText(metric.target.value, metric.unit, language)}
                />
              )}
            </span>
          )}
          <Mine metric={metric} tile={tile} move={move} />
        </>
      )}
    </MetricButton>
  );
}
