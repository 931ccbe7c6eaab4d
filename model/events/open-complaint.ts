import { event } from './event-type.ts';
import { choice, instant, key, optional, ref, text } from './field.ts';

export const complaintTopics = [
  'not_arrived',
  'damaged',
  'not_as_described',
  'counterfeit',
  'rude_service',
  'return_refused',
  'other',
] as const;

export const openComplaint = event({
  name: 'open_complaint',
  family: 'aftersales',
  meaning: 'A buyer complained to the platform about an order.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    topic: choice(complaintTopics, 'What about.'),
    words: optional(text('What the buyer says; none for synthetic ones.')),
    photos: optional(text('Names of pictures, comma-separated.')),
    answer_by_ms: instant('A shop that is silent until then has no say.'),
  },
});
