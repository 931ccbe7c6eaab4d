import type { BookTables, CouponRow, DealRow, SkuRow } from '../../model/commerce/books.ts';
import type { Command } from '../../model/commerce/command.ts';
import { normal } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { unstamped } from '../../model/events/log-record.ts';
import {
  actKey,
  creatorActor,
  holdingIdOf,
  merchantOfProduct,
  OFFERS_PER_ISSUER,
  offerIdOf,
  productOfSku,
  skuIdOf,
} from '../../model/ids.ts';
import { roomRules } from '../../model/live/room-rules.ts';
import type { Room } from '../../model/live/room.ts';
import { TICK_MS } from '../../model/sim-time.ts';
import { bargains } from '../behaviour/live.ts';
import { within } from '../behaviour/stocks.ts';
import { shopPrice } from '../genesis/shop-price.ts';
import { commonLevers, tickStart, type World } from '../world/world.ts';

/** Kinds of decisions, as addresses beside those of the rest of the run-of-show. */
const decisions = { flash: 8, flash_form: 9, flash_size: 10, coupon: 11 } as const;
/** Places of these acts among a host's in a tick. */
const places = { deal: 32, coupon: 33, drop: 34 } as const;
/** A coupon is announced in the room this long after the shop has offered it. */
const DROP_AFTER_MS = 1_000;
/** Offers of a shop that can be open at once, looked for from the newest on. */
const OPEN_MOST = 8;

/** The explanation that goes on in a room: its number in the session, and how long it is meant to last. */
export interface Slot {
  readonly turn: number;
  readonly slot_ms: number;
}

/** What becomes cheaper in this tick while the host explains: by a flash price, by a coupon of the shop. */
export function offerBargains(world: World, room: Room, slot: Slot): void {
  if (room.explaining === null) return;
  const { product_id } = room.explaining;
  const row = world.product_rows.get(product_id);
  const merchant = merchantOfProduct(product_id);
  if (row === undefined || world.products.columns.barred[row] !== 0) return;
  if (world.merchants.columns.left_day[merchant] !== 0) return;
  openFlash(world, room, slot, fullestOf(world, product_id, row));
  dropCoupon(world, room, slot, cheapestOf(world, product_id, row));
}

function openFlash(world: World, room: Room, slot: Slot, sku: SkuRow | undefined): void {
  const { live_id, planned_end_ms, flagship } = room;
  const { runOfShow } = streams;
  const [u_flash, u_place, u_off] = world.draws.units(runOfShow, live_id, decisions.flash, slot.turn);
  if (sku === undefined || u_flash >= (flagship ? bargains.flash_announced : bargains.flash)) return;
  const at_ms = momentOf(world, room, slot, u_place);
  if (at_ms === null) return;
  const [u_a, u_b, u_c, u_d] = world.draws.units(runOfShow, live_id, decisions.flash_form, slot.turn);
  const [u_stock, u_each] = world.draws.units(runOfShow, live_id, decisions.flash_size, slot.turn);
  const { flash_countdown_ms: countdown, flash_open_ms: open } = roomRules;
  const countdown_ms = bargains.countdown_ms * Math.exp(bargains.countdown_sigma * normal(u_a, u_b));
  const open_ms = bargains.open_ms * Math.exp(bargains.open_sigma * normal(u_c, u_d));
  const starts_ms = at_ms + Math.round(within(countdown_ms, countdown.least, countdown.most));
  const ends_ms = Math.min(starts_ms + Math.round(within(open_ms, open.least, open.most)), planned_end_ms);
  if (ends_ms - starts_ms < open.least) return;
  const { sku_id, merchant_id, price_cents: usual_cents, free } = sku;
  const off = bargains.off_least + (bargains.off_most - bargains.off_least) * u_off;
  const price_cents = Math.max(shopPrice(usual_cents * (1 - off), 90), leastPrice(world, sku));
  if (price_cents > usual_cents * (1 - bargains.off_worth)) return;
  const share = bargains.stock_least + (bargains.stock_most - bargains.stock_least) * u_stock;
  const stock = Math.min(bargains.pieces_most, Math.round(free * share));
  const nth = stock < 1 ? null : nextOffer(world, 'deals', merchant_id);
  if (nth === null) return;
  offer(world, room, at_ms, places.deal, merchant_id, {
    kind: 'open_deal',
    deal_id: offerIdOf(merchant_id, nth),
    sku_id,
    price_cents,
    stock,
    per_customer: 1 + Math.floor(u_each * bargains.each_most),
    starts_ms,
    ends_ms,
  });
}

