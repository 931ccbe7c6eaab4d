import { event } from './event-type.ts';
import { choice, flag, instant, key, money, optional, ref } from './field.ts';
import { surfaces } from './envelope.ts';
import { cardTraits, paymentMethods } from './payment-attempt.ts';

export const purchase = event({
  name: 'purchase',
  family: 'payment',
  meaning: 'An order was paid (or its payment on delivery was agreed).',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    checkout_id: key('The checkout that it was part of.'),
    merchant_id: ref('The shop.'),
    value_cents: money('Price × quantity, without shipping and before coupons: what GMV counts.'),
    shipping_cents: money('Shipping fee.'),
    shop_discount_cents: money("What the shop's coupon took off."),
    platform_discount_cents: money("What the platform's coupon took off, and the platform paid."),
    total_cents: money('What was paid.'),
    method: choice(paymentMethods, 'Means of payment.'),
    card_trait: choice(cardTraits, 'What the card that it was paid with does later.'),
    first: flag('The first paid order of this user.'),
    creator_id: optional(ref('Creator credited for the first line.')),
    origin: choice(surfaces, 'Surface the first line was found on.'),
    ship_by_ms: instant('The shop promises to dispatch until then.'),
    deliver_by_ms: instant('The shop promises delivery until then.'),
  },
});
