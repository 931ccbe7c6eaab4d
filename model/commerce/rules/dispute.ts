import type { disputeOutcomes } from '../../events/decide-dispute.ts';
import type { EventRecord } from '../../events/vocabulary.ts';
import type { Books, DisputeRow, OrderRow, RowRef } from '../books.ts';
import { type Occasion, termsOf } from '../command.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { cancelEvents } from './cancel.ts';
import { orderOf, orderReads } from './order-of.ts';
import { isCaptured } from './pay.ts';
import { inEscrow, refundable, shareChanges, sharesOf } from './settlement.ts';
import { clearing, escrow, platform, processor, transfersOf } from './transfer.ts';

type Outcome = (typeof disputeOutcomes)[number];

function disputeReads(c: { order_id: number }, books: Books): RowRef[] {
  return [...orderReads(c, books), { table: 'disputes', id: c.order_id }];
}

/**
 * The bank of a buyer disputes a card payment, by itself or because the buyer asked it to: what was paid and not paid
 * back is held until it is decided. What was settled already is clawed back.
 */
export const openDispute: Rule<'open_dispute'> = {
  reads: disputeReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const { order_id, user_id, merchant_id, paid_at_ms } = order;
    const { at_ms, party } = occasion;
    if (party.role !== 'user' && party.role !== 'platform') return refuse('not_yours', order_id);
    const before = books.get('disputes', order_id);
    const is_next = before === undefined || (!c.inquiry && before.state.startsWith('warning_'));
    const amount_cents = refundable(order);
    const is_disputable = order.method === 'card' && isCaptured(order) && order.cancelled_at_ms === null;
    if (!is_next || before?.state === 'warning_closed' || !is_disputable || amount_cents === 0)
      return refuse('not_disputable', order_id);
    const respond_by_ms = at_ms + termsOf(occasion).answer_dispute_within_ms;
    const events: EventRecord[] = [
      {
        name: 'open_dispute',
        at_ms,
        user_id,
        order_id,
        merchant_id,
        reason: c.reason,
        inquiry: c.inquiry,
        amount_cents,
        respond_by_ms,
        paid_at_ms: paid_at_ms ?? at_ms,
      },
    ];
    if (c.inquiry) return accept(...events);
    const held = { ...order, disputed_cents: amount_cents };
    return accept(
      ...events,
      ...(order.completed_at_ms === null
        ? []
        : shareChanges(order, sharesOf(order), sharesOf(held), nthOf(order), at_ms)),
      ...transfersOf({
        ...about(order, at_ms),
        kind: 'chargeback',
        from: escrow,
        to: clearing,
        amount_cents: inEscrow(order),
      }),
    );
  },
};

/** The shop sends evidence. */
export const answerDispute: Rule<'answer_dispute'> = {
  reads: disputeReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const { order_id, user_id, merchant_id } = order;
    if (occasion.party.role !== 'merchant') return refuse('not_yours', order_id);
    const state = books.get('disputes', order_id)?.state;
    if (state !== 'needs_response' && state !== 'warning_needs_response') return refuse('no_dispute', order_id);
    const inquiry = state === 'warning_needs_response';
    const { evidence } = c;
    return accept({ name: 'answer_dispute', at_ms: occasion.at_ms, user_id, order_id, merchant_id, inquiry, evidence });
  },
};

/** The bank decides once the shop has answered, or has been silent too long. */
export const decideDispute: Rule<'decide_dispute'> = {
  reads: disputeReads,
  decide(books, c, occasion) {
    const order = orderOf(books, c.order_id, occasion);
    if ('ok' in order) return order;
    const { order_id, user_id, merchant_id, paid_at_ms } = order;
    const { at_ms } = occasion;
    if (occasion.party.role !== 'platform') return refuse('not_yours', order_id);
    const dispute = books.get('disputes', order_id);
    const is_answered = dispute?.state === 'under_review' || dispute?.state === 'warning_under_review';
    const is_silent = dispute?.state === 'needs_response' || dispute?.state === 'warning_needs_response';
    if (dispute === undefined || !(is_answered || is_silent)) return refuse('no_dispute', order_id);
    if (is_silent && at_ms < dispute.respond_by_ms) return refuse('not_due', order_id);
    const inquiry = dispute.state.startsWith('warning_');
    const outcome = inquiry ? 'closed' : judge(order, dispute);
    const { amount_cents } = dispute;
    const decided = { inquiry, outcome, amount_cents, paid_at_ms: paid_at_ms ?? at_ms };
    return accept(
      { name: 'decide_dispute', at_ms, user_id, order_id, merchant_id, ...decided },
      ...consequences[outcome](books, order, dispute, occasion),
    );
  },
};

