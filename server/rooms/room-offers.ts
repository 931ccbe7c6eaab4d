import type { Room } from '../../model/live/room.ts';
import type { RoomView } from '../../model/wire/live-views.ts';
import type { Shop } from '../api/shop.ts';

/** What is cheaper in a room for a while. */
export async function roomOffers(_shop: Shop, _room: Room): Promise<Pick<RoomView, 'deal' | 'coupon'>> {
  return { deal: null, coupon: null };
}
