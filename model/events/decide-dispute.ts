import { event } from './event-type.ts';
import { choice, flag, instant, key, money, ref } from './field.ts';

export const disputeOutcomes = ['won', 'lost', 'closed'] as const;

export const decideDispute = event({
  name: 'decide_dispute',
  family: 'aftersales',
  meaning: 'The bank decided: the shop keeps the money (won), the buyer gets it (lost), or the question is closed.',
  key: ['order_id', 'inquiry'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    inquiry: flag('It was only a question.'),
    outcome: choice(disputeOutcomes, 'The decision.'),
    amount_cents: money('What was disputed.'),
    paid_at_ms: instant('When the order had been paid.'),
  },
});