/**
 * How banks decide, by rules that a person can foresee: silence loses; Stripe's test words for evidence do what they
 * say; that nothing came is refuted by a delivery; otherwise the cardholder is believed.
 */
const judgements: readonly {
  readonly fits: (order: OrderRow, dispute: DisputeRow) => boolean;
  readonly outcome: Outcome;
}[] = [
  { fits: (_order, { state }) => state === 'needs_response', outcome: 'lost' },
  { fits: (_order, { evidence }) => evidence?.includes('winning_evidence') === true, outcome: 'won' },
  { fits: (_order, { evidence }) => evidence?.includes('losing_evidence') === true, outcome: 'lost' },
  {
    fits: (order, { reason }) => reason === 'product_not_received' && order.delivered_at_ms !== null,
    outcome: 'won',
  },
  { fits: () => true, outcome: 'lost' },
];

function judge(order: OrderRow, dispute: DisputeRow): Outcome {
  return (judgements.find(({ fits }) => fits(order, dispute)) as (typeof judgements)[number]).outcome;
}

type Consequence = (books: Books, order: OrderRow, dispute: DisputeRow, occasion: Occasion) => EventRecord[];

const consequences: { readonly [O in Outcome]: Consequence } = {
  closed: () => [],
  won(_books, order, _dispute, { at_ms }) {
    const free = { ...order, disputed_cents: 0 };
    const amount_cents = inEscrow(order);
    return [
      ...transfersOf({ ...about(order, at_ms), kind: 'chargeback_won', from: clearing, to: escrow, amount_cents }),
      ...(order.completed_at_ms === null
        ? []
        : shareChanges(order, sharesOf(order), sharesOf(free), nthOf(order), at_ms)),
    ];
  },
  lost(books, order, { amount_cents, opened_at_ms }, occasion) {
    const { at_ms } = occasion;
    const { order_id, user_id, merchant_id, refunds: nth, paid_at_ms } = order;
    const value_cents = order.items_cents - order.refunded_value_cents;
    const subsidy_back_cents = order.platform_discount_cents - order.subsidy_back_cents;
    const common = { ...about(order, at_ms), nth };
    const to = { kind: 'buyer', owner: user_id } as const;
    const events: EventRecord[] = [
      ...transfersOf({
        ...common,
        kind: 'subsidy_back',
        from: clearing,
        to: platform,
        amount_cents: subsidy_back_cents,
      }),
      ...transfersOf({ ...common, kind: 'refund', from: clearing, to, amount_cents }),
      {
        name: 'refund',
        at_ms,
        user_id,
        order_id,
        nth,
        merchant_id,
        why: 'charged_back',
        amount_cents,
        value_cents,
        subsidy_back_cents,
        complete: order.refunded_cents + amount_cents === order.total_cents,
        asked_at_ms: opened_at_ms,
        paid_at_ms: paid_at_ms ?? at_ms,
      },
      ...transfersOf({
        ...common,
        kind: 'dispute_fee',
        from: { kind: 'merchant', owner: merchant_id },
        to: processor,
        amount_cents: termsOf(occasion).dispute_fee_cents,
      }),
    ];
    if (order.fulfillment !== 'not_fulfilled') return events;
    // Nothing is sent any more for what the bank has taken back.
    return [...events, ...cancelEvents(books, { ...order, payment: 'refunded' }, 'charged_back', occasion)];
  },
};

function about({ order_id, user_id }: OrderRow, at_ms: number) {
  return { at_ms, user_id, why_key: order_id };
}

/** Changes of shares for a dispute, apart from those for refunds. */
function nthOf({ refunds }: OrderRow): number {
  return 2 * refunds + 1;
}
