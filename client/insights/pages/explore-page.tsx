import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { catalogue } from '../../../metrics/definitions/catalogue/catalogue.ts';
import { cutsOf } from '../../../metrics/definitions/cuts.ts';
import type { Dimension } from '../../../metrics/definitions/dimension.ts';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import { dateOf } from '../../../model/sim-time.ts';
import type { ExploreView } from '../../../model/wire/insights-views.ts';
import { board as places } from '../../figures/board.ts';
import { figureText, partsOf, partText } from '../../figures/figure.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { type Line, LineChart } from '../charts/line-chart.tsx';
import { MetricName, useReasonText, useWindowText } from '../metric-cells.tsx';
import { useAsked, useCut } from '../use-asked.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Sql } from './catalogue-page.tsx';
import { AttributionChoice, useAttribution } from './attribution-choice.tsx';
import { Choice, Head } from './head.tsx';
import './explore-page.css';

type Row = ExploreView['rows'][number];
interface Asking {
  readonly metric: Metric;
  readonly by: readonly Dimension[];
  readonly grain: '' | 'day' | 'week';
  readonly compare: boolean;
  readonly level: '' | '90' | '95' | '99';
}

const grains = ['', 'day', 'week'] as const;
const levels = ['', '90', '95', '99'] as const;

/** What the address asks for; what cannot be asked is left out. */
function useAsking(): Asking {
  const [read] = useAsked();
  const metric = catalogue.get(read('metric')) ?? places.star;
  const cuts = cutsOf(metric);
  const by = [read('by'), read('and')].flatMap((id) => cuts.filter((cut) => cut.id === id));
  return {
    metric,
    by: [...new Set(by)],
    grain: grains.find((one) => one === read('grain')) ?? '',
    compare: read('compare') === 'previous',
    level: levels.find((one) => one === read('level')) ?? '',
  };
}

/** Any metric by any cut and grain. */
export function ExplorePage(): ReactElement {
  const { say, pick } = useInsightsWords();
  const [, change] = useAsked();
  const asking = useAsking();
  const cut = useCut();
  const { metric, by, grain, compare, level } = asking;
  const query = useAnswer('explore', {
    query: {
      metric: metric.id,
      cut,
      attribution: useAttribution(),
      by: by.map(({ id }) => id).join(','),
      ...(grain === '' ? {} : { grain }),
      ...(compare ? { compare: 'previous' } : {}),
      ...(level === '' ? {} : { level }),
    },
  });
  const cuts = cutsOf(metric);
  const nothing = ['', say('nothing_else')] as const;
  const options = (without: Dimension | undefined) =>
    [nothing, ...cuts.filter((cut) => cut !== without).map(({ id, name }) => [id, pick(name)] as const)] as const;
  return (
    <div className="insights-sheet">
      <Head title={say('page_explore')} text={say('explore_text')}>
        <Choice
          label={say('metric')}
          value={metric.id}
          options={[...catalogue.values()].map(({ id, name }) => [id, pick(name)])}
          onChoose={(metric) => change({ metric, by: '', and: '' })}
        />
        <Choice
          label={say('by')}
          value={by[0]?.id ?? ''}
          options={options(by[1])}
          onChoose={(id) => change(id === '' ? { by: '', and: '' } : { by: id })}
        />
        {by.length > 0 && (
          <Choice
            label={say('and_by')}
            value={by[1]?.id ?? ''}
            options={options(by[0])}
            onChoose={(and) => change({ and })}
          />
        )}
        <Choice
          label={say('grain')}
          value={grain}
          options={grains.map((one) => [one, say(one === '' ? 'grain_none' : `grain_${one}`)])}
          onChoose={(grain) => change({ grain })}
        />
        <Choice
          label={say('interval')}
          value={level}
          options={levels.map((one) => [one, one === '' ? say('interval_none') : say('with_interval', { level: one })])}
          onChoose={(level) => change({ level })}
        />
        <AttributionChoice />
        <label className="explore-compare">
          <input
            type="checkbox"
            checked={compare}
            onChange={(event) => change({ compare: event.target.checked ? 'previous' : '' })}
          />
          {say('compare')}
        </label>
      </Head>
      <Answered query={query}>{(found) => <Found asking={asking} found={found} />}</Answered>
      <details className="insights-panel">
        <summary>{say('sql')}</summary>
        <Sql metric_id={metric.id} by={by.map(({ id }) => id).join(',')} />
      </details>
    </div>
  );
}

/** Lines of a chart that can be told apart. */
const LINES_MAX = 7;

function Found({ asking, found }: { readonly asking: Asking; readonly found: ExploreView }): ReactElement {
  const { say, pick, language } = useInsightsWords();
  const windowText = useWindowText();
  const { metric, grain } = asking;
  const { rows } = found;
  const period = usePeriodText();
  const member = useMemberText();
  const periods = [...new Set(rows.map((row) => period(row)))];
  return (
    <section className="insights-panel">
      <h2 className="insights-split">
        <MetricName metric={metric} /> <small>{grain === '' ? windowText(metric) : say(`grain_${grain}`)}</small>
        <Link className="explore-records" href={`/insights/records/${metric.id}`}>
          {say('see_records')}
        </Link>
      </h2>
      {rows.length === 0 && <p className="insights-none">{say('rows_none')}</p>}
      {grain !== '' && rows.length > 0 && (
        <LineChart
          label={`${pick(metric.name)}, ${say(`grain_${grain}`)}`}
          lines={linesOf(rows, periods, period, member)}
          places={periods}
          bounds={(['target', 'warning', 'breach'] as const).flatMap((kind) => {
            const threshold = metric[kind];
            return threshold === undefined ? [] : [{ kind, value: threshold.value }];
          })}
          format={(value) => figureText(value, metric.unit, language)}
        />
      )}
      <Rows asking={asking} rows={rows} />
      {found.left_out > 0 && <p>{say('left_out', { count: found.left_out })}</p>}
    </section>
  );
}

