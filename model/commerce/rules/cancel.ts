import type { EventRecord } from '../../events/vocabulary.ts';
import type { Books, OrderRow, SkuRow } from '../books.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { accounts, purse } from './pay.ts';
import { orderOf, orderReads } from './order-of.ts';

/** Cancels before dispatch, by the buyer or the shop; what was paid goes back. */
export const cancelOrder: Rule<'cancel_order'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.fulfillment !== 'not_fulfilled') return refuse('not_cancellable', c.order_id);
    const reason = occasion.party.role === 'merchant' ? 'seller_out_of_stock' : 'changed_mind';
    return accept(...cancelEvents(books, order, reason, occasion.at_ms));
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
    return accept(...cancelEvents(books, order, 'unpaid', occasion.at_ms));
  },
};

function cancelEvents(
  books: Books,
  order: OrderRow,
  reason: 'unpaid' | 'changed_mind' | 'seller_out_of_stock',
  at_ms: number,
): EventRecord[] {
  const { order_id, user_id, merchant_id, items_cents, total_cents } = order;
  const was_paid = order.payment === 'captured';
  const events: EventRecord[] = [
    { name: 'cancel_order', at_ms, user_id, order_id, merchant_id, reason, was_paid, value_cents: items_cents },
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
  if (was_paid) {
    events.push(
      {
        name: 'transfer',
        at_ms,
        user_id,
        why_key: order_id,
        kind: 'refund',
        ...accounts('escrow', -1, purse(order.method), user_id),
        amount_cents: total_cents,
      },
      {
        name: 'refund',
        at_ms,
        user_id,
        order_id,
        merchant_id,
        why: 'cancelled',
        amount_cents: total_cents,
        value_cents: items_cents,
        complete: true,
        asked_at_ms: at_ms,
        paid_at_ms: order.paid_at_ms ?? at_ms,
      },
    );
  }
  return events;
}
