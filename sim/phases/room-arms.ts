import { dayOf } from '../../model/sim-time.ts';
import { roomArms, roomLeversAt } from '../levers/lever-sets.ts';
import type { LeverValues } from '../levers/levers.ts';
import { commonLevers, tickStart, type World } from '../world/world.ts';

/** The day on which a room started; today for one that is about to. */
function startDay(world: World, live_id: number): number {
  const row = world.live_rows.get(live_id);
  return dayOf(row === undefined ? tickStart(world) : world.lives.columns.started_ms[row]);
}

/** What is stamped on the acts of a room's host: the arms of the room; null where no split of rooms is on. */
export function armsOfRoom(world: World, live_id: number): number | null {
  return world.staged === undefined ? null : roomArms(world.draws, world.staged, live_id, startDay(world, live_id));
}

/** What the levers stand at in a room. */
export function leversOfRoom(world: World, live_id: number): LeverValues {
  const common = commonLevers(world);
  if (world.staged === undefined) return common;
  return roomLeversAt(world.draws, world.staged, common, { live_id, day: startDay(world, live_id) }, world.tick);
}
