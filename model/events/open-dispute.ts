import { event } from './event-type.ts';
import { choice, flag, instant, key, money, ref } from './field.ts';

/** In Stripe's words. */
export const disputeReasons = ['fraudulent', 'product_not_received', 'product_unacceptable', 'general'] as const;

export const openDispute = event({
  name: 'open_dispute',
  family: 'aftersales',
  meaning: 'The bank of a buyer disputes a payment: the money is held back until it is decided. An inquiry only asks.',
  key: ['order_id', 'inquiry'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    reason: choice(disputeReasons, 'Why.'),
    inquiry: flag('Only a question: no money is held back.'),
    amount_cents: money('What is disputed.'),
    respond_by_ms: instant('Not answered until then, it is lost.'),
    paid_at_ms: instant('When the order had been paid.'),
  },
});
