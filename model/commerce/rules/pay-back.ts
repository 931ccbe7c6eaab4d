import type { RefundReason } from '../../events/refund.ts';
import type { EventRecord } from '../../events/vocabulary.ts';
import type { Cents } from '../../money.ts';
import type { OrderRow } from '../books.ts';
import { type Occasion, termsOf } from '../command.ts';
import { purse } from './pay.ts';
import { sharesOf, shareChanges } from './settlement.ts';
import { clearing, escrow, platform, transfersOf } from './transfer.ts';

interface PayBack {
  readonly why: RefundReason;
  readonly amount_cents: Cents;
  /** What of it had counted as GMV. */
  readonly value_cents: Cents;
  /** What goes back to the platform of its coupon's part. */
  readonly subsidy_back_cents: Cents;
  readonly asked_at_ms: number;
}

/**
 * Pays a part of an order back out of escrow; what was settled already is clawed back into escrow first. Where the
 * buyer's bank takes its time, the money is on its way and `settle_refund` follows.
 */
export function payBackEvents(order: OrderRow, back: PayBack, occasion: Occasion): EventRecord[] {
  const { at_ms } = occasion;
  const { order_id, user_id, merchant_id, refunds: nth } = order;
  const { why, amount_cents, value_cents, subsidy_back_cents, asked_at_ms } = back;
  const common = { at_ms, user_id, why_key: order_id, nth };
  const events = order.completed_at_ms === null ? [] : clawedBack(order, back, at_ms);
  events.push(
    ...transfersOf({ ...common, kind: 'subsidy_back', from: escrow, to: platform, amount_cents: subsidy_back_cents }),
  );
  const about = { at_ms, user_id, order_id, nth, merchant_id, why, amount_cents, value_cents, subsidy_back_cents };
  if (order.card_trait === 'refunds_later' || order.card_trait === 'refunds_fail') {
    const settles_at_ms = at_ms + termsOf(occasion).refund_settles_after_ms;
    return [
      ...events,
      ...transfersOf({ ...common, kind: 'refund_sent', from: escrow, to: clearing, amount_cents }),
      { name: 'start_refund', ...about, asked_at_ms, settles_at_ms },
    ];
  }
  const to = purse(order.method, user_id);
  return [
    ...events,
    ...transfersOf({ ...common, kind: 'refund', from: escrow, to, amount_cents }),
    {
      name: 'refund',
      ...about,
      complete: order.refunded_cents + amount_cents === order.total_cents,
      asked_at_ms,
      paid_at_ms: order.paid_at_ms ?? at_ms,
    },
  ];
}

/** What everybody gives back so that escrow holds what is to be paid. */
function clawedBack(order: OrderRow, { why, amount_cents, subsidy_back_cents }: PayBack, at_ms: number): EventRecord[] {
  const after = {
    ...order,
    refunded_cents: order.refunded_cents + amount_cents,
    subsidy_back_cents: order.subsidy_back_cents + subsidy_back_cents,
    compensated_cents: order.compensated_cents + (why === 'compensation' ? amount_cents : 0),
  };
  return shareChanges(order, sharesOf(order), sharesOf(after), 2 * order.refunds, at_ms);
}
