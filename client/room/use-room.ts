import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { LiveAct } from '../../model/wire/live-acts.ts';
import { attend, roomLine } from '../live/live.ts';
import { hearRoom, joining, type RoomState } from './room-state.ts';

/** Wait before a room is asked for again that could not be joined; assumption, 1 to 5 s. */
const AGAIN_MS = 2_000;

export interface InRoom {
  readonly state: RoomState;
  /** Does something in the room; answers the sentence of a refusal, or null. */
  act(act: LiveAct): Promise<string | null>;
  /** Asks for the room again. */
  retry(): void;
}

/**
 * A live room while it is on screen: joined, followed, joined again after a lost line or a gap, and left at the end.
 * Somebody who is in a room holds the world at 1×.
 *
 * @param lost - the sentence for an answer that did not come
 */
export function useRoom(live_id: string, card_key: string | null, lost: string): InRoom {
  const [state, hear] = useReducer(hearRoom, joining);
  const join = useRef<() => void>(() => undefined);
  const is_stale = state.phase === 'in' && state.is_stale;

  useEffect(() => {
    let is_there = true;
    let is_joining = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    join.current = (): void => {
      if (is_joining) return;
      is_joining = true;
      clearTimeout(again);
      void roomLine.joinLive(live_id, card_key).then((answer) => {
        is_joining = false;
        if (!is_there) return;
        if (answer.ok) hear({ kind: 'joined', room: answer.room, mine: answer.mine });
        else if (answer.reason === 'lost' || answer.reason === 'not_open') again = setTimeout(join.current, AGAIN_MS);
        else hear({ kind: 'refused', reason: answer.reason, sentence: answer.sentence });
      });
    };
    attend('live_room');
    const forget = roomLine.onRoom({
      patch: (patch) => hear({ kind: 'patch', patch }),
      mine: (mine) => hear({ kind: 'mine', mine }),
      connected: () => join.current(),
      lost: () => hear({ kind: 'lost' }),
    });
    return () => {
      is_there = false;
      clearTimeout(again);
      forget();
      roomLine.leaveLive(live_id);
      attend('feed');
    };
  }, [live_id, card_key]);

  // A gap: the room is asked for as a whole. After a lost line `connected` does it, and this finds the line away.
  useEffect(() => {
    if (is_stale) join.current();
  }, [is_stale]);

  const act = useCallback(
    async (what: LiveAct): Promise<string | null> => {
      const answer = await roomLine.actLive(what);
      if (answer.ok) return null;
      return answer.reason === 'lost' ? lost : answer.sentence;
    },
    [lost],
  );
  return { state, act, retry: () => join.current() };
}
