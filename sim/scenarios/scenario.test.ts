import { describe, expect, test } from 'vitest';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { armOf } from '../../model/experiments/assignment.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { experimentsBy, leverSetOf, leverSetsAt } from '../levers/lever-sets.ts';
import { at_rest } from '../levers/levers.ts';
import { captureWorld, forkWorld } from '../world/capture.ts';
import { liveTick } from '../world/run-batch.ts';
import { createWorld, leversOf } from '../world/world.ts';
import { readScenario } from './scenario.ts';
import { shippedScenario, shippedScenarios } from './shipped.ts';

const draws = createDraws(worldKey('levers'));
const both = { en: 'x', zh: 'x' };
const told = (more: object) => readScenario({ name: 'mine', title: both, purpose: both, ...more }, 'mine.json');

test('those that the workshop needs are there', () => {
  expect([...shippedScenarios.keys()]).toEqual(
    expect.arrayContaining([
      'default',
      'heavier-commerce',
      'lighter-commerce',
      'vetting-and-guarantee',
      'one-tap-checkout',
      'commission-subsidy',
      'new-creator-boost',
      'flash-sale-festival',
      'payment-outage',
      'counterfeit-wave',
      'no-commerce-holdout',
      'rival-subsidy',
      'rival-shelf-price',
      'creator-poaching',
    ]),
  );
});

describe('what cannot be followed is refused with its place', () => {
  test.each([
    [{ settings: [{ lever: 'comerce_load', value: 1 }] }, 'mine.json: settings.0.lever'],
    [
      {
        settings: [
          { lever: 'fee_bp', value: 130 },
          { lever: 'fee_bp', value: 2_000 },
        ],
      },
      'settings.1.value: fee_bp goes',
    ],
    [{ settings: [{ lever: 'fee_bp', value: 130.5 }] }, 'settings.0.value: fee_bp takes whole numbers'],
    [{ settings: [{ lever: 'fee_bp', value: 0, to: { city_tiers: [1] } }] }, 'settings.0.to: fee_bp knows no segments'],
    [{ settings: [{ lever: 'vetting', value: 1, from_day: 3, until_day: 3 }] }, 'settings.0.until_day'],
    [{ settings: [{ lever: 'load_cap', value: 2, to: { experiment: 'x', arm: 'treated' } }] }, 'no experiment x'],
    [{ experiments: [{ name: 'a', number: 31, treated_share: 0.5 }] }, 'experiments.0.number'],
    [
      {
        experiments: [{ name: 'a', number: 1, treated_share: 0.5, design: 'room' }],
        settings: [{ lever: 'fee_bp', value: 0, to: { experiment: 'a', arm: 'treated' } }],
      },
      'settings.0.to: fee_bp knows no arms of a split by room',
    ],
    [
      {
        experiments: [{ name: 'a', number: 1, treated_share: 0.5 }],
        settings: [{ lever: 'explaining_time', value: 2, to: { experiment: 'a', arm: 'treated' } }],
      },
      'settings.0.to: explaining_time knows no arms of a split by user',
    ],
    [
      { experiments: [{ name: 'a', number: 1, treated_share: 0.5, from_day: 4, until_day: 4 }] },
      'experiments.0.until_day',
    ],
    [{ surprise: 1 }, 'surprise'],
  ])('%j', (more, place) => {
    expect(() => told(more)).toThrow(place);
  });
});

test('levers move on their days and in their hours, in even steps where that is asked', () => {
  const scenario = told({
    settings: [
      { lever: 'commerce_load', value: 2, from_day: 1, until_day: 11, ramp_days: 4 },
      { lever: 'payment_outage', value: 0.5, hours: [19, 21] },
    ],
  });
  const at = (day: number, hour = 0) =>
    leverSetsAt(draws, { scenario, from_day: 5 }, (day + 5) * TICKS_PER_DAY + hour * 60 + 59)[0];
  expect([0, 1, 2, 4, 10, 11].map((day) => at(day).commerce_load)).toEqual([0, 0.5, 1, 2, 2, 0]);
  expect([18, 19, 20, 21].map((hour) => at(0, hour).payment_outage)).toEqual([0, 0.5, 0.5, 0]);
  expect(at(-1, 20)).toEqual(at_rest);
});

test('an arm, a city tier and everybody else stand at their own levers', () => {
  const staged = {
    from_day: 0,
    scenario: told({
      experiments: [{ name: 'half', number: 4, treated_share: 0.5 }],
      settings: [
        { lever: 'load_cap', value: 5 },
        { lever: 'load_cap', value: 2, to: { experiment: 'half', arm: 'treated' } },
        { lever: 'checkout_steps', value: 1, to: { city_tiers: [1, 2] } },
      ],
    }),
  };
  const world = createWorld({ seed: 'levers', users: 60, staged });
  liveTick(world);
  const [half] = experimentsBy(staged, 'user');
  for (let user = 0; user < 60; user++) {
    const levers = leversOf(world, user);
    expect(levers.load_cap).toBe(armOf(draws, half, user) === 'treated' ? 2 : 5);
    expect(levers.checkout_steps).toBe(world.users.columns.city_tier[user] <= 2 ? 1 : 3);
    expect(world.users.columns.lever_set[user]).toBe(leverSetOf(staged, world.users, user, 0));
  }
});

test('a world that is forked under a scenario lives by it from then on', () => {
  const world = createWorld({ seed: 'fork', users: 40 });
  for (let tick = 0; tick < 90; tick++) liveTick(world);
  world.log.take();
  const staged = { scenario: shippedScenario('load-ab-test'), from_day: 0 };
  const forked = forkWorld(captureWorld(world), staged);
  const loads = Array.from({ length: 40 }, (_, user) => leversOf(forked, user).commerce_load);
  expect(new Set(loads)).toEqual(new Set([0, 2.5]));
});
