import { expect, test } from 'vitest';
import { stakeholders } from '../../metrics/definitions/metric.ts';
import { faceRows, misleading } from '../scenarios/face-validity.ts';
import { faceReadings, type FaceResult, meanScore, outcomes, testReadings, verdictsOf } from './face-validity.ts';
import { faceValidityPage } from './face-validity-page.ts';
import { beginning } from './twin.ts';

const weeks = [4, 26] as const;
const head = { vitrine: '0.0.0', date: '2026-01-05', users: 10, burn_in_days: 1, weeks, seeds: ['a', 'b'] };

/** A result in which every score and every reading of a test is what a function says. */
function resultOf(
  scoreOf: (row: string, weeks: number) => number,
  testOf: (side: 'test' | 'truth') => number,
): FaceResult {
  const readings = faceRows.flatMap(({ name }) =>
    weeks.flatMap((week) =>
      head.seeds.map((seed) => {
        const scores = Object.fromEntries(stakeholders.map((each) => [each, scoreOf(name, week)]));
        return { row: name, seed, weeks: week, scores: scores as FaceResult['readings'][number]['scores'] };
      }),
    ),
  );
  const tests = misleading.flatMap(({ name }) =>
    outcomes.map((outcome) => ({ case: name, seed: 'a', outcome, test: testOf('test'), truth: testOf('truth') })),
  );
  return { ...head, readings, tests };
}

test('signs are counted where one is expected, and a score near nothing has none', () => {
  const all_good = verdictsOf(
    resultOf(
      () => 0.1,
      () => 0.1,
    ),
  );
  const signs = faceRows.flatMap(({ expects }) => Object.values(expects).flat());
  expect(all_good.expected).toBe(signs.filter((sign) => sign !== '?').length);
  expect(all_good.held).toBe(signs.filter((sign) => sign === '+').length);
  expect(all_good.better_for_all).toEqual(faceRows.map(({ name }) => name));
  expect(all_good.misled).toEqual([]);
  const nothing = verdictsOf(
    resultOf(
      () => 0.001,
      (side) => (side === 'test' ? 0.1 : -0.1),
    ),
  );
  expect([nothing.held, nothing.better_for_all]).toEqual([0, []]);
  expect(nothing.misled).toEqual(misleading.map(({ name }) => name));
});

test('a mean is taken over the seeds that have a value, and the page says what does not hold', () => {
  const result = resultOf(
    (_, week) => (week === 4 ? 0.2 : -0.2),
    () => 0,
  );
  const one = { ...result.readings[0], scores: { ...result.readings[0].scores, users: null } };
  const with_gap = { ...result, readings: [one, ...result.readings.slice(1)] };
  expect(meanScore(with_gap, faceRows[0].name, 4, 'users')).toBeCloseTo(0.2);
  expect(faceValidityPage(result)).toContain('**does not hold**');
});

test('the levers of each row can be lived, and an arm of a test answers', { timeout: 120_000 }, () => {
  const begun = beginning('face', 12, 1);
  const readings = [...faceReadings(begun, 'face', [1])];
  expect(readings.map(({ row }) => row)).toEqual(faceRows.map(({ name }) => name));
  const tests = [...testReadings(begun, 'face', 2)];
  expect(tests.length).toBe(misleading.length * outcomes.length);
  expect(tests.some(({ test: found }) => found !== null && found !== 0)).toBe(true);
});
