import type { OrderRow } from '../books.ts';
import type { Occasion, Party } from '../command.ts';

/** The user who gives a command that only users can give; anything else is a bug of the caller. */
export function buyerOfOccasion({ party }: Pick<Occasion, 'party'>): number {
  if (party.role !== 'user') throw new Error(`a ${party.role} cannot give this command`);
  return party.user_id;
}

/** Whether the party may act on an order: its buyer, its shop, or the world's own timers and parcels. */
export function mayActOn(
  order: Pick<OrderRow, 'user_id' | 'merchant_id'>,
  { party }: Pick<Occasion, 'party'>,
): boolean {
  if (party.role === 'user') return party.user_id === order.user_id;
  if (party.role === 'merchant') return party.merchant_id === order.merchant_id;
  return true;
}

/** Whether a coupon or deal is the party's own: a shop's, or the platform's where there is no shop. */
export function mayOffer(merchant_id: number | null, party: Party): boolean {
  if (party.role === 'merchant') return party.merchant_id === merchant_id;
  return party.role === 'platform' && merchant_id === null;
}
