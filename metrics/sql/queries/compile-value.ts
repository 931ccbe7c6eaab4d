import type { Aggregate, Quantity } from '../../definitions/algebra.ts';
import type { AttributionId } from '../../definitions/attribution.ts';
import { catalogue } from '../../definitions/catalogue/catalogue.ts';
import type { Metric } from '../../definitions/metric.ts';
import type { FoldCut } from '../../evaluate/metric-value.ts';
import { place } from '../../evaluate/window.ts';
import { literal } from '../primitives/expression-sql.ts';
import { Query } from './query.ts';

export interface AsOf {
  readonly as_of_ms: number;
  readonly cut?: FoldCut;
  readonly attribution?: AttributionId;
  /** Last record of the log, where whoever asks knows it: it is not looked for then. */
  readonly seq?: number;
}

const isAggregate = (quantity: Quantity): quantity is Aggregate => typeof quantity === 'object' && 'kind' in quantity;

function quantitySql(metric: Metric, quantity: Quantity, query: Query): string {
  if (typeof quantity === 'number') return String(quantity);
  if (isAggregate(quantity)) return query.value(place(metric, quantity));
  const [operator, parts] =
    'plus' in quantity ? ['+', quantity.plus] : 'minus' in quantity ? ['-', quantity.minus] : ['*', quantity.times];
  return `(${parts.map((part) => quantitySql(metric, part, query)).join(` ${operator} `)})`;
}

/**
 * SQL for metrics as of an instant, over tables named like the events: rows (id, numerator, denominator) of BIGINT, in
 * which the denominator of a metric without one is NULL. The division is left to `metricFrom`.
 *
 * @throws RangeError when the catalogue has no such metric
 */
export function compileValue(
  ids: string | readonly string[],
  { as_of_ms, cut = 'all', attribution = 'last_click' }: AsOf,
  metrics: ReadonlyMap<string, Metric> = catalogue,
): string {
  const query = new Query({ as_of_ms, cut, by: [], periods: null, attribution });
  const selects = (typeof ids === 'string' ? [ids] : ids).map((id) => {
    const metric = metrics.get(id);
    if (metric === undefined) throw new RangeError(`no metric ${id}`);
    const numerator = quantitySql(metric, metric.numerator, query);
    const denominator = metric.denominator === undefined ? 'NULL' : quantitySql(metric, metric.denominator, query);
    return `{'id': ${literal(id)}, 'numerator': CAST(${numerator} AS BIGINT), 'denominator': CAST(${denominator} AS BIGINT)}`;
  });
  return `${query.with()}SELECT unnest([\n  ${selects.join(',\n  ')}\n], recursive := true)${query.one()}`;
}
