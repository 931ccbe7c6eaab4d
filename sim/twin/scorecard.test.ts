import { expect, test } from 'vitest';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { initiatives } from '../scenarios/initiatives.ts';
import { type Effects, scenarioOf } from './evaluate.ts';
import { type InitiativeReading, ranked, scoreBeyondChance, verdictOn } from './initiatives.ts';
import { type Counted, type OutcomeName, outcomeNames, outcomes } from './outcomes.ts';
import { estimateOf, halfInterval, signOf } from './paired.ts';
import { score, scorecards, type Scores } from './scorecard.ts';

/** Ten people, creators and shops; outcomes that are not named are the same for all. */
function counted(own: { readonly [N in OutcomeName]?: (id: number) => number }): Counted {
  return Object.fromEntries(
    outcomeNames.map((name) => [name, Float64Array.from({ length: 10 }, (_, id) => own[name]?.(id) ?? 1)]),
  ) as unknown as Counted;
}

test('scorecards name outcomes, initiatives metrics that exist, and bundles can be lived', () => {
  const named = initiatives.flatMap(({ expects, guardrails, kill }) => [
    ...expects.map(({ metric }) => metric),
    ...guardrails,
    kill.metric,
  ]);
  expect(named.filter((id) => !catalogue.has(id))).toEqual([]);
  expect(Object.values(scorecards).flat()).toEqual(expect.arrayContaining(['kept_orders', 'contribution_cents']));
  expect(initiatives.length).toBe(10);
  for (const { id, levers } of initiatives) expect(scenarioOf(id, levers).settings.length).toBeGreaterThan(0);
});

test('a paired interval is that of the differences, and a sign needs it and every world', () => {
  // Student's sleep data: scipy.stats.ttest_rel gives a standard error of 0.38896 for the mean of 1.58 hours.
  const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const slept = estimateOf(Float64Array.from(other.map((value, n) => value - one[n])));
  expect(slept.mean).toBeCloseTo(1.58, 10);
  expect(Math.sqrt(slept.variance)).toBeCloseTo(0.3889587, 6);
  expect(halfInterval(slept)).toBeCloseTo(1.959964 * 0.3889587, 5);
  expect(signOf([slept])).toBe('+');
  expect(signOf([slept, { mean: -0.1, variance: 0.01 }])).toBe('?');
  expect(signOf([{ mean: 0.1, variance: 1 }])).toBe('?');
  expect(signOf([])).toBe('?');
});

test('a score is in standard deviations, plus where it is good, and counts a person once', () => {
  const spread = (id: number) => (id < 5 ? 0 : 2);
  const at_rest = counted({ active_days: spread, disappointments: spread });
  const more = counted({ active_days: (id) => spread(id) + 1, disappointments: spread });
  // The deviation of five 0 and five 2 is √(10 ÷ 9); two outcomes of the card differ between people.
  const better = score('users', at_rest, more);
  expect(better?.mean).toBeCloseTo(1 / Math.sqrt(10 / 9) / 2);
  expect(better?.variance).toBeCloseTo(0);
  const both = counted({ active_days: (id) => spread(id) + id, disappointments: (id) => spread(id) + id });
  expect(score('users', at_rest, both)?.mean).toBeCloseTo(0);
  expect(score('users', at_rest, both)?.variance).toBeCloseTo(0);
  expect(score('merchants', at_rest, more)).toBeNull();
});

test('a score is not moved by a level that is near zero', () => {
  const margin = (by: number) => counted({ contribution_cents: (id) => (id - 4.5) * 100 + by });
  expect(score('platform', margin(0.01), margin(1))?.mean).toBeLessThan(0.01);
});

test('a verdict weighs buyers against money, and stops where the criterion says so', () => {
  const offer = initiatives.find(({ id }) => id === 'first-order-offer') as (typeof initiatives)[number];
  const reading = (seed: string, kept: number, contribution_per_order: number): InitiativeReading => {
    const effectOf = (name: OutcomeName) => {
      const mean = name === 'kept_buyer_weeks' ? kept : name === 'contribution_cents' ? -0.5 : 0;
      return { baseline: 1, effect: { mean, variance: (mean / 10) ** 2 } };
    };
    return {
      initiative: offer.id,
      seed,
      weeks: 12,
      members: 1_000,
      effects: Object.fromEntries(outcomeNames.map((name) => [name, effectOf(name)])) as unknown as Effects,
      scores: { users: { mean: 0.2, variance: 0.0001 }, creators: null, merchants: null, platform: null } as Scores,
      baseline: { contribution_per_order: 100 },
      scenario: { contribution_per_order },
    };
  };
  const verdict = verdictOn(offer, 12, 1_000, [reading('a', 0.01, 40), reading('b', 0.02, 40)]);
  expect(verdict.cost_cents).toBe(offer.cost_cents + 3_500);
  expect(verdict.effect_per_cost).toBeCloseTo((105 / verdict.cost_cents) * 100_000);
  expect(verdict.is_killed).toBe(true);
  expect(verdictOn(offer, 4, 1_000, [reading('a', 0.01, 40)]).is_killed).toBe(false);
  expect(verdictOn(offer, 12, 1_000, [reading('a', 0.01, 60)]).is_killed).toBe(false);
  const unsure = verdictOn(offer, 12, 1_000, [reading('a', 0.01, 40), reading('b', -0.02, 40)]);
  expect(unsure.effect_per_cost).toBeNull();
  expect(ranked([unsure, verdict], ({ effect_per_cost }) => effect_per_cost)).toEqual([offer.id]);
  expect([scoreBeyondChance(verdict, 'users'), scoreBeyondChance(verdict, 'creators')]).toEqual([
    expect.closeTo(0.2),
    null,
  ]);
});

test('stopping asks whether more is worse or better', () => {
  const sharing = initiatives.find(({ id }) => id === 'sharing-and-loyalty') as (typeof initiatives)[number];
  const of = (share: number) =>
    verdictOn(sharing, 12, 1, [
      {
        initiative: sharing.id,
        seed: 'a',
        weeks: 12,
        members: 1,
        effects: Object.fromEntries(
          outcomeNames.map((name) => [name, { baseline: 1, effect: { mean: 0, variance: 0 } }]),
        ) as unknown as Effects,
        scores: { users: null, creators: null, merchants: null, platform: null },
        baseline: { share_rate_after_purchase: 0.1 },
        scenario: { share_rate_after_purchase: share },
      },
    ]).is_killed;
  // It is stopped when sharing has not grown by a fifth.
  expect([of(0.11), of(0.2)]).toEqual([true, false]);
});

test('every outcome is somebody’s, and says what it is', () => {
  for (const { of, good, meaning } of Object.values(outcomes)) {
    expect(['members', 'creators', 'shops']).toContain(of);
    expect(['up', 'down']).toContain(good);
    expect(meaning).toMatch(/\.$/);
  }
});
