import { event } from './event-type.ts';
import { key, ref, text } from './field.ts';

export const answerReview = event({
  name: 'answer_review',
  family: 'aftersales',
  meaning: 'A shop answered a review.',
  key: ['review_id'],
  fields: {
    review_id: key('The review.'),
    product_id: ref('The product.'),
    merchant_id: ref('The shop.'),
    words: text('What the shop says.'),
  },
});
