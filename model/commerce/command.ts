import { z } from 'zod';
import { surfaces } from '../events/envelope.ts';
import { couponBenefits } from '../events/offer-coupon.ts';
import { complaintTopics } from '../events/open-complaint.ts';
import { disputeReasons } from '../events/open-dispute.ts';
import { returnReasons } from '../events/request-return.ts';
import { giftNames } from '../events/spend-virtual-currency.ts';
import { shopRules, type ShopTerms } from './shop-rules.ts';

const id = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const cents = z.number().int().min(0).max(1_000_000_000);
/** Any integer: whether it can be ordered is decided by the kernel, with its own reason. */
const quantity = z.number().int().min(-1_000_000_000).max(1_000_000_000);
const credit = {
  creator_id: id.nullable(),
  exposure_id: id.nullable(),
  origin: z.enum(surfaces),
};

/** Names of pictures, which say how to draw them. */
export const photos = z.array(z.string().regex(/^[a-z0-9_-]{1,40}$/)).max(6);

export const paymentMethod = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), number: z.string().regex(/^[0-9]{12,19}$/) }),
  z.strictObject({ kind: z.literal('wallet') }),
  z.strictObject({ kind: z.literal('pay_on_delivery') }),
]);

/** Every command of the shop, with what it carries. People and synthetic agents issue the same ones. */
export const command = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add_to_cart'), sku_id: id, quantity, ...credit }),
  z.strictObject({ kind: z.literal('set_cart_quantity'), sku_id: id, quantity }),
  z.strictObject({
    kind: z.literal('place_order'),
    lines: z
      .array(z.strictObject({ sku_id: id, quantity, price_cents: cents, ...credit, deal_id: id.optional() }))
      .max(200),
    /** One of each shop at most, and one of the platform. */
    coupon_ids: z.array(id).max(9).optional(),
    total_cents: cents,
    ship_to: z.string().min(1).max(300),
  }),
  z.strictObject({ kind: z.literal('confirm_payment'), checkout_id: id, method: paymentMethod }),
  z.strictObject({ kind: z.literal('authenticate_payment'), checkout_id: id, passed: z.boolean() }),
  z.strictObject({ kind: z.literal('cancel_order'), order_id: id }),
  z.strictObject({ kind: z.literal('expire_order'), order_id: id }),
  z.strictObject({ kind: z.literal('ship_order'), order_id: id, tracking: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('deliver_order'), order_id: id }),
  z.strictObject({ kind: z.literal('confirm_receipt'), order_id: id }),
  z.strictObject({ kind: z.literal('complete_order'), order_id: id }),
  z.strictObject({
    kind: z.literal('request_return'),
    order_id: id,
    reason: z.enum(returnReasons),
    note: z.string().max(500).nullable(),
    quantities: z.array(z.number().int().min(0).max(99)).max(8),
    photos: photos.optional(),
  }),
  z.strictObject({
    kind: z.literal('decide_return'),
    order_id: id,
    decision: z.enum(['approve', 'reject', 'withdraw', 'time_out']),
  }),
  z.strictObject({ kind: z.literal('receive_return'), order_id: id }),
  z.strictObject({
    kind: z.literal('review_item'),
    order_id: id,
    line: z.number().int().min(0).max(7),
    stars: z.number().int().min(1).max(5),
    words: z.string().max(1_000).nullable(),
    tags: z
      .number()
      .int()
      .min(0)
      .max(2 ** 16 - 1),
    photos: photos.optional(),
  }),
  z.strictObject({
    kind: z.literal('list_sku'),
    sku_id: id,
    category: z.number().int().min(0).max(255),
    price_cents: cents.min(1),
    list_price_cents: cents.min(1),
    commission_bp: z.number().int().min(0).max(8_000),
    unit_cost_cents: cents,
    stock: z.number().int().min(0).max(1_000_000),
  }),
  z.strictObject({
    kind: z.literal('adjust_stock'),
    sku_id: id,
    delta: z.number().int().min(-1_000_000).max(1_000_000),
  }),
  z.strictObject({ kind: z.literal('set_price'), sku_id: id, price_cents: cents.min(1) }),
  z.strictObject({ kind: z.literal('top_up_wallet'), amount_cents: cents.min(1).max(10_000_000) }),
  z.strictObject({
    kind: z.literal('send_gift'),
    creator_id: id,
    live_id: id.nullable(),
    gift: z.enum(giftNames),
    quantity: z.number().int().min(1).max(999),
  }),
  z.strictObject({
    kind: z.literal('offer_coupon'),
    coupon_id: id,
    benefit: z.enum(couponBenefits),
    threshold_cents: cents,
    amount_cents: cents,
    percent_bp: z.number().int().min(0).max(9_000),
    cap_cents: cents,
    starts_ms: id,
    ends_ms: id,
    per_person: z.number().int().min(1).max(100),
    total: z.number().int().min(1).max(10_000_000),
    first_order_only: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('close_coupon'), coupon_id: id }),
  z.strictObject({ kind: z.literal('claim_coupon'), coupon_id: id }),
  z.strictObject({
    kind: z.literal('open_deal'),
    deal_id: id,
    sku_id: id,
    price_cents: cents.min(1),
    stock: z.number().int().min(1).max(1_000_000),
    per_customer: z.number().int().min(1).max(99),
    starts_ms: id,
    ends_ms: id,
  }),
  z.strictObject({ kind: z.literal('close_deal'), deal_id: id }),
  z.strictObject({ kind: z.literal('settle_refund'), order_id: id, nth: z.number().int().min(0).max(7) }),
  z.strictObject({ kind: z.literal('retry_refund'), order_id: id, nth: z.number().int().min(0).max(7) }),
  z.strictObject({
    kind: z.literal('open_complaint'),
    order_id: id,
    topic: z.enum(complaintTopics),
    words: z.string().max(1_000).nullable(),
    photos: photos.optional(),
  }),
  z.strictObject({
    kind: z.literal('answer_complaint'),
    order_id: id,
    words: z.string().max(1_000).nullable(),
    offer_cents: cents,
  }),
  z.strictObject({
    kind: z.literal('close_complaint'),
    order_id: id,
    decision: z.enum(['accept', 'withdraw', 'uphold', 'dismiss']),
    /** Counts where the platform upholds it. */
    award_cents: cents.optional(),
  }),
  z.strictObject({
    kind: z.literal('open_dispute'),
    order_id: id,
    reason: z.enum(disputeReasons),
    inquiry: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('answer_dispute'), order_id: id, evidence: z.string().min(1).max(1_000) }),
  z.strictObject({ kind: z.literal('decide_dispute'), order_id: id }),
  z.strictObject({ kind: z.literal('moderate_review'), review_id: id, verdict: z.enum(['published', 'hidden']) }),
  z.strictObject({ kind: z.literal('charge_promotion'), merchant_id: id, amount_cents: cents.min(1) }),
  z.strictObject({ kind: z.literal('pay_incentive'), merchant_id: id, amount_cents: cents.min(1) }),
  z.strictObject({ kind: z.literal('reward_share'), order_id: id, amount_cents: cents.min(1) }),
  z.strictObject({ kind: z.literal('award_prize'), sku_id: id, winner_id: id }),
  z.strictObject({ kind: z.literal('answer_review'), review_id: id, words: z.string().min(1).max(1_000) }),
]);

export type Command = z.infer<typeof command>;
export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;

/** Who acts. `platform` and `carrier` are timers and parcels of the world. */
export type Party =
  | { readonly role: 'user'; readonly user_id: number }
  | { readonly role: 'merchant'; readonly merchant_id: number }
  | { readonly role: 'carrier' }
  | { readonly role: 'platform' };

/** When and by whom a command is given; `act_key` identifies the act (see `actKey`). */
export interface Occasion {
  readonly at_ms: number;
  readonly act_key: number;
  readonly party: Party;
  /** The terms that the act is held to; the standard ones where none are given. */
  readonly terms?: ShopTerms;
}

export function termsOf({ terms }: Pick<Occasion, 'terms'>): ShopTerms {
  return terms ?? shopRules;
}
