import { event } from './event-type.ts';
import { count, duration, optional, ref } from './field.ts';

export const publishVideo = event({
  name: 'publish_video',
  family: 'supply',
  meaning: 'A creator published a video.',
  key: ['video_id'],
  fields: {
    video_id: ref('The video.'),
    creator_id: ref('Its creator.'),
    product_id: optional(ref('Product tagged on it.')),
    category: count('Category of its content, an index into the lexicon.'),
    duration_ms: duration('Length.'),
  },
});
