import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceTicks } from './nice-ticks.ts';

test('steps are round', () => {
  expect(niceTicks([3, 97], 5)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(niceTicks([0.061, 0.089], 5)).toEqual([0.06, 0.07, 0.08, 0.09]);
  expect(niceTicks([-5, 5], 5)).toEqual([-6, -4, -2, 0, 2, 4, 6]);
});

test('one value, and none at all, still have an axis', () => {
  expect(niceTicks([7], 5).length).toBeGreaterThan(1);
  expect(niceTicks([0], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(niceTicks([], 5)).toEqual([0, 1]);
});

test('the axis holds all values, rises, and has few steps', () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, (some) => {
      const ticks = niceTicks(some, 5);
      const slack = 1e-9 * Math.max(1e-300, ...some.map(Math.abs));
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...some) + slack);
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(Math.max(...some) - slack);
      expect(ticks.length).toBeLessThanOrEqual(9);
    }),
  );
});
