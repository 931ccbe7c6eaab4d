import { toEdge } from '../../model/ids.ts';
import type { Room } from '../../model/live/room.ts';
import type { RoomView } from '../../model/wire/live-views.ts';
import type { Shop } from '../api/shop.ts';
import { findCouponsById, findDealOf } from '../books/read-offers.ts';

/** What is cheaper in a room for a while: the flash deal on something of its bag, and the coupon that was dropped. */
export async function roomOffers({ db, engine }: Shop, room: Room): Promise<Pick<RoomView, 'deal' | 'coupon'>> {
  if (room.status === 'ended') return { deal: null, coupon: null };
  const [deal, coupon] = await Promise.all([findDealOf(db, room.lineup, engine.now_ms()), droppedIn(db, room)]);
  if (deal === null) return { deal: null, coupon };
  const { deal_id, sku_id, product_id, price_cents, usual_cents, stock, left, per_customer } = deal;
  return {
    coupon,
    deal: {
      deal_id: toEdge('deal', deal_id),
      sku_id: toEdge('sku', sku_id),
      product_id: toEdge('product', product_id),
      price_cents,
      usual_cents,
      opens_ms: deal.starts_ms,
      closes_ms: deal.ends_ms,
      pieces: stock,
      left,
      per_customer,
    },
  };
}

/** Whose coupon it is does not matter for what it says. */
const NOBODY = -1;

async function droppedIn(db: Shop['db'], room: Room): Promise<RoomView['coupon']> {
  if (room.coupon === null) return null;
  const [coupon] = await findCouponsById(db, NOBODY, [room.coupon.coupon_id]);
  if (coupon === undefined) return null;
  const { coupon_id, amount_cents, cap_cents, threshold_cents, total, claimed } = coupon;
  return {
    coupon_id: toEdge('coupon', coupon_id),
    off_cents: amount_cents > 0 ? amount_cents : cap_cents,
    from_cents: threshold_cents,
    until_ms: room.coupon.until_ms,
    left: total - claimed,
  };
}
