import { policies } from '../../model/events/view-video.ts';
import { categories } from '../lexicon/categories.ts';
import { rankingPolicies, type RankingPolicyName } from './policies.ts';
import type { Policy } from './policy.ts';

/**
 * A deliberate hole in the support of the ranking: members of the segment are never shown videos of these categories,
 * so that no weighing of the log can say what they would have done with them.
 */
export interface SupportHole {
  /** City tiers, 1 to 5. */
  readonly city_tiers: readonly number[];
  /** Indices into the lexicon. */
  readonly categories: readonly number[];
}

/** How the platform fills a feed. */
export interface RankingSettings {
  readonly policy: RankingPolicyName;
  /** Divides the scores before the softmax: higher is more random. Above 0. */
  readonly temperature: number;
  /** Share of places filled by chance among the candidates, 0 to 1. */
  readonly epsilon: number;
  readonly holes: readonly SupportHole[];
}

/** Assumptions: temperature 0.2-1, epsilon 0.01-0.1; the temperature was fitted with the policy's weights. */
export const ranking_defaults: RankingSettings = {
  policy: 'personalised',
  temperature: 0.5,
  epsilon: 0.04,
  holes: [],
};

/** Settings as the ranking reads them. */
export interface Ranking {
  readonly policy: Policy;
  /** Of the policy, in the log. */
  readonly code: number;
  readonly temperature: number;
  readonly epsilon: number;
  /** By city tier, from 0: a bit for each category that is never shown there. */
  readonly barred: Int32Array;
}

/** City tiers, and 0 for who has none. */
const TIERS = 6;

/**
 * @throws RangeError for a setting outside of its range
 */
export function rankingOf(settings: Partial<RankingSettings> = {}): Ranking {
  const { policy, temperature, epsilon, holes } = { ...ranking_defaults, ...settings };
  if (!(temperature > 0 && temperature <= 100)) throw new RangeError(`no ranking has the temperature ${temperature}`);
  if (!(epsilon >= 0 && epsilon <= 1)) throw new RangeError(`${epsilon} is no share of places`);
  const barred = new Int32Array(TIERS);
  for (const hole of holes) {
    for (const tier of hole.city_tiers) for (const category of hole.categories) barred[tier] |= 1 << category;
  }
  const every = 2 ** categories.length - 1;
  if (barred.some((bits) => (bits & every) === every))
    throw new RangeError('a hole leaves a segment nothing to be shown');
  return { policy: rankingPolicies[policy], code: policies.indexOf(policy), temperature, epsilon, barred };
}
