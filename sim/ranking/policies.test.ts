import { readFile, readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { policies } from '../../model/events/view-video.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { addUser } from '../phases/members.ts';
import { runBatch } from '../world/run-batch.ts';
import { SLATE } from '../world/tables.ts';
import { createWorld, type World } from '../world/world.ts';
import { rankingPolicies, type RankingPolicyName } from './policies.ts';
import { emptyPools, refreshPools } from './pools.ts';
import { lastCandidates, rank, REQUESTS_PER_DAY } from './rank.ts';
import { rankingOf, type RankingSettings } from './ranking-settings.ts';

const USERS = 80;
const names = Object.keys(rankingPolicies) as RankingPolicyName[];
let world: World;
beforeAll(async () => {
  world = createWorld({ seed: 'policies', users: USERS });
  await runBatch(world, { until_tick: 2 * TICKS_PER_DAY, on_segments: () => {} });
});

function ask(n: number, settings: Partial<RankingSettings>) {
  const user_id = n % USERS;
  const [nth, day] = [n % REQUESTS_PER_DAY, 40 + Math.floor(n / REQUESTS_PER_DAY)];
  const view = { ...world, ranking: rankingOf(settings) };
  return rank(view, { user_id, table: world.users, row: user_id, day, nth, commerce: true });
}

/** Probability of the slate's places by the definition: a softmax of what is left, mixed with chance. */
function naive(candidates: { rows: Int32Array; scores: Float64Array }, shown: Int32Array, epsilon: number): number[] {
  let left = [...candidates.rows].map((row, n) => ({ row, mass: Math.exp(candidates.scores[n]) }));
  return [...shown].map((row) => {
    const total = left.reduce((sum, { mass }) => sum + mass, 0);
    const { mass } = left.find((each) => each.row === row) as { mass: number };
    const p = ((1 - epsilon) * mass) / total + epsilon / left.length;
    left = left.filter((each) => each.row !== row);
    return p;
  });
}

describe.each(names)('the policy %s', (policy) => {
  test('says its name, and gives each place the probability of the definition', () => {
    for (let n = 0; n < 400; n++) {
      const slate = ask(n, { policy, epsilon: 0.1 });
      expect(slate.size).toBe(SLATE);
      const candidates = lastCandidates();
      expect(new Set(candidates.rows).size).toBe(candidates.rows.length);
      naive(candidates, slate.rows, 0.1).forEach((p, place) => {
        expect(policies[slate.policies[place]]).toBe(policy);
        expect(Math.abs(slate.propensities[place] / p - 1)).toBeLessThan(1e-9);
      });
    }
  });

  test('shows what it gives a probability that often', () => {
    let expected = 0;
    let first = 0;
    let variance = 0;
    for (let n = 0; n < 4_000; n++) {
      const slate = ask(n, { policy, temperature: 1 });
      const { rows, scores } = lastCandidates();
      const best = scores.indexOf(Math.max(...scores));
      const [p] = naive({ rows, scores }, Int32Array.of(rows[best]), 0.04);
      expected += p;
      variance += p * (1 - p);
      first += slate.rows[0] === rows[best] ? 1 : 0;
    }
    expect(Math.abs(first - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });

  test('never shows a segment what falls into a hole of the support', () => {
    const city_tiers = [1, 2, 3, 4, 5];
    const holes = [{ city_tiers, categories: [0, 3] }];
    let met = 0;
    for (let n = 0; n < 400; n++) {
      const slate = ask(n, { policy, holes });
      for (const row of slate.rows.subarray(0, slate.size)) {
        expect([0, 3]).not.toContain(world.videos.columns.category[row]);
      }
      const without = ask(n, { policy });
      met += without.rows.filter((row) => [0, 3].includes(world.videos.columns.category[row])).length;
    }
    expect(met).toBeGreaterThan(0);
  });
});

test('a hole is closed to its segment alone', () => {
  const { city_tier } = world.users.columns;
  const holes = [{ city_tiers: [5], categories: [0] }];
  const shown = { inside: 0, outside: 0 };
  for (let n = 0; n < 2_000; n++) {
    const slate = ask(n, { policy: 'uniform', holes });
    const of_it = slate.rows.filter((row) => world.videos.columns.category[row] === 0).length;
    shown[city_tier[n % USERS] === 5 ? 'inside' : 'outside'] += of_it;
  }
  expect(shown.inside).toBe(0);
  expect(shown.outside).toBeGreaterThan(50);
});

test('the uniform policy shows every video alike, and a higher temperature shows the best less', () => {
  const best = (temperature: number) => {
    let hits = 0;
    for (let n = 0; n < 1_500; n++) {
      const slate = ask(n, { policy: 'popularity', temperature, epsilon: 0 });
      const { rows, scores } = lastCandidates();
      hits += slate.rows[0] === rows[scores.indexOf(Math.max(...scores))] ? 1 : 0;
    }
    return hits;
  };
  expect(best(0.1)).toBeGreaterThan(2 * best(3));
  const counts = new Map<number, number>();
  const requests = 6_000;
  for (let n = 0; n < requests; n++) {
    for (const row of ask(n, { policy: 'uniform' }).rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const mean = (requests * SLATE) / world.pools.videos;
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  const unseen = (world.pools.videos - counts.size) * mean;
  // What users have met lately is missing for them: some hundredths more spread than chance alone.
  expect((chi + unseen) / world.pools.videos).toBeLessThan(1.3);
});

test('the oracle finds what holds people better than any policy that observes', () => {
  const odds = (policy: RankingPolicyName) => {
    let sum = 0;
    for (let n = 0; n < 1_000; n++) {
      const slate = ask(n, { policy });
      const user = n % USERS;
      for (const row of slate.rows) sum += rankedOdds(user, row);
    }
    return sum;
  };
  const by_policy = Object.fromEntries(names.map((name) => [name, odds(name)]));
  expect(Math.max(...Object.values(by_policy))).toBe(by_policy.oracle);
  expect(by_policy.personalised).toBeGreaterThan(by_policy.popularity);
  expect(by_policy.popularity).toBeGreaterThan(by_policy.uniform);
});

function rankedOdds(user: number, video: number): number {
  const scores = new Float64Array(1);
  const { pools, users, videos } = world;
  const { oracle } = rankingPolicies;
  if (!oracle.reads_truth) throw new Error('the oracle reads the truth');
  oracle.score(
    {
      pools,
      count: 1,
      places: Int32Array.of(pools.rows.indexOf(video)),
      ties: new Float64Array(1),
      preference: new Float64Array(pools.categories),
      commerce: true,
    },
    scores,
    { users, videos, row: user },
  );
  return scores[0];
}

test('none but the oracle reads how people answer', async () => {
  const folder = new URL('./policies/', import.meta.url);
  for (const file of await readdir(folder)) {
    const text = await readFile(new URL(file, folder), 'utf8');
    expect([file, /behaviour\/|genesis\/|columns\./.test(text)]).toEqual([file, file === 'oracle.ts']);
  }
});

test('in a world without videos nothing is shown', () => {
  const empty = createWorld({ seed: 'nothing yet', users: 12 });
  addUser(empty);
  for (const policy of names) {
    const pools = refreshPools(empty.videos, empty.creators, world.pools.categories, 0, emptyPools());
    const view = { ...empty, pools, ranking: rankingOf({ policy }) };
    const asker = { user_id: 0, table: empty.users, row: 0, day: 0, nth: 0, commerce: true };
    expect(rank(view, asker).size).toBe(0);
  }
});

test('settings out of range are refused', () => {
  expect(() => rankingOf({ temperature: 0 })).toThrow(RangeError);
  expect(() => rankingOf({ epsilon: 1.1 })).toThrow(RangeError);
  const categories = Array.from({ length: world.pools.categories }, (_, n) => n);
  expect(() => rankingOf({ holes: [{ city_tiers: [2], categories }] })).toThrow(RangeError);
});
