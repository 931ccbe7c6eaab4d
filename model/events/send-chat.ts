import { event } from './event-type.ts';
import { choice, key, optional, ref, text } from './field.ts';

/** What a chat line wants. */
export const chatIntents = ['greeting', 'question', 'praise', 'complaint', 'urge', 'bought', 'joke', 'chat'] as const;
export type ChatIntent = (typeof chatIntents)[number];
/** What it is about. */
export const chatTopics = [
  'host',
  'price',
  'size',
  'quality',
  'shipping',
  'stock',
  'coupon',
  'giveaway',
  'use',
  'none',
] as const;
export type ChatTopic = (typeof chatTopics)[number];

export const sendChat = event({
  name: 'send_chat',
  family: 'live',
  meaning: 'A user wrote a line in the chat of a live session.',
  key: ['chat_key'],
  fields: {
    chat_key: key('The line.'),
    entry_key: key('The visit to the room.'),
    live_id: ref('The session.'),
    product_id: optional(ref('Product that it is about.')),
    intent: choice(chatIntents, 'What it wants; `chat` for what people type.'),
    topic: choice(chatTopics, 'What it is about; `none` for what people type.'),
    sentiment: choice(['negative', 'neutral', 'positive'] as const, 'Sentiment; neutral for what people type.'),
    words: optional(text('What a person wrote; none for synthetic lines, which are rendered from their key.')),
  },
});
