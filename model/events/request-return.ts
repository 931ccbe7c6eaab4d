import { event } from './event-type.ts';
import { choice, instant, key, money, optional, ref, text } from './field.ts';

export const returnReasons = [
  'changed_mind',
  'not_as_described',
  'damaged',
  'wrong_item',
  'late',
  'quality',
  'counterfeit',
] as const;
export type ReturnReason = (typeof returnReasons)[number];
/** Reasons that are the seller's fault. */
export const sellerFaultReasons: readonly ReturnReason[] = [
  'not_as_described',
  'damaged',
  'wrong_item',
  'late',
  'quality',
  'counterfeit',
];

export const requestReturn = event({
  name: 'request_return',
  family: 'aftersales',
  meaning: 'A buyer asked to return an order, or part of it.',
  key: ['order_id'],
  fields: {
    order_id: key('The order.'),
    merchant_id: ref('The shop.'),
    reason: choice(returnReasons, 'Why.'),
    note: optional(text('What the buyer adds.')),
    photos: optional(text('Names of pictures that show why, comma-separated.')),
    quantities: text('Pieces returned of each line, comma-separated.'),
    refund_cents: money('What would be paid back.'),
    decide_by_ms: instant('A shop that is silent until then approves.'),
  },
});
