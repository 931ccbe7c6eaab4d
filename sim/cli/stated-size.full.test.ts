import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateDataset } from '../dataset/generate-dataset.ts';
import { verify } from '../dataset/verify.ts';
import { livingWorld } from './living-world.ts';

const head = { vitrine: '0', seed: '42', users: 1_000, days: 14, scenario: 'default' };

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-stated-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('a thousand users live a fortnight to the same bytes by one thread and by many, and every law holds', async () => {
  const sets = [];
  for (const workers of [1, 2, 3, 8]) {
    const folder = join(dir, String(workers));
    await generateDataset(folder, head, () => livingWorld({ ...head, threads: workers }), { workers });
    sets.push(await readFile(join(folder, 'manifest.json'), 'utf8'));
  }
  expect(new Set(sets).size).toBe(1);
  const { checks } = await verify(join(dir, '2'));
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(checks.length).toBeGreaterThan(25);
}, 1_200_000);
