import fc from 'fast-check';
import { expect, test } from 'vitest';
import { both } from './bilingual.ts';
import { categories } from './categories.ts';
import { expectReadable } from './lexicon-laws.fixture.ts';
import { seededDice } from './seeded-dice.fixture.ts';
import { shopName } from './shop-name.ts';

const wang = both('Wang', '王');

test('shop names are readable, short, and the same for the same dice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...categories), fc.nat(), (category, seed) => {
      const name = shopName({ category, surname: wang, dice: seededDice(seed) });
      expectReadable(name);
      expect(name.en.length).toBeLessThanOrEqual(45);
      expect(name.zh.length).toBeLessThanOrEqual(14);
      expect(shopName({ category, surname: wang, dice: seededDice(seed) })).toEqual(name);
    }),
  );
});

test('one family can name many shops', () => {
  const names = Array.from(
    { length: 300 },
    (_, seed) => shopName({ category: categories[0], surname: wang, dice: seededDice(seed) }).en,
  );
  expect(new Set(names).size).toBeGreaterThan(60);
});
