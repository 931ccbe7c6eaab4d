import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decomposeProduct, type Fraction } from './decompose.ts';

const fraction = fc.record({
  numerator: fc.integer({ min: 0, max: 10_000_000 }),
  denominator: fc.integer({ min: 1, max: 10_000_000 }),
});
const factors = fc
  .integer({ min: 1, max: 5 })
  .chain((n) =>
    fc.tuple(fc.array(fraction, { minLength: n, maxLength: n }), fc.array(fraction, { minLength: n, maxLength: n })),
  );
const value = (fractions: readonly Fraction[]) =>
  fractions.reduce((a, { numerator, denominator }) => (a * numerator) / denominator, 1);

describe('the decomposition of a product', () => {
  test('sums to the change exactly', () => {
    fc.assert(
      fc.property(factors, ([before, after]) => {
        const { change, parts, denominator } = decomposeProduct(before, after);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(change);
        const expected = value(after) - value(before);
        expect(Math.abs(Number(change) / Number(denominator) - expected)).toBeLessThanOrEqual(
          1e-9 * (value(after) + value(before)),
        );
      }),
    );
  });

  test('gives nothing to a factor that did not change, and turns round with time', () => {
    fc.assert(
      fc.property(factors, ([before, after]) => {
        const still = [before[0], ...after.slice(1)];
        expect(decomposeProduct(before, still).parts[0]).toBe(0n);
        expect(decomposeProduct(after, before).parts).toEqual(
          decomposeProduct(before, after).parts.map((part) => -part),
        );
      }),
    );
  });

  test('of 100 × 0.1 that became 120 × 0.2 gives 3 to the first and 11 to the second', () => {
    const { parts, denominator } = decomposeProduct(
      [
        { numerator: 100, denominator: 1 },
        { numerator: 1, denominator: 10 },
      ],
      [
        { numerator: 120, denominator: 1 },
        { numerator: 2, denominator: 10 },
      ],
    );
    expect(parts.map((part) => Number(part) / Number(denominator))).toEqual([3, 11]);
  });
});
