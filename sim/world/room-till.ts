import { activities } from '../../model/events/envelope.ts';
import { type Stamp, unstamped } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { isGuest } from '../../model/ids.ts';
import { decideLive } from '../../model/live/decide-live.ts';
import type { LiveDecision } from '../../model/live/live-rule.ts';
import { sessionOf } from '../phases/visit-steps.ts';
import { append } from './append.ts';
import type { PlannedRoomCommand } from './plan.ts';
import { userPlace, type World } from './world.ts';

/** Something that happens in a room, and what is stamped on it. */
export interface Told {
  readonly event: EventRecord;
  readonly stamp: Stamp;
}

/**
 * Settles a command of a live room, of an agent or of a person, at its instant: what happens goes into the log, and the
 * rooms change by it. Rooms have no storage of their own, so both drivers settle them here.
 */
export function settleInRoom(world: World, planned: PlannedRoomCommand): LiveDecision {
  const { decision, told } = tellRoom(world, planned);
  appendTold(world, told, planned.occasion.at_ms);
  return decision;
}

export function appendTold(world: World, told: readonly Told[], at_ms: number): void {
  for (const { event, stamp } of told) append(world, event, stamp, at_ms);
}

/** What comes of a command of a live room, the card that led to it included. */
export function tellRoom(
  world: World,
  { command, card, occasion, stamp }: PlannedRoomCommand,
): { readonly decision: LiveDecision; readonly told: Told[] } {
  const decision = decideLive(world.rooms, command, occasion, world.draws);
  const told: Told[] = [];
  if (card !== undefined) told.push({ event: { ...card.record, entered: decision.ok }, stamp: card.stamp });
  if (!decision.ok) return { decision, told };
  const { party } = occasion;
  const actor = party.role === 'viewer' ? party.user_id : null;
  for (const event of decision.events) {
    const is_own = event.user_id === null || event.user_id === actor;
    told.push({ event, stamp: is_own ? stamp : stampOfOther(world, event.user_id as number) });
  }
  return { decision, told };
}

/** What is stamped on what happens to a viewer by somebody else's act: the end of a session, a prize. */
function stampOfOther(world: World, user_id: number): Stamp {
  const place = userPlace(world, user_id);
  if (place === undefined) throw new RangeError(`there is no user ${user_id}`);
  const { columns } = place.table;
  const is_agent = !isGuest(user_id) && columns.taken[place.row] === 0;
  return {
    ...unstamped,
    session_id: is_agent && world.watching.has(user_id) ? sessionOf(world, user_id) : null,
    actor: 'user',
    by_person: !is_agent,
    city_tier: columns.city_tier[place.row],
    activity: activities[columns.activity[place.row]],
    surface: 'live',
    arms: columns.arms[place.row],
  };
}
