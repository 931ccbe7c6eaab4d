import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { expectReadable } from './lexicon-laws.fixture.ts';
import type { Stars } from './review-phrases.ts';
import { reviewText } from './review-text.ts';
import { seededDice } from './seeded-dice.fixture.ts';

const product = fc
  .record({ category: fc.constantFrom(...categories), nth: fc.nat(), seed: fc.nat() })
  .map(({ category, nth, seed }) => ({
    category,
    type: category.types[nth % category.types.length],
    dice: seededDice(seed),
  }));
const stars = fc.constantFrom<Stars>(1, 2, 3, 4, 5);

test('sixty reviews in a row differ in both languages, whatever their ratings', () => {
  fc.assert(
    fc.property(
      product,
      fc.nat({ max: 5000 }),
      fc.array(fc.record({ stars, on_time: fc.boolean() }), { minLength: 60, maxLength: 60 }),
      (about, from, buyers) => {
        const texts = buyers.map((buyer, index) => reviewText({ ...about, ...buyer, ordinal: from + index }).text);
        expect(new Set(texts.map(({ en }) => en)).size).toBe(texts.length);
        expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length);
      },
    ),
  );
});

test('several hundred reviews of one rating and one delivery differ', () => {
  for (const category of categories) {
    for (const rating of [1, 2, 3, 4, 5] as const) {
      const texts = Array.from(
        { length: 400 },
        (_, ordinal) =>
          reviewText({ category, type: category.types[0], stars: rating, on_time: true, ordinal, dice: seededDice(7) })
            .text,
      );
      expect(new Set(texts.map(({ en }) => en)).size).toBe(400);
      expect(new Set(texts.map(({ zh }) => zh)).size).toBe(400);
    }
  }
});

test('texts and tags are readable, tags are not repeated', () => {
  fc.assert(
    fc.property(product, stars, fc.boolean(), fc.nat({ max: 9999 }), (about, rating, on_time, ordinal) => {
      const { text, tags } = reviewText({ ...about, stars: rating, on_time, ordinal });
      [text, ...tags].forEach(expectReadable);
      expect(new Set(tags.map(({ en }) => en)).size).toBe(tags.length);
    }),
    { numRuns: 500 },
  );
});

test('one and two stars name a fault, four and five do not; a late parcel is always told', () => {
  fc.assert(
    fc.property(product, stars, fc.boolean(), fc.nat({ max: 9999 }), (about, rating, on_time, ordinal) => {
      const { text, tags } = reviewText({ ...about, stars: rating, on_time, ordinal });
      const faults = [...about.type.bad, ...about.category.aspects.flatMap(({ bad }) => bad)];
      expect(faults.some(({ zh }) => text.zh.includes(zh))).toBe(rating <= 3);
      expect(tags.some(({ en }) => en === 'Late delivery')).toBe(!on_time);
    }),
  );
});
