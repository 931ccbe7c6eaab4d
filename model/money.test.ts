import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from './money.ts';

test('a share is within half a cent of the exact one, and halves go up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
      const share = shareOf(amount, rate);
      expect(Number.isInteger(share)).toBe(true);
      expect(Math.abs(share * 10_000 - amount * rate)).toBeLessThanOrEqual(5_000);
    }),
  );
  expect(shareOf(50, 100)).toBe(1);
  expect(shareOf(49, 100)).toBe(0);
});

test('a refund takes back exactly what the sale gave', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 10_000 }), (amount, rate) => {
      expect(shareOf(-amount, rate) + shareOf(amount, rate)).toBe(0);
    }),
  );
});
