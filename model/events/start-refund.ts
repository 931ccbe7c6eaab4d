import { event } from './event-type.ts';
import { choice, instant, key, money, ref, small } from './field.ts';
import { refundReasons } from './refund.ts';

export const startRefund = event({
  name: 'start_refund',
  family: 'aftersales',
  meaning: 'Money left escrow for the buyer, whose bank takes its time; `refund` says when it has arrived.',
  key: ['order_id', 'nth'],
  fields: {
    order_id: key('The order.'),
    nth: small('Nth refund of the order, from 0.'),
    merchant_id: ref('The shop.'),
    why: choice(refundReasons, 'Reason behind it.'),
    amount_cents: money('What is paid back.'),
    value_cents: money('The part of it that had counted as GMV.'),
    subsidy_back_cents: money("What goes back to the platform of its coupon's part."),
    asked_at_ms: instant('When it was asked for.'),
    settles_at_ms: instant('When the bank is expected to have it.'),
  },
});
