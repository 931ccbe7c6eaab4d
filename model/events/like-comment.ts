import { event } from './event-type.ts';
import { flag, key, ref } from './field.ts';

export const likeComment = event({
  name: 'like_comment',
  family: 'reaction',
  meaning: 'A user liked a comment on a video, or took that back.',
  key: ['like_key'],
  fields: {
    like_key: key('This act.'),
    comment_key: key('The comment.'),
    video_id: ref('The video that it stands under.'),
    creator_id: ref('Its creator.'),
    liked: flag('Given; not set where it is taken back.'),
  },
});
