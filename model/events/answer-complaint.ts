import { event } from './event-type.ts';
import { instant, key, money, optional, ref, text } from './field.ts';

export const answerComplaint = event({
  name: 'answer_complaint',
  family: 'aftersales',
  meaning: 'A shop answered a complaint, and may have offered money.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    words: optional(text('What the shop says; none for synthetic ones.')),
    offer_cents: money('What it offers to pay back.'),
    opened_at_ms: instant('When the buyer complained.'),
  },
});
