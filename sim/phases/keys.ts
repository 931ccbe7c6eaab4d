import { actKey, ORDINALS_PER_TICK } from '../../model/ids.ts';
import type { UserTable } from '../world/tables.ts';

/** What keys are numbered by. */
interface Numbering {
  readonly users: UserTable;
  readonly tick: number;
}

function turn(users: UserTable, user: number, tick: number): void {
  const { key_tick, acts_in_tick } = users.columns;
  if (key_tick[user] === tick) return;
  key_tick[user] = tick;
  acts_in_tick[user] = 0;
}

/** Key of a member's next act in this tick. */
export function nextAct(world: Numbering, user: number): number {
  turn(world.users, user, world.tick);
  return actKey(user, world.tick, world.users.columns.acts_in_tick[user]++);
}

/** Whether a member can do much more in this tick: what is left is kept for the shop. */
export function hasActsLeft(world: Numbering, user: number): boolean {
  turn(world.users, user, world.tick);
  return world.users.columns.acts_in_tick[user] < ORDINALS_PER_TICK - 16;
}
