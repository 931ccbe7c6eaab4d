import { event } from './event-type.ts';
import { choice, flag, instant, key, money, ref } from './field.ts';
import { returnReasons } from './request-return.ts';

export const refund = event({
  name: 'refund',
  family: 'aftersales',
  meaning: 'Money went back to the buyer.',
  key: ['order_id', 'why'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    why: choice(['cancelled', ...returnReasons] as const, 'Reason of the cancellation or return behind it.'),
    amount_cents: money('What was paid back.'),
    value_cents: money('The part of it that had counted as GMV.'),
    complete: flag('All that was paid went back.'),
    asked_at_ms: instant('When it was asked for.'),
    paid_at_ms: instant('When the order had been paid.'),
  },
});
