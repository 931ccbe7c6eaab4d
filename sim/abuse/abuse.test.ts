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
import { label, userAbuse, userAbuses } from './abuse-kinds.ts';
import { noteBrushing, noteRing } from './rings.ts';

const DAYS = 16;
let world: World;
const log = new Map<EventName, LogRecord[]>();
const of = <N extends EventName>(name: N) => (log.get(name) ?? []) as unknown as LogRecord<N>[];

/** A small world in which two shops brush, two pay for praise, and some users are hired or return what they used. */
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
  for (let user = 0; user < users.rows; user++) {
    users.columns.abuse[user] = user % 20 === 0 ? userAbuses.indexOf('ring_member') : 0;
    if (user % 3 === 1) users.columns.abuse[user] = userAbuses.indexOf('return_abuse');
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
  expect([again.ring, again.brushing_shops]).toEqual([world.ring, world.brushing_shops]);
});

test('abuse is rare, and a fact of the world and the member alone', () => {
  const kinds = Array.from({ length: 20_000 }, (_, user) => userAbuse(world.draws, user));
  const share = (kind: string) => kinds.filter((each) => each === kind).length / kinds.length;
  expect(share('ring_member')).toBeGreaterThan(0.004);
  expect(share('ring_member')).toBeLessThan(0.008);
  expect(share('return_abuse')).toBeGreaterThan(0.006);
  expect(share('return_abuse')).toBeLessThan(0.01);
});
