import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leverNames, levers } from './levers.ts';
import type { Lever } from './lever.ts';

describe.each(leverNames)('%s', (name) => {
  const lever: Lever = levers[name];

  test('rests within its range, and stands in both languages', () => {
    expect(lever.least).toBeLessThanOrEqual(lever.at_rest);
    expect(lever.at_rest).toBeLessThanOrEqual(lever.most);
    expect(lever.least).toBeLessThan(lever.most);
    for (const { en, zh } of [lever.title, lever.meaning]) expect([en, zh]).not.toContain('');
  });

  test('is read by the code that it names', () => {
    expect(readFileSync(resolve(import.meta.dirname, '../..', lever.read_by), 'utf8')).toContain(name);
  });
});
