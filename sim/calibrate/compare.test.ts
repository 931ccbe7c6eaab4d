import { expect, test } from 'vitest';
import { compare, ratioTo } from './compare.ts';
import { figures } from './figures.ts';
import { calibrationPage, skeletonOf } from './page.ts';
import { spread } from './spread.ts';

const head = { vitrine: '0', users: 10, days: 37, random_share: 0.02, seeds: ['a', 'b'] };
const world = (value: number) => ({
  random_exposures: 5,
  values: Object.fromEntries([...figures, ...spread].map(({ id }) => [id, value])),
});

test('every row of the table is there once or more, and no name twice', () => {
  const rows = new Set(figures.map(({ row }) => row));
  expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 33 }, (_, n) => n + 1));
  const ids = [...figures, ...spread].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a ratio is taken to the nearest end of a range, and a bound has one end', () => {
  expect(ratioTo({ low: 10, high: 20 }, 15)).toBe(1);
  expect(ratioTo({ low: 10, high: 20 }, 5)).toBe(0.5);
  expect(ratioTo({ low: 10, high: 20 }, 30)).toBe(1.5);
  expect(ratioTo({ low: 0.6, high: Number.POSITIVE_INFINITY }, 9)).toBe(1);
  expect(ratioTo({ low: 0, high: 0.015 }, 0.03)).toBe(2);
});

test('what is simulated is the mean over seeds, and what has no value is out of range', () => {
  const empty = { random_exposures: 1, values: {} };
  const { figures: all, random_exposures } = compare(head, [world(0.4), world(0.6), empty]);
  expect(random_exposures).toBe(11);
  const [valid] = all;
  expect(valid).toMatchObject({ by_seed: [0.4, 0.6, null], simulated: 0.5, in_range: true });
  const { summary } = compare(head, [empty]);
  expect([summary.in_range, summary.off_by_more_than_two]).toEqual([0, summary.fitted + summary.predicted]);
});

test('the skeleton of a page does not know what was measured', () => {
  const one = skeletonOf(calibrationPage(compare(head, [world(0.4), world(0.6)])));
  const empty = { random_exposures: 0, values: {} };
  const other = { ...head, seeds: ['c'], users: 1_234_567 };
  expect(skeletonOf(calibrationPage(compare(other, [empty])))).toBe(one);
  expect(one).toContain('valid play');
});
