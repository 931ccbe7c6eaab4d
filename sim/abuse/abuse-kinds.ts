import type { Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';

/** What a member of the population may be up to; shops carry theirs among their traits. */
export const userAbuses = ['none', 'ring_member', 'return_abuse', 'gift_mule', 'scalper'] as const;
export type UserAbuse = (typeof userAbuses)[number];

/** What a host may be up to. */
export const creatorAbuses = ['none', 'gift_laundering'] as const;
export type CreatorAbuse = (typeof creatorAbuses)[number];

/**
 * Prevalence and habits of abuse. Assumptions, ranges in brackets: no platform publishes what it misses. Surveys of
 * retailers put fraudulent returns near 10 % of returns (NRF/Appriss 2023: 13.7 %), which the returners here stay below.
 */
export const abuse = {
  /** Share of users who can be hired for brushed orders (0.2-1 %), and who return what they have used (0.3-2 %). */
  ring_members: 0.006,
  returners: 0.008,
  /** Share of users whose wallets carry money that must not be seen (0.1-0.5 %), and of those who resell flash stock (0.1-1 %). */
  mules: 0.003,
  scalpers: 0.003,
  /** Share of hosts who turn such money into earnings (0.2-2 %). */
  laundering_hosts: 0.006,
  /** Brushed orders a day of a shop that does it, mean (0.5-5). */
  brushed_a_day: 1.6,
  /** Share of brushed orders that are reviewed, at five stars (0.5-0.9). */
  brushed_reviews: 0.8,
  /** Share of a return abuser's parcels that goes back after use (0.4-0.8). */
  returned: 0.6,
  /** Shops that pay for praise: share of buyers who take the money and write five stars (0.2-0.5). */
  bribed: 0.35,
  /** Visits of mules to a session of a host who launders, mean (0.3-3); gifts of each, and the most pieces of one (1-6). */
  laundered_visits: 0.8,
  laundered_gifts: 3,
  laundered_pieces: 3,
  /**
   * Chance that a scalper is there when a flash deal opens (0.02-0.2), share off the price from which reselling pays
   * (0.15-0.4), and seconds until the order (0.5-5).
   */
  scalped_deals: 0.04,
  scalped_off: 0.2,
  scalped_within_s: 4,
} as const;

/** Who is what: a pure function of the world's key, known to the simulator alone. */
export function userAbuse(draws: Draws, user_id: number): UserAbuse {
  let rest = draws.unit(streams.abuse, user_id, 0, 0);
  const { ring_members, returners, mules, scalpers } = abuse;
  const shares = { ring_member: ring_members, return_abuse: returners, gift_mule: mules, scalper: scalpers } as const;
  for (const [kind, share] of Object.entries(shares)) {
    rest -= share;
    if (rest < 0) return kind as UserAbuse;
  }
  return 'none';
}

/** The same for a host. */
export function creatorAbuse(draws: Draws, creator_id: number): CreatorAbuse {
  return draws.unit(streams.abuse, creator_id, abuse_address.host, 0) < abuse.laundering_hosts
    ? 'gift_laundering'
    : 'none';
}

/** Second places of addresses that no day of the world reaches. */
export const abuse_address = { host: 0x1000_0000, session: 0x2000_0000, gift: 0x3000_0000, deal: 0x4000_0000 } as const;

/** Labels of an order or a gift, as bits: an order can bear several. */
export const label = { brushed: 1, fake_review: 2, return_abuse: 4, scalped: 8, laundered: 16 } as const;

/** Above the numbers of all orders: where the labels of gifts stand among those of orders. */
const FIRST_GIFT = 2 ** 52;
/** Where the label of a gift stands. */
export function giftSubject(gift_key: number): number {
  return FIRST_GIFT + gift_key;
}
/** The gift of a label; null where it is one of an order. */
export function giftOfSubject(subject: number): number | null {
  return subject < FIRST_GIFT ? null : subject - FIRST_GIFT;
}
