import { z } from 'zod';
import { surfaces } from '../events/envelope.ts';
import { returnReasons } from '../events/request-return.ts';
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
    lines: z.array(z.strictObject({ sku_id: id, quantity, price_cents: cents, ...credit })).max(200),
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
