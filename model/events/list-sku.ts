import { event } from './event-type.ts';
import { count, key, money, rate, ref } from './field.ts';

export const listSku = event({
  name: 'list_sku',
  family: 'supply',
  meaning: 'A shop put a SKU on sale.',
  key: ['sku_id'],
  fields: {
    act_key: key('The command that did it.'),
    sku_id: ref('The SKU.'),
    product_id: ref('Its product.'),
    merchant_id: ref('Its shop.'),
    category: count('Category of the product, an index into the lexicon.'),
    price_cents: money('Price.'),
    list_price_cents: money('Price that is struck through.'),
    commission_bp: rate('Commission offered to creators.'),
    unit_cost_cents: money('What a piece costs the shop.'),
  },
});
