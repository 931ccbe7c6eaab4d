import type { PolicyName } from '../../model/events/view-video.ts';
import { commerce } from './policies/commerce.ts';
import { oracle } from './policies/oracle.ts';
import { personalised } from './policies/personalised.ts';
import { popularity } from './policies/popularity.ts';
import { uniform } from './policies/uniform.ts';
import type { Policy } from './policy.ts';

export type RankingPolicyName = Exclude<PolicyName, 'none'>;

/** Every policy that can fill a feed, by its name in the log. */
export const rankingPolicies: Readonly<Record<RankingPolicyName, Policy>> = {
  uniform,
  popularity,
  personalised,
  commerce,
  oracle,
};
