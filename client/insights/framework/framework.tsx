import type { ReactElement } from 'react';
import { Answered } from '../answered.tsx';
import { useBoard, type Board } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { FlowPanel } from './flow-panel.tsx';
import { RiskPanel } from './risk-panel.tsx';
import { StarPanel } from './star-panel.tsx';
import { VerdictCard } from './verdict-card.tsx';
import './framework.css';

/** The framework page: one screen and one sheet of paper that answer the question. */
export function Framework(): ReactElement {
  return <Answered query={useBoard()}>{(board) => <Sheet board={board} />}</Answered>;
}

function Sheet({ board }: { readonly board: Board }): ReactElement {
  const { say, pick, day } = useInsightsWords();
  return (
    <div className="framework">
      <header className="framework-question">
        <h1>{say('question')}</h1>
        <p>{pick(board.answer.sentence)}</p>
        <p className="framework-printed">{say('as_of', { at: day(board.reading.at_ms) })}</p>
      </header>
      <section className="framework-verdicts" aria-label={say('verdict')}>
        {board.answer.verdicts.map((verdict) => (
          <VerdictCard key={verdict.stakeholder} verdict={verdict} board={board} />
        ))}
      </section>
      <div className="framework-below">
        <StarPanel board={board} />
        <FlowPanel board={board} />
        <RiskPanel board={board} />
      </div>
    </div>
  );
}
