import type { Cents } from '../money.ts';
import { DAY_MS, HOUR_MS } from '../sim-time.ts';

/** The standard terms of the shop, each with its source or marked as an assumption with a range. */
export const shopRules = {
  /** Assumption, 0.5-24 h: shops differ; long enough that a presenter who wanders off finds the order again. */
  pay_within_ms: 24 * HOUR_MS,
  /** Assumption, 24-72 h: 48 h is the usual promise on Chinese short-video shops. */
  ship_within_ms: 48 * HOUR_MS,
  /** Assumption, 3-7 days from payment. */
  deliver_within_ms: 5 * DAY_MS,
  /** Seven days without a reason: Consumer Rights Protection Law of the PRC, article 25. */
  return_within_ms: 7 * DAY_MS,
  /** Assumption, 24-72 h: a shop that stays silent approves. */
  decide_return_within_ms: 48 * HOUR_MS,
  /** Assumption, 3.00-12.00 CNY. */
  shipping_fee_cents: 600,
  /** Assumption, 29-99 CNY. */
  free_shipping_from_cents: 3_900,
  /** Technology service fee. Ceiling 130-150 bp of GMV: derived from company reports; see row 33 of the calibration. */
  fee_bp: 130,
  /** Assumption, 20-100 bp: 60 bp is the list price of mobile wallets in China. */
  payment_cost_bp: 60,
  /** Paid by the platform on top of what the shop promises to creators; assumption, 0-1,000 bp. */
  commission_subsidy_bp: 0,
  /** A creator's part of a gift; assumption, 3,000-7,000 bp: half is what Chinese live platforms are reported to leave. */
  gift_share_bp: 5_000,
  /** Assumption, 24-72 h: a complaint that a shop leaves unanswered may be upheld after that. */
  answer_complaint_within_ms: 48 * HOUR_MS,
  /** Days after delivery in which a buyer can complain; assumption, 15-90. */
  complain_within_ms: 30 * DAY_MS,
  /** Stripe gives 7 to 21 days to answer a dispute. */
  answer_dispute_within_ms: 9 * DAY_MS,
  /** What the processor takes for a dispute that is lost; assumption, 50-150 CNY: Stripe takes 15 USD. */
  dispute_fee_cents: 10_000,
  /** Stripe settles a pending refund within minutes in its test mode; assumption, 1-10 days in life. */
  refund_settles_after_ms: 2 * DAY_MS,
  quantity_max: 99,
  /** Stripe closes nothing by count; assumption, 5-10. */
  payment_attempts_max: 8,
} as const;

/**
 * What the shop holds an act to: each can be varied by a scenario or an experiment, which puts its own terms into the
 * occasion of a command. What is promised to a buyer is locked into the order when it is placed.
 */
export type ShopTerms = { readonly [T in keyof typeof shopRules]: number };

/** What a parcel costs to send; items count before coupons. */
export function shippingFee(items_cents: Cents, terms: ShopTerms = shopRules): Cents {
  return items_cents >= terms.free_shipping_from_cents ? 0 : terms.shipping_fee_cents;
}
