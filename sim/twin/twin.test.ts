import { beforeAll, describe, expect, test } from 'vitest';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { armOf, holdout } from '../../model/experiments/assignment.ts';
import type { Segment } from '../../model/events/derive/segment.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { userTraits } from '../genesis/user-traits.ts';
import { readScenario, type ScenarioInput } from '../scenarios/scenario.ts';
import { shippedScenario } from '../scenarios/shipped.ts';
import { captureWorld, forkWorld, materialiseWorld } from '../world/capture.ts';
import { liveTick } from '../world/run-batch.ts';
import type { World } from '../world/world.ts';
import { channels } from './channels.ts';
import { differenceOf, isEmpty } from './difference.ts';
import { recordTick, replayTick } from './replay.ts';
import { type Beginning, beginning, runTwin } from './twin.ts';

const USERS = 60;
const SEED = 'twins';
const both = { en: 'x', zh: 'x' };
const told = (more: Partial<ScenarioInput>) =>
  readScenario({ name: 'told', title: both, purpose: both, ...more }, 'told');

let begun: Beginning;
beforeAll(() => {
  begun = beginning(SEED, USERS, 3);
}, 300_000);

/** Lives some ticks of a baseline and of replays beside it. */
function replay(baseline: World, replays: readonly World[], ticks: number): Segment[][] {
  const logs: Segment[][] = [baseline, ...replays].map(() => []);
  for (let tick = 0; tick < ticks; tick++) {
    const record = recordTick(baseline);
    for (const world of replays) replayTick(world, baseline, record);
    if (baseline.tick % 360 === 0 || tick === ticks - 1) {
      [baseline, ...replays].forEach((world, nth) => logs[nth].push(...world.log.take()));
    }
  }
  return logs;
}

test('a scenario at rest changes nothing, with all channels free, with some and with none', {
  timeout: 300_000,
}, () => {
  const rest = told({
    settings: [
      { lever: 'fee_bp', value: 130 },
      { lever: 'commerce_load', value: 0 },
    ],
  });
  const { difference, effects } = runTwin({
    begun,
    scenario: rest,
    days: 1,
    read_on: [1],
    with_channels: true,
    with_difference: true,
  });
  expect(difference.reduce((sum, { same }) => sum + same, 0)).toBeGreaterThan(3_000);
  expect(isEmpty(difference)).toBe(true);
  expect(effects.length).toBeGreaterThan(50);
  for (const { total, direct, spillover } of effects) {
    expect([total ?? 0, direct ?? 0, ...Object.values(spillover ?? {}).map((each) => each ?? 0)]).toEqual(
      Array.from({ length: channels.length + 2 }, () => 0),
    );
  }
  const staged = { scenario: rest, from_day: 3 };
  for (let nth = 0; nth < channels.length; nth++) {
    const world = forkWorld(begun.image, staged);
    world.frozen = new Set(channels.slice(nth));
    const [before, after] = replay(forkWorld(begun.image, staged), [world], TICKS_PER_DAY / 2);
    expect([nth, isEmpty(differenceOf(0, before, after))]).toEqual([nth, true]);
  }
});

describe('one user with a lever of their own', () => {
  const draws = createDraws(worldKey(SEED));
  /** A split whose treated arm is one user, who sees commerce and comes most days. */
  const split = (() => {
    for (let number = 1; number < 31; number++) {
      const hashes = Array.from({ length: USERS + 9 }, (_, user) => draws.unit(streams.assignment, number, user, 0));
      const [first, second] = hashes.toSorted((a, b) => a - b);
      const one = { name: 'one', number, treated_share: (first + second) / 2 };
      const user = hashes.indexOf(first);
      if (armOf(draws, one, user) !== 'treated' || armOf(draws, holdout, user) === 'treated') continue;
      if (userTraits(draws, user).daily_activity > 0.62) return { one, user };
    }
    throw new Error('nobody comes most days');
  })();
  const scenario = told({
    experiments: [split.one],
    settings: [
      { lever: 'shop_tab_prominence', value: 3, to: { experiment: 'one', arm: 'treated' } },
      { lever: 'commerce_load', value: 2, to: { experiment: 'one', arm: 'treated' } },
      { lever: 'return_guarantee', value: 1, to: { experiment: 'one', arm: 'treated' } },
    ],
  });

  test('changes the log of nobody else under replay, and of others when they meet', { timeout: 300_000 }, () => {
    const baseline = forkWorld(begun.image, { scenario: { ...scenario, settings: [] }, from_day: 3 });
    const alone = forkWorld(begun.image, { scenario, from_day: 3 });
    alone.frozen = new Set(channels);
    const [before, direct] = replay(baseline, [alone], 2 * TICKS_PER_DAY);
    const user_of = ({ columns }: Segment, row: number) => (columns.user_id as Int32Array)[row];
    const others = differenceOf(0, before, direct, (segment, row) => user_of(segment, row) !== split.user);
    expect(others.reduce((sum, { same }) => sum + same, 0)).toBeGreaterThan(3_000);
    expect(
      others.filter(
        ({ changed, only_in_baseline, only_in_scenario }) => changed + only_in_baseline + only_in_scenario > 0,
      ),
    ).toEqual([]);
    expect(isEmpty(differenceOf(0, before, direct))).toBe(false);

    const met = forkWorld(begun.image, { scenario, from_day: 3 });
    for (let tick = 0; tick < 2 * TICKS_PER_DAY; tick++) liveTick(met);
    const total = differenceOf(0, before, met.log.take(), (segment, row) => user_of(segment, row) !== split.user);
    expect(isEmpty(total)).toBe(false);
  });
});

test('total is direct plus what spills over, channel by channel', { timeout: 300_000 }, () => {
  const { effects } = runTwin({
    begun,
    scenario: shippedScenario('heavier-commerce'),
    days: 1,
    read_on: [1],
    with_channels: true,
    with_difference: false,
  });
  const load = effects.find(({ metric }) => metric === 'product_ctr');
  expect(load?.total).not.toBe(0);
  for (const { total, direct, spillover } of effects) {
    if (total === null || direct === null || direct === undefined || spillover === undefined) continue;
    const sum = Object.values(spillover).reduce((all: number, each) => all + (each ?? 0), direct);
    expect(Math.abs(sum - total)).toBeLessThan(1e-9 * Math.max(1, Math.abs(total)) * 1e3);
  }
});

test('a scenario that was captured in the middle of its third day goes on to the same bytes', () => {
  const staged = { scenario: shippedScenario('flash-sale-festival'), from_day: 3 };
  const world = forkWorld(begun.image, staged);
  for (let tick = 0; tick < 2 * TICKS_PER_DAY + 777; tick++) liveTick(world);
  world.log.take();
  const image = captureWorld(world);
  const lives = [world, materialiseWorld(image)].map((each) => {
    for (let tick = 0; tick < TICKS_PER_DAY; tick++) liveTick(each);
    return each.log.take();
  });
  expect(lives[1]).toEqual(lives[0]);
});
