/** The three axes of an order's life, in Medusa's names. */
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

/** A state change outside the tables is a bug, not a refusal. */
export function assertMove<S extends string>(moves: readonly Move<S>[], from: S, to: S): S {
  const is_legal = moves.some((move) => move.from === from && move.to === to);
  if (!is_legal) throw new Error(`illegal move of an order: ${from} to ${to}`);
  return to;
}
