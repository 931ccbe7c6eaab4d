import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Segment } from '../../model/events/derive/segment.ts';
import { recordAt } from '../../model/events/derive/segment.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { armBit, holdout } from '../../model/experiments/assignment.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { captureWorld, materialiseWorld } from './capture.ts';
import { runBatch } from './run-batch.ts';
import { createWorld, type World } from './world.ts';

const settings = { seed: 'a small town', users: 120 };
const UNTIL = 2 * TICKS_PER_DAY + 600;

async function live(world: World, until_tick: number): Promise<Segment[]> {
  const log: Segment[] = [];
  await runBatch(world, { until_tick, on_segments: (segments) => void log.push(...segments) });
  return log;
}

function digest(log: readonly Segment[]): string {
  const hash = createHash('sha256');
  for (const name of [...new Set(log.map((segment) => segment.name))].sort()) {
    const parts = log.filter((segment) => segment.name === name);
    for (const column of Object.keys(parts[0].columns)) {
      hash.update(`${name}.${column}`);
      for (const { columns } of parts) {
        const values = columns[column];
        if (Array.isArray(values)) for (const text of values) hash.update(JSON.stringify(text));
        else hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
      }
    }
  }
  return hash.digest('hex');
}

function records<N extends EventName>(log: readonly Segment[], name: N): LogRecord<N>[] {
  return log
    .filter((segment) => segment.name === name)
    .flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => recordAt(segment as Segment<N>, row)));
}

let world: World;
let log: Segment[];
beforeAll(async () => {
  world = createWorld(settings);
  log = await live(world, UNTIL);
});

test('the same settings are the same log, to the byte', async () => {
  expect(digest(await live(createWorld(settings), UNTIL))).toBe(digest(log));
});

test('a random share is a setting of the world, which an image carries', async () => {
  const first = createWorld({ ...settings, random_share: 0.1 });
  const before = await live(first, TICKS_PER_DAY / 2);
  const image = captureWorld(first);
  const after = await live(first, TICKS_PER_DAY);
  expect(digest(await live(materialiseWorld(image), TICKS_PER_DAY))).toBe(digest(after));
  const views = records([...before, ...after], 'view_video').filter(({ surface }) => surface === 'for_you');
  const random = views.filter(({ policy }) => policy === 'uniform');
  expect(Math.abs(random.length / views.length / 0.1 - 1)).toBeLessThan(0.1);
  expect(records(log, 'view_video').filter(({ policy }) => policy === 'uniform')).toEqual([]);
});

test('another seed is another log', async () => {
  const other = await live(createWorld({ ...settings, seed: 'another town' }), TICKS_PER_DAY / 2);
  const same = await live(createWorld(settings), TICKS_PER_DAY / 2);
  expect(digest(other)).not.toBe(digest(same));
});

test('a world that was captured on the way lives on as if nothing had happened', async () => {
  const first = createWorld(settings);
  const before = await live(first, TICKS_PER_DAY + 777);
  const image = captureWorld(first);
  await live(first, TICKS_PER_DAY + 900);
  const after = await live(materialiseWorld(image), UNTIL);
  expect(digest([...before, ...after])).toBe(digest(log));
});

test('a world that another version kept is refused by name', () => {
  const image = captureWorld(createWorld({ seed: 'old', users: 5 }));
  expect(() => materialiseWorld({ ...image, format: 2 as 4 })).toThrow(
    /another version of the program \(format 2, not/,
  );
});

test('a log that has not been taken is not lost by a capture', () => {
  const fresh = createWorld(settings);
  const [visit] = records(log, 'session_start');
  fresh.log.push(visit, visit, visit.ingested_ms, false);
  expect(() => captureWorld(fresh)).toThrow('take the log');
});

test('records stand in the log in the order in which it received them, without a gap', () => {
  const all = log.flatMap(({ columns, rows }) =>
    Array.from({ length: rows }, (_, row) => [columns.seq[row] as number, columns.ingested_ms[row] as number] as const),
  );
  all.sort(([a], [b]) => a - b);
  all.forEach(([seq, ingested_ms], at) => {
    expect(seq).toBe(at + 1);
    if (at > 0) expect(ingested_ms).toBeGreaterThanOrEqual(all[at - 1][1]);
  });
});

test('what an exposure says about reactions is what the reactions say', () => {
  const reacted = {
    liked: records(log, 'like'),
    commented: records(log, 'comment'),
    saved: records(log, 'save'),
    followed: records(log, 'follow'),
    disliked: records(log, 'not_interested'),
    entered_profile: records(log, 'view_profile'),
    clicked_product: records(log, 'select_item').filter((tap) => tap.exposure_id !== null && tap.surface !== 'live'),
  } as const;
  const views = records(log, 'view_video');
  for (const [flag, reactions] of Object.entries(reacted)) {
    const said = views.filter((view) => view[flag as keyof typeof reacted]).map((view) => view.exposure_id);
    const done = reactions.map((reaction) => reaction.exposure_id as number);
    expect([flag, done.length > 0]).toEqual([flag, true]);
    expect([flag, done.sort()]).toEqual([flag, said.sort()]);
  }
});

test('who is held out sees no product anywhere', () => {
  const held_out = records(log, 'view_video').filter((view) => ((view.arms ?? 0) & armBit(holdout)) !== 0);
  expect(held_out.length).toBeGreaterThan(0);
  expect(held_out.every((view) => view.product_id === null && !view.clicked_product)).toBe(true);
  const buyers = new Set(records(log, 'place_order').map((order) => order.user_id));
  expect(held_out.some((view) => buyers.has(view.user_id))).toBe(false);
});

test('every look, visit and checkout that ends has begun', () => {
  const looks = new Set(records(log, 'view_item').map((look) => look.view_key));
  expect(records(log, 'leave_item').every((end) => looks.has(end.view_key))).toBe(true);
  const visits = new Set(records(log, 'session_start').map((visit) => visit.opened_session_id));
  expect(records(log, 'session_end').every((end) => visits.has(end.closed_session_id))).toBe(true);
  const checkouts = new Set(records(log, 'begin_checkout').map((checkout) => checkout.begin_key));
  expect(records(log, 'leave_checkout').every((end) => checkouts.has(end.begin_key))).toBe(true);
});

test('people buy, pay, and get what they paid for', () => {
  const placed = records(log, 'place_order').length;
  const paid = records(log, 'purchase').length;
  // At 10 yuan a daily user, 120 people place a dozen orders in these days; a few of them place most.
  expect(placed).toBeGreaterThan(2);
  expect(paid).toBeGreaterThan(placed / 2);
  expect(records(log, 'ship_order').length).toBeGreaterThan(0);
  for (const sku of world.books.rows('skus')) expect(sku.free).toBeGreaterThanOrEqual(0);
});

test('the propensity of everything shown is a probability', () => {
  const views = records(log, 'view_video');
  expect(views.every((view) => view.propensity > 0 && view.propensity <= 1)).toBe(true);
});
