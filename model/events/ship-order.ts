import { event } from './event-type.ts';
import { flag, key, ref, text } from './field.ts';

export const shipOrder = event({
  name: 'ship_order',
  family: 'fulfilment',
  meaning: 'A shop handed the parcel to the carrier.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    tracking: text('Tracking number.'),
    in_time: flag('Within the promise.'),
  },
});
