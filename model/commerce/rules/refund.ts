import type { EventRecord } from '../../events/vocabulary.ts';
import { refundIdOf } from '../../ids.ts';
import type { Books, OrderRow, RefundRow, RowRef } from '../books.ts';
import type { Occasion } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { orderOf } from './order-of.ts';
import { clearing, transfersOf } from './transfer.ts';

interface Named {
  readonly order_id: number;
  readonly nth: number;
}

function refundReads({ order_id, nth }: Named, books: Books): RowRef[] {
  const order = books.get('orders', order_id);
  if (order === undefined) return [{ table: 'orders', id: order_id }];
  return [
    { table: 'orders', id: order_id },
    { table: 'refunds', id: refundIdOf(order_id, nth) },
    { table: 'wallets', id: order.user_id },
  ];
}

function refundOf(books: Books, { order_id, nth }: Named, occasion: Occasion) {
  const order = orderOf(books, order_id, occasion);
  if ('ok' in order) return order;
  const refund = books.get('refunds', refundIdOf(order_id, nth));
  return refund === undefined ? refuse('no_such_refund', order_id) : { order, refund };
}

/** The bank has taken a refund, or sends it back. */
export const settleRefund: Rule<'settle_refund'> = {
  reads: refundReads,
  decide(books, c, occasion) {
    const found: Refusal | { order: OrderRow; refund: RefundRow } = refundOf(books, c, occasion);
    if ('ok' in found) return found;
    const { order, refund } = found;
    if (occasion.party.role !== 'platform') return refuse('not_yours', c.order_id);
    if (refund.state !== 'pending') return refuse('refund_under_way', c.order_id);
    const { at_ms } = occasion;
    if (at_ms < refund.settles_at_ms) return refuse('not_due', c.order_id);
    const { order_id, user_id, merchant_id } = order;
    const { nth, amount_cents } = refund;
    if (order.card_trait === 'refunds_fail')
      return accept({ name: 'fail_refund', at_ms, user_id, order_id, nth, merchant_id, amount_cents });
    return accept(...arrived(order, refund, 'buyer', at_ms));
  },
};

/** Tries a refund that the bank sent back again, into the wallet, which takes it at once. */
export const retryRefund: Rule<'retry_refund'> = {
  reads: refundReads,
  decide(books, c, occasion) {
    const found: Refusal | { order: OrderRow; refund: RefundRow } = refundOf(books, c, occasion);
    if ('ok' in found) return found;
    const { order, refund } = found;
    if (occasion.party.role !== 'platform' && occasion.party.role !== 'user') return refuse('not_yours', c.order_id);
    if (refund.state !== 'failed') return refuse('refund_under_way', c.order_id);
    return accept(...arrived(order, refund, 'wallet', occasion.at_ms));
  },
};

/** The money of a refund that was on its way is there. */
function arrived(order: OrderRow, refund: RefundRow, at: 'buyer' | 'wallet', at_ms: number): EventRecord[] {
  const { order_id, user_id, merchant_id, refunded_cents, total_cents, paid_at_ms } = order;
  const { nth, why, amount_cents, value_cents, asked_at_ms } = refund;
  const to = { kind: at, owner: user_id };
  return [
    ...transfersOf({ at_ms, user_id, why_key: order_id, kind: 'refund', nth, from: clearing, to, amount_cents }),
    {
      name: 'refund',
      at_ms,
      user_id,
      order_id,
      nth,
      merchant_id,
      why,
      amount_cents,
      value_cents,
      // It went back when the refund was begun.
      subsidy_back_cents: 0,
      complete: refunded_cents + amount_cents === total_cents,
      asked_at_ms,
      paid_at_ms: paid_at_ms ?? at_ms,
    },
  ];
}
