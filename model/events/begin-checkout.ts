import { event } from './event-type.ts';
import { count, key, money } from './field.ts';

export const beginCheckout = event({
  name: 'begin_checkout',
  family: 'browse',
  meaning: 'A user opened the checkout.',
  key: ['begin_key'],
  fields: {
    begin_key: key('This opening of the checkout.'),
    lines: count('Lines in it.'),
    value_cents: money('Price × quantity of the lines, without shipping.'),
  },
});
