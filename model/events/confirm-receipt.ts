import { event } from './event-type.ts';
import { key, ref } from './field.ts';

export const confirmReceipt = event({
  name: 'confirm_receipt',
  family: 'fulfilment',
  meaning: 'The buyer confirmed receipt.',
  key: ['order_id'],
  fields: { order_id: key('The order.'), merchant_id: ref('The shop.') },
});
