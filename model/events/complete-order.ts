import { event } from './event-type.ts';
import { key, money, ref } from './field.ts';

export const completeOrder = event({
  name: 'complete_order',
  family: 'fulfilment',
  meaning: 'The return window closed: the order is final and its money is settled.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    merchant_cents: money('Paid out to the shop.'),
    commission_cents: money('Paid out to creators.'),
    commission_subsidy_cents: money('Added to that by the platform.'),
    fee_cents: money('Kept by the platform.'),
  },
});
