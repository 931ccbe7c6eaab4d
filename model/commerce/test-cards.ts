import type { CardTrait, DeclineCode } from '../events/payment-attempt.ts';
import type { disputeReasons } from '../events/open-dispute.ts';

/** What a card does when it is charged. */
export type CardOutcome =
  | { readonly kind: 'succeeds'; readonly later?: Exclude<CardTrait, 'none'> }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'declines'; readonly code: DeclineCode };

/** Stripe's published test cards (docs.stripe.com/testing). */
export const testCards: Readonly<Record<string, CardOutcome>> = {
  '4242424242424242': { kind: 'succeeds' },
  '4000000000000002': { kind: 'declines', code: 'generic_decline' },
  '4000000000009995': { kind: 'declines', code: 'insufficient_funds' },
  '4000000000009987': { kind: 'declines', code: 'lost_card' },
  '4000000000009979': { kind: 'declines', code: 'stolen_card' },
  '4000000000006975': { kind: 'declines', code: 'card_velocity_exceeded' },
  '4000000000000069': { kind: 'declines', code: 'expired_card' },
  '4000000000000127': { kind: 'declines', code: 'incorrect_cvc' },
  '4000000000000119': { kind: 'declines', code: 'processing_error' },
  '4242424242424241': { kind: 'declines', code: 'incorrect_number' },
  '4000002760003184': { kind: 'challenge' },
  '4000000000000259': { kind: 'succeeds', later: 'disputed_as_fraudulent' },
  '4000000000002685': { kind: 'succeeds', later: 'disputed_as_not_received' },
  '4000000000001976': { kind: 'succeeds', later: 'inquired_about' },
  '4000000000007726': { kind: 'succeeds', later: 'refunds_later' },
  '4000000000005126': { kind: 'succeeds', later: 'refunds_fail' },
};

/** What the bank of a card opens by itself after a payment; none for cards that are left alone. */
export const disputesOf: {
  readonly [T in CardTrait]?: { readonly reason: (typeof disputeReasons)[number]; readonly inquiry: boolean };
} = {
  disputed_as_fraudulent: { reason: 'fraudulent', inquiry: false },
  disputed_as_not_received: { reason: 'product_not_received', inquiry: false },
  inquired_about: { reason: 'general', inquiry: true },
};

/** A number that is no test card is declined as an incorrect number: the mock charges nothing real. */
export function chargeCard(number: string): CardOutcome {
  return testCards[number] ?? { kind: 'declines', code: 'incorrect_number' };
}
