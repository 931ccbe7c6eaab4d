import { Check, Eye, Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RoomView } from '../../model/wire/live-views.ts';
import { Avatar } from '../art/avatar.tsx';
import { useWords } from '../words/words.tsx';

interface RoomHeaderProps {
  readonly room: RoomView;
  readonly following: boolean;
  readonly onFollow: () => void;
  readonly onLeave: () => void;
}

/** Who hosts, how many are there, and the way out. */
export function RoomHeader({ room, following, onFollow, onLeave }: RoomHeaderProps): ReactElement {
  const { say, pick, compact, whole } = useWords();
  const { host } = room;
  return (
    <header className="room-header">
      <div className="room-host">
        <Avatar seed={host.avatar_seed} size={36} name="" />
        <span className="room-host-words">
          <b>{pick(host.name)}</b>
          <span className="tabular">
            {say('followers_count', { count: host.followers, shown: compact(host.followers) })}
          </span>
        </span>
        <button
          type="button"
          className="room-follow"
          aria-label={say(following ? 'following_name' : 'follow_name', { name: pick(host.name) })}
          disabled={following}
          onClick={onFollow}
        >
          {following ? <Check size={16} aria-hidden /> : <Plus size={16} aria-hidden />}
        </button>
      </div>
      <p className="room-viewers tabular">
        <span className="room-live">{say('on_air')}</span>
        <Eye size={14} aria-hidden />
        <span aria-hidden>{compact(room.viewers)}</span>
        <span className="spoken">{say('viewers_count', { count: room.viewers, shown: whole(room.viewers) })}</span>
      </p>
      <button type="button" className="room-leave" aria-label={say('leave_room')} onClick={onLeave}>
        <X size={24} aria-hidden />
      </button>
      <h1 className="room-title">{pick(room.title)}</h1>
    </header>
  );
}
