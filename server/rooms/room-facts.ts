import type { LiveRefusal } from '../../model/live/live-refusal.ts';
import type { Room } from '../../model/live/room.ts';
import type { SimMs } from '../../model/sim-time.ts';
import type { LiveOffer } from '../../sim/world/people-live.ts';

/** What a room is to one person. */
export interface Standing {
  readonly entry_key: number | null;
  readonly hosts: boolean;
  readonly following: boolean;
  readonly muted_until_ms: SimMs | null;
  readonly next_chat_ms: SimMs | null;
  readonly in_giveaway: boolean;
}

/** What became of an act in a room. */
export type LiveOutcome = { readonly ok: true } | LiveRefusal;

/** Who is live for somebody, and when the next announced session begins. */
export interface LivesNow {
  readonly offers: readonly (LiveOffer & { readonly followers: number; readonly following: boolean })[];
  readonly next_flagship_ms: SimMs;
}

/** A person who is in a room. */
export interface Guest {
  readonly user_id: number;
  readonly live_id: number;
}

/** A room, with how many follow its host. */
export interface RoomFacts {
  readonly room: Room;
  readonly followers: number;
}
