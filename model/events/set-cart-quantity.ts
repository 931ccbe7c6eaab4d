import { event } from './event-type.ts';
import { count, key, ref } from './field.ts';

export const setCartQuantity = event({
  name: 'set_cart_quantity',
  family: 'cart',
  meaning: 'A user changed the quantity of a cart line.',
  key: ['act_key'],
  fields: { act_key: key('The command that did it.'), sku_id: ref('The SKU.'), quantity: count('Pieces from now on.') },
});
