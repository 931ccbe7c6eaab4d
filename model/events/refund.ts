import { event } from './event-type.ts';
import { choice, flag, instant, key, money, ref, small } from './field.ts';
import { returnReasons } from './request-return.ts';

export const refundReasons = ['cancelled', ...returnReasons, 'compensation', 'charged_back'] as const;
/** @public */
export type RefundReason = (typeof refundReasons)[number];

export const refund = event({
  name: 'refund',
  family: 'aftersales',
  meaning: 'Money went back to the buyer.',
  key: ['order_id', 'nth'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    nth: small('Nth refund of the order, from 0.'),
    why: choice(refundReasons, 'Reason of the cancellation, return, complaint or dispute behind it.'),
    amount_cents: money('What was paid back.'),
    value_cents: money('The part of it that had counted as GMV.'),
    subsidy_back_cents: money("What went back to the platform of its coupon's part."),
    complete: flag('All that was paid went back.'),
    asked_at_ms: instant('When it was asked for.'),
    paid_at_ms: instant('When the order had been paid.'),
  },
});
