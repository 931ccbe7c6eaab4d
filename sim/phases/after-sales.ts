import type { OrderRow } from '../../model/commerce/books.ts';
import type { Party } from '../../model/commerce/command.ts';
import { disputesOf } from '../../model/commerce/test-cards.ts';
import { high, low } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { unstamped } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { REFUNDS_PER_ORDER, refundIdOf } from '../../model/ids.ts';
import { DAY_MS, HOUR_MS } from '../../model/sim-time.ts';
import type { Timer } from '../world/timers.ts';
import type { World } from '../world/world.ts';
import { buyer, give, isPerson, plan, seller } from './order-timers.ts';

/** Assumptions about what goes wrong and how it is put right; ranges in brackets. */
const trouble = {
  /** Buyers who complain when a return is rejected (10-50 %), and of any delivered order (0.1-1 %), within these hours. */
  complains_rejected: 0.3,
  complains: 0.003,
  complain_hours: 30,
  /** Card payments that a bank disputes (0.05-0.3 %: card networks call 0.9 % excessive), so many days after delivery. */
  disputes: 0.0008,
  dispute_days: 12,
  /** A shop answers within these hours, or stays silent at poor service (0-20 %). */
  answer_hours: 20,
  silent: 0.1,
  /** Share of what was paid that a shop offers for a complaint (5-50 %), and that a silent one is made to pay. */
  offer_share: 0.3,
  silent_share: 0.2,
  /** Buyers who take the offer (40-90 %), and complaints the platform upholds where they do not (20-60 %). */
  accepts: 0.7,
  upholds: 0.4,
  decide_hours: 36,
  /** A test card's bank disputes or asks so soon after the payment. */
  test_card_hours: 1,
  retry_hours: 24,
} as const;

const bank: Party = { role: 'platform' };

/** What falls due after something went wrong. */
export const troubleTimed = {
  dispute(world: World, { subject, at_ms }: Timer): void {
    const order = world.books.get('orders', subject);
    if (order === undefined) return;
    const by_card = disputesOf[order.card_trait];
    const { reason, inquiry } = by_card ?? { reason: 'general', inquiry: false };
    give(world, order, at_ms, bank, { kind: 'open_dispute', order_id: subject, reason, inquiry });
  },
  answer_dispute(world: World, { subject, at_ms }: Timer): void {
    const order = world.books.get('orders', subject);
    const state = world.books.get('disputes', subject)?.state;
    if (order === undefined || (state !== 'needs_response' && state !== 'warning_needs_response')) return;
    const evidence =
      order.delivered_at_ms === null ? 'The parcel is on its way.' : `Delivered: ${order.tracking ?? ''}`;
    give(world, order, at_ms, seller(order), { kind: 'answer_dispute', order_id: subject, evidence });
  },
  decide_dispute(world: World, { subject, at_ms }: Timer): void {
    const order = world.books.get('orders', subject);
    if (order !== undefined) give(world, order, at_ms, bank, { kind: 'decide_dispute', order_id: subject });
  },
  complain(world: World, { subject, at_ms }: Timer): void {
    const order = world.books.get('orders', subject);
    if (order === undefined || world.books.get('complaints', subject) !== undefined) return;
    const topic = order.return_state === 'canceled' ? 'return_refused' : 'not_as_described';
    give(world, order, at_ms, buyer(order), { kind: 'open_complaint', order_id: subject, topic, words: null });
  },
  answer_complaint(world: World, { subject, at_ms }: Timer): void {
    const order = world.books.get('orders', subject);
    if (order === undefined || world.books.get('complaints', subject)?.state !== 'open') return;
    const offer_cents = Math.floor(trouble.offer_share * open(order));
    give(world, order, at_ms, seller(order), { kind: 'answer_complaint', order_id: subject, words: null, offer_cents });
  },
  /** The buyer takes the offer, or the platform decides. */
  close_complaint(world: World, { subject, at_ms }: Timer): void {
    const order = world.books.get('orders', subject);
    const complaint = world.books.get('complaints', subject);
    if (order === undefined || complaint === undefined) return;
    const [, , u_accepts, u_upheld] = world.draws.units(streams.afterDelivery, high(subject), low(subject), 6);
    const of = { kind: 'close_complaint', order_id: subject } as const;
    if (complaint.state === 'open') {
      const award_cents = Math.floor(trouble.silent_share * open(order));
      give(world, order, at_ms, bank, { ...of, decision: 'uphold', award_cents });
    } else if (complaint.state === 'answered') {
      const takes = u_accepts < trouble.accepts && !isPerson(world, order.user_id);
      if (takes) give(world, order, at_ms, buyer(order), { ...of, decision: 'accept' });
      else if (u_upheld < trouble.upholds) {
        const award_cents = Math.min(open(order), complaint.offer_cents);
        give(world, order, at_ms, bank, { ...of, decision: 'uphold', award_cents });
      } else give(world, order, at_ms, bank, { ...of, decision: 'dismiss' });
    }
  },
  /** The subject is the refund. */
  settle_refund(world: World, { subject, at_ms }: Timer): void {
    refund(world, subject, at_ms, 'settle_refund');
  },
  retry_refund(world: World, { subject, at_ms }: Timer): void {
    refund(world, subject, at_ms, 'retry_refund');
  },
  /** The subject is the deal. */
  close_deal(world: World, { subject, at_ms }: Timer): void {
    const deal = world.books.get('deals', subject);
    if (deal === undefined || deal.closed_at_ms !== null) return;
    world.plan.addCommand({
      command: { kind: 'close_deal', deal_id: subject },
      occasion: { at_ms, party: bank, act_key: subject },
      stamp: unstamped,
    });
  },
};

