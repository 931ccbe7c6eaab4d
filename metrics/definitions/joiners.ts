import { distinct } from './algebra.ts';
import type { Metric } from './metric.ts';

/** People who joined: the size of a cohort by its week of joining, whenever they were first active. */
export const joiners: Metric = {
  id: 'joiners',
  name: { en: 'New members', zh: '新注册用户' },
  meaning: { en: 'People who joined.', zh: '注册的用户数。' },
  stakeholder: 'users',
  stage: 'discovery',
  tier: 'supporting',
  kind: 'distinct',
  numerator: { ...distinct('sign_up', 'user_key'), window: { days: 'ever', lag: 0 } },
  window_days: 7,
  unit: 'people',
  good: 'up',
  parents: ['wau'],
  owner: 'growth',
  source: 'log',
  moved_by: { en: 'Reach, sharing.', zh: '触达与分享。' },
};
