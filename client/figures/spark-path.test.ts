import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparkPath } from './spark-path.ts';

test('rising values rise on the screen', () => {
  expect(sparkPath([0, 1, 2], 64, 24, 2)).toEqual({
    line: 'M2 22L32 12L62 2',
    area: 'M2 24L2 22L32 12L62 2L62 24Z',
    last: { x: 62, y: 2 },
  });
});

test('a day without a value is a gap, and no day is nothing', () => {
  expect(sparkPath([1, null, 2, 3], 32, 10, 1).line).toMatch(/^M1 9M\d/);
  expect(sparkPath([], 32, 10)).toEqual({ line: '', area: '', last: null });
  expect(sparkPath([null, null], 32, 10).line).toBe('');
});

test('a level series runs through the middle, one value stands in the middle', () => {
  expect(sparkPath([5, 5], 32, 10, 1).line).toBe('M1 5L31 5');
  expect(sparkPath([5], 32, 10).last).toEqual({ x: 16, y: 5 });
});

test('law: nothing leaves the box', () => {
  const values = fc.array(fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true })), { maxLength: 40 });
  fc.assert(
    fc.property(values, (series) => {
      const numbers = sparkPath(series, 80, 30).line.match(/-?[\d.]+(?:e[+-]?\d+)?/g) ?? [];
      numbers.map(Number).forEach((number, n) => {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(n % 2 === 0 ? 80 : 30);
      });
    }),
  );
});
