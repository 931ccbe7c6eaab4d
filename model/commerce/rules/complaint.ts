import type { Books, ComplaintRow, RowRef } from '../books.ts';
import { type Occasion, termsOf } from '../command.ts';
import type { ComplaintState } from '../order-life.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { orderOf, orderReads } from './order-of.ts';
import { isCaptured } from './pay.ts';
import { payBackEvents } from './pay-back.ts';
import { mayActOn } from './party.ts';
import { listed } from './photos.ts';
import { refundable } from './settlement.ts';

function complaintReads(c: { order_id: number }, books: Books): RowRef[] {
  return [...orderReads(c, books), { table: 'complaints', id: c.order_id }];
}

/** A buyer complains to the platform: about an order that was paid, until some time after it came. */
export const openComplaint: Rule<'open_complaint'> = {
  reads: complaintReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const { at_ms } = occasion;
    const terms = termsOf(occasion);
    const { order_id, user_id, merchant_id, paid_at_ms, delivered_at_ms, cancelled_at_ms } = order;
    if (occasion.party.role !== 'user') return refuse('not_yours', order_id);
    const is_late = delivered_at_ms !== null && at_ms > delivered_at_ms + terms.complain_within_ms;
    if (paid_at_ms === null || cancelled_at_ms !== null || is_late || books.get('complaints', order_id) !== undefined)
      return refuse('not_complainable', order_id);
    return accept({
      name: 'open_complaint',
      at_ms,
      user_id,
      order_id,
      merchant_id,
      topic: c.topic,
      words: c.words,
      photos: listed(c.photos),
      answer_by_ms: at_ms + terms.answer_complaint_within_ms,
    });
  },
};

/** The shop answers, and may offer money. */
export const answerComplaint: Rule<'answer_complaint'> = {
  reads: complaintReads,
  decide(books, c, occasion) {
    const complaint = complaintOf(books, c.order_id, occasion);
    if ('ok' in complaint) return complaint;
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const { order_id, user_id, merchant_id, state, opened_at_ms } = complaint;
    if (occasion.party.role !== 'merchant') return refuse('not_yours', order_id);
    if (state !== 'open') return refuse('no_complaint', order_id);
    if (c.offer_cents > refundable(order)) return refuse('too_much', order_id);
    const answer = { words: c.words, offer_cents: c.offer_cents, opened_at_ms };
    return accept({ name: 'answer_complaint', at_ms: occasion.at_ms, user_id, order_id, merchant_id, ...answer });
  },
};

/** Who may end a complaint in which way, and from where. */
const endings = {
  accept: { outcome: 'accepted', role: 'user', from: ['answered'] },
  withdraw: { outcome: 'withdrawn', role: 'user', from: ['open', 'answered'] },
  uphold: { outcome: 'upheld', role: 'platform', from: ['open', 'answered'] },
  dismiss: { outcome: 'dismissed', role: 'platform', from: ['answered'] },
} as const satisfies Record<string, { outcome: ComplaintState; role: string; from: readonly ComplaintState[] }>;

/** The buyer accepts or withdraws, or the platform decides; what is awarded is paid at once. */
export const closeComplaint: Rule<'close_complaint'> = {
  reads: complaintReads,
  decide(books, c, occasion) {
    const complaint = complaintOf(books, c.order_id, occasion);
    if ('ok' in complaint) return complaint;
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const { order_id, user_id, merchant_id, state, opened_at_ms, answer_by_ms } = complaint;
    const { outcome, role, from } = endings[c.decision];
    const { at_ms } = occasion;
    if (occasion.party.role !== role) return refuse('not_yours', order_id);
    if (!(from as readonly ComplaintState[]).includes(state)) return refuse('no_complaint', order_id);
    if (c.decision === 'uphold' && state === 'open' && at_ms < answer_by_ms) return refuse('not_due', order_id);
    const most_cents = refundable(order);
    const award_cents =
      c.decision === 'uphold'
        ? (c.award_cents ?? 0)
        : c.decision === 'accept'
          ? Math.min(complaint.offer_cents, most_cents)
          : 0;
    if (award_cents > most_cents) return refuse('too_much', order_id);
    // What has not been paid yet cannot be paid back, and what a bank holds neither.
    if (award_cents > 0 && order.disputed_cents > 0) return refuse('dispute_open', order_id);
    if (award_cents > 0 && !isCaptured(order)) return refuse('too_much', order_id);
    const closed = { outcome, award_cents, opened_at_ms };
    const value_cents = Math.min(award_cents, order.items_cents - order.refunded_value_cents);
    const back = { why: 'compensation', amount_cents: award_cents, value_cents, subsidy_back_cents: 0 } as const;
    return accept(
      { name: 'close_complaint', at_ms, user_id, order_id, merchant_id, ...closed },
      ...(award_cents > 0 ? payBackEvents(order, { ...back, asked_at_ms: opened_at_ms }, occasion) : []),
    );
  },
};

function complaintOf(books: Books, order_id: number, occasion: Occasion): ComplaintRow | Refusal {
  const complaint = books.get('complaints', order_id);
  if (complaint === undefined) return refuse('no_complaint', order_id);
  return mayActOn(complaint, occasion) ? complaint : refuse('not_yours', order_id);
}
