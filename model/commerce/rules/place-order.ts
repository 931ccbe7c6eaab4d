import { LINES_PER_ORDER, orderIdOf, SHOPS_PER_CHECKOUT } from '../../ids.ts';
import type { EventRecord } from '../../events/vocabulary.ts';
import type { Books, CouponRow, RowRef, SkuRow } from '../books.ts';
import { type CommandOf, type Occasion, termsOf } from '../command.ts';
import { orderTotal, type Parcel } from '../order-total.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Decision, Rule } from '../rule.ts';
import { couponReads, usableCoupons } from './coupon.ts';
import { dealReads, usableDeal } from './deal.ts';
import { orderableQuantity } from './orderable-quantity.ts';
import { buyerOfOccasion } from './party.ts';

type Line = CommandOf<'place_order'>['lines'][number];

/** Places one order per shop, takes the stock, and opens one payment intent over all of them: all or nothing. */
export const placeOrder: Rule<'place_order'> = {
  reads(c, _books, occasion): RowRef[] {
    const user_id = buyerOfOccasion(occasion);
    const coupon_ids = c.coupon_ids ?? [];
    return [
      ...c.lines.map((line) => ({ table: 'skus' as const, id: line.sku_id })),
      ...c.lines.flatMap((line) => dealReads(line.deal_id, user_id)),
      ...couponReads(coupon_ids, user_id),
      // Whether it is a first order matters to coupons alone.
      ...(coupon_ids.length === 0 ? [] : [{ table: 'buyers' as const, id: user_id }]),
      { table: 'carts', id: user_id },
      { table: 'intents', id: occasion.act_key },
    ];
  },
  decide(books, c, occasion): Decision {
    // An act names its checkout: another body under the same one would be a second order of the same name.
    if (books.get('intents', occasion.act_key) !== undefined) return refuse('already_placed', occasion.act_key);
    if (c.lines.length === 0) return refuse('empty_order');
    if (new Set(c.lines.map((line) => line.sku_id)).size < c.lines.length) return refuse('duplicate_line');
    const shops = new Map<number, Line[]>();
    for (const line of c.lines) {
      const fault = faultOf(books, line, occasion);
      if (fault !== null) return fault;
      const { merchant_id } = books.get('skus', line.sku_id) as SkuRow;
      const lines = shops.get(merchant_id);
      if (lines === undefined) shops.set(merchant_id, [line]);
      else lines.push(line);
    }
    if (shops.size > SHOPS_PER_CHECKOUT) return refuse('too_many_lines');
    for (const lines of shops.values()) if (lines.length > LINES_PER_ORDER) return refuse('too_many_lines');

    const coupons = usableCoupons(books, c.coupon_ids ?? [], occasion);
    if ('ok' in coupons) return coupons;
    const priced = [...shops].flatMap(([merchant_id, lines]) => lines.map((line) => ({ ...line, merchant_id })));
    const total = orderTotal(priced, termsOf(occasion), coupons);
    for (const [coupon_id, cents] of total.coupons) {
      if (cents === null) return refuse('coupon_threshold', coupon_id as number);
    }
    if (total.total_cents !== c.total_cents) return refuse('total_changed');
    const orders = [...shops.values()].flatMap((lines, split) => {
      return orderEvents(books, { lines, parcel: total.parcels[split], split, coupons, ship_to: c.ship_to }, occasion);
    });
    return {
      ok: true,
      events: [...orders, ...uses(coupons, total, occasion), ...leavesCart(books, c.lines, occasion)],
    };
  },
};

