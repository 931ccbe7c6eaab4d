import type { ReactElement } from 'react';
import { board } from '../figures/board.ts';
import { MetricTile } from './metric-tile.tsx';
import { useStageWords } from './use-stage-words.ts';

/** What explains the core metrics, step by step of the flow. */
export function SupportingBoard(): ReactElement {
  const { say } = useStageWords();
  return (
    <section className="supporting" aria-label={say('supporting')}>
      <header className="section-head">
        <h2>{say('supporting')}</h2>
      </header>
      {board.supporting.map(({ stage, metrics }) => (
        <div key={stage} className="supporting-stage">
          <h3>{say(stage)}</h3>
          <div className="supporting-tiles">
            {metrics.map((metric) => (
              <MetricTile key={metric.id} metric={metric} size="small" />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
