import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cataloguePage } from './write-catalogue.ts';

test('the catalogue page in docs/ is the one that the declarations generate', () => {
  expect(readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8')).toBe(cataloguePage());
});