/** What has to be waited for after something went wrong, or was offered for a while. */
export const troubleFollows = {
  purchase(world: World, { order_id, card_trait, at_ms }: EventRecord<'purchase'>): void {
    if (disputesOf[card_trait] === undefined) return;
    plan(world, 'dispute', order_id, at_ms + trouble.test_card_hours * HOUR_MS);
  },
  deliver_order(world: World, { order_id, at_ms }: EventRecord<'deliver_order'>): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    if (isPerson(world, order.user_id)) return;
    const [u_dispute, u_complain] = world.draws.units(streams.afterDelivery, high(order_id), low(order_id), 6);
    if (order.method === 'card' && u_dispute < trouble.disputes)
      plan(world, 'dispute', order_id, at_ms + trouble.dispute_days * DAY_MS);
    if (u_complain < trouble.complains) plan(world, 'complain', order_id, at_ms + trouble.complain_hours * HOUR_MS);
  },
  decide_return(world: World, { order_id, at_ms, decision }: EventRecord<'decide_return'>): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    if (decision !== 'rejected' || isPerson(world, order.user_id)) return;
    const [u_complain, u_when] = world.draws.units(streams.afterDelivery, high(order_id), low(order_id), 7);
    if (u_complain >= trouble.complains_rejected) return;
    plan(world, 'complain', order_id, at_ms + u_when * trouble.complain_hours * HOUR_MS);
  },
  open_dispute(world: World, { order_id, at_ms, respond_by_ms }: EventRecord<'open_dispute'>): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    plan(
      world,
      isSilent(world, order) ? 'decide_dispute' : 'answer_dispute',
      order_id,
      answerAt(world, order, at_ms, respond_by_ms),
    );
  },
  answer_dispute(world: World, { order_id, at_ms }: EventRecord<'answer_dispute'>): void {
    plan(world, 'decide_dispute', order_id, at_ms + trouble.decide_hours * HOUR_MS);
  },
  open_complaint(world: World, { order_id, at_ms, answer_by_ms }: EventRecord<'open_complaint'>): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    plan(
      world,
      isSilent(world, order) ? 'close_complaint' : 'answer_complaint',
      order_id,
      answerAt(world, order, at_ms, answer_by_ms),
    );
  },
  answer_complaint(world: World, { order_id, at_ms }: EventRecord<'answer_complaint'>): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    // A person has time to think about the offer.
    const hours = isPerson(world, order.user_id) ? 2 * trouble.decide_hours : trouble.decide_hours / 2;
    plan(world, 'close_complaint', order_id, at_ms + hours * HOUR_MS);
  },
  start_refund(world: World, { order_id, nth, settles_at_ms }: EventRecord<'start_refund'>): void {
    plan(world, 'settle_refund', refundIdOf(order_id, nth), settles_at_ms);
  },
  fail_refund(world: World, { order_id, nth, at_ms }: EventRecord<'fail_refund'>): void {
    plan(world, 'retry_refund', refundIdOf(order_id, nth), at_ms + trouble.retry_hours * HOUR_MS);
  },
  open_deal(world: World, { deal_id, ends_ms }: EventRecord<'open_deal'>): void {
    plan(world, 'close_deal', deal_id, ends_ms);
  },
};

function isSilent(world: World, { order_id, merchant_id }: OrderRow): boolean {
  const [u_silent] = world.draws.units(streams.afterDelivery, high(order_id), low(order_id), 8);
  const { service_quality } = world.merchants.columns;
  return u_silent < trouble.silent * 2 * (1 - service_quality[merchant_id]);
}

/** When a shop answers, or its time is over. */
function answerAt(world: World, order: OrderRow, at_ms: number, until_ms: number): number {
  if (isSilent(world, order)) return until_ms;
  const [, u_when] = world.draws.units(streams.afterDelivery, high(order.order_id), low(order.order_id), 8);
  return Math.min(until_ms - 1, at_ms + (0.1 + u_when) * trouble.answer_hours * HOUR_MS);
}

function refund(world: World, refund_id: number, at_ms: number, kind: 'settle_refund' | 'retry_refund'): void {
  const order_id = Math.floor(refund_id / REFUNDS_PER_ORDER);
  const order = world.books.get('orders', order_id);
  const wanted = kind === 'settle_refund' ? 'pending' : 'failed';
  if (order === undefined || world.books.get('refunds', refund_id)?.state !== wanted) return;
  give(world, order, at_ms, bank, { kind, order_id, nth: refund_id % REFUNDS_PER_ORDER });
}

/** What can still be paid back of an order. */
function open({ total_cents, refunded_cents, refunding_cents }: OrderRow): number {
  return total_cents - refunded_cents - refunding_cents;
}
