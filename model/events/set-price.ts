import { event } from './event-type.ts';
import { key, money, ref } from './field.ts';

export const setPrice = event({
  name: 'set_price',
  family: 'supply',
  meaning: 'A shop changed the price of a SKU.',
  key: ['act_key', 'sku_id'],
  fields: {
    act_key: key('The command that did it.'),
    sku_id: ref('The SKU.'),
    merchant_id: ref('Its shop.'),
    before_cents: money('Price before.'),
    price_cents: money('Price from now on.'),
  },
});
