import { orderTotal } from '../../model/commerce/order-total.ts';
import type { DealRow } from '../../model/commerce/books.ts';
import { streams } from '../../model/draws/streams.ts';
import { orderIdOf, productOfSku } from '../../model/ids.ts';
import { SECOND_MS, TICK_MS } from '../../model/sim-time.ts';
import { shopTermsOf } from '../levers/shop-terms.ts';
import { dealStarting } from '../phases/bargains.ts';
import { hasActsLeft } from '../phases/keys.ts';
import { leversOf, tickStart, type World } from '../world/world.ts';
import type { Stage } from '../world/stage.ts';
import { abuse, abuse_address, label } from './abuse-kinds.ts';
import { comeBriefly } from './brief-visit.ts';
import { lookAndOrder } from './look-and-order.ts';
import { isFree } from './rings.ts';

/** A scalper is in the room by then, and out of it by the end of the visit. */
const margins_ms = { first: 3_000, last: 45_000 } as const;

/**
 * Scalpers wait for flash deals that have been announced, and order as many pieces as one customer may within seconds of
 * the opening, to sell them elsewhere. What opens in the minute in which it is announced, or at its very end, escapes them.
 */
export function liveScalping(world: World): void {
  if (world.scalpers.length === 0) return;
  for (const stage of world.stage.all.stages) {
    const product_id = stage.room.explaining?.product_id;
    if (product_id === undefined || stage.ends_ms !== Number.POSITIVE_INFINITY) continue;
    const start_ms = tickStart(world);
    const deal = dealStarting(world, product_id, start_ms, start_ms + TICK_MS);
    const usual_cents = deal === undefined ? 0 : (world.books.get('skus', deal.sku_id)?.price_cents ?? 0);
    if (deal === undefined || deal.price_cents > usual_cents * (1 - abuse.scalped_off)) continue;
    for (const member of world.scalpers) scalp(world, member, stage, deal);
  }
}

function scalp(world: World, member: number, { room }: Stage, deal: DealRow): void {
  const { deal_id, starts_ms, ends_ms, merchant_id, sku_id, price_cents } = deal;
  const [u_comes, u_when] = world.draws.units(streams.abuse, member, abuse_address.deal, deal_id);
  if (u_comes >= abuse.scalped_deals) return;
  const start_ms = tickStart(world);
  const after_ms = Math.round((0.3 + u_when * (abuse.scalped_within_s - 0.3)) * SECOND_MS);
  const orders_ms = Math.max(starts_ms + after_ms, start_ms + margins_ms.first + 2_000);
  if (orders_ms >= Math.min(start_ms + margins_ms.last, ends_ms)) return;
  if (!isFree(world, member) || !hasActsLeft(world, member)) return;
  const quantity = Math.min(deal.per_customer, deal.left);
  const terms = shopTermsOf(leversOf(world, member));
  const { total_cents } = orderTotal([{ merchant_id, price_cents, quantity }], terms);
  comeBriefly(world, member, (visit) =>
    visit.enter(room.live_id, (entry_key) => {
      const { creator_id } = room;
      const checkout_id = lookAndOrder(world, visit, {
        merchant_id,
        product_id: productOfSku(sku_id),
        surface: 'live',
        looks_ms: start_ms + margins_ms.first,
        begins_ms: start_ms + margins_ms.first + 1_000,
        orders_ms,
        line: { sku_id, quantity, price_cents, deal_id, creator_id, exposure_id: entry_key },
        total_cents,
      });
      world.abuse_labels.set(orderIdOf(checkout_id, 0), label.scalped);
    }),
  );
}
