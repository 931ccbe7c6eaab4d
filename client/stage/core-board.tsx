import type { ReactElement } from 'react';
import { board } from '../figures/board.ts';
import { MetricTile } from './metric-tile.tsx';
import { useStageWords } from './use-stage-words.ts';

/** The core metrics of each of the four who must gain. */
export function CoreBoard(): ReactElement {
  const { say } = useStageWords();
  return (
    <section className="core" aria-label={say('core')}>
      {board.core.map(({ stakeholder, metrics }) => (
        <div key={stakeholder} className="core-column">
          <h2>{say(stakeholder)}</h2>
          {metrics.map((metric) => (
            <MetricTile key={metric.id} metric={metric} size="small" />
          ))}
        </div>
      ))}
    </section>
  );
}
