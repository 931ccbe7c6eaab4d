import { abuses } from '../genesis/traits.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import type { World } from '../world/world.ts';
import { creatorAbuses, type UserAbuse, userAbuses } from './abuse-kinds.ts';

const BRUSHING = abuses.indexOf('order_brushing');
const LAUNDERING = creatorAbuses.indexOf('gift_laundering');

/** A member joins: rings know whom they can hire. */
export function noteRing({ users, ring, mules, scalpers }: World, user: number): void {
  const lists: { readonly [A in UserAbuse]?: number[] } = { ring_member: ring, gift_mule: mules, scalper: scalpers };
  lists[userAbuses[users.columns.abuse[user]]]?.push(user);
}

/** A shop opens: rings know who pays them. */
export function noteBrushing({ merchants, brushing_shops }: World, merchant: number): void {
  if (merchants.columns.abuse[merchant] === BRUSHING) brushing_shops.push(merchant);
}

/** Whether a host turns money that must not be seen into earnings. */
export function launders({ creators }: World, creator: number): boolean {
  return creators.columns.abuse[creator] === LAUNDERING;
}

/** Whether a member who is hired can come in this tick: nobody else comes in the place of one who is busy. */
export function isFree(world: World, member: number): boolean {
  const c = world.users.columns;
  const comes_anyway = world.agenda.visits.get(world.tick)?.includes(member) === true;
  const is_reminded = world.agenda.reminders.get(world.tick)?.includes(member) === true;
  const is_busy = c.visit[member] !== 0 || c.taken[member] !== 0 || comes_anyway || is_reminded;
  return !is_busy && c.holdout[member] === 0 && c.key_tick[member] !== world.tick;
}

/** Day of the world in which the current tick lies. */
export function dayOfTick({ tick }: World): number {
  return Math.floor(tick / TICKS_PER_DAY);
}
