import { event } from './event-type.ts';
import { choice, key, optional, ref, small, text } from './field.ts';

export const answerQuestion = event({
  name: 'answer_question',
  family: 'browse',
  meaning: 'The shop, or a buyer, answered a question about a product.',
  key: ['question_key', 'nth'],
  fields: {
    question_key: key('The question that it answers.'),
    nth: small('Which answer to it: 0 for that of the shop, from 1 those of buyers.'),
    product_id: ref('The product.'),
    merchant_id: ref('Its shop.'),
    verdict: choice(['good', 'bad'] as const, 'Whether it speaks for the product.'),
    words: optional(text('What a person wrote; none for synthetic answers, which are rendered from the question.')),
  },
});
