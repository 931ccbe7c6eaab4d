import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { documents } from './documents.ts';

test.each(Object.keys(documents))('docs/%s is what the vocabulary says today (npm run docs)', (path) => {
  const written = readFileSync(resolve(import.meta.dirname, '../../docs', path), 'utf8');
  expect(written).toBe(documents[path]());
});
