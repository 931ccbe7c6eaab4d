import type { CSSProperties, ReactElement } from 'react';
import { dateOf } from '../../../model/sim-time.ts';
import type { CohortsView } from '../../../model/wire/insights-views.ts';
import { metricOf } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { MetricName } from '../metric-cells.tsx';
import { useAsked } from '../use-asked.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Choice, Head } from './head.tsx';
import './cohorts-page.css';

/** Weekly cohorts and how many of each are there again, week by week. */
export function CohortsPage(): ReactElement {
  const { say } = useInsightsWords();
  const [read, change] = useAsked();
  const kind = read('kind') === 'first_bought' ? 'first_bought' : 'joined';
  const query = useAnswer('cohorts', { query: { kind } });
  return (
    <div className="insights-sheet">
      <Head title={say('page_cohorts')} text={say('cohorts_text')}>
        <Choice
          label={say('cohort_kind')}
          value={kind}
          options={[
            ['joined', say('cohort_joined')],
            ['first_bought', say('cohort_first_bought')],
          ]}
          onChoose={(kind) => change({ kind: kind === 'joined' ? '' : kind })}
        />
      </Head>
      <Answered query={query}>{(cohorts) => <Triangle {...cohorts} />}</Answered>
    </div>
  );
}

/** From here on a cell is so dark that its letters are light. */
const DARK_FROM = 0.55;

function Triangle({ cohorts, metric_id }: CohortsView): ReactElement {
  const { say, language, whole } = useInsightsWords();
  if (cohorts.length === 0) return <p className="insights-none">{say('cohorts_none')}</p>;
  const longest = Math.max(...cohorts.map(({ weeks }) => weeks.length));
  return (
    <section className="insights-panel">
      <p>
        <MetricName metric={metricOf(metric_id)} />
      </p>
      <div className="insights-scroll">
        <table className="insights-table cohorts">
          <caption className="spoken">{say('cohorts_text')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('cohort')}</th>
              <th scope="col" data-right>
                {say('cohort_size')}
              </th>
              {Array.from({ length: longest }, (_, nth) => (
                <th key={nth} scope="col" data-right>
                  {say('week_nth', { nth })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ first_day, size, weeks }) => (
              <tr key={first_day}>
                <th scope="row">{first_day === null ? say('cohort_before') : dateOf(first_day)}</th>
                <td data-right className="tabular">
                  {whole(size)}
                </td>
                {weeks.map(({ nth, people, share, partial }) => (
                  <td
                    key={nth}
                    data-right
                    className="cohort-cell tabular"
                    data-dark={share >= DARK_FROM || undefined}
                    data-partial={partial || undefined}
                    style={{ '--share': `${Math.min(1, share) * 100}%` } as CSSProperties}
                    title={`${say('cohort_cell', { people, size, nth })}${partial ? ` ${say('week_partial')}` : ''}`}
                  >
                    {figureText(share, 'ratio', language)}
                    {partial && '*'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="cohort-note">* {say('week_partial')}</p>
    </section>
  );
}
