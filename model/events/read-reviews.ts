import { event } from './event-type.ts';
import { key, ref } from './field.ts';

export const readReviews = event({
  name: 'read_reviews',
  family: 'browse',
  meaning: 'A user opened the reviews of a product.',
  key: ['view_key'],
  fields: {
    view_key: key('The look at the product during which it happened.'),
    product_id: ref('The product.'),
  },
});
