import { event } from './event-type.ts';
import { count, instant, money, ref } from './field.ts';

export const openDeal = event({
  name: 'open_deal',
  family: 'supply',
  meaning: 'A shop set pieces aside for a flash deal.',
  key: ['deal_id'],
  fields: {
    deal_id: ref('The deal.'),
    sku_id: ref('The SKU.'),
    product_id: ref('Its product.'),
    merchant_id: ref('Its shop.'),
    price_cents: money('Price in the deal.'),
    usual_cents: money('Price outside of it.'),
    stock: count('Pieces set aside.'),
    per_customer: count('Pieces that one customer can order.'),
    starts_ms: instant('Open from.'),
    ends_ms: instant('Open before.'),
  },
});
