import { event } from './event-type.ts';
import { count, instant, key, money, optional, rate, ref, span, text } from './field.ts';

export const placeOrder = event({
  name: 'place_order',
  family: 'order',
  meaning:
    'A user placed an order with one shop; a checkout over several shops places several. Stock is taken, payment is due.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    checkout_id: key('The checkout that it was part of, also its payment intent.'),
    merchant_id: ref('The shop.'),
    lines: count('Lines in it.'),
    items_cents: money('Price × quantity of its lines.'),
    shipping_cents: money('Shipping fee.'),
    shop_coupon_id: optional(ref('Coupon of the shop that it was placed with.')),
    shop_discount_cents: money('What that takes off.'),
    platform_coupon_id: optional(ref('Coupon of the platform that its checkout was placed with.')),
    platform_discount_cents: money('What that takes off this order, and the platform pays.'),
    total_cents: money('What the buyer owes: items plus shipping, without what coupons take off.'),
    pay_by_ms: instant('Unpaid until then, it is cancelled.'),
    return_within_ms: span('What is delivered can go back for so long.'),
    fee_bp: rate('What the platform keeps of the items when the order is settled.'),
    commission_subsidy_bp: rate('What the platform adds to the commission of creators then.'),
    ship_to: text('Name and address of the receiver.'),
  },
});
