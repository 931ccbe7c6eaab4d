import { feature, FEATURES, NO_PRODUCT } from '../pools.ts';
import type { Policy, Request, Sources } from '../policy.ts';

/** Weights of the policy: assumptions; quality was fitted to what KuaiRand's users did with ranked videos. */
export const weights = {
  quality: 2,
  taste: 2.6,
  /** Worth of an e-fold more people who watched at length: what many liked is shown to more (0-1.2). */
  fame: 1.05,
  /** Worth of an expected click in the score. Growth stage: the platform leans a little towards commerce (0-0.6). */
  commerce: 0.25,
} as const;

/** Assumptions; the last of them is exploration of retrieval. */
export const sources: Sources = {
  followed: 6,
  favourites: 8,
  interest: 24,
  popular: 10,
  fresh: 5,
  shoppable: 5,
  explore: 4,
};

/** What a personalised feed makes of each candidate, with this worth of an expected click. */
export function scorePersonally(request: Request, scores: Float64Array, commerce_weight: number): void {
  const { pools, count, places, ties, preference, commerce } = request;
  const { features } = pools;
  for (let n = 0; n < count; n++) {
    const at = places[n] * FEATURES;
    const pull = features[at + feature.pull];
    let value =
      weights.quality * features[at + feature.quality] +
      weights.taste * preference[features[at + feature.category]] +
      weights.fame * features[at + feature.fame] +
      ties[n];
    if (pull !== NO_PRODUCT && commerce) value += commerce_weight * (1 + pull);
    scores[n] = value;
  }
}

export const personalised: Policy = {
  name: 'personalised',
  what: 'what holds people like this one: quality, watched categories, creators they are tied to, a little commerce',
  sources,
  reads_truth: false,
  score(request, scores) {
    scorePersonally(request, scores, weights.commerce);
  },
};
