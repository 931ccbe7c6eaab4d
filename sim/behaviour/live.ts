import { type Draws, normal } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../model/sim-time.ts';

/**
 * How creators go live and how people answer live rooms. Assumptions, those of viewers fitted by hand on seed 1 to
 * rows 19 to 22 of the calibration (KuaiLive); ranges in brackets say where the shape still holds.
 */
export const viewing = {
  /** Live cards on a slate of eight videos, 0.5-1: row 19. */
  cards_per_slate: 0.96,
  /** Mean seconds that a card is looked at before it is left or entered (2-5). */
  card_s: 3.2,
  /** Log odds of entering from a card, for a middling viewer and host (-3.5 to -1.5). */
  enter: -2.5,
  /** Effect of liking live rooms from none to all (2-6), of taste met (1-4), of following the host, of a full room. */
  affinity: 3.4,
  taste: 2.2,
  follows: 1,
  crowd: 0.12,
  /** Who opened the Live tab wants to enter something (0.5-2). */
  came_for_it: 1,
  /** Log odds of staying beyond a first look (-2.2 to -1), and what moves them. */
  stay: -1.75,
  stay_taste: 1.6,
  stay_energy: 1.4,
  stay_affinity: 2,
  /** Who came for a reminder stays (3-5). */
  stay_announced: 4,
  /** Mean seconds of a first look (4-6): row 20, median. */
  glance_s: 4.3,
  /** Attention of one who stays: median minutes and spread of its logarithm (10-25; 1.1-2.3): row 20, P90 and P99. */
  attention_min: 13.3,
  attention_sigma: 2.1,
  /** Seconds between two thoughts about staying (20-60). */
  thought_s: 38,
  /** Attention runs faster where the host is dull (0.5-1.5) and where the product does not suit (0.2-1). */
  dull: 0.9,
  unsuited: 0.5,
  /**
   * Minutes of one explanation that bore nobody, and how much faster attention runs with each further minute (0.02-0.2):
   * explaining one product longer sells more of it and loses the room (doi 10.1177/10591478251314455).
   */
  explained_min: 4,
  boredom: 0.09,
  /** Attention of one who came for a session that was announced, in medians of the others (1.5-4). */
  announced: 2.4,
  /** Videos that a minute in a room stands for in the plan of the day (0-2). */
  views_per_minute: 0.25,
} as const;

/** What viewers do in a room, per thought (about two thirds of a minute), before expressiveness. */
export const acting = {
  chat: 0.00085,
  like: 0.0027,
  follow: 0.0012,
  giveaway: 0.35,
  /** Looks at the product that is explained, at middling affinity and fit; the effect of fit. */
  look: 0.0065,
  look_taste: 1.6,
  /** Chatter in a session that was announced, in that of others (8-24): fans write. */
  announced_chat: 16,
  announced_look: 1.6,
  /**
   * Gifts per thought, before generosity, whose logarithm has this spread: a few give most of them (KuaiLive: Gini 0.942).
   * Shares of the gifts, from the cheapest; nobody gives more at once than this share of a month's budget.
   */
  gift: 0.00019,
  generosity_sigma: 1.8,
  gifts: [0.45, 0.21, 0.16, 0.083, 0.06, 0.028, 0.007, 0.002],
  gift_most: 0.6,
  /** Most taps of a flurry of likes. */
  taps: 24,
  /** More looks at a product while its flash price is open (1-3; assumption). */
  flash_look: 1.5,
  /**
   * Chance per thought to claim a coupon that was dropped, for who looks at prices middlingly and buys in apps middlingly
   * (0.02-0.3; assumption); how steeply it follows openness to buying (1-4) and taste met (0.5-2): people claim what they
   * might use. Looks while one is in hand, against others (2-8).
   */
  claim: 0.1,
  claim_affinity: 3,
  claim_taste: 1,
  coupon_look: 5,
} as const;

/** How a room makes people want what is explained: added to the log odds of `buying.ts`. */
export const pitching = {
  /** Per doubling of the minutes heard (0.2-0.8), of a host at full energy, of a crowd grown tenfold. */
  heard: 0.45,
  energy: 1.2,
  crowd: 0.3,
  /** Where the price is for minutes only (0.5-2). */
  flash: 1,
  /** In a session that was announced people came to buy (1-4). */
  announced: 1.6,
  /** Of those who want it, how much likelier it is bought at once than elsewhere (2-6). */
  at_once: 2.5,
} as const;

