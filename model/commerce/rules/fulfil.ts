import type { EventRecord } from '../../events/vocabulary.ts';
import { shareOf } from '../../money.ts';
import type { OrderRow, SkuRow } from '../books.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { orderOf, orderReads } from './order-of.ts';
import { accounts, captureEvents } from './pay.ts';

export const shipOrder: Rule<'ship_order'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const is_paid = order.payment === 'captured' || order.payment === 'authorized';
    if (!is_paid || order.fulfillment !== 'not_fulfilled') return refuse('not_shippable', c.order_id);
    const { order_id, user_id, merchant_id, lines } = order;
    const { at_ms } = occasion;
    const in_time = at_ms <= (order.ship_by_ms ?? at_ms);
    return accept(
      { name: 'ship_order', at_ms, user_id, order_id, merchant_id, tracking: c.tracking, in_time },
      ...lines.map(
        ({ sku_id, quantity }): EventRecord => ({
          name: 'move_stock',
          at_ms,
          user_id,
          sku_id,
          why_key: order_id,
          move: 'sale',
          free_delta: 0,
          held_delta: -quantity,
          free_after: (books.get('skus', sku_id) as SkuRow).free,
        }),
      ),
    );
  },
};

export const deliverOrder: Rule<'deliver_order'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.fulfillment !== 'shipped') return refuse('not_deliverable', c.order_id);
    const { order_id, user_id, merchant_id, items_cents, paid_at_ms } = order;
    const { at_ms } = occasion;
    const in_time = at_ms <= (order.deliver_by_ms ?? at_ms);
    const delivered: EventRecord = {
      name: 'deliver_order',
      at_ms,
      user_id,
      order_id,
      merchant_id,
      value_cents: items_cents,
      paid_at_ms: paid_at_ms ?? at_ms,
      in_time,
    };
    return accept(
      delivered,
      ...(order.payment === 'authorized' ? captureEvents(order, 'pay_on_delivery', occasion) : []),
    );
  },
};

export const confirmReceipt: Rule<'confirm_receipt'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.fulfillment !== 'delivered') return refuse('not_delivered', c.order_id);
    if (order.received_at_ms !== null) return refuse('already_received', c.order_id);
    const { order_id, user_id, merchant_id } = order;
    return accept({ name: 'confirm_receipt', at_ms: occasion.at_ms, user_id, order_id, merchant_id });
  },
};

/** Settles an order whose return window has closed: shop, creators and platform get their parts of the escrow. */
export const completeOrder: Rule<'complete_order'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    if (order.completed_at_ms !== null) return refuse('already_completed', c.order_id);
    if (order.delivered_at_ms === null) return refuse('not_delivered', c.order_id);
    if (order.return_state === 'open' || order.return_state === 'requested') return refuse('return_open', c.order_id);
    if (occasion.at_ms < order.delivered_at_ms + order.return_within_ms) return refuse('not_due', c.order_id);
    return accept(...settlement(order, occasion.at_ms));
  },
};

function settlement(order: OrderRow, at_ms: number): EventRecord[] {
  const { order_id, user_id, merchant_id } = order;
  const paid_cents = order.total_cents - order.refunded_cents;
  const fee_cents = shareOf(
    keptItems(order, () => true),
    order.fee_bp,
  );
  const commissions = new Map<number, number>();
  order.lines.forEach((line, nth) => {
    if (line.creator_id === null) return;
    const kept_cents = keptItems(order, (each) => each === nth);
    const earned = shareOf(kept_cents, line.commission_bp);
    if (earned > 0) commissions.set(line.creator_id, (commissions.get(line.creator_id) ?? 0) + earned);
  });
  const commission_cents = [...commissions.values()].reduce((sum, cents) => sum + cents, 0);
  const merchant_cents = paid_cents - fee_cents - commission_cents;
  const pay = (
    kind: 'payout' | 'commission' | 'fee',
    to: 'merchant' | 'creator' | 'platform',
    owner: number,
    amount_cents: number,
  ): EventRecord[] =>
    amount_cents === 0
      ? []
      : [
          {
            name: 'transfer',
            at_ms,
            user_id,
            why_key: order_id,
            kind,
            ...accounts('escrow', -1, to, owner),
            amount_cents,
          },
        ];
  return [
    { name: 'complete_order', at_ms, user_id, order_id, merchant_id, merchant_cents, commission_cents, fee_cents },
    ...pay('payout', 'merchant', merchant_id, merchant_cents),
    ...[...commissions].flatMap(([creator_id, cents]) => pay('commission', 'creator', creator_id, cents)),
    ...pay('fee', 'platform', -1, fee_cents),
  ];
}

/** Price × quantity of the pieces that the buyer kept, over the chosen lines. */
function keptItems(order: OrderRow, chosen: (line: number) => boolean): number {
  const returned = order.return_state === 'received' ? (order.return_case?.quantities ?? []) : [];
  return order.lines.reduce(
    (sum, { price_cents, quantity }, line) =>
      sum + (chosen(line) ? price_cents * (quantity - (returned[line] ?? 0)) : 0),
    0,
  );
}
