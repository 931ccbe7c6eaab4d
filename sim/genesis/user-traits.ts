import { choose, type Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { devices } from '../../model/events/session-start.ts';
import { entityKind } from './entity-kind.ts';
import { pickCategories } from './pick-category.ts';
import { foundingDay } from './population.ts';
import { correlated, fraction, gaussians, lognormal } from './spread.ts';
import { blend, centroid, direction } from './taste.ts';
import type { UserTraits } from './traits.ts';

/** Shares of city tiers 1 to 5 (assumption, ± 5 points each; lower tiers dominate short-video apps). */
const tier_weights = [8, 14, 22, 27, 29];
/** Shares of the age bands (assumption, ± 5 points each). */
const age_weights = [17, 24, 27, 17, 15];
/** Shares of devices by city tier, in the order of `devices` (assumption, ± 8 points each). */
const device_weights = [
  [10, 24, 26, 37, 3],
  [14, 29, 24, 30, 3],
  [21, 33, 21, 23, 2],
  [28, 35, 17, 18, 2],
  [35, 36, 13, 14, 2],
];
/** Median budget by city tier relative to all (assumption, ± 20 %). */
const tier_budget = [1.9, 1.5, 1.15, 0.9, 0.72];
/** Chance that one, two or three categories make a person's interests (assumption, ± 0.15 each). */
const interest_count_weights = [0.25, 0.4, 0.35];
/** How much the first, second and third interest count, and how much is neither (assumptions, ± 0.2). */
const interest_weights = [1, 0.7, 0.5];
const OWN_TASTE = 0.55;

const blocks = { place: 0, habits: 1, purse: 2, manner: 3, taste: 4, interests: 8 } as const;

/**
 * What a user is born with.
 *
 * @param join_day - for who joins after the epoch; otherwise the member was there before it
 */
export function userTraits(draws: Draws, user_id: number, join_day?: number): UserTraits {
  const normals = (block: number) => gaussians(draws, streams.generation, entityKind.user, user_id, block);
  const [joined, tier_draw, age, device] = draws.units(streams.generation, entityKind.user, user_id, blocks.place);
  const [pickiness, activity, views, sensitivity] = normals(blocks.habits);
  const [budget, commerce, live, trust] = normals(blocks.purse);
  const [patience, impulse, review, expression] = normals(blocks.manner);
  const tier = choose(tier_draw, tier_weights);
  return {
    join_day: join_day ?? foundingDay('users', joined),
    age_band: choose(age, age_weights),
    city_tier: tier + 1,
    device: devices[choose(device, device_weights[tier])],
    taste: userTaste(draws, user_id),
    // Assumption, sigma 0.2-0.5.
    pickiness: lognormal(pickiness, 1, 0.35, 0.5, 2),
    // So that DAU / MAU is near 0.57 and gaps between active days are near those of KuaiRand (calibration rows 17, 18; wider
    // spreads make too many users come every day).
    daily_activity: fraction(activity, 0.535, 0.5),
    // Median 249 and mean 270 a day (KuaiRand, calibration row 15), hence sigma = sqrt(2 ln(270 / 249)) = 0.40.
    daily_views: lognormal(views, 249, 0.4, 20, 1_500),
    // Those with less to spend look harder at the price (assumption, correlation -0.2 to -0.6).
    price_sensitivity: fraction(correlated(budget, sensitivity, -0.4), 0.55, 0.9),
    // Spend of all shopping that could happen in an app; median 600 yuan (assumption, 400-900), sigma 0.6-1.
    monthly_budget_cents: Math.round(lognormal(budget, 60_000 * tier_budget[tier], 0.8, 3_000, 3_000_000)),
    // The rest are assumptions, medians ± 0.15, sigma ± 0.3.
    commerce_affinity: fraction(commerce, 0.5, 1.1),
    live_affinity: fraction(correlated(commerce, live, 0.4), 0.35, 1.1),
    platform_trust: fraction(trust, 0.62, 0.6),
    patience: fraction(patience, 0.5, 0.8),
    impulsiveness: fraction(correlated(patience, impulse, -0.3), 0.4, 0.9),
    review_propensity: fraction(review, 0.18, 0.9),
    expressiveness: fraction(correlated(review, expression, 0.4), 0.3, 1),
  };
}

/** Categories of interest, the strongest first. */
export function userInterests(draws: Draws, user_id: number): number[] {
  const [count, ...picks] = draws.units(streams.generation, entityKind.user, user_id, blocks.interests);
  return pickCategories(picks.slice(0, choose(count, interest_count_weights) + 1));
}

function userTaste(draws: Draws, user_id: number): Float32Array {
  const own = direction(draws, { stream: streams.generation, a: entityKind.user, b: user_id, c: blocks.taste });
  const interests = userInterests(draws, user_id);
  return blend([
    [OWN_TASTE, own],
    ...interests.map((category, nth) => [interest_weights[nth], centroid(draws, category)] as const),
  ]);
}
