import type { Books, OrderRow, RowRef } from '../books.ts';
import type { Occasion } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { couponReads } from './coupon.ts';
import { mayActOn } from './party.ts';

/** The order a command names, if the party may act on it. */
export function orderOf(books: Books, order_id: number, occasion: Occasion): OrderRow | Refusal {
  const order = books.get('orders', order_id);
  if (order === undefined) return refuse('no_such_order', order_id);
  return mayActOn(order, occasion) ? order : refuse('not_yours', order_id);
}

/** The order, the intent it was paid with, the SKUs of its lines, its coupons and its buyer's wallet. */
export function orderReads(c: { order_id: number }, books: Books): RowRef[] {
  const order = books.get('orders', c.order_id);
  if (order === undefined) return [{ table: 'orders', id: c.order_id }];
  return [
    { table: 'orders', id: c.order_id },
    { table: 'intents', id: order.checkout_id },
    ...(books.get('intents', order.checkout_id)?.order_ids ?? []).map((id) => ({ table: 'orders' as const, id })),
    ...order.lines.map((line) => ({ table: 'skus' as const, id: line.sku_id })),
    { table: 'wallets', id: order.user_id },
    ...couponReads(
      [order.shop_coupon_id, order.platform_coupon_id].filter((id) => id !== null),
      order.user_id,
    ),
  ];
}
