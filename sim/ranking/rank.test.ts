import { beforeAll, expect, test } from 'vitest';
import { policies } from '../../model/events/view-video.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { runBatch } from '../world/run-batch.ts';
import { CATEGORY_SPAN, SLATE } from '../world/tables.ts';
import { createWorld, type World } from '../world/world.ts';
import { poolSize } from './random-pool.ts';
import { CANDIDATES, markSeen, rank, REQUESTS_PER_DAY } from './rank.ts';

let world: World;
beforeAll(async () => {
  world = createWorld({ seed: 'a feed', users: 80 });
  await runBatch(world, { until_tick: 2 * TICKS_PER_DAY, on_segments: () => {} });
});

const ask = (user: number, nth: number, day = 40) =>
  rank(world, { user_id: user, table: world.users, row: user, day, nth, commerce: true });

test('a slate holds eight different videos, chosen from fifty or fewer', () => {
  for (let nth = 0; nth < 300; nth++) {
    const slate = ask(nth % 80, nth);
    expect(slate.candidates).toBeLessThanOrEqual(CANDIDATES);
    expect(slate.size).toBe(Math.min(SLATE, slate.candidates));
    expect(new Set(slate.rows.subarray(0, slate.size)).size).toBe(slate.size);
  }
});

test('the same request is the same slate, another one is another', () => {
  const rows = (nth: number) => [...ask(3, nth).rows];
  const first = rows(7);
  rows(8);
  expect(rows(7)).toEqual(first);
  expect(rows(8)).not.toEqual(first);
});

test('propensities are what they say: one over them adds up to the candidates, at any place', () => {
  const sums = new Float64Array(SLATE);
  const expected = new Float64Array(SLATE);
  const requests = 12_000;
  for (let n = 0; n < requests; n++) {
    const slate = ask(n % 80, n % REQUESTS_PER_DAY, 40 + Math.floor(n / REQUESTS_PER_DAY));
    for (let place = 0; place < slate.size; place++) {
      const p = slate.propensities[place];
      expect(p > 0 && p <= 1).toBe(true);
      sums[place] += 1 / p;
      expected[place] += slate.candidates - place;
    }
  }
  // The rarest choice weighs some 1,200 (50 candidates, 4 % exploration): a twelfth is four standard errors.
  for (let place = 0; place < SLATE; place++) expect(Math.abs(sums[place] / expected[place] - 1)).toBeLessThan(1 / 12);
});

test('a random share of the places goes to the pool, with the probability that both ways have together', () => {
  const random_share = 0.25;
  const { draws, pools, creators, follows, size, videos, ranking, levers } = world;
  const view = { draws, pools, creators, follows, size, videos, ranking, levers, settings: { random_share } };
  const pool = poolSize(size, videos.rows);
  const sums = new Float64Array(SLATE);
  const expected = new Float64Array(SLATE);
  let random = 0;
  const requests = 12_000;
  for (let n = 0; n < requests; n++) {
    const [user_id, nth, day] = [n % 80, n % REQUESTS_PER_DAY, 40 + Math.floor(n / REQUESTS_PER_DAY)];
    const without = ask(user_id, nth, day);
    const first = { row: without.rows[0], p: without.propensities[0] };
    const slate = rank(view, { user_id, table: world.users, row: user_id, day, nth, commerce: true });
    const { rows, propensities } = slate;
    expect(new Set(rows.subarray(0, slate.size)).size).toBe(slate.size);
    for (let place = 0; place < slate.size; place++) {
      expect(propensities[place] > 0 && propensities[place] <= 1).toBe(true);
      if (policies[slate.policies[place]] === 'uniform') {
        random++;
        expect(rows[place]).toBeLessThan(pool);
      }
      // Every video of the pool can come to every place: one over the propensities adds up to those that are left.
      if (rows[place] < pool) sums[place] += 1 / propensities[place];
      expected[place] += pool - rows.subarray(0, place).filter((row) => row < pool).length;
    }
    if (rows[0] === first.row) {
      const by_pool = first.row < pool ? random_share / pool : 0;
      expect(propensities[0]).toBeCloseTo((1 - random_share) * first.p + by_pool, 12);
    }
  }
  expect(Math.abs(random / (requests * SLATE) / random_share - 1)).toBeLessThan(0.02);
  // The rarest choice weighs pool / share: a twelfth is more than four standard errors.
  for (let place = 0; place < SLATE; place++) expect(Math.abs(sums[place] / expected[place] - 1)).toBeLessThan(1 / 12);
});

test('who has met a video is not offered it again', () => {
  const slate = ask(11, 1);
  const met = slate.rows[0];
  markSeen(world.users, 11, met);
  for (let nth = 0; nth < 200; nth++) {
    const next = ask(11, nth);
    expect(next.rows.subarray(0, next.size)).not.toContain(met);
  }
});

test('people who watched a category at length are shown more of it', () => {
  const { shown, held } = world.users.columns;
  // One that this user has hardly met: there is enough of it left.
  const met = [...shown.subarray(20 * CATEGORY_SPAN, 20 * CATEGORY_SPAN + world.pools.categories)];
  const category = met.indexOf(Math.min(...met));
  const share = (user: number): number => {
    let of_it = 0;
    let all = 0;
    for (let nth = 0; nth < 400; nth++) {
      const slate = ask(user, nth);
      for (const row of slate.rows.subarray(0, slate.size)) {
        all++;
        if (world.videos.columns.category[row] === category) of_it++;
      }
    }
    return of_it / all;
  };
  const before = share(20);
  shown[20 * CATEGORY_SPAN + category] += 60;
  held[20 * CATEGORY_SPAN + category] += 45;
  expect(share(20)).toBeGreaterThan(before + 0.1);
});
