import { Mic, Pin } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { MINUTE_MS, SECOND_MS } from '../../model/sim-time.ts';
import type { RoomView } from '../../model/wire/live-views.ts';
import { ProductArt } from '../art/product-art.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';
import type { RoomAct } from './room-act.ts';

interface HostSheetProps {
  readonly room: RoomView;
  readonly onAct: (act: RoomAct) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Waits that the host can choose for slow mode. */
const SLOW_MODES_MS = [0, 10 * SECOND_MS, 30 * SECOND_MS] as const;
const MUTE_MS = 10 * MINUTE_MS;

/** What a host does: pins and explains, answers, moderates, ends. */
export function HostSheet({ room, onAct, onClose }: HostSheetProps): ReactElement {
  const { say, pick } = useWords();
  const [answering, setAnswering] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const answer = async (chat_key: string): Promise<void> => {
    if (words.trim() === '' || !(await onAct({ act: 'answer_chat', chat_key, words: words.trim() }))) return;
    setAnswering(null);
    setWords('');
  };
  return (
    <Sheet title={say('host_tools')} size="tall" onClose={onClose}>
      <h3>{say('lineup')}</h3>
      <ol className="host-list">
        {room.lineup.map((card) => {
          const is_pinned = room.pinned?.product_id === card.product_id;
          const is_explained = room.explaining?.product_id === card.product_id;
          const target = (is: boolean) => (is ? null : card.product_id);
          return (
            <li key={card.product_id}>
              <ProductArt emoji={card.art} palette={card.palette} size={44} />
              <span className="host-name">{pick(card.title)}</span>
              <button
                type="button"
                className="chip"
                aria-pressed={is_pinned}
                onClick={() => void onAct({ act: 'pin_product', product_id: target(is_pinned) })}
              >
                <Pin size={14} aria-hidden /> {say('pin')}
              </button>
              <button
                type="button"
                className="chip"
                aria-pressed={is_explained}
                onClick={() => void onAct({ act: 'explain_product', product_id: target(is_explained) })}
              >
                <Mic size={14} aria-hidden /> {say('explain')}
              </button>
            </li>
          );
        })}
      </ol>
      <h3>{say('slow_mode')}</h3>
      <div className="host-chips" role="group" aria-label={say('slow_mode')}>
        {SLOW_MODES_MS.map((slow_mode_ms) => (
          <button
            key={slow_mode_ms}
            type="button"
            className="chip"
            aria-pressed={room.slow_mode_ms === slow_mode_ms}
            onClick={() => void onAct({ act: 'set_slow_mode', slow_mode_ms })}
          >
            {slow_mode_ms === 0 ? say('off') : say('seconds', { count: slow_mode_ms / SECOND_MS })}
          </button>
        ))}
      </div>
      <h3>{say('chat')}</h3>
      <ol className="host-chat">
        {room.chat
          .slice(-12)
          .toReversed()
          .map((line) => (
            <li key={line.chat_key}>
              <p>
                <b>{pick(line.author)}</b> {pick(line.words)}
              </p>
              {line.answer !== null && <p className="soft">{pick(line.answer)}</p>}
              {answering === line.chat_key ? (
                <form
                  onSubmit={(event) => {
                    event.preventDefault();
                    void answer(line.chat_key);
                  }}
                >
                  <input
                    value={words}
                    aria-label={say('your_answer')}
                    placeholder={say('your_answer')}
                    onChange={(event) => setWords(event.target.value)}
                  />
                  <button type="submit" className="button">
                    {say('send')}
                  </button>
                </form>
              ) : (
                <div className="host-chips">
                  {line.answer === null && (
                    <button type="button" className="chip" onClick={() => setAnswering(line.chat_key)}>
                      {say('answer')}
                    </button>
                  )}
                  <button
                    type="button"
                    className="chip"
                    onClick={() => void onAct({ act: 'hide_chat', chat_key: line.chat_key })}
                  >
                    {say('hide')}
                  </button>
                  <button
                    type="button"
                    className="chip"
                    onClick={() => void onAct({ act: 'mute_user', user_id: line.user_id, for_ms: MUTE_MS })}
                  >
                    {say('mute_for', { count: MUTE_MS / MINUTE_MS })}
                  </button>
                </div>
              )}
            </li>
          ))}
      </ol>
      <button
        type="button"
        className="button"
        data-kind="line"
        onClick={() => void onAct({ act: 'end_live' }).then((is_done) => is_done && onClose())}
      >
        {say('end_session')}
      </button>
    </Sheet>
  );
}
