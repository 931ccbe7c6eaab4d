import { event } from './event-type.ts';
import { choice, key, ref } from './field.ts';

export const decideReturn = event({
  name: 'decide_return',
  family: 'aftersales',
  meaning: 'A return was decided by the shop, by its silence, or withdrawn by the buyer.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    decision: choice(['approved', 'approved_by_silence', 'rejected', 'withdrawn'] as const, 'The decision.'),
  },
});
