import { event } from './event-type.ts';
import { flag, key, ref } from './field.ts';

export const receiveReturn = event({
  name: 'receive_return',
  family: 'aftersales',
  meaning: 'The goods are back at the shop.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    complete: flag('All pieces of the order came back.'),
  },
});