function linesOf(
  rows: readonly Row[],
  periods: readonly string[],
  period: (row: Row) => string,
  member: (row: Row) => string,
): Line[] {
  const lines = new Map<string, Map<string, number | null>>();
  for (const row of rows) {
    const name = member(row);
    const line = lines.get(name) ?? new Map<string, number | null>();
    lines.set(name, line.set(period(row), row.value));
  }
  const most = (line: Map<string, number | null>): number => Math.max(...[...line.values()].map((value) => value ?? 0));
  return [...lines]
    .sort(([, a], [, b]) => most(b) - most(a))
    .slice(0, LINES_MAX)
    .map(([name, line]) => ({ name, values: periods.map((place) => line.get(place) ?? null) }));
}

function usePeriodText(): (row: Row) => string {
  return ({ period }) => (period === null ? '' : dateOf(period.first_day).slice(5));
}

function useMemberText(): (row: Row) => string {
  const { pick, say } = useInsightsWords();
  return ({ members }) =>
    members.map(({ key, name }) => (name === null ? (key ?? say('no_member')) : pick(name))).join(' · ');
}

function Rows({ asking, rows }: { readonly asking: Asking; readonly rows: readonly Row[] }): ReactElement {
  const { say, pick, language } = useInsightsWords();
  const reasonText = useReasonText();
  const { metric, by, grain, compare, level } = asking;
  const counted = partsOf(metric);
  const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0)), Number.MIN_VALUE);
  const text = (value: number | null): string => figureText(value, metric.unit, language);
  const signed = (value: number | null): string => (value === null ? '—' : `${value > 0 ? '+' : ''}${text(value)}`);
  return (
    <div className="insights-scroll">
      <table className="insights-table">
        <caption className="spoken">{pick(metric.name)}</caption>
        <thead>
          <tr>
            {grain !== '' && <th scope="col">{say('period')}</th>}
            {by.map(({ id, name }) => (
              <th key={id} scope="col">
                {pick(name)}
              </th>
            ))}
            <th scope="col" data-right>
              {say('value')}
            </th>
            <th scope="col">
              <span className="spoken">{say('share')}</span>
            </th>
            {counted !== null && (
              <>
                <th scope="col" data-right>
                  {say('numerator')}
                </th>
                <th scope="col" data-right>
                  {say('denominator')}
                </th>
              </>
            )}
            {level !== '' && (
              <th scope="col" data-right>
                {say('with_interval', { level })}
              </th>
            )}
            {compare && (
              <>
                <th scope="col" data-right>
                  {say('before')}
                </th>
                <th scope="col" data-right>
                  {say('change')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { members, period, value, numerator, denominator, interval, before } = row;
            return (
              <tr key={`${period?.first_day} ${members.map(({ key }) => key).join(' ')}`}>
                {grain !== '' && period !== null && (
                  <td className="tabular">
                    {dateOf(period.first_day)}
                    {period.last_day !== period.first_day && ` – ${dateOf(period.last_day).slice(5)}`}
                    {period.partial && <small> {say('partial')}</small>}
                  </td>
                )}
                {members.map(({ key, name }, nth) => (
                  <th key={by[nth]?.id} scope="row">
                    {key === null ? (
                      <small>{say('no_member')}</small>
                    ) : grain === '' && by.length === 1 ? (
                      <Link
                        href={`/insights/records/${metric.id}?dimension=${by[0].id}&member=${encodeURIComponent(key)}`}
                        title={say('see_records')}
                      >
                        {name === null ? key : pick(name)}
                      </Link>
                    ) : (
                      <span>{name === null ? key : pick(name)}</span>
                    )}
                  </th>
                ))}
                <td data-right className="tabular">
                  <b>{text(value)}</b>
                  {value === null && <small> {reasonText(row.reason)}</small>}
                  {row.provisional && <small title={say('provisional_text')}> {say('provisional_short')}</small>}
                </td>
                <td>
                  <span className="explore-bar" aria-hidden>
                    <i style={{ width: `${(Math.abs(value ?? 0) / most) * 100}%` }} />
                  </span>
                </td>
                {counted !== null && (
                  <>
                    <td data-right className="tabular">
                      {partText(numerator, counted.numerator, language)}
                    </td>
                    <td data-right className="tabular">
                      {partText(denominator, counted.denominator, language)}
                    </td>
                  </>
                )}
                {level !== '' && (
                  <td data-right className="tabular">
                    {interval === null ? (
                      <small>{say(row.without_interval === 'total' ? 'total_without' : 'no_interval')}</small>
                    ) : (
                      `${text(interval.low)} – ${text(interval.high)}`
                    )}
                  </td>
                )}
                {compare && (
                  <>
                    <td data-right className="tabular">
                      {text(before?.value ?? null)}
                    </td>
                    <td data-right className="tabular">
                      {signed(before?.change ?? null)}
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
