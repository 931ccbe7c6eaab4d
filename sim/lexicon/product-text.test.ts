import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { expectReadable } from './lexicon-laws.fixture.ts';
import { productText } from './product-text.ts';
import { seededDice } from './seeded-dice.fixture.ts';

const request = fc
  .record({
    category: fc.constantFrom(...categories),
    nth: fc.nat(),
    quality: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.nat(),
  })
  .map(({ category, nth, quality, seed }) => ({
    category,
    type: category.types[nth % category.types.length],
    quality,
    dice: seededDice(seed),
  }));

test('every text is readable, and the title fits its line', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { title, brand, blurb, highlights, variants } = productText(asked);
      [title, brand, blurb, ...highlights, ...variants.map(({ name }) => name)].forEach(expectReadable);
      expect(title.en.length).toBeLessThanOrEqual(70);
      expect(title.zh.length).toBeLessThanOrEqual(34);
    }),
    { numRuns: 500 },
  );
});

test('title and picture agree: both show the type', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { title, art, palette } = productText(asked);
      expect(title.en.toLowerCase()).toContain(asked.type.noun.en.toLowerCase());
      expect(title.zh).toContain(asked.type.noun.zh);
      expect(art).toBe(asked.type.art);
      expect(Number.isInteger(palette) && palette >= 0 && palette < 12).toBe(true);
    }),
  );
});

test('one to six variants, all different in both languages, with prices above nothing', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { variants } = productText(asked);
      expect(variants.length).toBeGreaterThanOrEqual(1);
      expect(variants.length).toBeLessThanOrEqual(6);
      expect(new Set(variants.map(({ name }) => name.en)).size).toBe(variants.length);
      expect(new Set(variants.map(({ name }) => name.zh)).size).toBe(variants.length);
      for (const { price_factor } of variants) expect(price_factor).toBeGreaterThan(0);
    }),
  );
});

test('the same dice give the same text', () => {
  fc.assert(
    fc.property(request, (asked) => {
      expect(productText(asked)).toEqual(productText(asked));
    }),
  );
});

test('every type has two attributes that do not repeat its noun', () => {
  for (const category of categories) {
    for (const type of category.types) {
      const { title } = productText({ category, type, quality: 1, dice: (slot) => (slot === 4 ? 0 : 0.5) });
      const named = type.attributes.filter(({ en }) => title.en.toLowerCase().includes(en.toLowerCase()));
      expect(named.length, title.en).toBeGreaterThanOrEqual(1);
    }
  }
});
