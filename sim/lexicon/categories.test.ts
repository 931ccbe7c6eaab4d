import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { categories } from './categories.ts';
import { expectReadable } from './lexicon-laws.fixture.ts';

const renders = new Set(
  readdirSync(new URL('../../node_modules/@lobehub/fluent-emoji-3d/assets/', import.meta.url)).map((file) =>
    file.replace('.webp', '').replaceAll('-fe0f', ''),
  ),
);
const codePoints = (emoji: string) =>
  Array.from(emoji, (c) => c.codePointAt(0) ?? 0)
    .filter((point) => point !== 0xfe0f)
    .map((point) => point.toString(16).padStart(4, '0'))
    .join('-');

test('there are at least twenty, with different slugs and names', () => {
  expect(categories.length).toBeGreaterThanOrEqual(20);
  expect(new Set(categories.map(({ slug }) => slug)).size).toBe(categories.length);
  expect(new Set(categories.map(({ name }) => name.zh)).size).toBe(categories.length);
});

describe.each(categories)('$slug', (category) => {
  test('has a believable price', () => {
    expect(category.weight).toBeGreaterThan(0);
    expect(category.price_median_cents).toBeGreaterThan(500);
    expect(category.price_sigma).toBeGreaterThanOrEqual(0.3);
    expect(category.price_sigma).toBeLessThanOrEqual(0.9);
  });

  test('has enough of everything, and every picture exists', () => {
    expect(category.types.length).toBeGreaterThanOrEqual(4);
    expect(category.aspects.length).toBeGreaterThanOrEqual(4);
    for (const list of [category.facts, category.occasions, category.topics, category.tags, category.shops])
      expect(list.length).toBeGreaterThanOrEqual(2);
    for (const type of category.types) {
      expect(renders).toContain(codePoints(type.art));
      expect(type.attributes.length).toBeGreaterThanOrEqual(3);
      expect(type.axes.length).toBeGreaterThanOrEqual(1);
      expect(category.axes.map(({ id }) => id)).toEqual(expect.arrayContaining([...type.axes]));
    }
  });

  test('says each thing once and readably', () => {
    const clauses = [...category.types, ...category.aspects].flatMap(({ good, bad }) => [...good, ...bad]);
    expect(new Set(clauses.map(({ en }) => en)).size).toBe(clauses.length);
    expect(new Set(clauses.map(({ zh }) => zh)).size).toBe(clauses.length);
    clauses.forEach(expectReadable);
    for (const clause of clauses) expect(clause.en).not.toMatch(/\.$/);
    [...category.facts, ...category.occasions, ...category.topics, ...category.tags, ...category.shops].forEach(
      expectReadable,
    );
  });
});
