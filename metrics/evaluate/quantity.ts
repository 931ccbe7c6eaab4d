import type { Aggregate, Quantity } from '../definitions/algebra.ts';
import type { Metric } from '../definitions/metric.ts';
import type { MetricValue } from './metric-value.ts';
import { place, type PlacedAggregate } from './window.ts';

const isAggregate = (quantity: Quantity): quantity is Aggregate => typeof quantity === 'object' && 'kind' in quantity;

function terms(quantity: Quantity): readonly Quantity[] {
  if (typeof quantity === 'number' || isAggregate(quantity)) return [];
  return 'plus' in quantity ? quantity.plus : 'minus' in quantity ? quantity.minus : quantity.times;
}

function collect(metric: Metric, quantity: Quantity | undefined, into: Map<string, PlacedAggregate>): void {
  if (quantity === undefined) return;
  if (isAggregate(quantity)) {
    const placed = place(metric, quantity);
    into.set(placed.key, placed);
  }
  for (const term of terms(quantity)) collect(metric, term, into);
}

/** Every aggregate that metrics need, once each, by key. */
export function aggregatesOf(metrics: Iterable<Metric>): Map<string, PlacedAggregate> {
  const found = new Map<string, PlacedAggregate>();
  for (const metric of metrics) {
    collect(metric, metric.numerator, found);
    collect(metric, metric.denominator, found);
  }
  return found;
}

/**
 * A quantity of a metric from its aggregates; null where a quantile has nothing to rank.
 * @throws RangeError when an integer leaves the range in which doubles are exact
 */
function quantityOf(
  metric: Metric,
  quantity: Quantity,
  lookup: (placed: PlacedAggregate) => number | null,
): number | null {
  if (typeof quantity === 'number') return quantity;
  if (isAggregate(quantity)) return lookup(place(metric, quantity));
  let result: number | null = null;
  for (const term of terms(quantity)) {
    const value = quantityOf(metric, term, lookup);
    if (value === null) return null;
    if (result === null) result = value;
    else result = 'plus' in quantity ? result + value : 'minus' in quantity ? result - value : result * value;
  }
  if (result !== null && !Number.isSafeInteger(result))
    throw new RangeError(`metric ${metric.id}: ${result} is beyond exact integers`);
  return result;
}

/** A metric from its two integers: one division, last. Both evaluators end here. */
export function metricFrom(
  metric: Metric,
  numerator: number | null,
  denominator: number | null,
  as_of_seq: number,
): MetricValue {
  const { id, unit, scale } = metric;
  const about = {
    numerator,
    denominator,
    unit,
    ...(metric.provisional === true ? { provisional: true } : {}),
    as_of_seq,
  };
  if (numerator === null) return { id, value: null, reason: metric.empty ?? 'no_observation', ...about };
  if (denominator === 0) return { id, value: null, reason: metric.empty ?? 'nothing_to_divide', ...about };
  if (metric.least !== undefined && (denominator ?? 0) < metric.least)
    return { id, value: null, reason: 'too_few', ...about };
  return { id, value: (numerator * (scale?.times ?? 1)) / ((denominator ?? 1) * (scale?.per ?? 1)), ...about };
}

/** A metric from its aggregates. */
export function metricValue(
  metric: Metric,
  lookup: (placed: PlacedAggregate) => number | null,
  as_of_seq: number,
): MetricValue {
  const numerator = quantityOf(metric, metric.numerator, lookup);
  const denominator = metric.denominator === undefined ? null : quantityOf(metric, metric.denominator, lookup);
  return metricFrom(metric, numerator, denominator, as_of_seq);
}
