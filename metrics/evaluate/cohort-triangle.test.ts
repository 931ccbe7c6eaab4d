import { expect, test } from 'vitest';
import { cohortTriangle } from './cohort-triangle.ts';

const week = (nth: number, partial = false) => ({ first_day: nth * 7, last_day: nth * 7 + 6, partial });

test('each cohort is compared with its own first week, and a week without anybody is zero', () => {
  const triangle = cohortTriangle([
    { began: 0, period: week(0), people: 10 },
    { began: 0, period: week(1), people: 6 },
    { began: 7, period: week(1), people: 4 },
    { began: 7, period: week(2), people: 4 },
    { began: 0, period: week(3, true), people: 1 },
  ]);
  expect(triangle.map(({ began, size }) => [began, size])).toEqual([
    [0, 10],
    [7, 4],
  ]);
  expect(triangle[0].weeks).toEqual([
    { nth: 0, people: 10, share: 1, partial: false },
    { nth: 1, people: 6, share: 0.6, partial: false },
    { nth: 2, people: 0, share: 0, partial: false },
    { nth: 3, people: 1, share: 0.1, partial: true },
  ]);
  expect(triangle[1].weeks.map(({ nth, people }) => [nth, people])).toEqual([
    [0, 4],
    [1, 4],
    [2, 0],
  ]);
});

test('who was there before the log is measured from its first whole week', () => {
  const [before] = cohortTriangle([
    { began: null, period: week(0, true), people: 7 },
    { began: null, period: week(1), people: 20 },
    { began: null, period: week(2), people: 15 },
  ]);
  expect(before).toMatchObject({ began: null, size: 20 });
  expect(before.weeks.map(({ share }) => share)).toEqual([1, 0.75]);
});

test('a cohort of known size is measured against it, also where nobody came in its first week', () => {
  const [cohort] = cohortTriangle([{ began: 0, period: week(1), people: 3 }], new Map([[0, 4]]));
  expect(cohort).toMatchObject({ began: 0, size: 4 });
  expect(cohort.weeks.map(({ share }) => share)).toEqual([0, 0.75]);
});

test('of nothing there are no cohorts', () => expect(cohortTriangle([])).toEqual([]));
