import { event } from './event-type.ts';
import { choice, key, money, small } from './field.ts';

export const paymentMethods = ['card', 'wallet', 'pay_on_delivery'] as const;
export const paymentOutcomes = ['succeeded', 'requires_action', 'declined', 'authorized'] as const;
/** Stripe's decline and error codes, and `none`. */
export const declineCodes = [
  'none',
  'generic_decline',
  'insufficient_funds',
  'lost_card',
  'stolen_card',
  'card_velocity_exceeded',
  'expired_card',
  'incorrect_cvc',
  'processing_error',
  'incorrect_number',
  'authentication_failed',
  'wallet_balance',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

/** What a test card does after it was charged. */
export const cardTraits = [
  'none',
  'disputed_as_fraudulent',
  'disputed_as_not_received',
  'inquired_about',
  'refunds_later',
  'refunds_fail',
] as const;
export type CardTrait = (typeof cardTraits)[number];

export const paymentAttempt = event({
  name: 'payment_attempt',
  family: 'payment',
  meaning: 'A payment intent was confirmed, or its challenge answered.',
  key: ['checkout_id', 'attempt'],
  fields: {
    checkout_id: key('The payment intent.'),
    attempt: small('Nth attempt, from 1.'),
    method: choice(paymentMethods, 'Means of payment.'),
    outcome: choice(paymentOutcomes, 'What came of it.'),
    decline: choice(declineCodes, 'Why it was declined.'),
    amount_cents: money('Amount of the intent.'),
  },
});
