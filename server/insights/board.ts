import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { northStarFactors } from '../../metrics/definitions/catalogue/north-star.ts';
import { dimensions } from '../../metrics/definitions/dimensions.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import { comparedWithHoldout } from '../../metrics/definitions/compared-with-holdout.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { comparison } from '../../metrics/evaluate/cut-value.ts';
import { decomposeProduct, type Fraction } from '../../metrics/evaluate/decompose.ts';
import type { Funnel } from '../../metrics/evaluate/funnel-value.ts';
import type { MetricValue, SeriesPoint } from '../../metrics/evaluate/metric-value.ts';
import { metricFrom } from '../../metrics/evaluate/quantity.ts';
import { evaluateCut } from '../../metrics/shell/evaluate-cut.ts';
import { evaluateFunnelSql, evaluateSql } from '../../metrics/shell/evaluate-sql.ts';
import { answerOf, directionOf, pageOf } from '../../metrics/verdict/verdict.ts';
import { DAY_MS, dayOf, startOfDay } from '../../model/sim-time.ts';
import type { InsightsBoard } from '../../model/wire/insights-views.ts';
import type { OpenLog } from './log-view.ts';

const WEEK_DAYS = 7;

export type Cut = 'all' | 'people';
/** Each metric as it stood at the end of each of the last days that are over, the oldest first. */
export type History = ReadonlyMap<string, readonly SeriesPoint[]>;

/** A metric at the end of the day, and one window before. */
interface Standing {
  readonly now: MetricValue;
  readonly before: number | null;
}

/**
 * Everything on the framework page, as of the end of the last day that the log holds whole.
 * @param history - of everybody; what was kept as the days closed, so that nothing is read again
 */
export async function boardOf(log: OpenLog, cut: Cut, history: History): Promise<InsightsBoard> {
  const { connection, first_ms, seq } = log;
  const last_day = dayOf(log.at_ms + 1) - 1;
  const at_ms = startOfDay(last_day + 1) - 1;
  const before_ms = at_ms - WEEK_DAYS * DAY_MS;
  const has_week_before = before_ms >= first_ms;
  const standings = cut === 'all' ? standingsFrom(history, last_day, seq) : await standingsOf(log, at_ms, cut);
  const held_out = await holdoutValues(log, at_ms, cut);
  const funnel = await evaluateFunnelSql(connection, { as_of_ms: at_ms, cut, seq });
  const funnel_before = has_week_before ? await evaluateFunnelSql(connection, { as_of_ms: before_ms, cut, seq }) : null;
  const page = pageOf(
    standings.map(({ now }) => now),
    standings.map(({ now: { id }, before }) => ({ id, value: before })),
    [...held_out.values.values()],
  );
  const { sentence, verdicts } = answerOf(page);
  return {
    reading: { at_ms, seq, first_ms },
    last_closed_day: last_day,
    metrics: standings.map(({ now, before }) => ({
      ...numbersOf(now),
      id: now.id,
      reason: now.reason ?? null,
      provisional: now.provisional ?? false,
      trend: now.value === null || before === null ? 'unknown' : directionOf(metricOf(now.id), before, now.value),
      before: comparison(now.value, before),
      holdout: numbersOf(held_out.values.get(now.id)),
      days:
        cut === 'all' ? (history.get(now.id) ?? []).flatMap(({ day, value }) => (day > last_day ? [] : [value])) : [],
    })),
    holdout_users: held_out.users,
    answer: {
      sentence,
      verdicts: verdicts.map(({ stakeholder, standing, sentence, core, limits, against_holdout }) => ({
        stakeholder,
        standing,
        sentence,
        metrics: [...new Set([...core, ...limits, ...against_holdout].map(({ metric }) => metric.id))],
      })),
    },
    funnel: {
      first_day: funnel.first_day,
      last_day: funnel.last_day,
      steps: marks(funnel.steps, funnel_before?.steps),
      branches: marks(funnel.branches, funnel_before?.branches),
    },
    star_change: starChange(await factorsOf(log, cut, history, last_day)),
  };
}

const metricOf = (id: string): Metric => catalogue.get(id) as Metric;