function dropCoupon(world: World, room: Room, slot: Slot, sku: SkuRow | undefined): void {
  const { live_id, flagship, creator_id } = room;
  const [u_drops, u_place, u_off, u_total] = world.draws.units(streams.runOfShow, live_id, decisions.coupon, slot.turn);
  if (sku === undefined || u_drops >= (flagship ? bargains.coupon_announced : bargains.coupon)) return;
  const at_ms = momentOf(world, room, slot, u_place);
  if (at_ms === null) return;
  // Good for every variant: for the cheapest at its price.
  const { merchant_id, price_cents } = sku;
  const off = bargains.coupon_least + (bargains.coupon_most - bargains.coupon_least) * u_off;
  const amount_cents = Math.min(
    Math.round((price_cents * off) / bargains.coupon_step_cents) * bargains.coupon_step_cents,
    price_cents - leastPrice(world, sku),
  );
  const nth = amount_cents < bargains.coupon_step_cents ? null : nextOffer(world, 'coupons', merchant_id);
  if (nth === null) return;
  const coupon_id = offerIdOf(merchant_id, nth);
  offer(world, room, at_ms, places.coupon, merchant_id, {
    kind: 'offer_coupon',
    coupon_id,
    benefit: 'amount',
    threshold_cents: price_cents,
    amount_cents,
    percent_bp: 0,
    cap_cents: 0,
    starts_ms: at_ms,
    ends_ms: at_ms + bargains.coupon_lasts_ms,
    per_person: 1,
    total: bargains.coupons_least + Math.floor(u_total * (bargains.coupons_most - bargains.coupons_least)),
    first_order_only: false,
  });
  world.plan.addRoomCommand({
    command: { kind: 'drop_coupon', live_id, coupon_id },
    occasion: {
      at_ms: at_ms + DROP_AFTER_MS,
      act_key: actKey(creatorActor(creator_id), world.tick, places.drop),
      party: { role: 'host', creator_id },
      follows_host: false,
    },
    stamp: { ...unstamped, actor: 'creator', surface: 'live' },
  });
}

/** When in the slot an offer is made, rather late than early; null when that is not in this tick. */
function momentOf(world: World, { explaining }: Room, { slot_ms }: Slot, u: number): number | null {
  const { moment_from: from, moment_to: to } = bargains;
  const at_ms = (explaining?.since_ms ?? 0) + Math.round(slot_ms * (from + (to - from) * Math.sqrt(u)));
  const start_ms = tickStart(world);
  return at_ms >= start_ms && at_ms + DROP_AFTER_MS < start_ms + TICK_MS ? at_ms : null;
}

/** The lowest price that leaves a shop its margin, after the goods, the commission and the platform's fee. */
function leastPrice(world: World, { unit_cost_cents, commission_bp }: SkuRow): number {
  const kept = 1 - (commission_bp + commonLevers(world).fee_bp) / 10_000 - bargains.margin;
  return kept <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(unit_cost_cents / kept);
}

/** The variant of which most is left. */
function fullestOf(world: World, product_id: number, row: number): SkuRow | undefined {
  const count = world.products.columns.skus[row];
  let best: SkuRow | undefined;
  for (let variant = 0; variant < count; variant++) {
    const sku = world.books.get('skus', skuIdOf(product_id, variant));
    if (sku !== undefined && (best === undefined || sku.free > best.free)) best = sku;
  }
  return best;
}

function cheapestOf(world: World, product_id: number, row: number): SkuRow | undefined {
  const count = world.products.columns.skus[row];
  let best: SkuRow | undefined;
  for (let variant = 0; variant < count; variant++) {
    const sku = world.books.get('skus', skuIdOf(product_id, variant));
    if (sku !== undefined && (best === undefined || sku.price_cents < best.price_cents)) best = sku;
  }
  return best;
}

