import type { DuckDBConnection } from '@duckdb/node-api';
import { DAY_MS } from '../../model/sim-time.ts';
import type { AttributionId } from '../definitions/attribution.ts';
import { countsAnything, cutRefusal } from '../definitions/cuts.ts';
import type { Dimension } from '../definitions/dimension.ts';
import type { Metric } from '../definitions/metric.ts';
import { comparison, type CutValue, memberOrder, type Members } from '../evaluate/cut-value.ts';
import { type Level, ratioInterval, wilson } from '../evaluate/interval.ts';
import type { FoldCut, MetricValue } from '../evaluate/metric-value.ts';
import { type Grain, overPeriod, periodAt, periodsOf } from '../evaluate/periods.ts';
import { metricValue } from '../evaluate/quantity.ts';
import type { PlacedAggregate } from '../evaluate/window.ts';
import { compileCut } from '../sql/queries/compile-cut.ts';
import { compileMoments, intervalPlan } from '../sql/queries/compile-moments.ts';
import type { Frame } from '../sql/queries/query.ts';
import { asOfSeq, exact, firstInstant, rowsOf } from './evaluate-sql.ts';

/** How metrics are asked for: as of when, over whom, divided by what. */
export interface CutAsk {
  readonly as_of_ms: number;
  readonly cut?: FoldCut;
  /** Dimensions that divide the values; none for the whole. */
  readonly by?: readonly Dimension[];
  /** A value for each civil day or week that the log touches, in place of the metric's own window. */
  readonly grain?: Grain;
  /** With the value of the period before. */
  readonly compare?: boolean;
  /** With confidence intervals of this level. */
  readonly level?: Level;
  readonly attribution?: AttributionId;
  /** First instant and last record of the log, where whoever asks knows them: they are not looked for then. */
  readonly known?: { readonly first_ms: number; readonly seq: number };
}

/** A metric cannot be cut so; the message says by what it can. */
export class CutRefused extends Error {}

interface Group {
  readonly members: Members;
  readonly period: number | null;
}
const keyOf = ({ members, period }: Group) => JSON.stringify([members, period]);

/** What a frame holds: its groups, and the value of any metric in any of them. */
interface Reading {
  groups(metric: Metric): Map<string, Group>;
  value(metric: Metric, group: Group): MetricValue;
}

/** Aggregates whose integer of nothing is no number. */
const ranked = new Set(['quantile', 'quantile-among', 'concentration']);

async function read(
  connection: DuckDBConnection,
  metrics: readonly Metric[],
  frame: Frame,
  known_seq: number | undefined,
): Promise<Reading> {
  const { sql, aggregates } = compileCut(metrics, frame);
  const seq = known_seq ?? (await asOfSeq(connection, frame.as_of_ms));
  const found = new Map(aggregates.map(({ key }) => [key, new Map<string, { group: Group; value: number | null }>()]));
  for (const row of await rowsOf(connection, sql)) {
    const group = { members: row.slice(1, -2) as Members, period: exact(row.at(-2)) };
    found.get(aggregates[Number(row[0])].key)?.set(keyOf(group), { group, value: exact(row.at(-1)) });
  }
  const nobody = frame.by.map(() => null);
  const lookup = ({ period, members }: Group) => {
    const own = keyOf({ members, period });
    const shared = keyOf({ members: nobody, period });
    return ({ key, aggregate }: PlacedAggregate) =>
      found.get(key)?.get(aggregate.everyone ? shared : own)?.value ?? (ranked.has(aggregate.kind) ? null : 0);
  };
  return {
    groups(metric) {
      const groups = new Map<string, Group>();
      const visit = (placed: PlacedAggregate) => {
        if (!placed.aggregate.everyone)
          for (const [key, { group }] of found.get(placed.key) ?? []) groups.set(key, group);
        return 0;
      };
      metricValue(metric, visit, 0);
      return groups;
    },
    value: (metric, group) => metricValue(metric, lookup(group), seq),
  };
}

