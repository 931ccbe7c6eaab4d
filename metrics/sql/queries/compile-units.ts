import type { Aggregate, Quantity } from '../../definitions/algebra.ts';
import { isEvent } from '../../definitions/is-event.ts';
import type { Metric } from '../../definitions/metric.ts';
import type { Design } from '../../../model/experiments/assignment.ts';
import { sourceOf } from '../primitives/source.ts';
import { amounts, linear, type UnitOf } from './compile-moments.ts';
import { type Frame, Query } from './query.ts';

/** Column or day that names the unit of a design in rows. Blocks of a switchback are civil days. */
export const unitOf: Record<Design, UnitOf> = {
  user: () => 'user_id',
  room: () => 'live_id',
  switchback: ({ from, at }) => ({ day: at ?? sourceOf(from).at }),
};

/** Why a metric cannot be read out by unit. */
export const withoutUnits = {
  not_a_sum: 'it is no sum, count or ratio of what single units add up to',
  no_unit: 'its records do not name the unit that was assigned',
} as const;
export type WithoutUnits = keyof typeof withoutUnits;

function aggregates(of: Quantity): Aggregate[] {
  if (typeof of === 'number') return [];
  if ('kind' in of) return [of];
  return ('plus' in of ? of.plus : 'minus' in of ? of.minus : of.times).flatMap(aggregates);
}

/** Why a metric cannot be read out by the units of a design; null when it can. */
export function unitsRefusal(metric: Metric, design: Design): WithoutUnits | null {
  const parts = metric.denominator === undefined ? [metric.numerator] : [metric.numerator, metric.denominator];
  if (!parts.every(linear)) return 'not_a_sum';
  const found = parts.flatMap(aggregates);
  if (design !== 'user' && found.some(({ kind }) => kind === 'at-least')) return 'not_a_sum';
  const named = found.every((of) => {
    if (!('rows' in of)) return false;
    const unit = unitOf[design](of.rows);
    const { columns } = sourceOf(of.rows.from);
    return typeof unit !== 'string' || columns.has(unit) || (isEvent(of.rows.from) && unit === 'user_id');
  });
  return named ? null : 'no_unit';
}

/** SQL for what every unit adds to metrics: rows (nth, key, y, x) of BIGINT, `nth` counting the metrics given. */
export function compileUnits(metrics: readonly Metric[], design: Design, frame: Omit<Frame, 'by' | 'periods'>): string {
  const query = new Query({ ...frame, by: [], periods: null });
  const selects = metrics.map((metric, nth) => {
    const parts = (of: Quantity | undefined, y: boolean) =>
      (of === undefined ? [] : amounts(metric, of, query, unitOf[design])).map(
        ({ scan, amount, where, sign }) =>
          `SELECT "key", ${y ? `${sign} * ${amount}` : '0'} AS "y", ${y ? '0' : `${sign} * ${amount}`} AS "x" FROM ${scan} WHERE ${where}`,
      );
    const all = [...parts(metric.numerator, true), ...parts(metric.denominator, false)];
    return `SELECT ${nth} AS "nth", "key", CAST(sum("y") AS BIGINT) AS "y", CAST(sum("x") AS BIGINT) AS "x" FROM (${all.join(' UNION ALL ')}) GROUP BY "key"`;
  });
  return `${query.with()}${selects.join('\nUNION ALL\n')}`;
}
