import { expect, test } from 'vitest';
import { stakeholders } from '../../metrics/definitions/metric.ts';
import { faceRows, misleading } from '../scenarios/face-validity.ts';
import { bySeed } from '../shell/by-seed.ts';
import type { Effects } from './evaluate.ts';
import { type FaceReading, type FaceResult, testOutcomes, type TestReading, verdictsOf } from './face-validity.ts';
import { faceValidityPage } from './face-validity-page.ts';
import { outcomeNames } from './outcomes.ts';
import type { Scores } from './scorecard.ts';

const weeks = [4, 26] as const;
const head = { vitrine: '0.0.0', date: '2026-01-05', users: 10, burn_in_days: 1, weeks, seeds: ['a', 'b'] };
const sure = (mean: number) => ({ mean, variance: 1e-6 });

/** A result in which every score and every reading of a test is what a function says. */
function resultOf(
  scoreOf: (row: string, weeks: number, seed: string) => number,
  testOf: (side: 'test' | 'truth') => number,
): FaceResult {
  const readings = faceRows.flatMap(({ name }) =>
    weeks.flatMap((week) =>
      head.seeds.map((seed) => {
        const scores = Object.fromEntries(
          stakeholders.map((each) => [each, sure(scoreOf(name, week, seed))]),
        ) as Scores;
        const effects = Object.fromEntries(
          outcomeNames.map((each) => [each, { baseline: 1, effect: sure(0.1) }]),
        ) as unknown as Effects;
        return { row: name, seed, weeks: week, scores, effects };
      }),
    ),
  );
  const tests = misleading.flatMap(({ name }) =>
    testOutcomes.map((outcome) => ({
      case: name,
      seed: 'a',
      outcome,
      test: sure(testOf('test')),
      truth: sure(testOf('truth')),
    })),
  );
  return { ...head, readings, tests };
}

test('signs are counted where one is expected, and chance has none', () => {
  const all_good = verdictsOf(
    resultOf(
      () => 0.1,
      () => 0.1,
    ),
  );
  const signs = faceRows.flatMap(({ expects }) => Object.values(expects).flat());
  const asked = signs.filter((sign) => sign !== '?').length;
  expect(all_good.expected).toBe(asked);
  expect(all_good.held).toBe(signs.filter((sign) => sign === '+').length);
  expect(all_good.contrary).toBe(asked - all_good.held);
  expect(all_good.better_for_all).toEqual(faceRows.map(({ name }) => name));
  expect(all_good.misled).toEqual([]);
  // One world says so and the other the contrary: no sign, however small the intervals.
  const divided = verdictsOf(
    resultOf(
      (_, __, seed) => (seed === 'a' ? 0.2 : -0.1),
      (side) => (side === 'test' ? 0.1 : -0.1),
    ),
  );
  expect([divided.held, divided.contrary, divided.better_for_all]).toEqual([0, 0, []]);
  expect(divided.leaning_for_all).toEqual(faceRows.map(({ name }) => name));
  expect(divided.misled).toEqual(misleading.map(({ name }) => name));
});

test('the page says what does not hold', () => {
  const page = faceValidityPage(
    resultOf(
      (_, week) => (week === 4 ? 0.2 : -0.2),
      () => 0,
    ),
  );
  expect(page).toContain('**does not hold**');
  expect(page).toContain('(-, holds)');
  expect(page).toContain('no sign');
});

test('the levers of each row can be lived in threads, and an arm of a test answers', { timeout: 120_000 }, async () => {
  const read: (FaceReading | TestReading)[] = [];
  const task = { readings: 'face-validity', users: 8, burn_in_days: 1, weeks: [1], settling_days: 0 } as const;
  await bySeed<FaceReading | TestReading>(['face', 'other'], 2, task, (reading) => read.push(reading));
  const of = (seed: string) => read.filter((each) => each.seed === seed);
  for (const seed of ['face', 'other']) {
    const rows = of(seed).flatMap((each) => ('row' in each && each.weeks === 1 ? [each] : []));
    expect(new Set(rows.map(({ row }) => row))).toEqual(new Set(faceRows.map(({ name }) => name)));
    expect(rows.some(({ effects }) => effects.minutes.effect.mean !== 0)).toBe(true);
    const tests = of(seed).flatMap((each) => ('case' in each ? [each] : []));
    expect(tests.length).toBe(misleading.length * testOutcomes.length);
    expect(tests.some(({ test: found }) => found !== null && found.mean !== 0)).toBe(true);
  }
});
