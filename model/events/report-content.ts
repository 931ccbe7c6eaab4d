import { event } from './event-type.ts';
import { choice, key, ref } from './field.ts';

export const reportContent = event({
  name: 'report_content',
  family: 'reaction',
  meaning: 'A user reported a video.',
  key: ['exposure_id'],
  fields: {
    exposure_id: key('Exposure during which it happened.'),
    video_id: ref('The video.'),
    creator_id: ref('Its creator.'),
    reason: choice(['misleading', 'counterfeit', 'vulgar', 'spam'] as const, 'Why.'),
  },
});
