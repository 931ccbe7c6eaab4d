import type { cancelReasons } from '../../events/cancel-order.ts';
import type { EventRecord } from '../../events/vocabulary.ts';
import type { Books, OrderRow, SkuRow } from '../books.ts';
import type { Occasion } from '../command.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { returnedCoupons } from './coupon.ts';
import { orderOf, orderReads } from './order-of.ts';
import { isCaptured } from './pay.ts';
import { payBackEvents } from './pay-back.ts';
import { refundable } from './settlement.ts';

/** Cancels before dispatch, by the buyer or the shop; what was paid goes back. */
export const cancelOrder: Rule<'cancel_order'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.fulfillment !== 'not_fulfilled') return refuse('not_cancellable', c.order_id);
    if (order.disputed_cents > 0) return refuse('dispute_open', c.order_id);
    const reason = occasion.party.role === 'merchant' ? 'seller_out_of_stock' : 'changed_mind';
    return accept(...cancelEvents(books, order, reason, occasion));
  },
};

/** Cancels an order that was not paid in time. */
export const expireOrder: Rule<'expire_order'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.paid_at_ms !== null) return refuse('already_paid', c.order_id);
    if (order.fulfillment !== 'not_fulfilled') return refuse('not_cancellable', c.order_id);
    if (occasion.at_ms < order.pay_by_ms) return refuse('not_due', c.order_id);
    return accept(...cancelEvents(books, order, 'unpaid', occasion));
  },
};

/** Everything that follows when an order will not be sent: the pieces, what was paid, the coupons. */
export function cancelEvents(
  books: Books,
  order: OrderRow,
  reason: (typeof cancelReasons)[number],
  occasion: Occasion,
): EventRecord[] {
  const { at_ms } = occasion;
  const { order_id, user_id, merchant_id, items_cents: value_cents } = order;
  const was_paid = isCaptured(order) || order.payment === 'refunded';
  const events: EventRecord[] = [
    { name: 'cancel_order', at_ms, user_id, order_id, merchant_id, reason, was_paid, value_cents },
  ];
  for (const { sku_id, quantity } of order.lines) {
    const { free } = books.get('skus', sku_id) as SkuRow;
    const move = order.paid_at_ms === null ? 'release' : 'cancellation';
    events.push({
      name: 'move_stock',
      at_ms,
      user_id,
      sku_id,
      why_key: order_id,
      move,
      free_delta: quantity,
      held_delta: -quantity,
      free_after: free + quantity,
    });
  }
  if (isCaptured(order)) {
    const back = {
      why: 'cancelled',
      amount_cents: refundable(order),
      value_cents: value_cents - order.refunded_value_cents,
      subsidy_back_cents: order.platform_discount_cents - order.subsidy_back_cents,
      asked_at_ms: at_ms,
    } as const;
    events.push(...payBackEvents(order, back, occasion));
  }
  return [...events, ...returnedCoupons(books, order, at_ms)];
}
