import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import type { Sentiment } from './comment-phrases.ts';
import { commentText, replyText } from './comment-text.ts';
import { expectReadable } from './lexicon-laws.fixture.ts';
import { seededDice } from './seeded-dice.fixture.ts';

const video = fc
  .record({ category: fc.constantFrom(...categories), seed: fc.nat() })
  .map(({ category, seed }) => ({ category, dice: seededDice(seed) }));
const sentiment = fc.constantFrom<Sentiment>('negative', 'neutral', 'positive');

test('sixty comments in a row differ in both languages, whatever their mood', () => {
  fc.assert(
    fc.property(
      video,
      fc.nat({ max: 5000 }),
      fc.array(sentiment, { minLength: 60, maxLength: 60 }),
      (about, from, moods) => {
        const texts = moods.map((mood, index) => commentText({ ...about, sentiment: mood, ordinal: from + index }));
        expect(new Set(texts.map(({ en }) => en)).size).toBe(texts.length);
        expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length);
      },
    ),
  );
});

test('comments are readable, and the same dice give the same text', () => {
  fc.assert(
    fc.property(video, sentiment, fc.nat({ max: 9999 }), (about, mood, ordinal) => {
      const text = commentText({ ...about, sentiment: mood, ordinal });
      expectReadable(text);
      expect(commentText({ ...about, sentiment: mood, ordinal })).toEqual(text);
    }),
    { numRuns: 500 },
  );
});

test('replies are readable, and four in a row to comments of a kind differ', () => {
  fc.assert(
    fc.property(
      video,
      sentiment,
      fc.constantFrom('question' as const, 'statement' as const),
      fc.nat({ max: 9999 }),
      (about, mood, to, from) => {
        const texts = [0, 1, 2, 3].map((nth) => replyText({ ...about, sentiment: mood, to, ordinal: from + nth }));
        texts.forEach(expectReadable);
        expect(new Set(texts.map(({ en }) => en)).size).toBe(4);
      },
    ),
    { numRuns: 300 },
  );
});
