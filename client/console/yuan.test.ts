import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsOf, typedYuan } from './yuan.ts';

test('law: what was written is read as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (cents) => {
      expect(centsOf(typedYuan(cents))).toBe(cents);
    }),
  );
});

test('what people type is an amount, and what is none is refused', () => {
  expect(['12', ' 12.9 ', '¥12.90', '￥0.05'].map(centsOf)).toEqual([1_200, 1_290, 1_290, 5]);
  expect(['', '-1', '1.234', '1e3', 'twelve', '.', '123456789'].map(centsOf)).toEqual(Array(7).fill(null));
});
