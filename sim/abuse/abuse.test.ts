import { beforeAll, expect, test } from 'vitest';
import type { Segment } from '../../model/events/derive/segment.ts';
import { recordAt } from '../../model/events/derive/segment.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { abuses } from '../genesis/traits.ts';
import { captureWorld, materialiseWorld } from '../world/capture.ts';
import { runBatch } from '../world/run-batch.ts';
import { createWorld, type World } from '../world/world.ts';
import { abuse, creatorAbuse, creatorAbuses, giftOfSubject, label, userAbuse, userAbuses } from './abuse-kinds.ts';
import { noteBrushing, noteRing } from './rings.ts';

const DAYS = 16;
let world: World;
const log = new Map<EventName, LogRecord[]>();
const of = <N extends EventName>(name: N) => (log.get(name) ?? []) as unknown as LogRecord<N>[];

/** A small world in which shops brush or pay for praise, all hosts launder, and some users are hired, scalp or return what they used. */
beforeAll(async () => {
  world = createWorld({ seed: 'crooks', users: 150 });
  const gather = (segments: readonly Segment[]) => {
    for (const segment of segments) {
      const { name } = segment;
      if (name === 'view_video') continue;
      const records = log.get(name) ?? [];
      if (records.length === 0) log.set(name, records);
      for (let row = 0; row < segment.rows; row++) records.push(recordAt(segment, row));
    }
  };
  await runBatch(world, { until_tick: 1, on_segments: gather });
  const { users, merchants } = world;
  world.ring.length = 0;
  world.brushing_shops.length = 0;
  world.mules.length = 0;
  world.scalpers.length = 0;
  world.creators.columns.abuse.fill(creatorAbuses.indexOf('gift_laundering'));
  for (let user = 0; user < users.rows; user++) {
    users.columns.abuse[user] = user % 20 === 0 ? userAbuses.indexOf('ring_member') : 0;
    if (user % 3 === 1) users.columns.abuse[user] = userAbuses.indexOf('return_abuse');
    if (user % 10 === 2) users.columns.abuse[user] = userAbuses.indexOf('scalper');
    if (user % 10 === 5) users.columns.abuse[user] = userAbuses.indexOf('gift_mule');
    noteRing(world, user);
  }
  for (let merchant = 0; merchant < merchants.rows; merchant++) {
    const kind = merchant < 2 ? 'order_brushing' : merchant < 7 ? 'fake_reviews' : 'none';
    merchants.columns.abuse[merchant] = abuses.indexOf(kind);
    noteBrushing(world, merchant);
  }
  await runBatch(world, { until_tick: DAYS * TICKS_PER_DAY, on_segments: gather });
}, 120_000);

const labelled = (bit: number) =>
  new Set([...world.abuse_labels].filter(([, bits]) => (bits & bit) !== 0).map(([order_id]) => order_id));

test('rings order at the shops that pay them, pay, and never send anything back', () => {
  const brushed = labelled(label.brushed);
  const orders = of('place_order').filter(({ order_id }) => brushed.has(order_id));
  expect(orders.length).toBeGreaterThan(10);
  for (const { merchant_id, user_id } of orders) {
    expect([merchant_id < 2, world.ring.includes(user_id as number)]).toEqual([true, true]);
  }
  const paid = of('purchase').filter(({ order_id }) => brushed.has(order_id));
  expect(paid.length).toBeGreaterThan(0.9 * orders.length);
  expect(of('request_return').filter(({ order_id }) => brushed.has(order_id))).toEqual([]);
  expect(of('deliver_order').some(({ order_id }) => brushed.has(order_id))).toBe(true);
});

test('every review that was paid for has five stars, and words of the same lexicon as any other', () => {
  const fake = labelled(label.fake_review);
  const reviews = of('review_item');
  const praised = reviews.filter(({ order_id }) => fake.has(order_id));
  expect(praised.length).toBeGreaterThan(5);
  expect(new Set(praised.map(({ stars }) => stars))).toEqual(new Set([5]));
  // No words of their own: they are rendered from stars and product, as those of everybody.
  expect(new Set(reviews.map(({ words }) => words))).toEqual(new Set([null]));
  expect(reviews.some(({ order_id, stars }) => stars === 5 && !fake.has(order_id))).toBe(true);
});