function standingsFrom(history: History, last_day: number, seq: number): Standing[] {
  const at = (id: string, day: number) => history.get(id)?.find((point) => point.day === day);
  return [...catalogue.values()].map((metric) => {
    const point = at(metric.id, last_day);
    const now = metricFrom(metric, point?.numerator ?? null, point?.denominator ?? null, seq);
    return { now, before: at(metric.id, last_day - metric.window_days)?.value ?? null };
  });
}

async function standingsOf(known: OpenLog, as_of_ms: number, cut: Cut): Promise<Standing[]> {
  const values = await evaluateCut(known.connection, [...catalogue.values()], { as_of_ms, cut, compare: true, known });
  return values.map((now) => ({ now, before: now.previous?.value ?? null }));
}

type Numbers = Pick<MetricValue, 'value' | 'numerator' | 'denominator'>;

function numbersOf<T extends Numbers | undefined>(of: T): T extends undefined ? null : Numbers {
  const numbers = of === undefined ? null : { value: of.value, numerator: of.numerator, denominator: of.denominator };
  return numbers as T extends undefined ? null : Numbers;
}

function marks(now: Funnel['steps'], before: Funnel['steps'] | undefined): InsightsBoard['funnel']['steps'] {
  return now.map(({ id, users }, nth) => ({ id, users, users_before: before?.[nth].users ?? 0 }));
}

const HOLDOUT = 'holdout';
const HELD_OUT = 'true';

/** The metrics that the page compares with users who never see commerce, and how many of either were there. */
async function holdoutValues(known: OpenLog, at_ms: number, cut: Cut) {
  const by = [dimensions.get(HOLDOUT) as Dimension];
  const compared = [...comparedWithHoldout, 'wau'].map((id) => catalogue.get(id) as Metric);
  const values = await evaluateCut(known.connection, compared, { as_of_ms: at_ms, cut, by, known });
  const active = (member: string) =>
    values.find(({ id, members }) => id === 'wau' && members[0] === member)?.value ?? 0;
  const own = values.filter(({ id, members }) => members[0] === HELD_OUT && id !== 'wau');
  return {
    values: new Map(own.map((value) => [value.id, value])),
    users: { held_out: active(HELD_OUT), treated: active('false') },
  };
}

/** The factors of the north star a week before and at the end of a day; null where one of them is not known. */
async function factorsOf(log: OpenLog, cut: Cut, history: History, last_day: number) {
  const read = async (day: number): Promise<(Fraction | null)[]> => {
    const points =
      cut === 'all'
        ? northStarFactors.map((id) => history.get(id)?.find((point) => point.day === day))
        : await evaluateSql(log.connection, northStarFactors, { as_of_ms: startOfDay(day + 1) - 1, cut, seq: log.seq });
    return points.map((point, nth) => {
      const is_count = metricOf(northStarFactors[nth]).denominator === undefined;
      const denominator = is_count ? 1 : (point?.denominator ?? 0);
      return point === undefined || point.numerator === null || denominator <= 0
        ? null
        : { numerator: point.numerator, denominator };
    });
  };
  if (startOfDay(last_day - WEEK_DAYS) < log.first_ms) return null;
  const [before, now] = [await read(last_day - WEEK_DAYS), await read(last_day)];
  const isKnown = (of: (Fraction | null)[]): of is Fraction[] => !of.includes(null);
  return isKnown(before) && isKnown(now) ? { before, now } : null;
}

/** Why the north star moved in a week: what each of its factors added. */
function starChange(factors: { readonly before: Fraction[]; readonly now: Fraction[] } | null) {
  if (factors === null) return null;
  const { change, parts, denominator } = decomposeProduct(factors.before, factors.now);
  const real = (part: bigint) => quotient(part, denominator);
  return { change: real(change), parts: parts.map((part, nth) => ({ id: northStarFactors[nth], part: real(part) })) };
}

/** Two big integers divided; a millionth is enough for people to read. */
function quotient(a: bigint, b: bigint): number {
  const MILLION = 1_000_000;
  return Number((a * BigInt(MILLION)) / b) / MILLION;
}
