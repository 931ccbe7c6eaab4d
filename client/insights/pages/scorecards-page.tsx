import type { ReactElement } from 'react';
import { catalogue } from '../../../metrics/definitions/catalogue/catalogue.ts';
import { stakeholders, tiers } from '../../../metrics/definitions/metric.ts';
import { Answered } from '../answered.tsx';
import { Standing } from '../framework/verdict-card.tsx';
import { MetricTable } from '../metric-table.tsx';
import { useBoard } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Head } from './head.tsx';

/** A card for each of the four: verdict, and all metrics of theirs, the core ones first. */
export function ScorecardsPage(): ReactElement {
  const { say, pick } = useInsightsWords();
  return (
    <div className="insights-sheet">
      <Head title={say('page_scorecards')} text={say('scorecards_text')} />
      <Answered query={useBoard()}>
        {(board) => (
          <div className="insights-cards">
            {stakeholders.map((stakeholder) => {
              const verdict = board.answer.verdicts.find((one) => one.stakeholder === stakeholder);
              const own = [...catalogue.values()]
                .filter((metric) => metric.stakeholder === stakeholder)
                .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
              return (
                <section key={stakeholder} className="insights-panel" aria-label={say(stakeholder)}>
                  <h2 className="insights-split">
                    {say(stakeholder)} {verdict !== undefined && <Standing standing={verdict.standing} />}
                  </h2>
                  <p>{verdict !== undefined && pick(verdict.sentence)}</p>
                  <MetricTable caption={say(stakeholder)} metrics={own} board={board} />
                </section>
              );
            })}
          </div>
        )}
      </Answered>
    </div>
  );
}
