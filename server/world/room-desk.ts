import type { Room } from '../../model/live/room.ts';
import type { LiveCommand, LiveParty } from '../../model/live/live-command.ts';
import { creatorOfLive, isGuest, liveIdOf } from '../../model/ids.ts';
import type { SimMs } from '../../model/sim-time.ts';
import { userPlace, type World } from '../../sim/world/world.ts';
import type { Visitor } from '../people/sessions.ts';
import type { Guest, RoomFacts, Standing } from '../rooms/room-facts.ts';
import type { LiveInput } from './input.ts';
import type { PeopleMemory } from './people-memory.ts';
import { personStamp } from './person-stamp.ts';

/** A room, live or ended while it can still be looked at. */
export function findRoom(world: World, live_id: number): RoomFacts | null {
  const room = world.rooms.room(live_id)?.room ?? world.rooms.ended(live_id);
  return room === undefined ? null : factsOf(world, room);
}

/** Of rooms that were told up to a place each, those in which more has happened. */
export function changedRooms(world: World, told: readonly (readonly [live_id: number, place: number])[]): RoomFacts[] {
  return told.flatMap(([live_id, place]) => {
    const found = findRoom(world, live_id);
    return found === null || found.room.place === place ? [] : [found];
  });
}

/** What somebody sees of a room's host. */
export function hostFacts(
  world: World,
  user_id: number,
  { creator_id }: Room,
): { readonly followers: number; readonly following: boolean } {
  const followers = world.creators.columns.followers[creator_id];
  return { followers, following: follows(world, user_id, creator_id) };
}

function factsOf(world: World, room: Room): RoomFacts {
  return { room, followers: world.creators.columns.followers[room.creator_id] };
}

/** What a room is to a person. */
export function standingIn(world: World, memory: PeopleMemory, user_id: number, live_id: number): Standing {
  const state = world.rooms.room(live_id);
  const presence = state?.attendance.presence(user_id);
  const standing = state?.attendance.standing(user_id);
  const chatted_ms = standing?.chatted_ms ?? null;
  const giveaway = state?.room.giveaway ?? null;
  return {
    entry_key: presence?.entry_key ?? null,
    hosts: memory.hostOf(live_id) === user_id,
    following: state !== undefined && follows(world, user_id, state.room.creator_id),
    muted_until_ms: standing?.muted_until_ms ?? null,
    next_chat_ms: chatted_ms === null || state === undefined ? null : chatted_ms + state.room.slow_mode_ms,
    in_giveaway: giveaway !== null && standing?.giveaway_key === giveaway.giveaway_key,
  };
}

/** The rooms that people are in. */
export function peopleInRooms(world: World): Guest[] {
  return [...world.rooms.live()].flatMap(({ room, attendance }) =>
    [...attendance.present()]
      .map(([user_id]) => user_id)
      .filter((user_id) => isPerson(world, user_id))
      .map((user_id) => ({ user_id, live_id: room.live_id })),
  );
}

/** Sessions that people run. */
export function peopleHosting(world: World, memory: PeopleMemory): Guest[] {
  return [...world.rooms.live()].flatMap(({ room: { live_id } }) => {
    const user_id = memory.hostOf(live_id);
    return user_id === undefined ? [] : [{ user_id, live_id }];
  });
}

/** An act of a person in a room, as the world takes it: as the host of what they host, else as a viewer. */
export function liveInputOf(
  world: World,
  memory: PeopleMemory,
  { visitor, command, at_ms, act_key }: LiveAsk & { readonly at_ms: SimMs; readonly act_key: number },
): LiveInput {
  const { user_id } = visitor;
  const { live_id } = command;
  const creator_id = creatorOfLive(live_id);
  const presence = world.rooms.room(live_id)?.attendance.presence(user_id);
  const party: LiveParty =
    hostCommands.has(command.kind) && (command.kind === 'start_live' || memory.hostOf(live_id) === user_id)
      ? { role: 'host', creator_id }
      : { role: 'viewer', user_id };
  const occasion = { at_ms, act_key, party, follows_host: follows(world, user_id, creator_id) };
  const stamp = personStamp(world, visitor, 'live', presence?.entry_key ?? null);
  return { kind: 'live', at_ms, user_id, command, occasion, stamp };
}

/** What a person asks for in a room. */
export interface LiveAsk {
  readonly visitor: Visitor;
  readonly command: LiveCommand;
}

const hostCommands: ReadonlySet<LiveCommand['kind']> = new Set([
  'start_live',
  'end_live',
  'pin_product',
  'explain_product',
  'answer_chat',
  'hide_chat',
  'mute_user',
  'set_slow_mode',
  'drop_coupon',
  'start_giveaway',
  'draw_giveaway',
] as const);

/** The session that a creator would start now: its number, and what most of its line-up is. */
export function nextSession(world: World, creator_id: number): { readonly live_id: number; readonly category: number } {
  return {
    live_id: liveIdOf(creator_id, world.rooms.sessions(creator_id)),
    category: world.creators.columns.niche[creator_id],
  };
}

function follows(world: World, user_id: number, creator_id: number): boolean {
  return world.follows.get(user_id)?.includes(creator_id) ?? false;
}

function isPerson(world: World, user_id: number): boolean {
  if (isGuest(user_id)) return true;
  const place = userPlace(world, user_id);
  return place !== undefined && place.table.columns.taken[place.row] !== 0;
}
