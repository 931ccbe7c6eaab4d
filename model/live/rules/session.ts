import type { EventRecord } from '../../events/vocabulary.ts';
import { creatorOfLive } from '../../ids.ts';
import type { LiveCommandOf, LiveOccasion } from '../live-command.ts';
import { refuseLive } from '../live-refusal.ts';
import { acceptLive, type LiveDecision, type LiveRule, type RoomState } from '../live-rule.ts';
import { roomRules } from '../room-rules.ts';

/**
 * A creator goes live.
 *
 * @param is_taken - a session with this number has been there
 * @param is_hosting - the creator is live
 */
export function startLive(
  command: LiveCommandOf<'start_live'>,
  { at_ms, act_key, party }: LiveOccasion,
  is_taken: boolean,
  is_hosting: boolean,
): LiveDecision {
  const { live_id, category, lineup, planned_ms, flagship, person_hosts } = command;
  const creator_id = creatorOfLive(live_id);
  if (party.role !== 'host' || party.creator_id !== creator_id) return refuseLive('not_the_host');
  if (is_taken || is_hosting) return refuseLive('already_live');
  if (lineup.length > roomRules.lineup_most || new Set(lineup).size < lineup.length)
    return refuseLive('lineup_too_long');
  const about = {
    live_id,
    creator_id,
    category,
    lineup: lineup.join(','),
    planned_ms,
    flagship,
    person_hosts,
    act_key,
  };
  return acceptLive({ name: 'start_live', at_ms, user_id: null, ...about });
}

/** The host ends the session, or the platform does where the host is gone. Whoever is there leaves. */
export const endLive: LiveRule<'end_live'> = ({ room, attendance }, { reason }, { at_ms, party }) => {
  const may = party.role === 'platform' || (party.role === 'host' && party.creator_id === room.creator_id);
  if (!may) return refuseLive('not_the_host');
  const { live_id, creator_id } = room;
  const events: EventRecord[] = [];
  if (room.explaining !== null) events.push(stopped({ room, attendance }, at_ms));
  let viewers = attendance.viewers;
  for (const [user_id, { entry_key, since_ms, chats, likes }] of attendance.present()) {
    const about = { entry_key, live_id, creator_id, watch_ms: at_ms - since_ms, reason: 'session_over' as const };
    events.push({ name: 'leave_live', at_ms, user_id, ...about, chats, likes, viewers: --viewers });
  }
  const { entries, peak_viewers, started_ms } = room;
  const sums = { length_ms: at_ms - started_ms, reason, entries, peak_viewers };
  events.push({ name: 'end_live', at_ms, user_id: null, live_id, creator_id, ...sums });
  return { ok: true, events };
};

/** @throws Error when nothing is being explained */
export function stopped({ room }: RoomState, at_ms: number): EventRecord {
  if (room.explaining === null) throw new Error('nothing is being explained');
  const { explain_key, product_id, since_ms } = room.explaining;
  const about = { explain_key, live_id: room.live_id, product_id, length_ms: at_ms - since_ms };
  return { name: 'stop_explaining', at_ms, user_id: null, ...about };
}
