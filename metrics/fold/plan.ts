import type { Aggregate, Amount, Sighting } from '../definitions/algebra.ts';
import { lookback, type PlacedAggregate } from '../evaluate/window.ts';
import type { StoreSpec } from './stores/store.ts';

/** Days beyond the longest window that a store keeps, for records that run ahead of the clock asked about. */
const SLACK_DAYS = 2;

const seen = ({ rows, of }: Sighting): StoreSpec => ({ shape: 'keyed', rows, of, value: 1 });
const amounts = ({ rows, of, value }: Amount): StoreSpec => ({ shape: 'keyed', rows, of, value });

/** The stores that an aggregate reads, in the order in which {@link file://./aggregate.ts} expects them. */
export function storeSpecs(aggregate: Aggregate): StoreSpec[] {
  switch (aggregate.kind) {
    case 'sum':
      return [{ shape: 'total', rows: aggregate.rows, of: 0, value: aggregate.value }];
    case 'quantile':
      return [{ shape: 'values', rows: aggregate.rows, of: aggregate.value, value: 1 }];
    case 'distinct':
    case 'returning':
    case 'key-days':
      return [seen(aggregate)];
    case 'followed':
      return [seen(aggregate), seen(aggregate.later)];
    case 'at-least':
    case 'concentration':
    case 'top':
      return [amounts(aggregate)];
    case 'quantile-among':
      return [seen(aggregate.among), ...aggregate.amounts.map(amounts)];
    case 'young':
      // The largest negative day is that of the birth.
      return [amounts(aggregate), { ...aggregate.born, shape: 'weight', value: { minus: [0, { day: 'at_ms' }] } }];
    case 'weighted':
      return [amounts(aggregate), { ...aggregate.weight, shape: 'weight' }];
  }
}

export const storeKey = ({ shape, rows, of, value }: StoreSpec): string =>
  JSON.stringify([shape, rows.from, rows.at ?? null, rows.where ?? null, of, value]);

export interface PlannedStore {
  readonly key: string;
  readonly spec: StoreSpec;
  /** Days it remembers. */
  readonly width: number;
}

/** The stores that aggregates need, each once and as wide as the longest window over it. */
export function planStores(aggregates: Iterable<PlacedAggregate>): Map<string, PlannedStore> {
  const planned = new Map<string, PlannedStore>();
  for (const { aggregate, window, earlier } of aggregates) {
    const days = Math.max(lookback(window), earlier === undefined ? 0 : lookback(earlier)) + SLACK_DAYS;
    for (const spec of storeSpecs(aggregate)) {
      const key = storeKey(spec);
      const width = Math.max(days, planned.get(key)?.width ?? 0);
      planned.set(key, { key, spec, width });
    }
  }
  return planned;
}
