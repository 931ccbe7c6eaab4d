import { event } from './event-type.ts';
import { count, key, ref } from './field.ts';

export const searchResult = event({
  name: 'search_result',
  family: 'browse',
  meaning: 'A product stood on the first page of what a search found.',
  key: ['search_key', 'position'],
  fields: {
    search_key: key('The search.'),
    position: count('Place on the page, from 0.'),
    product_id: ref('The product.'),
  },
});
