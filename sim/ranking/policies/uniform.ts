import type { Policy } from '../policy.ts';

export const uniform: Policy = {
  name: 'uniform',
  what: 'every video that can be shown with the same probability',
  sources: { followed: 0, favourites: 0, interest: 0, popular: 0, fresh: 0, shoppable: 0, explore: 50 },
  reads_truth: false,
  score({ count }, scores) {
    scores.fill(0, 0, count);
  },
};
