import type { Direction, Metric, Threshold } from '../definitions/metric.ts';

/** How a value stands against its thresholds; `unknown` where it is null or nothing is declared. */
export type Status = 'good' | 'fair' | 'warning' | 'breach' | 'unknown';

function beyond(value: number, { value: bound, high }: Threshold, good: Direction): boolean {
  if (good === 'up') return value < bound;
  if (good === 'down') return value > bound;
  return value < bound || value > (high ?? Number.POSITIVE_INFINITY);
}

export function statusOf({ good, target, warning, breach }: Metric, value: number | null): Status {
  if (value === null || (target ?? warning ?? breach) === undefined) return 'unknown';
  if (breach !== undefined && beyond(value, breach, good)) return 'breach';
  if (warning !== undefined && beyond(value, warning, good)) return 'warning';
  return target !== undefined && beyond(value, target, good) ? 'fair' : 'good';
}
