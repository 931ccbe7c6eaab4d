import { nearestRank } from '../evaluate/nearest-rank.ts';
import { type PlacedAggregate, spanAt } from '../evaluate/window.ts';
import type { Keyed } from './stores/keyed.ts';
import type { Store } from './stores/store.ts';
import type { Total } from './stores/total.ts';
import type { Values } from './stores/values.ts';
import type { Weight } from './stores/weight.ts';

const BASIS_POINTS = 10_000;

function total(sums: Iterable<number>): number {
  let sum = 0;
  for (const part of sums) sum += part;
  return sum;
}

/** An aggregate at an instant from its stores, in the order of `storeSpecs`. */
export function aggregateAt(
  { aggregate, window, earlier }: PlacedAggregate,
  stores: readonly Store[],
  now_ms: number,
): number | null {
  const span = spanAt(window, now_ms);
  const [first, second] = stores;
  switch (aggregate.kind) {
    case 'sum':
      return (first as Total).sum(span);
    case 'quantile':
      return (first as Values).quantile(span, aggregate.p_bp);
    case 'distinct':
      return (first as Keyed).present(span);
    case 'returning':
      return earlier === undefined ? null : (first as Keyed).present(span, spanAt(earlier, now_ms));
    case 'key-days':
      return (first as Keyed).pairs(span);
    case 'followed':
      return (first as Keyed).pairs(span, {
        store: second as Keyed,
        from_days: aggregate.from_days,
        to_days: aggregate.to_days,
      });
    case 'at-least':
      return total([...(first as Keyed).sums(span).values()].map((sum) => (sum >= aggregate.least ? 1 : 0)));
    case 'concentration': {
      const sums = [...(first as Keyed).sums(span).values()];
      const whole = total(sums);
      return whole === 0 ? null : total(sums.map((sum) => Math.floor((sum * BASIS_POINTS) / whole) ** 2));
    }
    case 'top': {
      const sums = [...(first as Keyed).sums(span).values()].sort((a, b) => b - a);
      return total(sums.slice(0, aggregate.n));
    }
    case 'quantile-among': {
      const amounts = stores.slice(1).map((store) => (store as Keyed).sums(span));
      const keys = [...(first as Keyed).sums(span).keys()];
      const values = keys.map((key) => total(amounts.map((sums) => sums.get(key) ?? 0))).sort((a, b) => a - b);
      return values.length === 0 ? null : values[nearestRank(values.length, aggregate.p_bp)];
    }
    case 'young':
      return (first as Keyed).sumNear(span, aggregate.days, (key) => {
        const born = (second as Weight).find(key);
        return born === undefined ? undefined : -born;
      });
    case 'weighted':
      return total([...(first as Keyed).sums(span)].map(([key, sum]) => sum * (second as Weight).of(key)));
  }
}
