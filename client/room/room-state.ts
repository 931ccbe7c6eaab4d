import { patchedRoom } from '../../model/live/room-patch.ts';
import type { JoinedView, MyRoomView, RoomPatch, RoomView } from '../../model/wire/live-views.ts';

/** What is known of a live room: nothing yet, the room, or why there is none. */
export type RoomState =
  | { readonly phase: 'joining' }
  | { readonly phase: 'refused'; readonly reason: string; readonly sentence: string }
  | {
      readonly phase: 'in';
      readonly room: RoomView;
      readonly mine: MyRoomView;
      /** What is shown may be old: the line is lost, or something was missed. */
      readonly is_stale: boolean;
    };

export type RoomNews =
  | ({ readonly kind: 'joined' } & JoinedView)
  | { readonly kind: 'refused'; readonly reason: string; readonly sentence: string }
  | { readonly kind: 'patch'; readonly patch: RoomPatch }
  | { readonly kind: 'mine'; readonly mine: MyRoomView }
  | { readonly kind: 'lost' };

export const joining: RoomState = { phase: 'joining' };

/** What is known after some news. A patch that does not carry the room on leaves it stale: it is to be joined again. */
export function hearRoom(state: RoomState, news: RoomNews): RoomState {
  switch (news.kind) {
    case 'joined':
      return { phase: 'in', room: news.room, mine: news.mine, is_stale: false };
    case 'refused':
      return { phase: 'refused', reason: news.reason, sentence: news.sentence };
    case 'mine':
      return state.phase === 'in' ? { ...state, mine: news.mine } : state;
    case 'lost':
      return state.phase === 'in' && !state.is_stale ? { ...state, is_stale: true } : state;
    default: {
      if (state.phase !== 'in' || state.is_stale || news.patch.live_id !== state.room.live_id) return state;
      const room = patchedRoom(state.room, news.patch);
      if (room !== null) return { ...state, room };
      // Told before the room was joined, and in what joining answered already.
      if (news.patch.set.place <= state.room.place) return state;
      return { ...state, is_stale: true };
    }
  }
}
