import { event } from './event-type.ts';
import { choice, key, optional, ref, text } from './field.ts';

/** What a question is about; `open` for what people ask in their own words. */
export const questionTopics = ['aspect', 'pictures', 'faults', 'gift', 'again', 'open'] as const;
export type QuestionTopic = (typeof questionTopics)[number];

export const askQuestion = event({
  name: 'ask_question',
  family: 'browse',
  meaning: 'A user asked something about a product, for its shop and for those who have it.',
  key: ['question_key'],
  fields: {
    question_key: key('The question; of the population the look at the product during which it was asked.'),
    product_id: ref('The product.'),
    merchant_id: ref('Its shop.'),
    topic: choice(questionTopics, 'What it is about; `open` for what people ask in their own words.'),
    words: optional(
      text('What a person wrote; none for synthetic questions, which are rendered from topic and place.'),
    ),
  },
});
