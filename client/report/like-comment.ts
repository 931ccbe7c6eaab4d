import type { VideoView } from '../../model/wire/views.ts';
import { clientId } from './client-id.ts';
import { numeric } from './numeric.ts';
import { report } from './report.ts';

/** A comment was liked, or is no longer. */
export function likeComment({ video_id, creator }: VideoView, comment_key: number, liked: boolean): void {
  report({
    name: 'like_comment',
    like_key: clientId(),
    comment_key,
    video_id: numeric('video', video_id),
    creator_id: numeric('creator', creator.creator_id),
    liked,
  });
}
