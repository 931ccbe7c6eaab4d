import { z } from 'zod';
import { complaintStates, disputeStates, refundStates } from '../commerce/order-life.ts';
import { couponBenefits } from '../events/offer-coupon.ts';
import { complaintTopics } from '../events/open-complaint.ts';
import { disputeReasons } from '../events/open-dispute.ts';
import { refundReasons } from '../events/refund.ts';
import { transferKinds } from '../events/transfer.ts';
import { bilingual, cents, edgeId, instant } from './edge-schema.ts';

/** What the server shows of coupons, deals, money and what went wrong. */

/** Everything that `orderTotal` needs of a coupon, and what the viewer can do with it. */
export const couponView = z.object({
  coupon_id: edgeId('coupon'),
  /** The shop that offers and bears it; null for the platform's. */
  merchant_id: edgeId('merchant').nullable(),
  shop_name: bilingual.nullable(),
  benefit: z.enum(couponBenefits),
  threshold_cents: cents,
  amount_cents: cents,
  percent_bp: z.number().int(),
  cap_cents: cents,
  starts_ms: instant,
  ends_ms: instant,
  first_order_only: z.boolean(),
  /** Coupons left for everybody. */
  left: z.number().int(),
  /** Unused ones that I hold. */
  held: z.number().int(),
  /** I can take one now. */
  claimable: z.boolean(),
});

/** A flash deal that is open or about to be. */
export const dealView = z.object({
  deal_id: edgeId('deal'),
  sku_id: edgeId('sku'),
  product_id: edgeId('product'),
  title: bilingual,
  art: z.string(),
  palette: z.number().int(),
  price_cents: cents,
  usual_cents: cents,
  stock: z.number().int(),
  left: z.number().int(),
  per_customer: z.number().int(),
  /** Pieces that I have ordered in it. */
  mine: z.number().int(),
  starts_ms: instant,
  ends_ms: instant,
});

/** What a checkout would come to; an order with the same lines and coupons has the same total. */
export const quoteView = z.object({
  items_cents: cents,
  shipping_cents: cents,
  shop_discount_cents: cents,
  platform_discount_cents: cents,
  total_cents: cents,
  shops: z.array(
    z.object({
      merchant_id: edgeId('merchant'),
      items_cents: cents,
      shipping_cents: cents,
      shop_discount_cents: cents,
      platform_discount_cents: cents,
      total_cents: cents,
    }),
  ),
  /** Every coupon that I hold or named, with what it takes off this checkout; null where its threshold is not met. */
  coupons: z.array(z.object({ coupon: couponView, chosen: z.boolean(), off_cents: cents.nullable() })),
});

export const walletView = z.object({
  balance_cents: cents,
  /** What came in and went out, the newest first. */
  entries: z.array(
    z.object({
      at_ms: instant,
      kind: z.enum([...transferKinds, 'opening']),
      /** Below zero for what went out. */
      delta_cents: cents,
      order_id: edgeId('order').nullable(),
    }),
  ),
});

export const complaintView = z.object({
  topic: z.enum(complaintTopics),
  words: z.string().nullable(),
  photos: z.array(z.string()),
  state: z.enum(complaintStates),
  opened_at_ms: instant,
  answer_by_ms: instant,
  answer: z.string().nullable(),
  offer_cents: cents,
  award_cents: cents,
});

export const disputeView = z.object({
  reason: z.enum(disputeReasons),
  amount_cents: cents,
  state: z.enum(disputeStates),
  opened_at_ms: instant,
  respond_by_ms: instant,
});

/** A refund that a bank takes its time for. */
export const refundView = z.object({
  nth: z.number().int(),
  why: z.enum(refundReasons),
  amount_cents: cents,
  state: z.enum(refundStates),
  asked_at_ms: instant,
  settles_at_ms: instant,
});

/** What proves that ledger, stock journal, orders and event log agree. */
export const auditView = z.object({
  ok: z.boolean(),
  /** Simulated time of the look. */
  at_ms: instant,
  checks: z.array(
    z.object({
      id: z.string(),
      sentence: z.string(),
      ok: z.boolean(),
      violations: z.number().int(),
      /** The first few, in words. */
      examples: z.array(z.string()),
    }),
  ),
});

export type CouponView = z.infer<typeof couponView>;
export type DealView = z.infer<typeof dealView>;
export type QuoteView = z.infer<typeof quoteView>;
/** @public */
export type WalletView = z.infer<typeof walletView>;
/** @public */
export type AuditView = z.infer<typeof auditView>;
