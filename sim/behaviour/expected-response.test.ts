import { beforeAll, expect, test } from 'vitest';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { runBatch } from '../world/run-batch.ts';
import { createWorld, type World } from '../world/world.ts';
import { expectedResponse } from './expected-response.ts';
import { fit, type Meeting, reactionBits, respond, standingOdds } from './response.ts';

let world: World;
beforeAll(async () => {
  world = createWorld({ seed: 'expectations', users: 30 });
  await runBatch(world, { until_tick: TICKS_PER_DAY, on_segments: () => {} });
});

function meetingOf(user: number, video: number, nth: number): Meeting {
  const { users, videos, products } = world;
  const product_row = videos.columns.product_row[video];
  const met = fit(users.columns.taste, user, videos.columns.taste, video);
  return {
    user_id: user,
    row: user,
    video,
    standing: standingOdds(users, user, videos, video, met),
    duration_ms: videos.columns.duration_ms[video],
    nth,
    is_followed: false,
    disclosure: 0,
    product_fit: product_row < 0 ? null : fit(users.columns.taste, user, products.columns.taste, product_row),
  };
}

test('what is expected is what the draws give on average, for any pair', () => {
  const meetings = 6_000;
  // Standardised differences of every figure over some pairs: their squares add up to their number, about.
  const squares = new Map<string, number>();
  const pairs = [3, 8, 14, 22, 27].flatMap((user) => [40, 333, 1_200, 2_777].map((video) => [user, video] as const));
  for (const [user, video] of pairs) {
    const expected = expectedResponse(world.users, meetingOf(user, video, 0));
    const sums = { valid_play: 0, long_view: 0, complete_play: 0, watch_s: 0, watch_s2: 0 };
    const bits = { like: 0, comment: 0, share: 0, save: 0, follow: 0, profile: 0, not_interested: 0, click: 0 };
    const duration_ms = world.videos.columns.duration_ms[video];
    for (let nth = 0; nth < meetings; nth++) {
      const { watch_ms, reactions } = respond(world.draws, world.users, meetingOf(user, video, 1_000 + nth));
      sums.valid_play += watch_ms >= Math.min(7_000, duration_ms) ? 1 : 0;
      sums.long_view += watch_ms >= Math.min(18_000, duration_ms) ? 1 : 0;
      sums.complete_play += watch_ms >= duration_ms ? 1 : 0;
      sums.watch_s += watch_ms / 1_000;
      sums.watch_s2 += (watch_ms / 1_000) ** 2;
      for (const bit of Object.keys(bits) as (keyof typeof bits)[]) if (reactions & reactionBits[bit]) bits[bit]++;
    }
    const mean = sums.watch_s / meetings;
    const error = Math.sqrt(Math.max(1e-9, sums.watch_s2 / meetings - mean * mean) / meetings);
    expect(Math.abs(mean - expected.watch_s)).toBeLessThan(4.5 * error + 0.001);
    for (const [name, count] of Object.entries({ ...bits, ...sums }).filter(([name]) => !name.startsWith('watch'))) {
      const p = expected[name as keyof typeof expected];
      const variance = Math.max(meetings * p * (1 - p), 0.5);
      const z2 = (count - meetings * p) ** 2 / variance;
      expect([name, user, video, z2 < 25 || Math.abs(count - meetings * p) < 6]).toEqual([name, user, video, true]);
      squares.set(name, (squares.get(name) ?? 0) + z2);
    }
  }
  for (const [name, sum] of squares) expect([name, sum / pairs.length < 3]).toEqual([name, true]);
});
