import type { CSSProperties, ReactElement } from 'react';
import { board as places } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { Answered } from '../answered.tsx';
import { Branches, stepsOf, useFunnelDays } from '../framework/flow-panel.tsx';
import { MetricTable } from '../metric-table.tsx';
import { type Board, useBoard } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Head } from './head.tsx';
import './flow-page.css';

/** The funnel of the week at length, and every metric of each step. */
export function FlowPage(): ReactElement {
  const { say } = useInsightsWords();
  return (
    <div className="insights-sheet">
      <Head title={say('page_flow')} text={say('flow_text')} />
      <Answered query={useBoard()}>
        {(board) => (
          <div className="insights-cards">
            <Funnel board={board} />
            {places.supporting.map(({ stage, metrics }) => (
              <section key={stage} className="insights-panel" aria-label={say(stage)}>
                <h2>{say(stage)}</h2>
                <MetricTable caption={say(stage)} metrics={metrics} board={board} />
              </section>
            ))}
          </div>
        )}
      </Answered>
    </div>
  );
}

function Funnel({ board }: { readonly board: Board }): ReactElement {
  const { say, pick, whole, language } = useInsightsWords();
  const days = useFunnelDays();
  const steps = stepsOf(board);
  return (
    <section className="insights-panel" aria-label={say('flow')}>
      <h2>{say('flow')}</h2>
      <p>{say('flow_unit', days(board))}</p>
      <ol className="flow-rows">
        {steps.map(({ id, name, stage, users, of_before, of_first }) => {
          const before = board.funnel.steps.find((mark) => mark.id === id)?.users_before ?? 0;
          return (
            <li key={id} style={{ '--of-first': of_first } as CSSProperties}>
              <span className="flow-row-stage">{say(stage)}</span>
              <span className="flow-row-name">{pick(name)}</span>
              <span className="flow-row-bar" aria-hidden>
                <i />
              </span>
              <b className="tabular">{whole(users)}</b>
              <span className="flow-row-share tabular">
                {of_before !== null && say('of_step', { share: figureText(of_before, 'ratio', language) })}
              </span>
              <span className="flow-row-drop tabular">
                {of_before !== null && say('dropped', { share: figureText(1 - of_before, 'ratio', language) })}
              </span>
              <span className="flow-row-before tabular">{say('users_before', { users: whole(before) })}</span>
            </li>
          );
        })}
      </ol>
      <Branches board={board} />
    </section>
  );
}
