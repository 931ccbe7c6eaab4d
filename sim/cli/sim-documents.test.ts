import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { simDocuments } from './sim-documents.ts';

test.each(Object.entries(simDocuments()))('docs/%s is what the code says today (npm run docs)', (path, text) => {
  expect(readFileSync(resolve(import.meta.dirname, '../../docs', path), 'utf8')).toBe(text);
});

test('constants stand there with what is said of them', () => {
  const page = simDocuments()['assumptions.md'];
  expect(page).toContain('| `stocks.commerce_fatigue_night` | 0.86 | Per exposure of a tagged video, and share left');
  expect(page).toContain('| `shopRules.return_within_ms` | 7 * DAY_MS | Seven days without a reason');
});
