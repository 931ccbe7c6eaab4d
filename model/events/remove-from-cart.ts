import { event } from './event-type.ts';
import { choice, key, ref } from './field.ts';

export const removeFromCart = event({
  name: 'remove_from_cart',
  family: 'cart',
  meaning: 'A cart line went away.',
  key: ['act_key', 'sku_id'],
  fields: {
    act_key: key('The command that did it.'),
    sku_id: ref('The SKU.'),
    why: choice(['removed', 'ordered'] as const, 'Removed by hand, or ordered.'),
  },
});
