import { type ReactElement, useState } from 'react';
import type { MyRoomView, RoomView } from '../../model/wire/live-views.ts';
import { ProductArt } from '../art/product-art.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';
import type { RoomAct } from './room-act.ts';
import { minutesOf, useCountdown } from './use-countdown.ts';

interface GiveawaySheetProps {
  readonly room: RoomView;
  readonly mine: MyRoomView;
  readonly onAct: (act: RoomAct) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What can be won, what it takes, and taking part. */
export function GiveawaySheet({ room, mine, onAct, onClose }: GiveawaySheetProps): ReactElement {
  const { say } = useWords();
  const { giveaway } = room;
  return (
    <Sheet title={say('giveaway')} onClose={onClose}>
      {giveaway === null ? (
        <p className="sheet-empty">{say('giveaway_drawn')}</p>
      ) : (
        <OpenGiveaway giveaway={giveaway} mine={mine} onAct={onAct} />
      )}
    </Sheet>
  );
}

function OpenGiveaway({
  giveaway,
  mine,
  onAct,
}: Pick<GiveawaySheetProps, 'mine' | 'onAct'> & {
  readonly giveaway: NonNullable<RoomView['giveaway']>;
}): ReactElement {
  const { say, pick, whole } = useWords();
  const left_ms = useCountdown(giveaway.until_ms);
  const [is_entering, setEntering] = useState(false);
  const enter = async (): Promise<void> => {
    setEntering(true);
    if (giveaway.condition === 'follow' && !mine.following && !(await onAct({ act: 'follow_host' }))) {
      setEntering(false);
      return;
    }
    await onAct({ act: 'enter_giveaway' });
    setEntering(false);
  };
  return (
    <div className="giveaway">
      <ProductArt emoji={giveaway.prize.art} palette={giveaway.prize.palette} size={128} />
      <h3>{pick(giveaway.prize.title)}</h3>
      <p className="soft tabular">
        {say('giveaway_facts', {
          prizes: giveaway.prizes,
          shown: whole(giveaway.entrants),
          entrants: giveaway.entrants,
        })}
      </p>
      <p>{say(`giveaway_by_${giveaway.condition}`, { time: minutesOf(giveaway.watch_ms) })}</p>
      {left_ms !== null && <p className="giveaway-left tabular">{minutesOf(left_ms)}</p>}
      <button
        type="button"
        className="button"
        data-kind="live"
        disabled={mine.in_giveaway || left_ms === 0}
        aria-busy={is_entering}
        onClick={enter}
      >
        {say(
          mine.in_giveaway
            ? 'giveaway_in'
            : giveaway.condition === 'follow' && !mine.following
              ? 'follow_and_enter'
              : 'enter_giveaway',
        )}
      </button>
    </div>
  );
}
