import { expect, test } from 'vitest';
import { priceCourse } from './price-course.ts';

const DAY_MS = 24 * 60 * 60_000;
const now_ms = 100 * DAY_MS;
const course = (marks: readonly (readonly [day: number, cents: number])[], now_cents: number) =>
  priceCourse(
    marks.map(([day, price_cents]) => ({ at_ms: day * DAY_MS, price_cents })),
    now_cents,
    now_ms,
    108,
    48,
  );

test('a price that never changed has no course', () => {
  expect(course([], 900)).toBeNull();
});

test('steps go from the first price to the one of now, over the whole width, the lowest at the floor', () => {
  const found = course(
    [
      [80, 1_000],
      [90, 800],
    ],
    800,
  );
  expect(found).toMatchObject({ low_cents: 800, high_cents: 1_000, is_lowest: true, since_ms: 80 * DAY_MS });
  expect(found?.line).toBe('M4 4H54V44H104');
});

test('a deal of now is a step of its own', () => {
  const found = course(
    [
      [80, 1_000],
      [90, 1_200],
    ],
    500,
  );
  expect(found).toMatchObject({ low_cents: 500, high_cents: 1_200, is_lowest: true });
  expect(found?.line).toMatch(/H104V44H104$/);
});

test('what was before the last sixty days is left out, but for the price that they began with', () => {
  const found = course(
    [
      [1, 5_000],
      [10, 1_000],
      [70, 1_100],
    ],
    1_100,
  );
  expect(found).toMatchObject({ low_cents: 1_000, high_cents: 1_100, is_lowest: false, since_ms: 40 * DAY_MS });
  expect(found?.line.startsWith('M4 44')).toBe(true);
});