/** Number of a shop's next offer of a kind; null when it has used all of them. */
function nextOffer(world: World, kind: 'deals' | 'coupons', merchant_id: number): number | null {
  const nth = offersOf(world, kind, merchant_id) + world.stage.countOffer(kind, merchant_id);
  return nth < OFFERS_PER_ISSUER ? nth : null;
}

/** What a shop offers through the host of a room, as the shop's own command. */
function offer(world: World, room: Room, at_ms: number, place: number, merchant_id: number, command: Command): void {
  world.plan.addCommand({
    command,
    occasion: {
      at_ms,
      // By the host: two rooms may offer something of one shop in one tick.
      act_key: actKey(creatorActor(room.creator_id), world.tick, place),
      party: { role: 'merchant', merchant_id },
    },
    stamp: { ...unstamped, actor: 'merchant', surface: 'live' },
  });
}

/** The flash deal on a product that has pieces left at an instant and is open then. */
export function dealOn(world: World, product_id: number, at_ms: number): DealRow | undefined {
  const merchant = merchantOfProduct(product_id);
  const count = offersOf(world, 'deals', merchant);
  for (let nth = count - 1; nth >= Math.max(0, count - OPEN_MOST); nth--) {
    const deal = world.books.get('deals', offerIdOf(merchant, nth));
    if (deal === undefined || !isOpen(deal, at_ms) || productOfSku(deal.sku_id) !== product_id) continue;
    const sku = world.books.get('skus', deal.sku_id);
    if (sku !== undefined && deal.price_cents < sku.price_cents) return deal;
  }
  return undefined;
}

/** The flash deal on a product that was announced before and opens between two instants. */
export function dealStarting(world: World, product_id: number, from_ms: number, until_ms: number): DealRow | undefined {
  return newestOf(world, 'deals', merchantOfProduct(product_id)).find(
    ({ sku_id, closed_at_ms, left, starts_ms }) =>
      productOfSku(sku_id) === product_id &&
      closed_at_ms === null &&
      left > 0 &&
      starts_ms >= from_ms &&
      starts_ms < until_ms,
  );
}

/** The flash deal that is open on a product, for somebody who wants one piece. */
export function dealFor(world: World, user: number, product_id: number, at_ms: number): DealRow | undefined {
  const deal = dealOn(world, product_id, at_ms);
  if (deal === undefined) return undefined;
  const taken = world.books.get('takes', holdingIdOf(deal.deal_id, user))?.quantity ?? 0;
  return taken < deal.per_customer ? deal : undefined;
}

/** Whether a piece can be ordered in a deal at an instant. */
export function isOpen({ closed_at_ms, left, starts_ms, ends_ms }: DealRow, at_ms: number): boolean {
  return closed_at_ms === null && left > 0 && at_ms >= starts_ms && at_ms < ends_ms;
}

/** The best coupon of a shop that somebody holds and can use on goods of this price. */
export function shopCouponFor(
  world: World,
  user: number,
  of: { readonly merchant_id: number; readonly items_cents: number; readonly at_ms: number },
): CouponRow | undefined {
  const usable = newestOf(world, 'coupons', of.merchant_id).filter((coupon) => {
    if (of.at_ms < coupon.starts_ms || of.at_ms >= coupon.ends_ms) return false;
    const held = world.books.get('holdings', holdingIdOf(coupon.coupon_id, user));
    return held !== undefined && held.used < held.claimed && of.items_cents >= coupon.threshold_cents;
  });
  return usable.toSorted((a, b) => b.amount_cents - a.amount_cents)[0];
}

/** The last offers of a shop, the newest first. */
function newestOf<T extends 'deals' | 'coupons'>(world: World, table: T, merchant: number): BookTables[T][] {
  const count = offersOf(world, table, merchant);
  const found: BookTables[T][] = [];
  for (let nth = count - 1; nth >= Math.max(0, count - OPEN_MOST); nth--) {
    const row = world.books.get(table, offerIdOf(merchant, nth));
    if (row !== undefined) found.push(row);
  }
  return found;
}

/** Numbers that a shop has used for its offers of a kind. */
function offersOf({ merchants }: World, table: 'deals' | 'coupons', merchant: number): number {
  return merchant < merchants.rows ? merchants.columns[table][merchant] : 0;
}
