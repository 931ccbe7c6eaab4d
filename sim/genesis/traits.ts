import type { devices } from '../../model/events/session-start.ts';
import type { SceneKind } from '../../model/scene-kinds.ts';

/**
 * What the members of a world are born with. Every trait is a pure function of the world's key and the member's id, so
 * that any process can know them without asking another, and one member more changes nobody else.
 */

/** Dimensions of taste: people, creators, products and videos meet in one space. */
export const TASTE_DIMENSIONS = 16;

/** A direction of length 1 in the space of taste. */
export type Taste = Float32Array;

export const ageBands = ['18-23', '24-30', '31-40', '41-49', '50+'] as const;

export interface UserTraits {
  /** Day of joining; negative for those who were there before the world's epoch. */
  readonly join_day: number;
  readonly age_band: number;
  /** 1 to 5; lower tiers (the higher numbers) dominate. */
  readonly city_tier: number;
  readonly device: (typeof devices)[number];
  readonly taste: Taste;
  /** How strongly taste decides: 0.5 to 2, median 1. */
  readonly pickiness: number;
  /** Probability of opening the app on an ordinary day, 0..1: a wide, skewed spread. */
  readonly daily_activity: number;
  /** Exposures wanted on an active day, median about 250. */
  readonly daily_views: number;
  /** 0..1, higher reacts more strongly to price. */
  readonly price_sensitivity: number;
  readonly monthly_budget_cents: number;
  /** 0..1, median 0.5: how open to buying inside a video app at all. */
  readonly commerce_affinity: number;
  readonly live_affinity: number;
  /** 0..1, at birth. */
  readonly platform_trust: number;
  readonly patience: number;
  readonly impulsiveness: number;
  readonly review_propensity: number;
  /** 0..1: how freely likes and comments are given. */
  readonly expressiveness: number;
}

export interface CreatorTraits {
  readonly join_day: number;
  /** Category of most of the videos, an index into the lexicon. */
  readonly niche: number;
  readonly taste: Taste;
  /** Followers outside of the simulated population, Pareto-like. */
  readonly fame: number;
  readonly skill: number;
  readonly charisma: number;
  readonly honesty: number;
  readonly stamina: number;
  /** 0..1: share of videos that carry a product, before learning. */
  readonly commercial_appetite: number;
  /** Videos a day at full energy, 0.2 to 4. */
  readonly posts_per_day: number;
  /** Live sessions a day at full energy, 0 to 1. */
  readonly lives_per_day: number;
}

/** What a live session is born with. */
export interface LiveTraits {
  readonly creator_id: number;
  readonly nth: number;
  /** Length that the host plans. */
  readonly planned_ms: number;
  /** Products wanted in the line-up; none where the host only talks. */
  readonly products: number;
  /** The energy curve: it rises to `energy` within about `rise_ms` and halves every `half_life_ms`. */
  readonly energy: number;
  readonly rise_ms: number;
  readonly half_life_ms: number;
  readonly palette: number;
  readonly scene_seed: number;
}

export const abuses = ['none', 'order_brushing', 'fake_reviews', 'counterfeits'] as const;

export interface MerchantTraits {
  readonly join_day: number;
  /** One to three, the main one first. */
  readonly categories: readonly number[];
  /** 0..1: mean quality of what is sold. */
  readonly product_quality: number;
  readonly service_quality: number;
  /** Median hours from payment to dispatch. */
  readonly dispatch_hours: number;
  /** Price over the going rate, 0.8 to 1.6. */
  readonly markup: number;
  readonly commission_bp: number;
  readonly abuse: (typeof abuses)[number];
  readonly products: number;
}

export interface ProductTraits {
  readonly merchant_id: number;
  readonly nth: number;
  readonly category: number;
  /** Index into the category's types. */
  readonly type: number;
  readonly quality: number;
  readonly taste: Taste;
  readonly counterfeit: boolean;
  readonly commission_bp: number;
  readonly skus: readonly SkuTraits[];
}

export interface SkuTraits {
  readonly sku_id: number;
  readonly price_cents: number;
  readonly list_price_cents: number;
  readonly unit_cost_cents: number;
  /** Pieces at the opening of the shelf. */
  readonly stock: number;
}

export interface VideoTraits {
  readonly creator_id: number;
  readonly nth: number;
  readonly category: number;
  readonly scene: SceneKind;
  /** Median of all videos 81 s (KuaiRand). */
  readonly duration_ms: number;
  readonly taste: Taste;
  /** 0..1 each. */
  readonly hook: number;
  readonly production: number;
  readonly palette: number;
  readonly scene_seed: number;
}

/** How many of each a world of a given number of users has at its epoch, and how many join a day. */
export interface PopulationSize {
  readonly users: number;
  readonly creators: number;
  readonly merchants: number;
  /** Expected number that joins on a day. */
  readonly daily: { readonly users: number; readonly creators: number; readonly merchants: number };
}
