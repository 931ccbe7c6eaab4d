import { expect, test } from 'vitest';
import { consoleWords } from './console-words.ts';

const places = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name);

test('every sentence is there in both languages, with the same values to put in', () => {
  for (const [id, { en, zh }] of Object.entries(consoleWords)) {
    expect(en.trim(), id).not.toBe('');
    expect(zh.trim(), id).not.toBe('');
    expect(new Set(places(zh)), id).toEqual(new Set(places(en)));
  }
});
