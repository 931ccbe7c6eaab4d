import { event } from './event-type.ts';
import { count, key, optional, ref } from './field.ts';

export const claimCoupon = event({
  name: 'claim_coupon',
  family: 'cart',
  meaning: 'A user took a coupon.',
  key: ['claim_key'],
  fields: {
    claim_key: key('The claim.'),
    coupon_id: ref('The coupon.'),
    merchant_id: optional(ref('The shop that offers it; none for the platform.')),
    claimed_after: count('Coupons claimed by all afterwards.'),
  },
});
