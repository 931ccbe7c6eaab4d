import { event } from './event-type.ts';
import { choice, instant, key, money, ref } from './field.ts';

export const closeComplaint = event({
  name: 'close_complaint',
  family: 'aftersales',
  meaning: 'A complaint is over.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    outcome: choice(['accepted', 'withdrawn', 'upheld', 'dismissed'] as const, 'How it ended.'),
    award_cents: money('What the buyer gets back for it.'),
    opened_at_ms: instant('When the buyer complained.'),
  },
});
