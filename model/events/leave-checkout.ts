import { event } from './event-type.ts';
import { choice, key } from './field.ts';

export const abandonReasons = [
  'shipping_cost',
  'second_thoughts',
  'payment_failed',
  'price_changed',
  'sold_out',
  'interrupted',
  'closed',
] as const;

export const leaveCheckout = event({
  name: 'leave_checkout',
  family: 'browse',
  meaning: 'A user left the checkout without paying.',
  key: ['begin_key'],
  fields: {
    begin_key: key('The opening of the checkout that ends.'),
    reason: choice(abandonReasons, 'Why, as the model decided it; `closed` for people.'),
  },
});
