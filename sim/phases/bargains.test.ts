import { beforeAll, expect, test } from 'vitest';
import type { Command, Party } from '../../model/commerce/command.ts';
import { decide } from '../../model/commerce/decide.ts';
import { orderTotal } from '../../model/commerce/order-total.ts';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import { type LogRecord, unstamped } from '../../model/events/log-record.ts';
import type { EventName, EventRecord } from '../../model/events/vocabulary.ts';
import { actKey, dealKeyOf, merchantActor, nthOfOffer, offerIdOf } from '../../model/ids.ts';
import { roomRules } from '../../model/live/room-rules.ts';
import { startOfTick, TICK_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { append } from '../world/append.ts';
import { captureWorld, materialiseWorld } from '../world/capture.ts';
import { liveTick, runBatch } from '../world/run-batch.ts';
import { createWorld, type World } from '../world/world.ts';
import { bargains } from '../behaviour/live.ts';
import { dealFor, dealOn, shopCouponFor } from './bargains.ts';

/** The night after a Friday evening: what was offered then is over. */
const UNTIL = 5 * TICKS_PER_DAY;
const settings = { seed: 'a small town', users: 400 };

let world: World;
let log: Segment[];
beforeAll(async () => {
  world = createWorld(settings);
  log = [];
  await runBatch(world, { until_tick: UNTIL, on_segments: (some) => void log.push(...some) });
}, 120_000);

function records<N extends EventName>(name: N): (LogRecord<N> & EventRecord<N>)[] {
  return log
    .filter((segment) => segment.name === name)
    .flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => recordAt(segment as Segment<N>, row)))
    .map((record) => record as LogRecord<N> & EventRecord<N>);
}

test('hosts announce flash prices within the bounds of a live room, and each is closed', () => {
  const opened = records('open_deal');
  expect(opened.length).toBeGreaterThan(10);
  const { flash_countdown_ms: countdown, flash_open_ms: open } = roomRules;
  for (const { at_ms, starts_ms, ends_ms, price_cents, usual_cents } of opened) {
    expect(starts_ms - at_ms).toBeGreaterThanOrEqual(countdown.least);
    expect(starts_ms - at_ms).toBeLessThanOrEqual(countdown.most);
    expect(ends_ms - starts_ms).toBeGreaterThanOrEqual(open.least);
    expect(ends_ms - starts_ms).toBeLessThanOrEqual(open.most);
    expect(price_cents).toBeLessThanOrEqual(usual_cents * (1 - bargains.off_worth));
  }
  const closed = new Set(records('close_deal').map(({ deal_id }) => deal_id));
  const over = opened.filter(({ ends_ms }) => ends_ms < startOfTick(UNTIL - 1));
  expect(over.every(({ deal_id }) => closed.has(deal_id))).toBe(true);
});

test('the session of the week has more of them than its share of the explanations', () => {
  const flagships = new Set(records('start_live').flatMap(({ flagship, live_id }) => (flagship ? [live_id] : [])));
  const explained = records('explain_product');
  const of_week = explained.filter(({ live_id }) => flagships.has(live_id));
  const from_ms = Math.min(...of_week.map(({ at_ms }) => at_ms));
  const products = new Set(of_week.map(({ product_id }) => product_id));
  const there = records('open_deal').filter(({ product_id, at_ms }) => at_ms > from_ms && products.has(product_id));
  const elsewhere = records('open_deal').length - there.length;
  expect(of_week.length).toBeGreaterThan(20);
  expect(there.length / of_week.length).toBeGreaterThan((2 * elsewhere) / (explained.length - of_week.length));
});

test('no flash price eats up what the shop keeps of it', () => {
  const listed = new Map(records('list_sku').map((sku) => [sku.sku_id, sku]));
  for (const { sku_id, price_cents } of records('open_deal')) {
    const { unit_cost_cents, commission_bp } = listed.get(sku_id) as EventRecord<'list_sku'>;
    expect(price_cents * (1 - commission_bp / 10_000)).toBeGreaterThan(unit_cost_cents);
  }
});

test('deals are taken in rooms at their price, never beyond their stock and limit', () => {
  const deals = new Map(records('open_deal').map((deal) => [deal.deal_id, deal]));
  const lines = records('order_line').filter(({ deal_id }) => deal_id !== null);
  expect(lines.length).toBeGreaterThan(2);
  const sold = new Map<number, number>();
  const taken = new Map<string, number>();
  for (const { deal_id, user_id, quantity, price_cents, sku_id, origin, at_ms } of lines) {
    const deal = deals.get(deal_id as number) as EventRecord<'open_deal'>;
    expect({ sku_id, price_cents, origin }).toEqual({
      sku_id: deal.sku_id,
      price_cents: deal.price_cents,
      origin: 'live',
    });
    expect(at_ms >= deal.starts_ms && at_ms < deal.ends_ms).toBe(true);
    const pieces = (sold.get(deal.deal_id) ?? 0) + quantity;
    const own = (taken.get(`${deal.deal_id} ${user_id}`) ?? 0) + quantity;
    expect(pieces).toBeLessThanOrEqual(deal.stock);
    expect(own).toBeLessThanOrEqual(deal.per_customer);
    sold.set(deal.deal_id, pieces);
    taken.set(`${deal.deal_id} ${user_id}`, own);
  }
  const moved = new Map<number, number>();
  const keys = new Map([...deals.keys()].map((deal_id) => [dealKeyOf(deal_id), deal_id]));
  for (const { why_key, held_delta } of records('move_stock')) {
    const deal_id = keys.get(why_key);
    if (deal_id !== undefined) moved.set(deal_id, (moved.get(deal_id) ?? 0) + held_delta);
  }
  for (const { deal_id, sold: said } of records('close_deal')) {
    expect(said).toBe(sold.get(deal_id) ?? 0);
    expect(moved.get(deal_id)).toBe(said);
  }
});

