import { event } from './event-type.ts';
import { choice, key, ref } from './field.ts';

export const dislikeReasons = ['not_relevant', 'seen_before', 'too_many_ads', 'distasteful'] as const;

export const notInterested = event({
  name: 'not_interested',
  family: 'reaction',
  meaning: 'A user asked for less of this.',
  key: ['exposure_id'],
  fields: {
    exposure_id: key('Exposure during which it happened.'),
    video_id: ref('The video.'),
    creator_id: ref('Its creator.'),
    reason: choice(dislikeReasons, 'Why.'),
  },
});
