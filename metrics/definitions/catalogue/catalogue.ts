import { facts } from '../facts/facts.ts';
import type { Metric } from '../metric.ts';
import { complaints } from '../refusal.ts';
import { discovery } from './discovery.ts';
import { exploration } from './exploration.ts';
import { health } from './health.ts';
import { live } from './live.ts';
import { newcomers } from './newcomers.ts';
import { northStar } from './north-star.ts';
import { postPurchase } from './post-purchase.ts';
import { purchase } from './purchase.ts';

/**
 * Metrics by id.
 * @throws Error naming every place that refers to an unknown event, fact, column, word or parent
 */
export function defineCatalogue(metrics: readonly Metric[]): ReadonlyMap<string, Metric> {
  const found = complaints(metrics, facts);
  if (found.length > 0) throw new Error(`metrics cannot be evaluated:\n${found.join('\n')}`);
  return new Map(metrics.map((metric) => [metric.id, metric]));
}

/** Every metric there is, in the order of the flow. */
export const catalogue = defineCatalogue([
  ...northStar,
  ...discovery,
  ...exploration,
  ...live,
  ...purchase,
  ...postPurchase,
  ...health,
  ...newcomers,
]);
