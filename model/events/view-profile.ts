import { event } from './event-type.ts';
import { key, ref } from './field.ts';

export const viewProfile = event({
  name: 'view_profile',
  family: 'reaction',
  meaning: "A user opened the profile of a video's creator.",
  key: ['exposure_id'],
  fields: {
    exposure_id: key('Exposure during which it happened.'),
    video_id: ref('The video.'),
    creator_id: ref('Its creator.'),
  },
});
