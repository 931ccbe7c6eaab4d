import { feature, FEATURES } from '../pools.ts';
import type { Policy } from '../policy.ts';

export const popularity: Policy = {
  name: 'popularity',
  what: 'what most people watched at length, the same for everybody',
  sources: { followed: 0, favourites: 0, interest: 0, popular: 120, fresh: 5, shoppable: 0, explore: 10 },
  reads_truth: false,
  score({ pools, count, places }, scores) {
    const { features } = pools;
    for (let n = 0; n < count; n++) scores[n] = features[places[n] * FEATURES + feature.fame];
  },
};