/** What is wrong with a line, if anything. */
function faultOf(books: Books, line: Line, occasion: Occasion): Refusal | null {
  const { sku_id, quantity, price_cents, deal_id } = line;
  const sku = books.get('skus', sku_id);
  if (sku === undefined) return refuse('no_such_sku', sku_id);
  if (!orderableQuantity(quantity, occasion)) return refuse('invalid_quantity', sku_id);
  if (deal_id === undefined) {
    if (sku.price_cents !== price_cents) return refuse('price_changed', sku_id);
    return sku.free < quantity ? refuse('out_of_stock', sku_id) : null;
  }
  const deal = usableDeal(books, line, deal_id, occasion);
  if ('ok' in deal) return deal;
  return deal.price_cents === price_cents ? null : refuse('price_changed', sku_id);
}

interface Split {
  readonly lines: readonly Line[];
  readonly parcel: Parcel;
  readonly split: number;
  readonly coupons: readonly CouponRow[];
  readonly ship_to: string;
}

function orderEvents(
  books: Books,
  { lines, parcel, split, coupons, ship_to }: Split,
  occasion: Occasion,
): EventRecord[] {
  const { at_ms, act_key } = occasion;
  const terms = termsOf(occasion);
  const user_id = buyerOfOccasion(occasion);
  const order_id = orderIdOf(act_key, split);
  const skus = lines.map((line) => books.get('skus', line.sku_id) as SkuRow);
  const [{ merchant_id }] = skus;
  const { items_cents, shipping_cents, shop_discount_cents, platform_discount_cents, total_cents } = parcel;
  const couponOf = (issuer: number | null): number | null =>
    coupons.find((coupon) => coupon.merchant_id === issuer)?.coupon_id ?? null;
  const events: EventRecord[] = [
    {
      name: 'place_order',
      at_ms,
      user_id,
      order_id,
      checkout_id: act_key,
      merchant_id,
      lines: lines.length,
      items_cents,
      shipping_cents,
      shop_coupon_id: couponOf(merchant_id),
      shop_discount_cents,
      platform_coupon_id: couponOf(null),
      platform_discount_cents,
      total_cents,
      pay_by_ms: at_ms + terms.pay_within_ms,
      return_within_ms: terms.return_within_ms,
      fee_bp: terms.fee_bp,
      commission_subsidy_bp: terms.commission_subsidy_bp,
      ship_to,
    },
  ];
  lines.forEach(({ sku_id, quantity, price_cents, creator_id, exposure_id, origin, deal_id = null }, line) => {
    const { product_id, category, commission_bp, free } = skus[line];
    const placed = { order_id, line, sku_id, product_id, category, quantity, price_cents, deal_id };
    const credit = { commission_bp, creator_id, exposure_id, origin };
    events.push({ name: 'order_line', at_ms, user_id, ...placed, ...parcel.lines[line], ...credit });
    // The pieces of a deal have been held since it was opened.
    if (deal_id !== null) return;
    events.push({
      name: 'move_stock',
      at_ms,
      user_id,
      sku_id,
      why_key: order_id,
      move: 'allocation',
      free_delta: -quantity,
      held_delta: quantity,
      free_after: free - quantity,
    });
  });
  return events;
}

function uses(
  coupons: readonly CouponRow[],
  total: { readonly coupons: ReadonlyMap<number | string, number | null> },
  { at_ms, act_key, party }: Occasion,
): EventRecord[] {
  const user_id = buyerOfOccasion({ party });
  return coupons.map(({ coupon_id, merchant_id }) => {
    const discount_cents = total.coupons.get(coupon_id) as number;
    return { name: 'use_coupon', at_ms, user_id, checkout_id: act_key, coupon_id, merchant_id, discount_cents };
  });
}

function leavesCart(books: Books, lines: readonly Line[], occasion: Occasion): EventRecord[] {
  const { at_ms, act_key } = occasion;
  const user_id = buyerOfOccasion(occasion);
  const in_cart = new Set(books.get('carts', user_id)?.lines.map((line) => line.sku_id));
  return lines
    .filter((line) => in_cart.has(line.sku_id))
    .map(({ sku_id }) => ({ name: 'remove_from_cart', at_ms, user_id, act_key, sku_id, why: 'ordered' }));
}
