import { event } from './event-type.ts';
import { choice, key, ref } from './field.ts';

export const moderateReview = event({
  name: 'moderate_review',
  family: 'aftersales',
  meaning: 'The platform looked at a review.',
  key: ['review_id', 'verdict'],
  fields: {
    review_id: key('The review.'),
    product_id: ref('The product.'),
    merchant_id: ref('Its shop.'),
    verdict: choice(['published', 'hidden'] as const, 'Whether everybody can read it.'),
  },
});
