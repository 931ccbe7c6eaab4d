import { event } from './event-type.ts';
import { choice, count, ref } from './field.ts';

export const closeDeal = event({
  name: 'close_deal',
  family: 'supply',
  meaning: 'A flash deal is over: what nobody ordered is back on the shelf.',
  key: ['deal_id'],
  fields: {
    deal_id: ref('The deal.'),
    sku_id: ref('The SKU.'),
    merchant_id: ref('Its shop.'),
    sold: count('Pieces ordered in it.'),
    unsold: count('Pieces that went back to the shelf.'),
    why: choice(['ended', 'sold_out', 'withdrawn'] as const, 'Why.'),
  },
});
