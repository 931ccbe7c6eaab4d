import type { OrderRow } from '../books.ts';
import type { Occasion } from '../command.ts';

/** The user who gives a command that only users can give; anything else is a bug of the caller. */
export function buyerOfOccasion({ party }: Pick<Occasion, 'party'>): number {
  if (party.role !== 'user') throw new Error(`a ${party.role} cannot give this command`);
  return party.user_id;
}

/** Whether the party may act on an order: its buyer, its shop, or the world's own timers and parcels. */
export function mayActOn(order: OrderRow, { party }: Pick<Occasion, 'party'>): boolean {
  if (party.role === 'user') return party.user_id === order.user_id;
  if (party.role === 'merchant') return party.merchant_id === order.merchant_id;
  return true;
}
