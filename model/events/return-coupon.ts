import { event } from './event-type.ts';
import { key, optional, ref } from './field.ts';

export const returnCoupon = event({
  name: 'return_coupon',
  family: 'order',
  meaning: 'A coupon can be used again: everything that it was used for was cancelled before dispatch.',
  key: ['checkout_id', 'coupon_id'],
  fields: {
    checkout_id: key('The checkout that it was used for.'),
    coupon_id: ref('The coupon.'),
    merchant_id: optional(ref('The shop that offers it; none for the platform.')),
  },
});
