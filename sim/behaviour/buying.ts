import { streams } from '../../model/draws/streams.ts';
import type { Draws } from '../../model/draws/draws.ts';
import { pitching } from './live.ts';
import type { itemOutcomes } from '../../model/events/leave-item.ts';

/** What a shopper sees and is, when a product lies open. */
export interface Look {
  readonly user_id: number;
  readonly product_id: number;
  /** How often this user has looked at it before: the day's number is enough, a day has one errand per product. */
  readonly nth: number;
  /** Cosine of tastes. */
  readonly fit: number;
  readonly price_cents: number;
  readonly list_price_cents: number;
  readonly in_stock: boolean;
  /** Mean stars and their number. */
  readonly stars: number;
  readonly ratings: number;
  readonly price_sensitivity: number;
  readonly commerce_affinity: number;
  readonly impulsiveness: number;
  readonly trust: number;
  readonly commerce_fatigue: number;
  /** What is left of the month's budget; below zero when overspent. */
  readonly budget_left_cents: number;
  /** Log odds that the platform's promises add, see `reassurance`. */
  readonly reassurance: number;
  /** What a coupon in hand takes off this price. */
  readonly coupon_cents: number;
  /** 0..1: how used to discounts. */
  readonly deal_habit: number;
  /** Share off the price in a rival's app, and how much less its shelf asks. */
  readonly rival_subsidy: number;
  readonly rival_shelf_price: number;
  /** What a live room adds to the log odds of wanting it; null elsewhere. */
  readonly urge: number | null;
}

export interface Verdict {
  readonly outcome: (typeof itemOutcomes)[number];
  readonly reads_reviews: boolean;
  readonly dwell_ms: number;
  readonly bought_elsewhere: boolean;
}

/** Assumptions, fitted by hand on seeds 1 and 2 to rows 24, 25, 28 and 30 of the calibration; ranges in brackets. */
export const taste = {
  /** Log odds of wanting it at all, at a middling product, for a middling user (-16 to -4). */
  want: -15.3,
  fit: 2.2,
  /** Openness to buying in the app from none to all (8-50): wide, for one in five buys in a month and most of those again. */
  affinity: 46,
  trust: 1.6,
  /** A star more or less, with the weight of many ratings (0.3-0.9). */
  star: 0.6,
  /** A tenth off the struck price (0.05-0.2). */
  bargain: 1.1,
  /** Price against what is left of the month (0.5-2). */
  price: 6,
  fatigue: 0.7,
  /** Of those who want it, share that buys at once at middling impulsiveness; the others take it to the cart. */
  at_once: 0.13,
  reviews: 0.34,
  /** A coupon against its price, beyond the money it saves (1-3): it is a reason, and it runs out. */
  coupon: 2,
  /** Who is used to discounts wants less without one (0.5-2): reference prices fall with promotions (Kalyanaram, Winer 1995). */
  spoilt: 1.3,
  /** Half the price elsewhere, for who looks hard at prices (1-4), and how many more compare (2-6). */
  rival: 2.5,
  compare_more: 4,
  /** Of those who leave, shares by reason at middling traits. */
  compare: 0.08,
  elsewhere: 0.22,
} as const;

/** How long a product lies open, and whether its reviews are read: what is settled when it is opened. */
export function dwell(
  draws: Draws,
  { user_id, product_id, nth, impulsiveness }: Pick<Look, 'user_id' | 'product_id' | 'nth' | 'impulsiveness'>,
): Pick<Verdict, 'reads_reviews' | 'dwell_ms'> {
  const u_dwell = draws.words(streams.product, user_id, product_id, nth)[3] / 2 ** 32;
  // Reviews are read by the careful: the same word decides finely what the coarse decision left over.
  const reads_reviews = (u_dwell * 64) % 1 < taste.reviews * (1.4 - impulsiveness * 0.8);
  return { reads_reviews, dwell_ms: Math.round(4_000 - 11_000 * Math.log(1 - u_dwell) + (reads_reviews ? 9_000 : 0)) };
}

/** What becomes of a look at a product. */
export function judge(draws: Draws, look: Look): Verdict {
  const { reads_reviews, dwell_ms } = dwell(draws, look);
  const words = draws.words(streams.product, look.user_id, look.product_id, look.nth);
  const u_want = words[0] / 2 ** 32;
  const u_way = words[1] / 2 ** 32;
  const u_why = words[2] / 2 ** 32;
  const believed = look.ratings / (look.ratings + 5);
  const paid_cents = look.price_cents - look.coupon_cents;
  const burden = paid_cents / Math.max(2_000, look.budget_left_cents);
  const cheaper_elsewhere = Math.min(1, look.rival_subsidy + look.rival_shelf_price);
  const odds =
    taste.want +
    taste.fit * look.fit +
    taste.affinity * (look.commerce_affinity - 0.5) +
    taste.trust * (look.trust - 0.5) +
    taste.star * believed * (look.stars - 4) +
    taste.bargain * (1 - paid_cents / look.list_price_cents) +
    taste.coupon * (look.coupon_cents / look.price_cents) +
    look.reassurance -
    taste.spoilt * look.deal_habit * (look.coupon_cents > 0 ? 0 : 1) -
    taste.rival * look.price_sensitivity * cheaper_elsewhere -
    taste.price * look.price_sensitivity * Math.min(2, burden) -
    taste.fatigue * look.commerce_fatigue +
    (look.urge ?? 0);
  const verdict = (outcome: Verdict['outcome'], bought_elsewhere = false): Verdict => ({
    outcome,
    reads_reviews,
    dwell_ms,
    bought_elsewhere,
  });
  const wants = u_want < 1 / (1 + Math.exp(-odds));
  if (wants && !look.in_stock) return verdict('sold_out');
  if (wants) {
    const at_once = taste.at_once * (0.5 + look.impulsiveness) * (look.urge === null ? 1 : pitching.at_once);
    return verdict(u_way < at_once ? 'bought' : 'carted');
  }
  const compares = taste.compare * (0.5 + look.price_sensitivity) * (1 + taste.compare_more * cheaper_elsewhere);
  if (u_why < compares) {
    const bought_elsewhere = u_way < taste.elsewhere * (1 + taste.compare_more * cheaper_elsewhere);
    return verdict('compare_elsewhere', bought_elsewhere);
  }
  const dear = Math.min(1, burden * look.price_sensitivity);
  const doubtful = Math.min(0.8, 1 - look.trust + believed * Math.max(0, 4 - look.stars) * 0.4);
  const why = (u_way * 16) % 1;
  if (why < dear * 0.8) return verdict('price');
  if (why < dear * 0.8 + doubtful * 0.25) return verdict('trust');
  return verdict(why > 0.8 ? 'later' : 'not_needed');
}
