import { Check, UserPlus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { VideoView } from '../../model/wire/views.ts';
import { Avatar } from '../art/avatar.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';
import './feed-sheets.css';

interface CreatorSheetProps {
  readonly creator: VideoView['creator'];
  readonly onFollow: (is: boolean) => void;
  readonly onClose: () => void;
}

/** Who made the video. */
export function CreatorSheet({ creator, onFollow, onClose }: CreatorSheetProps): ReactElement {
  const { say, pick, whole } = useWords();
  return (
    <Sheet title={say('creator')} onClose={onClose}>
      <div className="creator-card">
        <Avatar seed={creator.avatar_seed} size={96} name="" />
        <h3>{pick(creator.name)}</h3>
        <p className="soft tabular">
          {say('followers_count', { count: creator.followers, shown: whole(creator.followers) })}
        </p>
        <button
          type="button"
          className="button"
          data-kind={creator.following ? undefined : 'buy'}
          aria-pressed={creator.following}
          onClick={() => onFollow(!creator.following)}
        >
          {creator.following ? <Check size={18} aria-hidden /> : <UserPlus size={18} aria-hidden />}
          {say(creator.following ? 'following' : 'follow')}
        </button>
      </div>
    </Sheet>
  );
}
