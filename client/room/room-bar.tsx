import { Gift, Heart, SendHorizontal, Share2, ShoppingBag, SlidersHorizontal } from 'lucide-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { roomRules } from '../../model/live/room-rules.ts';
import type { MyRoomView, RoomView } from '../../model/wire/live-views.ts';
import { useWords } from '../words/words.tsx';
import { minutesOf, useCountdown } from './use-countdown.ts';

interface RoomBarProps {
  readonly room: RoomView;
  readonly mine: MyRoomView;
  /** Answers whether it was said. */
  readonly onSay: (words: string) => Promise<boolean>;
  readonly onBag: () => void;
  readonly onLike: () => void;
  readonly onGift: () => void;
  readonly onShare: () => void;
  readonly onHost: () => void;
}

/** The bag, a line to write, and hearts. */
export function RoomBar({ room, mine, onSay, onBag, onLike, onGift, onShare, onHost }: RoomBarProps): ReactElement {
  const { say, compact, whole } = useWords();
  const [draft, setDraft] = useState('');
  const [is_saying, setSaying] = useState(false);
  const muted_ms = useCountdown(mine.muted_until_ms ?? 0) ?? 0;
  const wait_ms = useCountdown(mine.next_chat_ms ?? 0) ?? 0;
  const words = draft.trim();

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (words === '' || is_saying) return;
    setSaying(true);
    // What was refused stays in the field.
    if (await onSay(words)) setDraft('');
    setSaying(false);
  };
  const placeholder =
    muted_ms > 0
      ? say('muted_for', { time: minutesOf(muted_ms) })
      : wait_ms > 0
        ? say('slow_mode_wait', { time: minutesOf(wait_ms) })
        : say('say_something');
  return (
    <div className="room-bar">
      <button
        type="button"
        className="room-round"
        data-kind="bag"
        aria-label={say('bag_of', { count: room.lineup.length })}
        onClick={onBag}
      >
        <ShoppingBag size={22} aria-hidden />
        <span className="room-count tabular" aria-hidden>
          {whole(room.lineup.length)}
        </span>
      </button>
      <form className="room-say" onSubmit={send}>
        <input
          value={draft}
          maxLength={roomRules.chat_letters}
          placeholder={placeholder}
          aria-label={say('say_something')}
          enterKeyHint="send"
          disabled={muted_ms > 0}
          onChange={(event) => setDraft(event.target.value)}
        />
        {words !== '' && (
          <button type="submit" aria-label={say('send')} aria-busy={is_saying}>
            <SendHorizontal size={20} aria-hidden />
          </button>
        )}
      </form>
      {!mine.hosts && (
        <button type="button" className="room-round" aria-label={say('send_gifts')} onClick={onGift}>
          <Gift size={22} aria-hidden />
        </button>
      )}
      {mine.hosts && (
        <button type="button" className="room-round" aria-label={say('host_tools')} onClick={onHost}>
          <SlidersHorizontal size={22} aria-hidden />
        </button>
      )}
      <button type="button" className="room-round" aria-label={say('share')} onClick={onShare}>
        <Share2 size={22} aria-hidden />
      </button>
      <button
        type="button"
        className="room-round"
        data-kind="like"
        aria-label={say('like_count', { count: whole(room.likes) })}
        onClick={onLike}
      >
        <Heart size={24} fill="currentColor" strokeWidth={0} aria-hidden />
        <span className="room-count tabular" aria-hidden>
          {compact(room.likes)}
        </span>
      </button>
    </div>
  );
}
