import { event } from './event-type.ts';
import { key, money, optional, ref } from './field.ts';

export const useCoupon = event({
  name: 'use_coupon',
  family: 'order',
  meaning: 'A checkout was placed with a coupon.',
  key: ['checkout_id', 'coupon_id'],
  fields: {
    checkout_id: key('The checkout.'),
    coupon_id: ref('The coupon.'),
    merchant_id: optional(ref('The shop that offers it; none for the platform.')),
    discount_cents: money('What it takes off.'),
  },
});
