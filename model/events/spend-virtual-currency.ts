import { event } from './event-type.ts';
import { choice, count, key, money, optional, ref } from './field.ts';

export const giftNames = ['rose', 'heart', 'balloon', 'cake', 'fireworks', 'crown', 'yacht', 'rocket'] as const;
export type GiftName = (typeof giftNames)[number];

export const spendVirtualCurrency = event({
  name: 'spend_virtual_currency',
  family: 'reaction',
  meaning: 'A user gave a gift to a creator, out of the wallet.',
  key: ['gift_key'],
  fields: {
    gift_key: key('The act of giving.'),
    creator_id: ref('Who received it.'),
    live_id: optional(key('Live session in which it was given.')),
    gift: choice(giftNames, 'What was given.'),
    quantity: count('How many of it.'),
    value_cents: money('What was paid.'),
    creator_cents: money('What of it the creator received.'),
  },
});
