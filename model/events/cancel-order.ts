import { event } from './event-type.ts';
import { choice, flag, key, money, ref } from './field.ts';

export const cancelReasons = ['unpaid', 'changed_mind', 'too_slow', 'seller_out_of_stock', 'charged_back'] as const;

export const cancelOrder = event({
  name: 'cancel_order',
  family: 'order',
  meaning: 'An order was cancelled before dispatch; its stock is free again.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    reason: choice(cancelReasons, 'Why.'),
    was_paid: flag('It had been paid, and is refunded.'),
    value_cents: money('Its items at price × quantity.'),
  },
});
