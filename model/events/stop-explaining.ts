import { event } from './event-type.ts';
import { duration, key, ref } from './field.ts';

export const stopExplaining = event({
  name: 'stop_explaining',
  family: 'live',
  meaning: 'A host has done explaining a product.',
  key: ['explain_key'],
  fields: {
    explain_key: key('The explanation that ends.'),
    live_id: ref('The session.'),
    product_id: ref('The product.'),
    length_ms: duration('How long it took.'),
  },
});
