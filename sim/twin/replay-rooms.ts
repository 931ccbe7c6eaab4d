import { creatorOfLive } from '../../model/ids.ts';
import type { Room } from '../../model/live/room.ts';
import type { PlannedRoomCommand } from '../world/plan.ts';
import { appendTold, settleInRoom, tellRoom, type Told } from '../world/room-till.ts';
import type { World } from '../world/world.ts';

/** What happened in the rooms in a tick: how they stood before it, and what came of each command. */
export interface RoomsRecord {
  readonly before: readonly Room[];
  readonly acts: ReadonlyMap<string, { readonly planned: PlannedRoomCommand; readonly told: readonly Told[] }>;
}

/** Begins to record the rooms of a tick; settle its commands by what this returns. */
export function recordRooms(world: World): {
  readonly record: RoomsRecord;
  readonly settle: (planned: PlannedRoomCommand) => void;
} {
  const acts = new Map<string, { planned: PlannedRoomCommand; told: readonly Told[] }>();
  return {
    record: { before: [...world.rooms.live()].map(({ room }) => room), acts },
    settle(planned) {
      const { told } = tellRoom(world, planned);
      acts.set(actOf(planned), { planned, told });
      appendTold(world, told, planned.occasion.at_ms);
    },
  };
}

/**
 * Settles a command in rooms that are replayed: the same command has the same outcome as in the baseline, whoever else
 * is there; others are decided over the rooms as they stood there. Call {@link adoptRooms} before the tick is planned.
 */
export function settleReplayed(world: World, record: RoomsRecord, planned: PlannedRoomCommand): void {
  const act = record.acts.get(actOf(planned));
  const { party, at_ms } = planned.occasion;
  const is_same = act !== undefined && (party.role !== 'viewer' || sameCommand(act.planned, planned));
  if (!is_same) {
    if (party.role === 'viewer') settleInRoom(world, planned);
    return;
  }
  const { live_id } = planned.command;
  const own = world.rooms.room(live_id)?.attendance;
  // Who is there in this world alone leaves with the others; who left earlier does not leave again.
  const extra = new Map(planned.command.kind === 'end_live' ? own?.present() : []);
  const told = act.told.filter(({ event }) => {
    if (event.name !== 'leave_live' || party.role === 'viewer') return true;
    return extra.delete(event.user_id as number);
  });
  if (extra.size > 0) {
    const mine = tellRoom(world, planned).told.filter(
      ({ event }) => event.name === 'leave_live' && extra.has(event.user_id as number),
    );
    appendTold(world, mine, at_ms);
  }
  appendTold(world, told, at_ms);
}

/** The rooms as they stood in the baseline; who is in them is this world's own. */
export function adoptRooms(world: World, { before }: RoomsRecord): void {
  world.rooms.adopt(before);
}

/** Who went live in the baseline's tick goes live in this one: that is decided by what creators have lived. */
export function adoptStarts(world: World, { acts }: RoomsRecord): void {
  world.stage.starts = [...acts.values()].flatMap(({ planned: { command } }) =>
    command.kind === 'start_live' ? [creatorOfLive(command.live_id)] : [],
  );
}

function sameCommand(a: PlannedRoomCommand, b: PlannedRoomCommand): boolean {
  return a.occasion.at_ms === b.occasion.at_ms && JSON.stringify(a.command) === JSON.stringify(b.command);
}

function actOf({ command, occasion }: PlannedRoomCommand): string {
  return `${occasion.act_key} ${command.kind}`;
}
