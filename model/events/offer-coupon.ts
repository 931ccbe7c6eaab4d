import { event } from './event-type.ts';
import { choice, count, flag, instant, money, optional, rate, ref } from './field.ts';

/** What a coupon takes off: an amount, or a share up to a cap. */
export const couponBenefits = ['amount', 'percent'] as const;

export const offerCoupon = event({
  name: 'offer_coupon',
  family: 'supply',
  meaning: 'A shop or the platform offers a coupon; whoever offers it bears what it takes off.',
  key: ['coupon_id'],
  fields: {
    coupon_id: ref('The coupon.'),
    merchant_id: optional(ref('The shop that offers it; none for the platform.')),
    benefit: choice(couponBenefits, 'What it takes off.'),
    threshold_cents: money('The items that it counts on must come to this.'),
    amount_cents: money('Taken off; 0 for a share.'),
    percent_bp: rate('Share taken off; 0 for an amount.'),
    cap_cents: money('A share takes off no more than this; 0 for an amount.'),
    starts_ms: instant('Valid from.'),
    ends_ms: instant('Valid before.'),
    per_person: count('Coupons that one person can claim.'),
    total: count('Coupons that can be claimed by all.'),
    first_order_only: flag('Only for who has not paid an order before.'),
  },
});
