import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { artName, artUrl } from './art-url.ts';
import { usedArt } from './used-art.ts';

const folder = new URL('../public/art/', import.meta.url);

test('each emoji in use has its picture in the build', () => {
  const missing = usedArt().filter((emoji) => !existsSync(new URL(`${artName(emoji)}.webp`, folder)));
  expect(missing, 'run: npx tsx client/art/collect-art.ts').toEqual([]);
});

test('the build carries no picture that nobody uses, and carries the licence', () => {
  const used = new Set(usedArt().map((emoji) => `${artName(emoji)}.webp`));
  expect(readdirSync(folder).filter((file) => !used.has(file))).toEqual(['LICENSE.txt']);
});

test('an emoji has one address with or without its style selector', () => {
  expect(artUrl('❤️')).toBe(artUrl('❤'));
  expect(artUrl('👗')).toMatch(/\/art\/1f457\.webp$/);
});
