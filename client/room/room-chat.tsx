import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { ChatLineView, NoticeView, RoomView } from '../../model/wire/live-views.ts';
import { useWords } from '../words/words.tsx';

/** From its end no further than this, somebody reads along. */
const AT_END_PX = 40;

/** What is said in the room, newest last; who scrolls back is left there. */
export function RoomChat({ room }: { readonly room: RoomView }): ReactElement {
  const { say, pick } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const reads_along = useRef(true);
  const [unread, setUnread] = useState(0);
  const newest = room.chat.at(-1)?.chat_key;
  const answered = room.chat.filter(({ answer }) => answer !== null).length;

  useEffect(() => {
    const box = list.current;
    if (box === null) return;
    if (reads_along.current) box.scrollTop = box.scrollHeight;
    else setUnread((count) => count + 1);
  }, [newest, answered]);

  const onScroll = (): void => {
    const box = list.current;
    if (box === null) return;
    reads_along.current = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END_PX;
    if (reads_along.current) setUnread(0);
  };
  const toEnd = (): void => {
    const box = list.current;
    if (box === null) return;
    reads_along.current = true;
    box.scrollTop = box.scrollHeight;
    setUnread(0);
  };
  return (
    <div className="room-talk">
      <LastNotice notices={room.notices} />
      <ol
        ref={list}
        className="room-chat"
        role="log"
        aria-live="off"
        aria-label={say('chat')}
        tabIndex={0}
        onScroll={onScroll}
      >
        {room.chat.map((line) => (
          <ChatLine key={line.chat_key} line={line} host={pick(room.host.name)} />
        ))}
      </ol>
      {unread > 0 && (
        <button type="button" className="room-unread" onClick={toEnd}>
          {say('new_lines', { count: unread })}
        </button>
      )}
    </div>
  );
}

function ChatLine({ line, host }: { readonly line: ChatLineView; readonly host: string }): ReactElement {
  const { say, pick } = useWords();
  return (
    <li data-intent={line.intent}>
      <b>{pick(line.author)}</b> <span>{pick(line.words)}</span>
      {line.answer !== null && (
        <p className="room-answer">
          <b>
            <em>{say('host')}</em> {host}
          </b>{' '}
          <span>{pick(line.answer)}</span>
        </p>
      )}
    </li>
  );
}

/** The last of what passes through: somebody came, ordered, won. */
function LastNotice({ notices }: { readonly notices: readonly NoticeView[] }): ReactElement | null {
  const { say, pick } = useWords();
  const last = notices.at(-1);
  if (last === undefined) return null;
  const words = say(`notice_${last.kind}`, {
    name: pick(last.author),
    subject: last.subject === null ? '' : pick(last.subject),
    count: last.count,
  });
  return (
    <p key={last.place} className="room-notice" data-kind={last.kind}>
      {words}
    </p>
  );
}
