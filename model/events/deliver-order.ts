import { event } from './event-type.ts';
import { flag, instant, key, money, ref } from './field.ts';

export const deliverOrder = event({
  name: 'deliver_order',
  family: 'fulfilment',
  meaning: 'The carrier delivered the parcel.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    value_cents: money('Its items at price × quantity.'),
    paid_at_ms: instant('When it was paid.'),
    in_time: flag('Within the promise.'),
  },
});
