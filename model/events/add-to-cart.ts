import { event } from './event-type.ts';
import { choice, count, key, money, optional, ref } from './field.ts';
import { surfaces } from './envelope.ts';

export const addToCart = event({
  name: 'add_to_cart',
  family: 'cart',
  meaning: 'A user put pieces of a SKU into the cart.',
  key: ['act_key'],
  fields: {
    act_key: key('The command that did it.'),
    sku_id: ref('The SKU.'),
    product_id: ref('Its product.'),
    merchant_id: ref('Its shop.'),
    quantity: count('Pieces added.'),
    price_cents: money('Price of a piece when it was added.'),
    creator_id: optional(ref('Creator whose content led here.')),
    exposure_id: optional(key('Exposure that led here.')),
    origin: choice(surfaces, 'Surface the product was found on.'),
  },
});
