import type { Quantity } from './algebra.ts';
import type { Bilingual } from './bilingual.ts';

export const stakeholders = ['users', 'creators', 'merchants', 'platform'] as const;
export const stages = ['discovery', 'exploration', 'purchase', 'post-purchase', 'health'] as const;
export const tiers = ['north-star', 'core', 'supporting', 'guardrail'] as const;
export const kinds = ['sum', 'count', 'distinct', 'ratio', 'mean', 'quantile', 'retention', 'derived'] as const;
export const directions = ['up', 'down', 'band'] as const;
export const units = [
  'people',
  'count',
  'cents',
  'ratio',
  'per-mille',
  's',
  'min',
  'h',
  'd',
  'index',
  'points',
] as const;
export const owners = [
  'growth',
  'feed',
  'commerce',
  'payments',
  'fulfilment',
  'trust',
  'creators',
  'merchants',
  'finance',
] as const;
export type Stakeholder = (typeof stakeholders)[number];
export type Stage = (typeof stages)[number];
export type Tier = (typeof tiers)[number];
export type Direction = (typeof directions)[number];
export type MetricUnit = (typeof units)[number];

/** A value to compare with, in the metric's unit, and where it comes from. `high` closes a band. */
export interface Threshold {
  readonly value: number;
  readonly high?: number;
  /** A publication, a row of the calibration table, or `assumption`. */
  readonly source: string;
}

/** One metric, as data: value, query, chart, tooltip and catalogue page all derive from it. */
export interface Metric {
  readonly id: string;
  readonly name: Bilingual;
  /** One sentence. */
  readonly meaning: Bilingual;
  readonly stakeholder: Stakeholder;
  readonly stage: Stage;
  readonly tier: Tier;
  readonly kind: (typeof kinds)[number];
  readonly numerator: Quantity;
  readonly denominator?: Quantity;
  /** value = numerator × times ÷ (denominator × per); both default to 1. */
  readonly scale?: { readonly times?: number; readonly per?: number };
  readonly window_days: number;
  readonly lag_days?: number;
  readonly unit: MetricUnit;
  readonly good: Direction;
  readonly target?: Threshold;
  readonly warning?: Threshold;
  readonly breach?: Threshold;
  /** Metrics above it in the tree; only the north star has none. */
  readonly parents: readonly string[];
  readonly owner: (typeof owners)[number];
  readonly source: 'log' | 'truth' | 'telemetry' | 'cross-run';
  /** The lever or behaviour that moves it. */
  readonly moved_by: Bilingual;
  /** Its value can still change after its window has ended. */
  readonly provisional?: true;
  /** A denominator below this is too small to judge by: the value is null. */
  readonly least?: number;
  /** Why it is null where its denominator is zero; a key of `reasons`. */
  readonly empty?: Reason;
}

/** Why a value cannot be computed. */
export const reasons = {
  nothing_to_divide: {
    en: 'Nothing of what it is measured against happened in this window.',
    zh: '窗口内没有可作分母的记录。',
  },
  too_few: {
    en: 'Fewer than it takes to be judged by.',
    zh: '样本不足，暂不评价。',
  },
  no_observation: { en: 'Nothing was observed in this window.', zh: '窗口内没有观测值。' },
  not_final: {
    en: 'No week with an order has become final yet; that takes 28 days.',
    zh: '尚无已终局的一周，需要 28 天。',
  },
  no_cohort: { en: 'Nobody joined early enough to have come back by now.', zh: '没有足够早加入的用户群。' },
} as const satisfies Record<string, Bilingual>;
export type Reason = keyof typeof reasons;
