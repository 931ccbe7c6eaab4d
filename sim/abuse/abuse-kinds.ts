import type { Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';

/** What a member of the population may be up to; shops carry theirs among their traits. */
export const userAbuses = ['none', 'ring_member', 'return_abuse'] as const;
export type UserAbuse = (typeof userAbuses)[number];

/**
 * Prevalence and habits of abuse. Assumptions, ranges in brackets: no platform publishes what it misses. Surveys of
 * retailers put fraudulent returns near 10 % of returns (NRF/Appriss 2023: 13.7 %), which the returners here stay below.
 */
export const abuse = {
  /** Share of users who can be hired for brushed orders (0.2-1 %), and who return what they have used (0.3-2 %). */
  ring_members: 0.006,
  returners: 0.008,
  /** Brushed orders a day of a shop that does it, mean (0.5-5). */
  brushed_a_day: 1.6,
  /** Share of brushed orders that are reviewed, at five stars (0.5-0.9). */
  brushed_reviews: 0.8,
  /** Share of a return abuser's parcels that goes back after use (0.4-0.8). */
  returned: 0.6,
  /** Shops that pay for praise: share of buyers who take the money and write five stars (0.2-0.5). */
  bribed: 0.35,
} as const;

/** Who is what: a pure function of the world's key, known to the simulator alone. */
export function userAbuse(draws: Draws, user_id: number): UserAbuse {
  const u = draws.unit(streams.abuse, user_id, 0, 0);
  if (u < abuse.ring_members) return 'ring_member';
  return u < abuse.ring_members + abuse.returners ? 'return_abuse' : 'none';
}

/** Labels of an order, as bits: an order can bear several. */
export const label = { brushed: 1, fake_review: 2, return_abuse: 4 } as const;