/** What hosts do. */
export const hosting = {
  /** Rooms at once at most: a share of creators, and at least so many (assumption). */
  most_share: 0.04,
  most_least: 16,
  /** Length of an explanation: median minutes, spread of its logarithm, bounds (3-10; assumption). */
  slot_min: 5,
  slot_sigma: 0.5,
  slot_least_ms: MINUTE_MS,
  slot_most_ms: 25 * MINUTE_MS,
  /** Nobody goes live for less. */
  planned_least_ms: 10 * MINUTE_MS,
  /** From explaining to the pinned card. */
  pin_after_ms: 4 * SECOND_MS,
  /** First giveaway and time between two (assumption, 20-60 min); how long each is open. */
  giveaway_first_ms: 20 * MINUTE_MS,
  giveaway_every_ms: 40 * MINUTE_MS,
  giveaway_open_ms: 4 * MINUTE_MS,
  /** Share of selling sessions that give something away (assumption, 0.2-0.6). */
  gives: 0.4,
  /** Chance that a question is answered in a minute, at full energy (0.3-0.9), and answers a minute at most. */
  answers: 0.8,
  answers_most: 4,
  /** A question is answered while it is so fresh. */
  answer_within_ms: 3 * MINUTE_MS,
  /** Chance a minute to end early, for a host without stamina, and for one whom nobody watches after half an hour. */
  tires: 0.002,
  gives_up: 0.01,
  gives_up_after_ms: 30 * MINUTE_MS,
  /** Slow mode comes on from so many viewers, and asks for so long a wait. */
  slow_from_viewers: 400,
  slow_mode_ms: 5 * SECOND_MS,
} as const;

/** The session of the week: every Friday, announced, with an audience that waits for it. */
export const flagship = {
  /** Friday, counted from Monday. */
  weekday: 4,
  /** It starts half an hour before its prime at 20:00. */
  starts_at_ms: 19.5 * HOUR_MS,
  prime_after_ms: 30 * MINUTE_MS,
  /** Share of users who take the reminder, at middling affinity to live rooms (assumption, 0.05-0.3). */
  reminded: 0.3,
  /** They come within so many minutes from the start. */
  arrivals_min: 45,
  giveaway_first_ms: 32 * MINUTE_MS,
  giveaway_every_ms: 25 * MINUTE_MS,
  slot_min: 4,
} as const;

/** What gets cheaper in rooms for a while. Assumptions; the bounds of countdown and opening are those of `roomRules`. */
export const bargains = {
  /** Explanations with a flash price: in any session (0.05-0.3), in the session of the week (0.2-0.7). */
  flash: 0.12,
  flash_announced: 0.4,
  /** Explanations with a coupon: in any session (0.02-0.2), in the session of the week (0.1-0.4). */
  coupon: 0.06,
  coupon_announced: 0.15,
  /** Offers come in this part of an explanation, rather late in it (assumption, 0.1-0.5 and 0.6-0.95). */
  moment_from: 0.25,
  moment_to: 0.8,
  /** Countdown and opening: medians and spreads of their logarithms (20-120 s; 2-8 min). */
  countdown_ms: 40 * SECOND_MS,
  countdown_sigma: 0.7,
  open_ms: 3 * MINUTE_MS,
  open_sigma: 0.6,
  /** Share off the price (5-60 %), the least that is worth announcing, and of what is paid the shop's margin (0-15 %). */
  off_least: 0.1,
  off_most: 0.35,
  off_worth: 0.05,
  margin: 0.03,
  /** Share of the shelf that is set aside (5-50 %), pieces at most (20-500), pieces for each at most (1-5). */
  stock_least: 0.08,
  stock_most: 0.35,
  pieces_most: 120,
  each_most: 2,
  /** Share of the price that a coupon takes off (3-20 %), in whole yuan. */
  coupon_least: 0.05,
  coupon_most: 0.12,
  coupon_step_cents: 100,
  /** How many there are (10-500), and how long they can be used (1-72 h): carts are paid for in a later visit. */
  coupons_least: 20,
  coupons_most: 100,
  coupon_lasts_ms: 24 * HOUR_MS,
} as const;

/** How much more than others a member gives in live rooms. */
export function generosityOf(draws: Draws, user: number): number {
  const [u_a, u_b] = draws.units(streams.liveVisit, user, 0, 0);
  return Math.exp(acting.generosity_sigma * normal(u_a, u_b));
}
