import { LINES_PER_ORDER, orderIdOf, SHOPS_PER_CHECKOUT } from '../../ids.ts';
import type { EventRecord } from '../../events/vocabulary.ts';
import type { Books, SkuRow } from '../books.ts';
import { type CommandOf, type Occasion, termsOf } from '../command.ts';
import { refuse } from '../refusal.ts';
import type { Decision, Rule } from '../rule.ts';
import { shippingFee } from '../shop-rules.ts';
import { orderableQuantity } from './orderable-quantity.ts';
import { buyerOfOccasion } from './party.ts';

type Line = CommandOf<'place_order'>['lines'][number];

/** Places one order per shop, takes the stock, and opens one payment intent over all of them: all or nothing. */
export const placeOrder: Rule<'place_order'> = {
  reads: (c, _books, occasion) => [
    ...c.lines.map((line) => ({ table: 'skus' as const, id: line.sku_id })),
    { table: 'carts', id: buyerOfOccasion(occasion) },
    { table: 'intents', id: occasion.act_key },
  ],
  decide(books, c, occasion): Decision {
    if (c.lines.length === 0) return refuse('empty_order');
    if (new Set(c.lines.map((line) => line.sku_id)).size < c.lines.length) return refuse('duplicate_line');
    const shops = new Map<number, Line[]>();
    for (const line of c.lines) {
      const sku = books.get('skus', line.sku_id);
      if (sku === undefined) return refuse('no_such_sku', line.sku_id);
      if (!orderableQuantity(line.quantity, occasion)) return refuse('invalid_quantity', line.sku_id);
      if (sku.price_cents !== line.price_cents) return refuse('price_changed', line.sku_id);
      if (sku.free < line.quantity) return refuse('out_of_stock', line.sku_id);
      const lines = shops.get(sku.merchant_id);
      if (lines === undefined) shops.set(sku.merchant_id, [line]);
      else lines.push(line);
    }
    if (shops.size > SHOPS_PER_CHECKOUT) return refuse('too_many_lines');
    for (const lines of shops.values()) if (lines.length > LINES_PER_ORDER) return refuse('too_many_lines');

    const orders = [...shops.values()].map((lines, split) => orderEvents(books, lines, split, c.ship_to, occasion));
    if (orders.reduce((sum, order) => sum + order.total_cents, 0) !== c.total_cents) return refuse('total_changed');
    return { ok: true, events: [...orders.flatMap((order) => order.events), ...leavesCart(books, c.lines, occasion)] };
  },
};

function orderEvents(books: Books, lines: readonly Line[], split: number, ship_to: string, occasion: Occasion) {
  const { at_ms, act_key } = occasion;
  const terms = termsOf(occasion);
  const user_id = buyerOfOccasion(occasion);
  const order_id = orderIdOf(act_key, split);
  const skus = lines.map((line) => books.get('skus', line.sku_id) as SkuRow);
  const items_cents = lines.reduce((sum, line) => sum + line.price_cents * line.quantity, 0);
  const shipping_cents = shippingFee(items_cents, terms);
  const total_cents = items_cents + shipping_cents;
  const events: EventRecord[] = [
    {
      name: 'place_order',
      at_ms,
      user_id,
      order_id,
      checkout_id: act_key,
      merchant_id: skus[0].merchant_id,
      lines: lines.length,
      items_cents,
      shipping_cents,
      total_cents,
      pay_by_ms: at_ms + terms.pay_within_ms,
      return_within_ms: terms.return_within_ms,
      fee_bp: terms.fee_bp,
      commission_subsidy_bp: terms.commission_subsidy_bp,
      ship_to,
    },
  ];
  lines.forEach(({ sku_id, quantity, price_cents, creator_id, exposure_id, origin }, line) => {
    const { product_id, category, commission_bp, free } = skus[line];
    const credit = { creator_id, exposure_id, origin };
    events.push(
      {
        name: 'order_line',
        at_ms,
        user_id,
        order_id,
        line,
        sku_id,
        product_id,
        category,
        quantity,
        price_cents,
        commission_bp,
        ...credit,
      },
      {
        name: 'move_stock',
        at_ms,
        user_id,
        sku_id,
        why_key: order_id,
        move: 'allocation',
        free_delta: -quantity,
        held_delta: quantity,
        free_after: free - quantity,
      },
    );
  });
  return { total_cents, events };
}

function leavesCart(books: Books, lines: readonly Line[], occasion: Occasion): EventRecord[] {
  const { at_ms, act_key } = occasion;
  const user_id = buyerOfOccasion(occasion);
  const in_cart = new Set(books.get('carts', user_id)?.lines.map((line) => line.sku_id));
  return lines
    .filter((line) => in_cart.has(line.sku_id))
    .map(({ sku_id }) => ({ name: 'remove_from_cart', at_ms, user_id, act_key, sku_id, why: 'ordered' }));
}
