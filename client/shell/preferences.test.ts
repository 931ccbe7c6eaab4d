import { expect, test } from 'vitest';
import { readPreferences, usual } from './preferences.ts';

test('what was set comes back, and what nobody could have set does not', () => {
  const set = { theme: 'dark', motion: 'calm', sound: true, captions: false };
  expect(readPreferences(JSON.stringify(set))).toEqual(set);
  expect(readPreferences(JSON.stringify({ theme: 'pink', sound: 'loud', toString: 1 }))).toEqual(usual);
  for (const text of [null, '', '{', '7', 'null', '[]']) expect(readPreferences(text)).toEqual(usual);
});
