import { event } from './event-type.ts';
import { choice, count, instant, key, optional, ref, small, stars, text } from './field.ts';

export const reviewItem = event({
  name: 'review_item',
  family: 'aftersales',
  meaning: 'A buyer reviewed a delivered line.',
  key: ['review_id'],
  fields: {
    review_id: key('The review.'),
    order_id: key('The order.'),
    line: small('Line of the order.'),
    product_id: ref('The product.'),
    merchant_id: ref('Its shop.'),
    stars: stars('1 to 5.'),
    words: optional(text('What a person wrote; none for synthetic reviews, which are rendered from their key.')),
    photos: optional(text('Names of pictures, comma-separated.')),
    state: choice(['published', 'held'] as const, 'Words that look improper are held until somebody has looked.'),
    tags: count('Chosen tags, a bit each.'),
    delivered_at_ms: instant('When the order was delivered.'),
    paid_at_ms: instant('When the order had been paid.'),
  },
});
