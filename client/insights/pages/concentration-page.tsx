import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { ConcentrationView } from '../../../model/wire/insights-views.ts';
import { metricOf } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { StatusMark } from '../../figures/status-mark.tsx';
import { statusOf } from '../../../metrics/evaluate/status.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { LorenzChart } from '../charts/lorenz-chart.tsx';
import { Trigger } from '../framework/risk-panel.tsx';
import { Change, MetricName, Value } from '../metric-cells.tsx';
import { useAsked } from '../use-asked.ts';
import { useBoard } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { AttributionChoice, useAttribution } from './attribution-choice.tsx';
import { Choice, Head } from './head.tsx';
import './concentration-page.css';

type Side = ConcentrationView['side'];
const guardrails: Readonly<Record<Side, readonly string[]>> = {
  creator: ['hhi_creator', 'top10_creator_share'],
  merchant: ['hhi_merchant'],
};

/** How unevenly what is sold is spread. */
export function ConcentrationPage(): ReactElement {
  const { say } = useInsightsWords();
  const [read, change] = useAsked();
  const side: Side = read('side') === 'merchant' ? 'merchant' : 'creator';
  const query = useAnswer('concentration', { query: { side, attribution: useAttribution() } });
  return (
    <div className="insights-sheet">
      <Head
        title={say('page_concentration')}
        text={say('concentration_text', { days: metricOf(guardrails[side][0]).window_days })}
      >
        <Choice
          label={say('page_concentration')}
          value={side}
          options={[
            ['creator', say('side_creator')],
            ['merchant', say('side_merchant')],
          ]}
          onChoose={(side) => change({ side: side === 'creator' ? '' : side })}
        />
        {side === 'creator' && <AttributionChoice />}
      </Head>
      <Answered query={query}>{(found) => <Spread {...found} />}</Answered>
    </div>
  );
}

/** Share of what was sold that the smallest part of the sellers made, read off the curve between its points. */
function soldBy(curve: ConcentrationView['curve'], sellers: number): number {
  const next = curve.findIndex((point) => point.sellers >= sellers);
  if (next <= 0) return 0;
  const [a, b] = [curve[next - 1], curve[next]];
  return a.sold + ((sellers - a.sellers) / (b.sellers - a.sellers)) * (b.sold - a.sold);
}

function Spread({ side, curve, gini, sellers, leaders, total_cents }: ConcentrationView): ReactElement {
  const { say, pick, language, whole } = useInsightsWords();
  const board = useBoard().data;
  if (gini === null) return <p className="insights-none">{say('nothing_sold')}</p>;
  const share = (part: number): string => figureText(part, 'ratio', language);
  const text = say('lorenz_text', { half: share(soldBy(curve, 0.5)), tenth: share(1 - soldBy(curve, 0.9)) });
  let reached = 0;
  return (
    <div className="concentration">
      <section className="insights-panel">
        <h2>{say('lorenz')}</h2>
        <p>{text}</p>
        <LorenzChart curve={curve} label={`${say('lorenz')}. ${text}`} x={say('lorenz_x')} y={say('lorenz_y')} />
      </section>
      <div className="concentration-side">
        <section className="insights-panel">
          <dl className="concentration-figures">
            <div>
              <dt>{say('gini')}</dt>
              <dd className="tabular">{gini.toFixed(2)}</dd>
              <dd>
                <small>{say('gini_text')}</small>
              </dd>
            </div>
            <div>
              <dt>{say('sellers')}</dt>
              <dd className="tabular">{whole(sellers)}</dd>
              <dd>
                <small className="tabular">{figureText(total_cents, 'cents', language)}</small>
              </dd>
            </div>
            {guardrails[side].map(metricOf).map((metric) => {
              const reading = board?.by_id.get(metric.id);
              return (
                <div key={metric.id}>
                  <dt>
                    <MetricName metric={metric} />
                  </dt>
                  <dd>
                    <Value metric={metric} reading={reading} /> <Change metric={metric} reading={reading} />
                  </dd>
                  <dd>
                    <StatusMark status={statusOf(metric, reading?.value ?? null)} /> <Trigger metric={metric} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
        <section className="insights-panel">
          <h2>{say('leaders')}</h2>
          <table className="insights-table">
            <thead>
              <tr>
                <th scope="col">{say(side === 'creator' ? 'side_creator' : 'side_merchant')}</th>
                <th scope="col" data-right>
                  GMV
                </th>
                <th scope="col" data-right>
                  {say('share')}
                </th>
                <th scope="col" data-right>
                  {say('cumulated')}
                </th>
              </tr>
            </thead>
            <tbody>
              {leaders.map(({ key, name, cents, share: part }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link href={`/insights/records/gmv?dimension=${side}&member=${key}`}>{pick(name)}</Link>
                  </th>
                  <td data-right className="tabular">
                    {figureText(cents, 'cents', language)}
                  </td>
                  <td data-right className="tabular">
                    {share(part)}
                  </td>
                  <td data-right className="tabular">
                    {share((reached += part))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </div>
  );
}
