import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement, RefObject } from 'react';
import { clipLimits } from '../../model/wire/media.ts';
import type { FeedItem, VideoView } from '../../model/wire/views.ts';
import type { Exposure } from '../report/exposure.ts';
import { likeComment } from '../report/like-comment.ts';
import { useSentence } from '../shell/sentence.ts';
import { ShareSheet } from '../shell/share-sheet.tsx';
import { toast } from '../shell/toast.tsx';
import { patchVideos } from '../wire/patch-videos.ts';
import { upload } from '../wire/upload.ts';
import { useWords } from '../words/words.tsx';
import type { FeedSheet } from './action-rail.tsx';
import { CommentSheet } from './comment-sheet.tsx';
import { MoreSheet } from './more-sheet.tsx';

interface FeedSheetsProps {
  readonly sheet: FeedSheet;
  readonly item: FeedItem;
  readonly exposure: RefObject<Exposure | null>;
  readonly onClose: () => void;
  readonly onNext: () => void;
}

/** The sheets of a video; none of them is needed before it is asked for. */
export function FeedSheets({ sheet, item, exposure, onClose, onNext }: FeedSheetsProps): ReactElement {
  const { say, pick } = useWords();
  const { video } = item;
  const queries = useQueryClient();
  const sentence = useSentence();
  const showClip = async (file: File | null): Promise<void> => {
    if (file !== null && file.size > clipLimits.bytes) return toast(say('clip_large'));
    try {
      const { clip } = await upload<Pick<VideoView, 'clip'>>(`/videos/${video.video_id}/clip`, file ?? new Blob());
      patchVideos(
        queries,
        (other) => other.video_id === video.video_id,
        (other) => ({ ...other, clip }),
      );
      onClose();
    } catch (fault) {
      toast(sentence(fault));
    }
  };
  switch (sheet) {
    case 'comments':
      return (
        <CommentSheet
          video={video}
          onComment={(words, reply_to) => exposure.current?.comment(words, reply_to) ?? null}
          onLike={(comment_id, liked) => likeComment(video, comment_id, liked)}
          onClose={onClose}
        />
      );
    case 'share':
      return (
        <ShareSheet
          path={`/v/${video.video_id}`}
          title={pick(video.caption)}
          onShared={() => exposure.current?.share()}
          onClose={onClose}
        />
      );
    case 'more':
      return (
        <MoreSheet
          onDislike={(reason) => exposure.current?.dislike(reason)}
          onReport={(reason) => exposure.current?.accuse(reason)}
          has_clip={video.clip !== null}
          onClip={(clip) => void showClip(clip)}
          onClose={onClose}
          onNext={onNext}
        />
      );
  }
}