test('who abuses returns sends back most of what arrives, and never says why', () => {
  const abused = labelled(label.return_abuse);
  const returns = of('request_return').filter(({ order_id }) => abused.has(order_id));
  expect(returns.length).toBeGreaterThan(0);
  for (const { user_id, reason } of returns) {
    expect(world.users.columns.abuse[user_id as number]).toBe(userAbuses.indexOf('return_abuse'));
    expect(['quality', 'not_as_described']).toContain(reason);
  }
});

test('visits of rings do not overlap with their own, and the labels travel with the world', () => {
  const opened = of('session_start').map(({ opened_session_id }) => opened_session_id);
  expect(new Set(opened).size).toBe(opened.length);
  const again = materialiseWorld(captureWorld(world));
  expect([...again.abuse_labels]).toEqual([...world.abuse_labels]);
  for (const list of ['ring', 'mules', 'scalpers', 'brushing_shops'] as const) expect(again[list]).toEqual(world[list]);
});

test('scalpers order in flash deals that were announced, within seconds, and keep what they get', () => {
  const scalped = labelled(label.scalped);
  const deals = new Map(of('open_deal').map((deal) => [deal.deal_id as number, deal]));
  const lines = of('order_line').filter(({ order_id }) => scalped.has(order_id));
  expect(lines.length).toBeGreaterThan(3);
  for (const { user_id, deal_id, at_ms, quantity, origin } of lines) {
    const deal = deals.get(deal_id as number) as LogRecord<'open_deal'>;
    expect(world.scalpers).toContain(user_id);
    expect(quantity).toBeLessThanOrEqual(deal.per_customer);
    expect(at_ms - deal.starts_ms).toBeLessThan(1_000 * (abuse.scalped_within_s + 5));
    expect(deal.price_cents).toBeLessThanOrEqual(deal.usual_cents * (1 - abuse.scalped_off) + 1);
    expect(origin).toBe('live');
  }
  const gone = [...of('request_return'), ...of('review_item')].filter(({ order_id }) => scalped.has(order_id));
  expect(gone).toEqual([]);
  expect(of('purchase').filter(({ order_id }) => scalped.has(order_id)).length).toBeGreaterThan(0.8 * lines.length);
});

test('mules put money into their wallets and give it to hosts who are in on it, inside of their rooms', () => {
  const keys = new Set([...world.abuse_labels.keys()].flatMap((subject) => giftOfSubject(subject) ?? []));
  const given = of('spend_virtual_currency').filter(({ gift_key }) => keys.has(gift_key));
  expect(given.length).toBe(keys.size);
  expect(given.length).toBeGreaterThan(5);
  const entries = new Map(of('enter_live').map((entry) => [entry.entry_key, entry]));
  for (const { user_id, live_id, cause, creator_id } of given) {
    expect(world.mules).toContain(user_id);
    expect(entries.get(cause as number)).toMatchObject({ user_id, live_id, creator_id, card_key: null });
  }
  const paid_in = of('transfer').filter(
    ({ kind, user_id }) => kind === 'top_up' && world.mules.includes(user_id as number),
  );
  const sum = (rows: readonly { value_cents?: number; amount_cents?: number }[]) =>
    rows.reduce((all, { value_cents = 0, amount_cents = 0 }) => all + value_cents + amount_cents, 0);
  expect(sum(paid_in)).toBeGreaterThanOrEqual(sum(given));
});

test('abuse is rare, and a fact of the world and the member alone', () => {
  const kinds = Array.from({ length: 20_000 }, (_, user) => userAbuse(world.draws, user));
  const share = (kind: string) => kinds.filter((each) => each === kind).length / kinds.length;
  expect(share('ring_member')).toBeGreaterThan(0.004);
  expect(share('ring_member')).toBeLessThan(0.008);
  expect(share('return_abuse')).toBeGreaterThan(0.006);
  expect(share('return_abuse')).toBeLessThan(0.01);
  for (const kind of ['gift_mule', 'scalper']) expect(share(kind)).toBeCloseTo(0.003, 2);
  const hosts = Array.from({ length: 20_000 }, (_, creator) => creatorAbuse(world.draws, creator));
  expect(hosts.filter((each) => each === 'gift_laundering').length / hosts.length).toBeCloseTo(
    abuse.laundering_hosts,
    2,
  );
});
