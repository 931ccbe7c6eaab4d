import type { Command, Party } from '../../model/commerce/command.ts';
import type { OrderRow } from '../../model/commerce/books.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import { checkoutIdOf, isGuest } from '../../model/ids.ts';
import { TICK_MS } from '../../model/sim-time.ts';
import type { TimerKind } from '../world/timers.ts';
import { tickStart, type World } from '../world/world.ts';
import { nextAct } from './keys.ts';
import { orderStamp } from './stamp.ts';

export const buyer = (order: OrderRow): Party => ({ role: 'user', user_id: order.user_id });
export const seller = (order: OrderRow): Party => ({ role: 'merchant', merchant_id: order.merchant_id });

/** Has somebody do something about an order when a timer of it falls due. */
export function give(world: World, order: OrderRow, at_ms: number, party: Party, command: Command): void {
  const actor: Stamp['actor'] = party.role;
  world.plan.addCommand({
    command,
    // A buyer's act has a number of its own; what others do to an order goes by the order's.
    occasion: {
      at_ms,
      party,
      act_key: party.role === 'user' ? nextAct(world, order.user_id) : checkoutIdOf(order.order_id),
    },
    stamp: orderStamp(world, order.user_id, actor),
  });
}

/** Sets a timer, in the next tick at the earliest: what is decided in a tick is known in the next. */
export function plan(world: World, kind: TimerKind, subject: number, at_ms: number): void {
  world.timers.set({ kind, subject, at_ms: Math.max(Math.round(at_ms), tickStart(world) + TICK_MS) });
}

/** Whether somebody else than an agent answers for this buyer. */
export function isPerson(world: World, user_id: number): boolean {
  return isGuest(user_id) || world.users.columns.taken[user_id] !== 0;
}
