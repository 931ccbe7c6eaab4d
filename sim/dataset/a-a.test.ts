import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAndWrite, reRandomised, uniformityP } from './re-randomised.fixture.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-a-a-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('a split that does nothing has p values as uniform as chance, and its check is calm', async () => {
  const folder = join(dir, 'set');
  await liveAndWrite(folder, 'nothing happens', 200, 17);
  const ids = ['watch_min_per_dau', 'completion_rate', 'early_skip_rate'];
  const { said, sample_ratio_p } = await reRandomised(folder, ids, [14, 16], 200);
  for (const id of ids) {
    const reads = said.get(id) ?? [];
    for (const way of ['plain', 'cuped'] as const) {
      const p = reads.map((read) => read[way]?.p ?? Number.NaN);
      expect(uniformityP(p), `${id} ${way}`).toBeGreaterThan(0.001);
    }
    // What they did before tells much of what they do: a good part of the variance goes.
    const reduction = reads.map((read) => read.variance_reduction as number);
    expect(reduction.reduce((a, b) => a + b) / reads.length, id).toBeGreaterThan(0.15);
  }
  expect(sample_ratio_p.filter((p) => p < 0.001).length).toBeLessThanOrEqual(2);
}, 60_000);

test('values that are not uniform are found out', () => {
  const even = Array.from({ length: 200 }, (_, n) => (n + 0.5) / 200);
  expect(uniformityP(even)).toBeGreaterThan(0.99);
  expect(uniformityP(even.map((p) => p ** 2))).toBeLessThan(1e-6);
});