async function intervals(
  connection: DuckDBConnection,
  metrics: readonly Metric[],
  frame: Frame,
  level: Level,
): Promise<(metric: Metric, group: Group, value: MetricValue) => CutValue['interval']> {
  const plans = new Map(metrics.map((metric) => [metric.id, intervalPlan(metric)]));
  const clustered = metrics.filter(({ id }) => 'method' in (plans.get(id) ?? {}));
  const sql = compileMoments(clustered, frame);
  const found = new Map<string, readonly bigint[]>();
  for (const row of sql === null ? [] : await rowsOf(connection, sql)) {
    const n = frame.by.length;
    const group = { members: row.slice(1, n + 1) as Members, period: exact(row[n + 1]) };
    found.set(`${clustered[Number(row[0])].id} ${keyOf(group)}`, row.slice(n + 2) as bigint[]);
  }
  return (metric, group, { value, numerator, denominator }) => {
    const plan = plans.get(metric.id);
    if (plan === undefined || value === null) return undefined;
    if ('without' in plan) return plan;
    if (numerator === null || denominator === null) return undefined;
    const [clusters, y, x, yy, xx, xy] = found.get(`${metric.id} ${keyOf(group)}`) ?? [0n, 0n, 0n, 0n, 0n, 0n];
    if (BigInt(numerator) !== y || BigInt(denominator) !== x) return { without: 'not_by_user' };
    // A share of users whose numerator is no part of its denominator is no proportion.
    const proportion = plan.method === 'wilson' && xy === y;
    const interval = proportion
      ? wilson(numerator, denominator, level)
      : ratioInterval({ clusters, y, x, yy, xx, xy }, level);
    if (interval === null) return { without: 'too_little' };
    const scaled = (bound: number) => (bound * (metric.scale?.times ?? 1)) / (metric.scale?.per ?? 1);
    return { ...interval, low: scaled(interval.low), high: scaled(interval.high) };
  };
}

/**
 * Metrics in every group of a cut and every period, in the order of metrics, periods and members. Groups of which nothing
 * counts are left out; periods are not.
 *
 * @throws CutRefused when a metric cannot be cut by a dimension
 */
export async function evaluateCut(
  connection: DuckDBConnection,
  metrics: readonly Metric[],
  { as_of_ms, cut = 'all', by = [], grain, compare = false, level, attribution = 'last_click', known }: CutAsk,
): Promise<CutValue[]> {
  for (const metric of metrics) {
    const refusal = cutRefusal(metric, by);
    if (refusal !== null) throw new CutRefused(refusal);
  }
  const first_ms = known?.first_ms ?? (await firstInstant(connection)) ?? as_of_ms;
  const asked = grain === undefined ? metrics : metrics.map((metric) => overPeriod(metric, grain));
  const periods = grain === undefined ? null : periodsOf(grain, first_ms, as_of_ms);
  const frame: Frame = { as_of_ms, cut, by, periods, attribution };
  const now = await read(connection, asked, frame, known?.seq);
  const interval = level === undefined ? null : await intervals(connection, asked, frame, level);
  const before = new Map<number, Reading | null>();
  if (compare && periods === null)
    for (const days of new Set(asked.map(({ window_days }) => window_days))) {
      const then_ms = as_of_ms - days * DAY_MS;
      const of = asked.filter(({ window_days }) => window_days === days);
      before.set(
        days,
        then_ms < first_ms ? null : await read(connection, of, { ...frame, as_of_ms: then_ms }, known?.seq),
      );
    }

  const previous = (metric: Metric, group: Group): number | null => {
    if (periods === null) return before.get(metric.window_days)?.value(metric, group).value ?? null;
    if (group.period === null || group.period === 0) return null;
    return now.value(metric, { ...group, period: group.period - 1 }).value;
  };
  const orders = by.map(memberOrder);
  const sorted = (a: Group, b: Group) =>
    (a.period ?? 0) - (b.period ?? 0) ||
    orders.reduce((order, compareMembers, nth) => order || compareMembers(a.members[nth], b.members[nth]), 0);

  return asked.flatMap((metric) => {
    const groups = now.groups(metric);
    for (const [key, group] of before.get(metric.window_days)?.groups(metric) ?? []) groups.set(key, group);
    if (by.length === 0)
      for (let nth = 0; nth < (periods?.count ?? 1); nth++) {
        const group = { members: [], period: periods === null ? null : nth };
        groups.set(keyOf(group), group);
      }
    return [...groups.values()].sort(sorted).flatMap((group): CutValue[] => {
      const value = now.value(metric, group);
      const was = compare ? previous(metric, group) : null;
      if (by.length > 0 && !countsAnything(metric, value.numerator, value.denominator) && (was ?? 0) === 0) return [];
      const found = interval?.(metric, group, value);
      return [
        {
          ...value,
          members: group.members,
          ...(periods === null || group.period === null
            ? {}
            : { period: periodAt(periods, group.period, first_ms, as_of_ms) }),
          ...(compare ? { previous: comparison(value.value, was) } : {}),
          ...(found === undefined ? {} : { interval: found }),
        },
      ];
    });
  });
}
