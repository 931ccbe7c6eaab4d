import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionTopics } from '../../model/events/ask-question.ts';
import { categories } from './categories.ts';
import { expectReadable } from './lexicon-laws.fixture.ts';
import type { AskedTopic } from './question-phrases.ts';
import { answerText, questionText, topicOf } from './question-text.ts';
import { seededDice } from './seeded-dice.fixture.ts';

const topics = questionTopics.filter((topic): topic is AskedTopic => topic !== 'open');
const about = fc
  .record({ category: fc.constantFrom(...categories), seed: fc.nat(), nth: fc.nat() })
  .map(({ category, seed, nth }) => ({
    category,
    type: category.types[nth % category.types.length],
    dice: seededDice(seed),
  }));

test('the first three questions of a topic differ, and what is asked and answered can be read', () => {
  fc.assert(
    fc.property(
      about,
      fc.constantFrom(...topics),
      fc.constantFrom('good' as const, 'bad' as const),
      (product, topic, verdict) => {
        const asked = [0, 1, 2].map((ordinal) => questionText({ ...product, topic, ordinal }));
        expect(new Set(asked.map(({ en }) => en)).size).toBe(3);
        expect(new Set(asked.map(({ zh }) => zh)).size).toBe(3);
        asked.forEach(expectReadable);
        for (const by of ['shop', 'buyer'] as const) {
          const request = { ...product, topic, ordinal: 1, words: null, by, verdict, nth: by === 'shop' ? 0 : 1 };
          expectReadable(answerText(request));
          expect(answerText(request)).toEqual(answerText(request));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('an answer speaks of the aspect that the question names', () => {
  fc.assert(
    fc.property(about, fc.nat(2), (product, ordinal) => {
      const asked = questionText({ ...product, topic: 'aspect', ordinal });
      const aspect = product.category.aspects.find(
        ({ name }) => asked.en.includes(name.en) && asked.zh.includes(name.zh),
      );
      expect(aspect).toBeDefined();
      const said = answerText({
        ...product,
        topic: 'aspect',
        ordinal,
        words: null,
        by: 'buyer',
        verdict: 'bad',
        nth: 1,
      });
      expect(aspect?.bad.some(({ zh }) => said.zh.includes(zh))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('what people ask in their own words is answered by what it is about', () => {
  const [category] = categories;
  const [aspect] = category.aspects;
  const topic = (words: string) => topicOf(words, category).topic;
  expect(topicOf(`Tell me about the ${aspect.name.en}`, category).aspect).toBe(aspect);
  expect(topicOf(`${aspect.name.zh}咋样`, category).aspect).toBe(aspect);
  expect(['Good for my mother?', '可以送人吗'].map(topic)).toEqual(['gift', 'gift']);
  expect(['Is it worth it?', '太贵了吧'].map(topic)).toEqual(['again', 'again']);
  expect(topic('Where is the moon?')).toBe('open');
  const product = { category, type: category.types[0], dice: seededDice(1) };
  const answer = {
    ...product,
    topic: 'open' as const,
    ordinal: 0,
    by: 'buyer' as const,
    verdict: 'good' as const,
    nth: 1,
  };
  expectReadable(answerText({ ...answer, words: 'Where is the moon?' }));
  expectReadable(answerText({ ...answer, by: 'shop', words: 'Where is the moon?' }));
});
