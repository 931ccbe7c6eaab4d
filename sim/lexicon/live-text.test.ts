import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { answer_bodies, chat_bodies } from './live-phrases.ts';
import { answerText, chatText, liveTitle } from './live-text.ts';
import { seededDice } from './seeded-dice.fixture.ts';

/** Lines that stand in a room at once. */
const ON_SCREEN = 60;

test('no line of a chat comes twice among those on a screen, in either language', () => {
  for (const seed of [1, 2, 3]) {
    const dice = seededDice(seed);
    const noun = categories[seed].types[0].noun;
    for (const matter of Object.keys(chat_bodies)) {
      const [intent, topic] = matter.split('/') as ['question', 'price'];
      const lines = Array.from({ length: ON_SCREEN }, (_, ordinal) =>
        chatText({ intent, topic, noun, ordinal: 1_000 + ordinal, dice }),
      );
      expect([matter, new Set(lines.map(({ en }) => en)).size]).toEqual([matter, ON_SCREEN]);
      expect([matter, new Set(lines.map(({ zh }) => zh)).size]).toEqual([matter, ON_SCREEN]);
    }
  }
});

test('different matters never say the same', () => {
  const bodies = Object.values(chat_bodies).flat();
  expect(new Set(bodies.map(({ en }) => en)).size).toBe(bodies.length);
  expect(new Set(bodies.map(({ zh }) => zh)).size).toBe(bodies.length);
});

test('every topic has an answer, and neighbours differ', () => {
  const dice = seededDice(4);
  const noun = categories[0].types[0].noun;
  for (const topic of Object.keys(answer_bodies) as (keyof typeof answer_bodies)[]) {
    const said = Array.from({ length: ON_SCREEN }, (_, ordinal) => answerText({ topic, noun, ordinal, dice }).en);
    expect(new Set(said).size).toBe(ON_SCREEN);
  }
});

test('titles speak of the niche and have no open places', () => {
  for (const [n, category] of categories.entries()) {
    for (const kind of ['sells', 'talks', 'flagship'] as const) {
      const { en, zh } = liveTitle(kind, category, seededDice(n));
      expect(en + zh).not.toMatch(/[{}]/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});
