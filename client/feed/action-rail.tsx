import { Bookmark, Check, Heart, MessageCircle, Plus, Share2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { VideoView } from '../../model/wire/views.ts';
import { Avatar } from '../art/avatar.tsx';
import type { Toggle } from '../report/exposure.ts';
import { useWords } from '../words/words.tsx';

export type FeedSheet = 'comments' | 'share' | 'more';

interface ActionRailProps {
  readonly video: VideoView;
  readonly onToggle: (kind: Toggle, is: boolean) => void;
  readonly onOpen: (sheet: FeedSheet) => void;
  readonly onCreator: () => void;
}

/** What can be done with a video, down its right side. */
export function ActionRail({ video, onToggle, onOpen, onCreator }: ActionRailProps): ReactElement {
  const { say, pick } = useWords();
  const { creator, counters, liked, saved } = video;
  return (
    <div className="feed-rail">
      <div className="rail-creator">
        <button type="button" aria-label={say('open_creator', { name: pick(creator.name) })} onClick={onCreator}>
          <Avatar seed={creator.avatar_seed} size={48} name="" />
        </button>
        <button
          type="button"
          className="rail-follow"
          aria-pressed={creator.following}
          aria-label={say('follow_name', { name: pick(creator.name) })}
          onClick={() => onToggle('follow', !creator.following)}
        >
          <span>
            {creator.following ? (
              <Check size={14} strokeWidth={3.4} aria-hidden />
            ) : (
              <Plus size={15} strokeWidth={3.4} aria-hidden />
            )}
          </span>
        </button>
      </div>
      <Action
        label={say('like')}
        keys="l"
        count={counters.likes}
        pressed={liked}
        kind="like"
        onClick={() => onToggle('like', !liked)}
      >
        <Heart size={33} fill="currentColor" strokeWidth={0} aria-hidden />
      </Action>
      <Action label={say('comments')} keys="c" count={counters.comments} onClick={() => onOpen('comments')}>
        <MessageCircle size={32} fill="currentColor" strokeWidth={0} aria-hidden />
      </Action>
      <Action
        label={say('save')}
        keys="b"
        count={counters.saves}
        pressed={saved}
        kind="save"
        onClick={() => onToggle('save', !saved)}
      >
        <Bookmark size={31} fill="currentColor" strokeWidth={0} aria-hidden />
      </Action>
      <Action label={say('share')} keys="s" count={counters.shares} onClick={() => onOpen('share')}>
        <Share2 size={29} fill="currentColor" strokeWidth={2} aria-hidden />
      </Action>
    </div>
  );
}

interface ActionProps {
  readonly label: string;
  readonly keys: string;
  readonly count: number;
  readonly pressed?: boolean;
  readonly kind?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Action({ label, keys, count, pressed, kind, onClick, children }: ActionProps): ReactElement {
  const { compact, whole } = useWords();
  return (
    <button
      type="button"
      className="rail-action"
      data-kind={kind}
      aria-pressed={pressed}
      aria-label={`${label}, ${whole(count)}`}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {children}
      <span className="tabular" aria-hidden>
        {compact(count)}
      </span>
    </button>
  );
}
