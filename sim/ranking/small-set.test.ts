import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SmallSet } from './small-set.ts';

test('holds what was put in and nothing else, and tells where', () => {
  const set = new SmallSet(50);
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31 - 1), { maxLength: 50 }), fc.nat(), (numbers, other) => {
      set.clear();
      const expected = new Set<number>();
      for (const number of numbers) {
        expect(set.add(number)).toBe(!expected.has(number));
        expect(set.find(number)).toBe(set.at);
        expected.add(number);
      }
      expect(set.find(other) >= 0).toBe(expected.has(other));
    }),
  );
});

test('makes room for more than it was made for', () => {
  const set = new SmallSet(2);
  expect(set.makeRoom(2)).toBe(false);
  expect(set.makeRoom(300)).toBe(true);
  for (let number = 0; number < 300; number++) expect(set.add(number * 4096)).toBe(true);
  for (let number = 0; number < 300; number++) expect(set.find(number * 4096)).toBeGreaterThanOrEqual(0);
});
