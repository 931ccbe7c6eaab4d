import { event } from './event-type.ts';
import { count, optional, ref } from './field.ts';

export const closeCoupon = event({
  name: 'close_coupon',
  family: 'supply',
  meaning: 'A coupon can no longer be claimed; who holds one can still use it.',
  key: ['coupon_id'],
  fields: {
    coupon_id: ref('The coupon.'),
    merchant_id: optional(ref('The shop that offered it; none for the platform.')),
    claimed: count('Coupons claimed until then.'),
    used: count('Coupons used until then.'),
  },
});
