import type { Policy } from '../policy.ts';
import { scorePersonally, sources } from './personalised.ts';

/** Worth of an expected click: several times that of a platform that only leans towards commerce (assumption, 1-3). */
const CLICK_WORTH = 1.6;

export const commerce: Policy = {
  name: 'commerce',
  what: 'a personalised feed that weighs expected product clicks heavily and retrieves three times the shoppable videos',
  sources: { ...sources, interest: 14, popular: 6, shoppable: 18 },
  reads_truth: false,
  score(request, scores) {
    scorePersonally(request, scores, CLICK_WORTH);
  },
};
