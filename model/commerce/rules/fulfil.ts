import type { EventRecord } from '../../events/vocabulary.ts';
import type { OrderRow, SkuRow } from '../books.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { orderOf, orderReads } from './order-of.ts';
import { captureEvents, isCaptured } from './pay.ts';
import { sharesOf, total } from './settlement.ts';
import { type Account, escrow, platform, transfersOf } from './transfer.ts';

export const shipOrder: Rule<'ship_order'> = {
  reads: orderReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const is_paid = isCaptured(order) || order.payment === 'authorized';
    if (!is_paid || order.fulfillment !== 'not_fulfilled') return refuse('not_shippable', c.order_id);
    if (order.disputed_cents > 0) return refuse('dispute_open', c.order_id);
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
    if (order.disputed_cents > 0) return refuse('dispute_open', c.order_id);
    if (occasion.at_ms < order.delivered_at_ms + order.return_within_ms) return refuse('not_due', c.order_id);
    return accept(...settlement(order, occasion.at_ms));
  },
};

function settlement(order: OrderRow, at_ms: number): EventRecord[] {
  const { order_id, user_id, merchant_id } = order;
  const { merchant_cents, fee_cents, commissions, subsidies } = sharesOf(order);
  const about = { at_ms, user_id, why_key: order_id };
  const shop = { kind: 'merchant', owner: merchant_id } as const;
  const pay = (kind: 'commission' | 'commission_subsidy', from: Account, of: ReadonlyMap<number, number>) =>
    [...of].flatMap(([owner, amount_cents]) =>
      transfersOf({ ...about, kind, from, to: { kind: 'creator', owner }, amount_cents }),
    );
  return [
    {
      name: 'complete_order',
      at_ms,
      user_id,
      order_id,
      merchant_id,
      merchant_cents,
      commission_cents: total(commissions),
      commission_subsidy_cents: total(subsidies),
      fee_cents,
    },
    ...transfersOf({ ...about, kind: 'payout', from: escrow, to: shop, amount_cents: merchant_cents }),
    ...pay('commission', escrow, commissions),
    ...pay('commission_subsidy', platform, subsidies),
    ...transfersOf({ ...about, kind: 'fee', from: escrow, to: platform, amount_cents: fee_cents }),
  ];
}
