import { beforeAll, expect, test } from 'vitest';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventName, EventRecord } from '../../model/events/vocabulary.ts';
import { armBit, holdout } from '../../model/experiments/assignment.ts';
import { hourOf, startOfDay, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { roomOf } from '../../model/live/apply-to-room.ts';
import { captureWorld, materialiseWorld } from './capture.ts';
import { liveTick, runBatch } from './run-batch.ts';
import { createWorld, type World } from './world.ts';

/** A Friday evening in a small town: the session of the week goes on. */
const FRIDAY = 4;
const OPENING = FRIDAY * TICKS_PER_DAY + 20 * 60;
const settings = { seed: 'a small town', users: 300 };

let world: World;
let log: Segment[];
beforeAll(async () => {
  world = createWorld(settings);
  log = await live(world, OPENING + 30);
}, 120_000);

async function live(of: World, until_tick: number): Promise<Segment[]> {
  const segments: Segment[] = [];
  await runBatch(of, { until_tick, on_segments: (some) => void segments.push(...some) });
  return segments;
}

function records<N extends EventName>(name: N): LogRecord<N>[] {
  return log
    .filter((segment) => segment.name === name)
    .flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => recordAt(segment as Segment<N>, row)));
}

test('every room is the fold of the log', () => {
  const events = log
    .flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => recordAt(segment, row) as LogRecord))
    .toSorted((a, b) => a.seq - b.seq) as (LogRecord & EventRecord)[];
  const open = [...world.rooms.live()];
  expect(open.length).toBeGreaterThan(0);
  for (const { room } of open) {
    const own = events.filter((event) =>
      event.name === 'order_line'
        ? event.origin === 'live' && event.creator_id === room.creator_id && event.at_ms >= room.started_ms
        : 'live_id' in event && event.live_id === room.live_id,
    );
    expect(roomOf(own)).toEqual(room);
  }
});

test('the session of the week goes on at its hour, with a share of all users in it', () => {
  const flagship = [...world.rooms.live()].map(({ room }) => room).find((room) => room.flagship);
  expect(flagship?.started_ms).toBe(startOfDay(FRIDAY) + 19.5 * 3_600_000);
  expect(flagship?.viewers).toBeGreaterThan(settings.users / 15);
  expect(flagship?.explaining).not.toBeNull();
  expect(flagship?.pinned).not.toBeNull();
});

test('agents remember the room that they are in, and rooms remember them', () => {
  const there = new Map<number, number>();
  for (const { room, attendance } of world.rooms.live()) {
    for (const [user] of attendance.present()) there.set(user, room.live_id);
  }
  expect(there.size).toBeGreaterThan(10);
  for (const [user, live_id] of there) expect(world.watching.get(user)?.live_id).toBe(live_id);
});

test('most sessions start in the evening, and no more go on at once than there is room for', () => {
  const starts = records('start_live').map(({ at_ms }) => hourOf(at_ms));
  const evening = starts.filter((hour) => hour >= 18 && hour < 22).length;
  expect(starts.length).toBeGreaterThan(20);
  expect(evening / starts.length).toBeGreaterThan(0.25);
});

test('who is held out sees no session in which something is sold', () => {
  const sells = new Map(records('start_live').map(({ live_id, lineup }) => [live_id, lineup !== '']));
  const cards = records('show_live_card').filter(({ arms }) => ((arms ?? 0) & armBit(holdout)) !== 0);
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.some(({ live_id }) => sells.get(live_id))).toBe(false);
  expect(cards.every(({ propensity }) => propensity > 0 && propensity <= 1)).toBe(true);
});

test('what is bought in a room says so, and names the visit to it', () => {
  const visits = new Set(records('enter_live').map(({ entry_key }) => entry_key));
  const bought = records('order_line').filter(({ origin }) => origin === 'live');
  expect(bought.length).toBeGreaterThan(3);
  expect(bought.every(({ exposure_id }) => exposure_id !== null && visits.has(exposure_id))).toBe(true);
});

test('a world that was captured while rooms are open goes on as if nothing had happened', () => {
  const image = captureWorld(world);
  const copy = materialiseWorld(image);
  for (let n = 0; n < 20; n++) {
    liveTick(world);
    liveTick(copy);
  }
  expect(copy.log.take()).toEqual(world.log.take());
  expect(copy.rooms.capture()).toEqual(world.rooms.capture());
});
