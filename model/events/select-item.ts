import { event } from './event-type.ts';
import { key, optional, ref } from './field.ts';

export const selectItem = event({
  name: 'select_item',
  family: 'browse',
  meaning: 'A user tapped a product: the tag on a video, or a card in a list.',
  key: ['select_key'],
  fields: {
    select_key: key('This tap.'),
    exposure_id: optional(key('Exposure whose product tag was tapped.')),
    product_id: ref('The product.'),
    creator_id: optional(ref('Creator whose content carried it.')),
  },
});
