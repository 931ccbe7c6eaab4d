import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdIndex } from './id-index.ts';

test('an index answers like a map, for ids that are there and for any number that is not', () => {
  const id = fc.oneof(fc.nat(50), fc.nat(2 ** 31 - 1));
  const asked = fc.oneof(id, fc.constantFrom(-1, 2 ** 31, 2 ** 40 + 3, Number.NaN));
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.nat())), fc.array(asked), (pairs, others) => {
      const index = new IdIndex();
      for (const [key, row] of pairs) index.set(key, row % 2 ** 31);
      const map = new Map(pairs.map(([key, row]) => [key, row % 2 ** 31]));
      for (const each of [...map.keys(), ...others]) {
        expect(index.get(each)).toBe(map.get(each));
        expect(index.has(each)).toBe(map.has(each));
      }
    }),
  );
});

test('it grows far beyond its first room, and takes no number that is no id', () => {
  const index = new IdIndex();
  for (let n = 0; n < 20_000; n++) index.set(n * 4096, n);
  for (let n = 0; n < 20_000; n++) expect(index.get(n * 4096)).toBe(n);
  expect(index.get(1)).toBeUndefined();
  expect(() => index.set(-1, 0)).toThrow(RangeError);
});
