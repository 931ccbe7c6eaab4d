import type { Aggregate, Expression, Quantity, Rows } from '../../definitions/algebra.ts';
import type { Metric } from '../../definitions/metric.ts';
import type { WithoutInterval } from '../../evaluate/interval.ts';
import { place } from '../../evaluate/window.ts';
import { type Frame, memberColumn, PERIOD, Query } from './query.ts';

const USER = 'user_id';

/** What rows are added up by: the user they name, or another unit. */
export type UnitOf = (rows: Rows) => Expression;
const byUser: UnitOf = () => USER;

/** How much a unit adds to an integer of a metric: a table with a row a unit and group, and the amount in it. */
interface UnitAmount {
  readonly scan: string;
  readonly amount: string;
  readonly where: string;
  readonly sign: 1 | -1;
}

/** How a metric's interval comes about, or why it has none. */
export type IntervalPlan = { readonly method: 'wilson' | 'delta' } | { readonly without: WithoutInterval };

const namesUser = (of: Expression) => of === USER;
/** Entities that belong to one user each, so that users' counts of them add up. */
const ownedKeys: readonly Expression[] = ['session_id', 'checkout_id', 'order_id', 'opened_session_id'];

/** Whether an aggregate is a sum over users of what each adds. */
function addsUp(of: Aggregate): boolean {
  if (of.everyone) return false;
  if (of.kind === 'sum') return true;
  if (of.kind === 'at-least') return namesUser(of.of);
  return of.kind === 'distinct' && (namesUser(of.of) || ownedKeys.includes(of.of));
}

/** Whether it is a number of users. */
const countsUsers = (of: Quantity) =>
  typeof of === 'object' && 'kind' in of && (of.kind === 'distinct' || of.kind === 'at-least') && namesUser(of.of);

/** Whether an integer is what users add up to. */
export function linear(of: Quantity): boolean {
  if (typeof of === 'number') return false;
  if ('kind' in of) return addsUp(of);
  return 'plus' in of ? of.plus.every(linear) : 'minus' in of ? of.minus.every(linear) : false;
}

const subset = (metric: Metric) =>
  metric.denominator !== undefined && countsUsers(metric.numerator) && countsUsers(metric.denominator);

/**
 * The interval that fits a metric. A share of users is a proportion of independent units (Wilson); any other ratio of
 * sums is clustered by user (delta method), for a user's plays and orders resemble each other.
 */
export function intervalPlan(metric: Metric): IntervalPlan {
  const { numerator, denominator } = metric;
  if (denominator === undefined) return { without: linear(numerator) ? 'total' : 'not_a_ratio_of_sums' };
  if (!linear(numerator) || !linear(denominator)) return { without: 'not_a_ratio_of_sums' };
  return { method: subset(metric) ? 'wilson' : 'delta' };
}

/** What each unit adds to an integer of a metric. */
export function amounts(
  metric: Metric,
  of: Quantity,
  query: Query,
  unit: UnitOf = byUser,
  sign: 1 | -1 = 1,
): UnitAmount[] {
  if (typeof of === 'number') return [];
  if (!('kind' in of)) {
    if ('plus' in of) return of.plus.flatMap((part) => amounts(metric, part, query, unit, sign));
    if (!('minus' in of)) return [];
    const [a, b] = of.minus;
    return [...amounts(metric, a, query, unit, sign), ...amounts(metric, b, query, unit, sign === 1 ? -1 : 1)];
  }
  const { window } = place(metric, of);
  const { cut, by } = query.frame;
  if (of.kind === 'sum') {
    const { scan, column } = query.sums({ rows: of.rows, of: unit(of.rows), value: of.value }, cut, by, window);
    return [{ scan, amount: column, where: 'TRUE', sign }];
  }
  if (of.kind === 'at-least') {
    const { scan, column } = query.sums(of, cut, by, window);
    return [{ scan, amount: '1', where: `${column} >= ${of.least}`, sign }];
  }
  if (of.kind !== 'distinct') return [];
  if (of.of === unit(of.rows)) {
    const { scan, column } = query.seen(of, cut, by, window);
    return [{ scan, amount: '1', where: `${column} > 0`, sign }];
  }
  const { scan, column } = query.different(of, unit(of.rows), cut, by, window);
  return [{ scan, amount: column, where: 'TRUE', sign }];
}

/**
 * SQL for the sums over users that delta-method intervals need: rows (nth, member_0 …, period, clusters, y, x, yy, xx,
 * xy) of HUGEINT, of which `nth` counts the metrics given. Null when there is none to ask for.
 */
export function compileMoments(metrics: readonly Metric[], frame: Frame): string | null {
  if (metrics.length === 0) return null;
  const query = new Query(frame);
  const groups = query.groups(frame.by);
  const keys = [...groups, '"key"'].join(', ');
  const selects = metrics.map((metric, nth) => {
    const parts = (of: Quantity, y: boolean) =>
      amounts(metric, of, query).map(
        ({ scan, amount, where, sign }) =>
          `SELECT ${keys}, ${y ? `${sign} * ${amount}` : '0'} AS "y", ${y ? '0' : `${sign} * ${amount}`} AS "x" FROM ${scan} WHERE ${where}`,
      );
    const all = [...parts(metric.numerator, true), ...parts(metric.denominator as Quantity, false)];
    const users = `SELECT ${keys}, CAST(sum("y") AS HUGEINT) AS "y", CAST(sum("x") AS HUGEINT) AS "x" FROM (${all.join(' UNION ALL ')}) GROUP BY ALL HAVING sum("y") <> 0 OR sum("x") <> 0`;
    const members = frame.by.map((_, n) => memberColumn(n));
    const moments = ['count(*)', 'sum("y")', 'sum("x")', 'sum("y" * "y")', 'sum("x" * "x")', 'sum("x" * "y")'];
    const period = frame.periods === null ? `NULL AS ${PERIOD}` : PERIOD;
    return `SELECT ${[`${nth} AS "nth"`, ...members, period, ...moments.map((sql, n) => `CAST(${sql} AS HUGEINT) AS "m${n}"`)].join(', ')} FROM (${users})${groups.length === 0 ? '' : ` GROUP BY ${groups.join(', ')}`}`;
  });
  return `${query.with()}${selects.join('\nUNION ALL\n')}`;
}
