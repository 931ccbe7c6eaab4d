import { event } from './event-type.ts';
import { key, optional, ref } from './field.ts';

export const pinProduct = event({
  name: 'pin_product',
  family: 'live',
  meaning: 'A host pinned a product above the chat, or took the pinned one away.',
  key: ['act_key'],
  fields: {
    act_key: key('The command that did it.'),
    live_id: ref('The session.'),
    product_id: optional(ref('Product pinned from now on; none for no card.')),
  },
});
