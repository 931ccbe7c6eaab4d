import { event } from './event-type.ts';
import { key, ref } from './field.ts';

export const like = event({
  name: 'like',
  family: 'reaction',
  meaning: 'A user liked a video.',
  key: ['exposure_id'],
  fields: {
    exposure_id: key('Exposure during which it happened.'),
    video_id: ref('The video.'),
    creator_id: ref('Its creator.'),
  },
});
