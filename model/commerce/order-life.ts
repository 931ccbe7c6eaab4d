/** The three axes of an order's life, in Medusa's names, and the lives of what can come of it. */
export const paymentStates = [
  'not_paid',
  'awaiting',
  'requires_action',
  'authorized',
  'captured',
  'partially_refunded',
  'refunded',
  'canceled',
] as const;
export const fulfillmentStates = ['not_fulfilled', 'shipped', 'delivered', 'canceled'] as const;
/** `none` until a return is asked for. */
export const returnStates = ['none', 'open', 'requested', 'received', 'canceled'] as const;

/** A refund that a bank takes its time for. */
export const refundStates = ['pending', 'succeeded', 'failed', 'succeeded_by_wallet'] as const;
export const complaintStates = ['open', 'answered', 'accepted', 'withdrawn', 'upheld', 'dismissed'] as const;
/** In Stripe's words; a question of the bank comes with a warning. */
export const disputeStates = [
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'needs_response',
  'under_review',
  'won',
  'lost',
] as const;

export type RefundState = (typeof refundStates)[number];
export type ComplaintState = (typeof complaintStates)[number];
export type DisputeState = (typeof disputeStates)[number];
export type PaymentState = (typeof paymentStates)[number];
export type FulfillmentState = (typeof fulfillmentStates)[number];
export type ReturnState = (typeof returnStates)[number];

type Move<S extends string> = { readonly from: S; readonly to: S; readonly on: string };

/** Every legal move of the payment axis. */
export const paymentMoves: readonly Move<PaymentState>[] = [
  { from: 'not_paid', to: 'awaiting', on: 'a payment attempt was declined' },
  { from: 'awaiting', to: 'awaiting', on: 'a payment attempt was declined again' },
  { from: 'requires_action', to: 'awaiting', on: 'the challenge failed' },
  { from: 'not_paid', to: 'requires_action', on: 'the card asks for a challenge' },
  { from: 'awaiting', to: 'requires_action', on: 'the card asks for a challenge' },
  { from: 'not_paid', to: 'captured', on: 'paid' },
  { from: 'awaiting', to: 'captured', on: 'paid' },
  { from: 'requires_action', to: 'captured', on: 'the challenge was passed' },
  { from: 'not_paid', to: 'authorized', on: 'payment on delivery was agreed' },
  { from: 'awaiting', to: 'authorized', on: 'payment on delivery was agreed' },
  { from: 'authorized', to: 'captured', on: 'paid at the door' },
  { from: 'not_paid', to: 'canceled', on: 'cancelled or expired' },
  { from: 'awaiting', to: 'canceled', on: 'cancelled or expired' },
  { from: 'requires_action', to: 'canceled', on: 'cancelled or expired' },
  { from: 'authorized', to: 'canceled', on: 'cancelled before dispatch' },
  { from: 'captured', to: 'refunded', on: 'all of it was paid back' },
  { from: 'captured', to: 'partially_refunded', on: 'part of it was paid back' },
  { from: 'partially_refunded', to: 'partially_refunded', on: 'another part was paid back' },
  { from: 'partially_refunded', to: 'refunded', on: 'the rest was paid back' },
];

export const fulfillmentMoves: readonly Move<FulfillmentState>[] = [
  { from: 'not_fulfilled', to: 'shipped', on: 'handed to the carrier' },
  { from: 'shipped', to: 'delivered', on: 'delivered' },
  { from: 'not_fulfilled', to: 'canceled', on: 'cancelled or expired' },
];

export const returnMoves: readonly Move<ReturnState>[] = [
  { from: 'none', to: 'open', on: 'the buyer asks' },
  { from: 'open', to: 'requested', on: 'the shop approves, or is silent too long' },
  { from: 'open', to: 'canceled', on: 'the shop rejects, or the buyer withdraws' },
  { from: 'requested', to: 'received', on: 'the goods are back' },
];

export const refundMoves: readonly Move<RefundState>[] = [
  { from: 'pending', to: 'succeeded', on: 'the bank has it' },
  { from: 'pending', to: 'failed', on: 'the bank sent it back' },
  { from: 'failed', to: 'succeeded_by_wallet', on: 'it was paid into the wallet' },
];

export const complaintMoves: readonly Move<ComplaintState>[] = [
  { from: 'open', to: 'answered', on: 'the shop answers' },
  { from: 'open', to: 'withdrawn', on: 'the buyer takes it back' },
  { from: 'answered', to: 'withdrawn', on: 'the buyer takes it back' },
  { from: 'answered', to: 'accepted', on: "the buyer takes the shop's offer" },
  { from: 'open', to: 'upheld', on: 'the shop was silent too long' },
  { from: 'answered', to: 'upheld', on: 'the platform decides for the buyer' },
  { from: 'answered', to: 'dismissed', on: 'the platform decides for the shop' },
];

export const disputeMoves: readonly Move<DisputeState>[] = [
  { from: 'warning_needs_response', to: 'warning_under_review', on: 'the shop answers the question' },
  { from: 'warning_needs_response', to: 'warning_closed', on: 'nobody asked further' },
  { from: 'warning_under_review', to: 'warning_closed', on: 'the answer was enough' },
  { from: 'warning_needs_response', to: 'needs_response', on: 'the bank disputes it after all' },
  { from: 'warning_under_review', to: 'needs_response', on: 'the bank disputes it after all' },
  { from: 'needs_response', to: 'under_review', on: 'the shop sends evidence' },
  { from: 'needs_response', to: 'lost', on: 'the shop was silent too long' },
  { from: 'under_review', to: 'won', on: 'the bank decides for the shop' },
  { from: 'under_review', to: 'lost', on: 'the bank decides for the buyer' },
];

/** A state change outside the tables is a bug, not a refusal. */
export function assertMove<S extends string>(moves: readonly Move<S>[], from: S, to: S): S {
  const is_legal = moves.some((move) => move.from === from && move.to === to);
  if (!is_legal) throw new Error(`illegal move: ${from} to ${to}`);
  return to;
}
