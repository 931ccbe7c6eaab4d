import type { ReactElement, RefObject } from 'react';
import type { FeedItem } from '../../model/wire/views.ts';
import type { Exposure } from '../report/exposure.ts';
import { ShareSheet } from '../shell/share-sheet.tsx';
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
  const { pick } = useWords();
  const { video } = item;
  switch (sheet) {
    case 'comments':
      return (
        <CommentSheet
          video={video}
          onComment={(words, reply_to) => exposure.current?.comment(words, reply_to) ?? null}
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
          onClose={onClose}
          onNext={onNext}
        />
      );
  }
}
