import { type Stakeholder, stakeholders } from '../../metrics/definitions/metric.ts';
import { type Counted, type OutcomeName, outcomes } from './outcomes.ts';
import { type Estimate, estimateOf, scaled, sumOf } from './paired.ts';

/**
 * By what a change is judged for each stakeholder. Gifts are counted and not scored: a few givers make nearly all of
 * them, and no lever is about them.
 */
export const scorecards: Readonly<Record<Stakeholder, readonly OutcomeName[]>> = {
  users: ['active_days', 'minutes', 'trust', 'kept_orders', 'disappointments'],
  creators: ['commission_cents', 'creator_days'],
  merchants: ['payout_cents', 'profit_cents', 'shop_days'],
  platform: ['net_gmv_cents', 'contribution_cents'],
};

/**
 * The score of a stakeholder: the mean of the standardised effects on the outcomes of the card (J. Kling, J. Liebman,
 * L. Katz, Econometrica 75, 2007: the summary index). An effect is what the same person came to in one world less what
 * in the other, in standard deviations between the people of both worlds, plus where it is good. Null where nothing of
 * the card differs between people.
 */
export function score(stakeholder: Stakeholder, baseline: Counted, scenario: Counted): Estimate | null {
  const card = scorecards[stakeholder].flatMap((name) => {
    const deviation = deviationOf(baseline[name], scenario[name]);
    return deviation > 0 ? [{ name, weight: (outcomes[name].good === 'up' ? 1 : -1) / deviation }] : [];
  });
  if (card.length === 0) return null;
  // Outcomes of one and the same person hang together: they are added up before their spread is taken.
  const kinds = [...new Set(card.map(({ name }) => outcomes[name].of))];
  const parts = kinds.map((kind) => {
    const own = card.filter(({ name }) => outcomes[name].of === kind);
    return estimateOf(
      baseline[own[0].name].map((_, id) =>
        own.reduce((sum, { name, weight }) => sum + weight * (scenario[name][id] - baseline[name][id]), 0),
      ),
    );
  });
  return scaled(sumOf(parts), 1 / card.length);
}

export type Scores = Readonly<Record<Stakeholder, Estimate | null>>;

export function scoresOf(baseline: Counted, scenario: Counted): Scores {
  return Object.fromEntries(stakeholders.map((each) => [each, score(each, baseline, scenario)])) as Scores;
}

/** Of the worlds together, so that one who is far out in either of them does not make all others alike. */
function deviationOf(...worlds: readonly Float64Array[]): number {
  const variances = worlds.map((values) => estimateOf(values).variance * values.length);
  return Math.sqrt(variances.reduce((sum, each) => sum + each, 0) / worlds.length);
}
