import { beforeAll, expect, test } from 'vitest';
import type { Command, Party } from '../../model/commerce/command.ts';
import { decide } from '../../model/commerce/decide.ts';
import { orderTotal } from '../../model/commerce/order-total.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { actKey, FIRST_GUEST_ID, offerIdOf, orderIdOf } from '../../model/ids.ts';
import { DAY_MS, HOUR_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { captureWorld, materialiseWorld, type WorldImage } from '../world/capture.ts';
import { runBatch } from '../world/run-batch.ts';
import { append } from '../world/append.ts';
import { createWorld, tickStart, type World } from '../world/world.ts';

const guest = FIRST_GUEST_ID;
const credit = { creator_id: null, exposure_id: null, origin: 'for_you' } as const;
let evening: WorldImage;
let acts = 0;

/** An evening on which shelves are full, and a guest has come. */
beforeAll(async () => {
  const world = createWorld({ seed: 'trouble', users: 40 });
  await runBatch(world, { until_tick: 20 * 60, on_segments: () => {} });
  const at_ms = tickStart(world);
  append(world, { name: 'sign_up', at_ms, user_id: guest, kind: 'guest', user_key: guest }, unstamped, at_ms);
  world.log.take();
  evening = captureWorld(world);
});

/** The world lives on, through being put away and taken up again: what is due later is kept. */
async function liveOn(world: World, days: number): Promise<World> {
  for (const part of [0.5, 0.5]) {
    await runBatch(world, { until_tick: world.tick + Math.round(days * part * TICKS_PER_DAY), on_segments: () => {} });
    world = materialiseWorld(captureWorld(world));
  }
  return world;
}

function does(world: World, party: Party, command: Command): number {
  const act_key = actKey(guest, world.tick, acts++ % 64);
  const at_ms = tickStart(world);
  const decision = decide(world.books, command, { at_ms, act_key, party });
  if (!decision.ok) throw new Error(decision.reason);
  for (const event of decision.events) append(world, event, unstamped, at_ms);
  world.log.take();
  return act_key;
}

/** The guest orders a piece and pays with a card. */
function buys(world: World, number: string): number {
  const sku = [...world.books.rows('skus')].find(({ free }) => free > 3);
  if (sku === undefined) throw new Error('nothing is on the shelves');
  const { sku_id, price_cents } = sku;
  const { total_cents } = orderTotal([{ ...sku, quantity: 1 }]);
  const me: Party = { role: 'user', user_id: guest };
  const lines = [{ sku_id, quantity: 1, price_cents, ...credit }];
  const checkout_id = does(world, me, { kind: 'place_order', lines, total_cents, ship_to: 'Mei, 1 Garden Road' });
  does(world, me, { kind: 'confirm_payment', checkout_id, method: { kind: 'card', number } });
  return orderIdOf(checkout_id, 0);
}

test('banks dispute and ask as their test cards say, shops answer, and it is decided', async () => {
  let world = materialiseWorld(evening);
  const [fraud, absent, question] = ['4000000000000259', '4000000000002685', '4000000000001976'].map((number) =>
    buys(world, number),
  );
  world = await liveOn(world, 0.25);
  expect(world.books.get('disputes', fraud)).toMatchObject({ reason: 'fraudulent' });
  expect(world.books.get('orders', fraud)?.disputed_cents).toBeGreaterThan(0);
  expect(world.books.get('disputes', question)?.state).toMatch(/^warning_/);
  expect(world.books.get('orders', question)?.disputed_cents).toBe(0);
  world = await liveOn(world, 14);
  expect(world.books.get('disputes', fraud)?.state).toBe('lost');
  expect(world.books.get('orders', fraud)).toMatchObject({ payment: 'refunded', fulfillment: 'canceled' });
  expect(world.books.get('disputes', absent)?.state).toMatch(/^(won|lost)$/);
  expect(world.books.get('disputes', question)?.state).toBe('warning_closed');
});

test('a refund that the bank sends back ends in the wallet', async () => {
  let world = materialiseWorld(evening);
  const [later, fails] = ['4000000000007726', '4000000000005126'].map((number) => buys(world, number));
  for (const order_id of [later, fails])
    does(world, { role: 'user', user_id: guest }, { kind: 'cancel_order', order_id });
  const paid_cents = world.books.get('orders', fails)?.total_cents;
  expect(world.books.get('orders', later)).toMatchObject({ refunded_cents: 0, refunding_cents: paid_cents });
  world = await liveOn(world, 4);
  expect(world.books.get('orders', later)).toMatchObject({ payment: 'refunded', refunding_cents: 0 });
  expect(world.books.get('orders', fails)).toMatchObject({ payment: 'refunded', refunded_cents: paid_cents });
  expect(world.books.get('wallets', guest)?.balance_cents).toBe(paid_cents);
});

test('a complaint is answered, or upheld where the shop is silent', async () => {
  let world = materialiseWorld(evening);
  const order_id = buys(world, '4242424242424242');
  does(world, { role: 'user', user_id: guest }, { kind: 'open_complaint', order_id, topic: 'other', words: 'Hello?' });
  world = await liveOn(world, 7);
  expect(world.books.get('complaints', order_id)?.state).toMatch(/^(upheld|dismissed)$/);
});

test('a flash deal closes by itself, and its pieces are back on the shelf', async () => {
  let world = materialiseWorld(evening);
  const sku = [...world.books.rows('skus')].find(({ free }) => free > 10);
  if (sku === undefined) throw new Error('nothing is on the shelves');
  const { sku_id, merchant_id, price_cents } = sku;
  const now_ms = tickStart(world);
  const times = { starts_ms: now_ms, ends_ms: now_ms + HOUR_MS };
  const deal_id = offerIdOf(merchant_id, 0);
  const deal = { deal_id, sku_id, price_cents: price_cents - 1, stock: 5, per_customer: 1, ...times };
  does(world, { role: 'merchant', merchant_id }, { kind: 'open_deal', ...deal });
  expect(world.books.get('skus', sku_id)?.free).toBe(sku.free - 5);
  world = await liveOn(world, 2 * (HOUR_MS / DAY_MS));
  expect(world.books.get('deals', deal_id)?.closed_at_ms).toBeGreaterThanOrEqual(times.ends_ms);
  expect(world.books.get('deals', deal_id)?.left).toBe(0);
});
