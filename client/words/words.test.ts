import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fill } from './fill.ts';
import { formatsOf } from './formats.ts';
import { languageOf, languages } from './language.ts';
import { table } from './table.ts';

test('a sentence takes its values and the noun its number', () => {
  expect(fill('{n} {n|piece|pieces}', { n: 1 })).toBe('1 piece');
  expect(fill('{n} {n|piece|pieces}', { n: 0 })).toBe('0 pieces');
  expect(fill('{name} {absent}', { name: 'Mei' })).toBe('Mei {absent}');
});

test.each([
  [['zh-TW', 'en'], 'zh'],
  [['fr', 'en-GB', 'zh'], 'en'],
  [['de'], 'en'],
  [[], 'en'],
])('who asks for %j is spoken to in %s', (asked, language) => {
  expect(languageOf(asked)).toBe(language);
});

test('no table takes a word from another', async () => {
  const files = readdirSync(new URL('tables/', import.meta.url)).filter((file) => file !== 'refusal-words.ts');
  const owners = new Map<string, string>();
  const taken: string[] = [];
  for (const file of files) {
    const tables: Record<string, object> = await import(`./tables/${file.slice(0, -'.ts'.length)}.ts`);
    for (const id of Object.values(tables).flatMap(Object.keys)) {
      if (owners.has(id)) taken.push(`${id}: ${owners.get(id)} and ${file}`);
      owners.set(id, file);
    }
  }
  expect(taken).toEqual([]);
  expect([...owners.keys()].sort()).toEqual(Object.keys(table).sort());
});

/** Names of the places of a sentence. */
function places(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
}

describe.each(Object.entries(table))('%s', (_id, words) => {
  test('is said in every language, with places that English has', () => {
    for (const language of languages) {
      expect(words[language].trim()).not.toBe('');
      // Chinese nouns have no plural: a count may be told by its written form alone.
      for (const place of places(words[language])) expect(places(words.en)).toContain(place);
    }
  });
});

describe('formats', () => {
  const en = formatsOf('en');
  const zh = formatsOf('zh');
  const HOUR_MS = 3_600_000;

  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [12_399, '12.3K', '1.2万'],
    [999_999, '999.9K', '99.9万'],
    [1_000_000, '1M', '100万'],
  ])('%i is short, and never more than there is', (count, in_en, in_zh) => {
    expect(en.compact(count)).toBe(in_en);
    expect(zh.compact(count)).toBe(in_zh);
  });

  test('money has its two places', () => {
    expect(en.money(129_000)).toBe('¥1,290.00');
    expect(zh.money(5)).toBe('¥0.05');
  });

  test('instants are told in the hours of the world, wherever one looks from', () => {
    const evening = Date.UTC(2026, 2, 6, 12, 0);
    expect(en.instant(evening)).toBe('Mar 6, 20:00');
    expect(zh.instant(evening)).toBe('3月6日 20:00');
    expect(en.day(Date.UTC(2026, 2, 6, 17, 0))).toBe('Sat, Mar 7');
  });

  test('what was is told from now, and never lies ahead', () => {
    expect(en.ago(0, 3 * HOUR_MS)).toBe('3 hr. ago');
    expect(en.ago(0, 50 * HOUR_MS)).toBe('2 days ago');
    expect(zh.ago(5, 0)).toBe(zh.ago(0, 0));
  });

  test('a promise keeps the unit it was made in', () => {
    expect(en.span(48 * HOUR_MS)).toBe('48 hours');
    expect(en.span(7 * 24 * HOUR_MS)).toBe('7 days');
    expect(zh.span(7 * 24 * HOUR_MS)).toBe('7天');
  });
});
