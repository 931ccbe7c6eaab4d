import { expect, test } from 'vitest';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { initiatives } from '../scenarios/initiatives.ts';
import { scenarioOf, verdictOn } from './evaluate.ts';
import { gain, score, scorecards } from './scorecard.ts';

test('scorecards and initiatives name metrics that exist, and bundles can be lived', () => {
  const named = [
    ...Object.values(scorecards).flat(),
    ...initiatives.flatMap(({ expects, guardrails, kill }) => [
      ...expects.map(({ metric }) => metric),
      ...guardrails,
      kill.metric,
    ]),
  ];
  expect(named.filter((id) => !catalogue.has(id))).toEqual([]);
  expect(initiatives.length).toBe(10);
  for (const initiative of initiatives) expect(scenarioOf(initiative).settings.length).toBeGreaterThan(0);
});

test('a gain is counted towards where it is good', () => {
  expect(gain('dau', { dau: 100 }, { dau: 110 })).toBeCloseTo(0.1);
  expect(gain('regret_rate', { regret_rate: 0.2 }, { regret_rate: 0.1 })).toBeCloseTo(0.5);
  expect(gain('dau', { dau: null }, { dau: 110 })).toBeNull();
  expect(score('users', { dau: 100, regret_rate: 0.1 }, { dau: 110, regret_rate: 0.11 })).toBeCloseTo(0);
  expect(score('users', {}, {})).toBeNull();
});

test('a verdict weighs buyers against money, and stops where the criterion says so', () => {
  const [offer] = initiatives;
  const before = { weekly_kept_buyers: 50, orders: 100, contribution_per_order: 100 };
  const after = { weekly_kept_buyers: 60, orders: 110, contribution_per_order: 40 };
  const verdict = verdictOn(offer, 12, 1_000, before, after);
  expect(verdict.north_star).toEqual({ metric: 'weekly_kept_buyers', baseline: 50, effect: 10 });
  expect(verdict.cost_cents).toBe(offer.cost_cents + 10_000 - 4_400);
  expect(verdict.is_killed).toBe(true);
  expect(verdictOn(offer, 4, 1_000, before, after).is_killed).toBe(false);
});
