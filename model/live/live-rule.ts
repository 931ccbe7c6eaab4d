import type { Draws } from '../draws/draws.ts';
import type { EventRecord } from '../events/vocabulary.ts';
import type { Attendance } from './attendance.ts';
import type { LiveCommandKind, LiveCommandOf, LiveOccasion } from './live-command.ts';
import { type LiveRefusal, refuseLive } from './live-refusal.ts';
import type { Room } from './room.ts';

/** What a decision about a room reads. */
export interface RoomState {
  readonly room: Room;
  readonly attendance: Attendance;
}

export type LiveDecision = { readonly ok: true; readonly events: readonly EventRecord[] } | LiveRefusal;

/** One command of a room that is there. Pure. */
export type LiveRule<K extends LiveCommandKind> = (
  state: RoomState,
  command: LiveCommandOf<K>,
  occasion: LiveOccasion,
  draws: Draws,
) => LiveDecision;

export const acceptLive = (...events: EventRecord[]): LiveDecision => ({ ok: true, events });

/** The rule for the host of the room alone. */
export function forHost<K extends LiveCommandKind>(rule: LiveRule<K>): LiveRule<K> {
  return (state, command, occasion, draws) => {
    const { party } = occasion;
    const is_host = party.role === 'host' && party.creator_id === state.room.creator_id;
    return is_host ? rule(state, command, occasion, draws) : refuseLive('not_the_host');
  };
}

/** The rule for viewers who are in the room; it gets who that is. */
export function forViewer<K extends LiveCommandKind>(
  rule: (
    state: RoomState,
    command: LiveCommandOf<K>,
    at: LiveOccasion & { readonly user_id: number; readonly entry_key: number },
  ) => LiveDecision,
): LiveRule<K> {
  return (state, command, occasion) => {
    const { party } = occasion;
    const presence = party.role === 'viewer' ? state.attendance.presence(party.user_id) : undefined;
    if (party.role !== 'viewer' || presence === undefined) return refuseLive('not_there');
    return rule(state, command, { ...occasion, user_id: party.user_id, entry_key: presence.entry_key });
  };
}
