import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric, Stakeholder } from '../../metrics/definitions/metric.ts';

/** By what a change is judged for each stakeholder: core metrics and guardrails that a small world has values for. */
export const scorecards: Readonly<Record<Stakeholder, readonly string[]>> = {
  users: ['dau', 'watch_min_per_dau', 'repeat_rate_30d', 'regret_rate'],
  creators: ['active_creators', 'creator_retention_28d', 'gpm'],
  merchants: ['payouts', 'merchant_margin', 'merchant_retention_28d'],
  platform: ['net_gmv', 'contribution_per_order'],
};

export type Values = Readonly<Record<string, number | null>>;

/** Change as a share of the baseline, plus where it is good; null where there is nothing to compare. */
export function gain(metric: string, baseline: Values, scenario: Values): number | null {
  const before = baseline[metric] ?? null;
  const after = scenario[metric] ?? null;
  if (before === null || after === null || before === 0) return null;
  const { good } = catalogue.get(metric) as Metric;
  return ((after - before) / Math.abs(before)) * (good === 'down' ? -1 : 1);
}

/** The mean gain over a scorecard, each held within ± 100 %. */
export function score(stakeholder: Stakeholder, baseline: Values, scenario: Values): number | null {
  const gains = scorecards[stakeholder]
    .map((metric) => gain(metric, baseline, scenario))
    .filter((each) => each !== null)
    .map((each) => Math.min(1, Math.max(-1, each)));
  return gains.length === 0 ? null : gains.reduce((sum, each) => sum + each, 0) / gains.length;
}
