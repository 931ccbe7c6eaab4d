import type { EventRecord } from '../../events/vocabulary.ts';
import type { OrderRow, SkuRow } from '../books.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { termsOf } from '../command.ts';
import { orderOf, orderReads } from './order-of.ts';
import { isCaptured } from './pay.ts';
import { payBackEvents } from './pay-back.ts';
import { listed } from './photos.ts';
import { lineParts, refundable } from './settlement.ts';

export const requestReturn: Rule<'request_return'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const { at_ms } = occasion;
    if (order.delivered_at_ms === null) return refuse('not_delivered', c.order_id);
    if (order.completed_at_ms !== null || order.return_state !== 'none') return refuse('not_returnable', c.order_id);
    if (order.disputed_cents > 0) return refuse('dispute_open', c.order_id);
    if (!isCaptured(order)) return refuse('not_returnable', c.order_id);
    if (at_ms > order.delivered_at_ms + order.return_within_ms) return refuse('not_returnable', c.order_id);
    if (c.quantities.length !== order.lines.length) return refuse('no_such_line', c.order_id);
    const is_possible = order.lines.every(({ quantity }, line) => c.quantities[line] <= quantity);
    const pieces = c.quantities.reduce((sum, quantity) => sum + quantity, 0);
    if (!is_possible || pieces === 0) return refuse('invalid_quantity', c.order_id);
    const { order_id, user_id, merchant_id } = order;
    return accept({
      name: 'request_return',
      at_ms,
      user_id,
      order_id,
      merchant_id,
      reason: c.reason,
      note: c.note,
      photos: listed(c.photos),
      quantities: c.quantities.join(','),
      refund_cents: refundFor(order, c.quantities),
      decide_by_ms: at_ms + termsOf(occasion).decide_return_within_ms,
    });
  },
};

/** The shop approves or rejects, the buyer withdraws, or the shop's silence approves. */
export const decideReturn: Rule<'decide_return'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.return_state !== 'open' || order.return_case === null) return refuse('no_return', c.order_id);
    const { role } = occasion.party;
    const may = {
      approve: role === 'merchant',
      reject: role === 'merchant',
      withdraw: role === 'user',
      time_out: role === 'platform',
    };
    if (!may[c.decision]) return refuse('not_yours', c.order_id);
    if (c.decision === 'time_out' && occasion.at_ms < order.return_case.decide_by_ms)
      return refuse('not_due', c.order_id);
    const decision = (
      { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', time_out: 'approved_by_silence' } as const
    )[c.decision];
    const { order_id, user_id, merchant_id } = order;
    return accept({ name: 'decide_return', at_ms: occasion.at_ms, user_id, order_id, merchant_id, decision });
  },
};

/** The goods are back: they are for sale again, and the buyer's money goes back. */
export const receiveReturn: Rule<'receive_return'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.return_state !== 'requested' || order.return_case === null) return refuse('no_return', c.order_id);
    if (order.disputed_cents > 0) return refuse('dispute_open', c.order_id);
    const { at_ms } = occasion;
    const { order_id, user_id, merchant_id, return_case } = order;
    const complete = order.lines.every((line, nth) => return_case.quantities[nth] === line.quantity);
    const events: EventRecord[] = [{ name: 'receive_return', at_ms, user_id, order_id, merchant_id, complete }];
    order.lines.forEach(({ sku_id }, nth) => {
      const quantity = return_case.quantities[nth];
      if (quantity === 0) return;
      const { free } = books.get('skus', sku_id) as SkuRow;
      events.push({
        name: 'move_stock',
        at_ms,
        user_id,
        sku_id,
        why_key: order_id,
        move: 'return',
        free_delta: quantity,
        held_delta: 0,
        free_after: free + quantity,
      });
    });
    // A bank that took everything back leaves nothing to refund.
    if (!isCaptured(order)) return { ok: true, events };
    const parts = order.lines.map((line, nth) => lineParts(line, return_case.quantities[nth]));
    const value_cents = parts.reduce((sum, part) => sum + part.value_cents, 0);
    const back = {
      why: return_case.reason,
      amount_cents: Math.min(return_case.refund_cents, refundable(order)),
      value_cents: Math.min(value_cents, order.items_cents - order.refunded_value_cents),
      subsidy_back_cents: parts.reduce((sum, part) => sum + part.platform_cents, 0),
      asked_at_ms: return_case.asked_at_ms,
    };
    return { ok: true, events: [...events, ...payBackEvents(order, back, occasion)] };
  },
};

/** What was paid for the pieces: each line without what coupons took off it. Shipping goes back only with the whole order. */
function refundFor(order: OrderRow, quantities: readonly number[]): number {
  const is_whole = order.lines.every((line, nth) => quantities[nth] === line.quantity);
  const items_cents = order.lines.reduce((sum, line, nth) => sum + lineParts(line, quantities[nth]).paid_cents, 0);
  return items_cents + (is_whole ? order.shipping_cents : 0);
}
