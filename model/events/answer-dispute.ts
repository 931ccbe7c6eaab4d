import { event } from './event-type.ts';
import { flag, key, ref, text } from './field.ts';

export const answerDispute = event({
  name: 'answer_dispute',
  family: 'aftersales',
  meaning: 'A shop sent evidence against a dispute.',
  key: ['order_id', 'inquiry'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    inquiry: flag('It was only a question.'),
    evidence: text('What the shop says.'),
  },
});