test('a coupon that is dropped is the shop’s, and viewers claim it while it is there', () => {
  const offered = new Map(records('offer_coupon').map((coupon) => [coupon.coupon_id, coupon]));
  const drops = records('drop_coupon');
  expect(drops.length).toBeGreaterThan(5);
  const until = new Map(drops.map(({ coupon_id, until_ms }) => [coupon_id, until_ms]));
  for (const { coupon_id, at_ms } of drops) {
    expect(offered.get(coupon_id)?.merchant_id).not.toBeNull();
    expect(at_ms).toBeGreaterThan(offered.get(coupon_id)?.at_ms as number);
  }
  const claims = records('claim_coupon');
  expect(claims.length).toBeGreaterThan(10);
  expect(claims.every(({ coupon_id, at_ms }) => at_ms < (until.get(coupon_id) as number))).toBe(true);
  expect(new Set(claims.map(({ coupon_id, user_id }) => `${coupon_id} ${user_id}`)).size).toBe(claims.length);
});

test('offers of a shop are numbered one after the other', () => {
  const opened = records('open_deal');
  for (const merchant of new Set(opened.map(({ merchant_id }) => merchant_id))) {
    const own = opened.filter(({ merchant_id }) => merchant_id === merchant).map(({ deal_id }) => nthOfOffer(deal_id));
    expect(own).toEqual(own.map((_, nth) => nth));
    expect(world.merchants.columns.deals[merchant]).toBe(own.length);
  }
});

test('a world that is captured while a flash price is open goes on as if nothing had happened', async () => {
  const first = createWorld(settings);
  const flash = records('open_deal').find(({ at_ms }) => at_ms > startOfTick(TICKS_PER_DAY));
  const at_tick = Math.ceil(((flash?.starts_ms as number) - startOfTick(0)) / TICK_MS);
  await runBatch(first, { until_tick: at_tick, on_segments: () => {} });
  expect(first.books.get('deals', flash?.deal_id as number)?.closed_at_ms).toBeNull();
  const copy = materialiseWorld(captureWorld(first));
  for (let n = 0; n < 30; n++) {
    liveTick(first);
    liveTick(copy);
  }
  expect(copy.log.take()).toEqual(first.log.take());
});

test('a deal is there for whom it has pieces for, a coupon for who holds it', () => {
  const copy = materialiseWorld(captureWorld(world));
  const sku = [...copy.books.rows('skus')].find(({ free, price_cents }) => free > 5 && price_cents > 2_000);
  if (sku === undefined) throw new Error('nothing is on the shelves');
  const { sku_id, product_id, merchant_id, price_cents } = sku;
  const { deals, coupons } = copy.merchants.columns;
  const at_ms = startOfTick(copy.tick);
  const [deal_id, coupon_id] = [deals, coupons].map((used) => offerIdOf(merchant_id, used[merchant_id]));
  const flash_cents = price_cents - 500;
  const shop = { role: 'merchant', merchant_id } as const;
  const buyer = { role: 'user', user_id: 7 } as const;
  let acts = 0;
  const does = (party: Party, command: Command) => {
    const act_key = actKey(merchantActor(merchant_id), copy.tick, acts++);
    const decision = decide(copy.books, command, { at_ms, act_key, party });
    if (!decision.ok) throw new Error(decision.reason);
    for (const event of decision.events) append(copy, event, unstamped, at_ms);
  };
  const times = { starts_ms: at_ms, ends_ms: at_ms + 60_000 };
  does(shop, { kind: 'open_deal', deal_id, sku_id, price_cents: flash_cents, stock: 2, per_customer: 1, ...times });
  expect(dealOn(copy, product_id, at_ms - 1)).toBeUndefined();
  expect(dealOn(copy, product_id, at_ms + 60_000)).toBeUndefined();
  expect(dealFor(copy, 7, product_id, at_ms)?.deal_id).toBe(deal_id);
  const line = { sku_id, quantity: 1, price_cents: flash_cents, deal_id, creator_id: null, exposure_id: null } as const;
  does(buyer, {
    kind: 'place_order',
    lines: [{ ...line, origin: 'live' }],
    total_cents: orderTotal([{ merchant_id, price_cents: flash_cents, quantity: 1 }]).total_cents,
    ship_to: 'here',
  });
  expect(dealFor(copy, 7, product_id, at_ms)).toBeUndefined();
  expect(dealFor(copy, 8, product_id, at_ms)?.left).toBe(1);

  const worth = { benefit: 'amount', threshold_cents: 1_000, amount_cents: 300, percent_bp: 0, cap_cents: 0 } as const;
  const few = { per_person: 1, total: 1, first_order_only: false } as const;
  does(shop, { kind: 'offer_coupon', coupon_id, ...worth, ...few, ...times });
  const goods = { merchant_id, items_cents: 1_000, at_ms };
  expect(shopCouponFor(copy, 7, goods)).toBeUndefined();
  does(buyer, { kind: 'claim_coupon', coupon_id });
  expect(shopCouponFor(copy, 7, goods)?.coupon_id).toBe(coupon_id);
  expect(shopCouponFor(copy, 7, { ...goods, items_cents: 999 })).toBeUndefined();
  expect(shopCouponFor(copy, 7, { ...goods, at_ms: at_ms + 60_000 })).toBeUndefined();
});
