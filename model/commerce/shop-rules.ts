import type { Cents } from '../money.ts';
import { DAY_MS, HOUR_MS } from '../sim-time.ts';

/** Constants of the shop, each with its source or marked as an assumption with a range. */
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
  quantity_max: 99,
  /** Stripe closes nothing by count; assumption, 5-10. */
  payment_attempts_max: 8,
} as const;

export function shippingFee(items_cents: Cents): Cents {
  return items_cents >= shopRules.free_shipping_from_cents ? 0 : shopRules.shipping_fee_cents;
}
