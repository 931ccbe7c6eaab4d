import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf } from './lorenz.ts';

test('equal amounts are the diagonal, one seller of four is 0.75', () => {
  expect(spreadOf([5, 5, 5])).toEqual({
    curve: [0, 1, 2, 3].map((nth) => ({ sellers: nth / 3, sold: nth / 3 })),
    gini: 0,
  });
  expect(spreadOf([0, 0, 0, 9]).gini).toBe(0.75);
  expect(spreadOf([1, 2, 3, 4]).gini).toBe(0.25);
});

test('nothing is spread over nobody', () => {
  expect(spreadOf([])).toEqual({ curve: [], gini: null });
  expect(spreadOf([0, 0])).toEqual({ curve: [], gini: null });
});

test('an amount that is no whole number is refused', () => {
  expect(() => spreadOf([1.5])).toThrow(RangeError);
  expect(() => spreadOf([-1])).toThrow(RangeError);
});

test('the coefficient is one less twice the area under the curve, and the curve never lies above the diagonal', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(amounts, (amounts) => {
      const { curve, gini } = spreadOf(amounts);
      if (gini === null) return;
      const area = curve
        .slice(1)
        .reduce(
          (sum, { sellers, sold }, nth) => sum + ((sellers - curve[nth].sellers) * (sold + curve[nth].sold)) / 2,
          0,
        );
      expect(gini).toBeCloseTo(1 - 2 * area, 9);
      for (const { sellers, sold } of curve) expect(sold).toBeLessThanOrEqual(sellers + 1e-12);
      expect(curve.at(-1)).toEqual({ sellers: 1, sold: 1 });
    }),
  );
});
