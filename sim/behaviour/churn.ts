/** Why somebody left the app for good. The order is that of the codes in the user table. */
export const churnReasons = [
  'none',
  'distrust',
  'content_fatigue',
  'commerce_fatigue',
  'drifted',
  'other_app',
] as const;
export type ChurnReason = (typeof churnReasons)[number];

/**
 * Chances a night of leaving for good. Assumptions, ranges in brackets; together near 0.1 % at rest, as many as join
 * (a mature base), and more where a stock runs out.
 */
export const churn = {
  /** For whatever else there is (0.02-0.06 %). */
  other_app: 0.0004,
  /** For each point of trust below this (1-4 %). */
  distrust: 0.02,
  trust_borne: 0.35,
  /** For each point of fatigue beyond what is borne (0.1-0.5 %). */
  content_fatigue: 0.003,
  content_borne: 0.7,
  commerce_fatigue: 0.002,
  commerce_borne: 1.1,
  /** For each tenth of habit below this: who hardly comes forgets to (0.5-2 %). */
  drifted: 0.01,
  habit_borne: 0.5,
} as const;

export interface Standing {
  readonly trust: number;
  readonly habit: number;
  readonly content_fatigue: number;
  readonly commerce_fatigue: number;
}

/**
 * Why a user leaves tonight; `none` for who stays.
 * @param u uniform in [0, 1): reasons take their shares of it one after another
 */
export function churnOf(u: number, { trust, habit, content_fatigue, commerce_fatigue }: Standing): ChurnReason {
  let rest = u;
  const takes = (hazard: number): boolean => {
    rest -= Math.max(0, hazard);
    return rest < 0;
  };
  if (takes(churn.other_app)) return 'other_app';
  if (takes(churn.distrust * (churn.trust_borne - trust))) return 'distrust';
  if (takes(churn.content_fatigue * (content_fatigue - churn.content_borne))) return 'content_fatigue';
  if (takes(churn.commerce_fatigue * (commerce_fatigue - churn.commerce_borne))) return 'commerce_fatigue';
  return takes(churn.drifted * 10 * (churn.habit_borne - habit) * 0.1) ? 'drifted' : 'none';
}
