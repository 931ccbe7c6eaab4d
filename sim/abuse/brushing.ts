import { orderTotal } from '../../model/commerce/order-total.ts';
import { exponential } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { orderIdOf, productIdOf, skuIdOf } from '../../model/ids.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { shopTermsOf } from '../levers/shop-terms.ts';
import { hasActsLeft } from '../phases/keys.ts';
import { leversOf, type World } from '../world/world.ts';
import { abuse, label } from './abuse-kinds.ts';
import { type BriefVisit, comeBriefly } from './brief-visit.ts';
import { lookAndOrder } from './look-and-order.ts';
import { dayOfTick, isFree } from './rings.ts';

/** Minutes of the day between which rings work (assumption: office hours and the evening). */
const hours = { from: 10 * 60, span: 12 * 60 } as const;

/**
 * Rings place the orders that shops have paid for: a member comes, goes straight to the product, orders, pays, and is
 * gone. The money comes back to them outside of the platform, which sees none of it.
 */
export function liveBrushing(world: World): void {
  const minute = world.tick % TICKS_PER_DAY;
  if (minute < hours.from || minute >= hours.from + hours.span || world.ring.length === 0) return;
  const day = dayOfTick(world);
  for (const merchant of world.brushing_shops) {
    if (world.merchants.columns.left_day[merchant] !== 0) continue;
    const [u_count] = world.draws.units(streams.abuse, merchant, day, 1);
    const wanted = Math.floor(abuse.brushed_a_day * exponential(u_count) + 0.5);
    for (let nth = 0; nth < wanted; nth++) {
      const [u_minute, u_product] = world.draws.units(streams.abuse, merchant, day, 16 + nth);
      if (hours.from + Math.floor(u_minute * hours.span) === minute) brush(world, merchant, day, nth, u_product);
    }
  }
}

function brush(world: World, merchant: number, day: number, nth: number, u_product: number): void {
  const { draws, ring, merchants, product_rows } = world;
  const product_id = productIdOf(merchant, Math.floor(u_product * merchants.columns.products[merchant]));
  const row = product_rows.get(product_id);
  const sku = world.books.get('skus', skuIdOf(product_id, 0));
  if (row === undefined || sku === undefined || sku.free < 1) return;
  // One member is asked, and no other in the place of one who is busy: what one user does changes nobody else's day.
  const member = ring[Math.floor(draws.unit(streams.abuse, merchant, day, 1024 + nth) * ring.length)];
  if (!isFree(world, member) || !hasActsLeft(world, member)) return;
  comeBriefly(world, member, (visit) => order(world, visit, merchant, product_id, sku));
}

function order(
  world: World,
  visit: BriefVisit,
  merchant_id: number,
  product_id: number,
  { sku_id, price_cents }: { readonly sku_id: number; readonly price_cents: number },
): void {
  const terms = shopTermsOf(leversOf(world, visit.member));
  const { total_cents } = orderTotal([{ merchant_id, price_cents, quantity: 1 }], terms);
  const line = { sku_id, quantity: 1, price_cents, creator_id: null, exposure_id: null } as const;
  const checkout_id = lookAndOrder(world, visit, {
    merchant_id,
    product_id,
    surface: 'share_link',
    looks_ms: visit.start_ms + 4_000,
    begins_ms: visit.start_ms + 12_000,
    orders_ms: visit.start_ms + 20_000,
    line,
    total_cents,
  });
  world.abuse_labels.set(orderIdOf(checkout_id, 0), label.brushed);
}
