import type { EventRecord } from '../../events/vocabulary.ts';
import { refuseLive } from '../live-refusal.ts';
import { acceptLive, forHost, type LiveRule } from '../live-rule.ts';
import { roomRules } from '../room-rules.ts';
import { stopped } from './session.ts';

export const pinProduct: LiveRule<'pin_product'> = forHost(({ room }, { product_id }, { at_ms, act_key }) => {
  if (product_id !== null && !room.lineup.includes(product_id)) return refuseLive('not_in_lineup');
  if (product_id === room.pinned) return refuseLive('nothing_changes');
  return acceptLive({ name: 'pin_product', at_ms, user_id: null, act_key, live_id: room.live_id, product_id });
});

/** Explaining the next product ends the explanation of the last one; no product ends it alone. */
export const explainProduct: LiveRule<'explain_product'> = forHost((state, { product_id }, { at_ms, act_key }) => {
  const { room } = state;
  if (product_id === null && room.explaining === null) return refuseLive('not_explaining');
  if (product_id !== null && !room.lineup.includes(product_id)) return refuseLive('not_in_lineup');
  if (product_id !== null && product_id === room.explaining?.product_id) return refuseLive('nothing_changes');
  const events: EventRecord[] = room.explaining === null ? [] : [stopped(state, at_ms)];
  if (product_id !== null) {
    const turn = Math.min(255, room.chapters.filter((chapter) => chapter.product_id === product_id).length);
    const about = { explain_key: act_key, live_id: room.live_id, product_id, turn };
    events.push({ name: 'explain_product', at_ms, user_id: null, ...about });
  }
  return { ok: true, events };
});

/** Says in the room that a coupon of the shop is there to be claimed; the coupon itself is the shop's. */
export const dropCoupon: LiveRule<'drop_coupon'> = forHost(({ room }, { coupon_id }, { at_ms, act_key }) => {
  const until_ms = at_ms + roomRules.coupon_drop_ms;
  return acceptLive({ name: 'drop_coupon', at_ms, user_id: null, act_key, live_id: room.live_id, coupon_id, until_ms });
});
