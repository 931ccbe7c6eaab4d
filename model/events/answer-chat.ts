import { event } from './event-type.ts';
import { choice, key, optional, ref, text } from './field.ts';
import { chatTopics } from './send-chat.ts';

export const answerChat = event({
  name: 'answer_chat',
  family: 'live',
  meaning: 'The host answered a line of the chat.',
  key: ['answer_key'],
  fields: {
    answer_key: key('The answer.'),
    chat_key: key('The line that is answered.'),
    live_id: ref('The session.'),
    product_id: optional(ref('Product that it is about.')),
    topic: choice(chatTopics, 'What it is about.'),
    words: optional(
      text('What a person who hosts said; none for synthetic hosts, whose answer is rendered from its key.'),
    ),
  },
});
