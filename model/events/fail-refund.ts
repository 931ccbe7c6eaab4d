import { event } from './event-type.ts';
import { key, money, ref, small } from './field.ts';

export const failRefund = event({
  name: 'fail_refund',
  family: 'aftersales',
  meaning: "The buyer's bank sent a refund back; it is tried again into the wallet.",
  key: ['order_id', 'nth'],
  fields: {
    order_id: key('The order.'),
    nth: small('Nth refund of the order, from 0.'),
    merchant_id: ref('The shop.'),
    amount_cents: money('What came back.'),
  },
});
