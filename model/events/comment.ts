import { event } from './event-type.ts';
import { choice, key, optional, ref, text } from './field.ts';

export const comment = event({
  name: 'comment',
  family: 'reaction',
  meaning: 'A user commented on a video.',
  key: ['exposure_id', 'comment_key'],
  fields: {
    exposure_id: key('Exposure during which it happened.'),
    comment_key: key('The comment, unique within the exposure.'),
    video_id: ref('The video.'),
    creator_id: ref('Its creator.'),
    reply_to: optional(key('The comment that it answers; none for a comment of its own.')),
    sentiment: choice(['negative', 'neutral', 'positive'] as const, 'Sentiment; neutral for what people type.'),
    words: optional(text('What a person wrote; none for synthetic comments, which are rendered from their key.')),
  },
});
