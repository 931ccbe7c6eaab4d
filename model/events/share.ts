import { event } from './event-type.ts';
import { choice, key, optional, ref } from './field.ts';

export const share = event({
  name: 'share',
  family: 'reaction',
  meaning: 'A user shared a video, or a purchase after it arrived.',
  key: ['share_key'],
  fields: {
    share_key: key('The share: the exposure of a shared video, the order of a shared purchase.'),
    content: choice(['video', 'purchase', 'live'] as const, 'What was shared.'),
    target_id: ref('The video, or the product of the purchase.'),
    creator_id: optional(ref('Creator of the video, or creator whose content sold the purchase.')),
  },
});
