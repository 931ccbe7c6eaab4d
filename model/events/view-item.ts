import { event } from './event-type.ts';
import { key, optional, ref } from './field.ts';

export const viewItem = event({
  name: 'view_item',
  family: 'browse',
  meaning: 'A user looked at a product, on its sheet or its page.',
  key: ['view_key'],
  fields: {
    view_key: key('This look; the same as its `select_key` where a tap led here.'),
    product_id: ref('The product.'),
    merchant_id: ref('Its shop.'),
    creator_id: optional(ref('Creator whose content led here.')),
  },
});
