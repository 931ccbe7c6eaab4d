import { event } from './event-type.ts';
import { choice, count, key, money, optional, rate, ref, small } from './field.ts';
import { surfaces } from './envelope.ts';

export const orderLine = event({
  name: 'order_line',
  family: 'order',
  meaning: 'A line of an order as it was placed, with the content that gets the credit.',
  key: ['order_id', 'line'],
  fields: {
    order_id: key('The order.'),
    line: small('Line of the order, from 0.'),
    sku_id: ref('The SKU.'),
    product_id: ref('Its product.'),
    category: count('Category of the product, an index into the lexicon.'),
    quantity: count('Pieces.'),
    price_cents: money('Locked price of a piece, before coupons.'),
    deal_id: optional(ref('Flash deal that the price is that of.')),
    shop_discount_cents: money("What the shop's coupon takes off the line."),
    platform_discount_cents: money("What the platform's coupon takes off the line, and the platform pays."),
    commission_bp: rate('Commission promised to the creator.'),
    creator_id: optional(ref('Creator whose content led here (last content click).')),
    exposure_id: optional(key('Exposure that led here.')),
    origin: choice(surfaces, 'Surface the product was found on.'),
  },
});
