import { event } from './event-type.ts';
import { key, ref, small } from './field.ts';

export const explainProduct = event({
  name: 'explain_product',
  family: 'live',
  meaning: 'A host began to explain a product.',
  key: ['explain_key'],
  fields: {
    explain_key: key('This explanation.'),
    live_id: ref('The session.'),
    product_id: ref('The product.'),
    turn: small('How often it has been explained in this session before.'),
  },
});
