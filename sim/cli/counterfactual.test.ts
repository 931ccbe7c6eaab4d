import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { sim, simHere } from './run-sim.fixture.ts';

let folder: string;
let dataset: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-counterfactual-'));
  dataset = join(folder, 'dataset');
  const settings = ['--users', '40', '--days', '2', '--seed', 'what if', '--random-share', '0.1'];
  await sim('generate', ...settings, '--out', dataset);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run sim -- counterfactual', { timeout: 120_000 }, () => {
  test('says of every pair what would be, and what did happen is among it', async () => {
    const file = join(folder, 'pairs.parquet');
    const { code, out } = await sim('counterfactual', dataset, '--users', '0-39', '--out', file, '--json');
    expect(code).toBe(0);
    const { pairs, users, videos } = JSON.parse(out);
    expect([users, pairs]).toEqual([40, 40 * videos]);
    const connection = await openDataset(dataset);
    try {
      // Fatigue moves the odds, not the draws: nearly all that was shown went as it would go now.
      const found = await connection.runAndReadAll(
        `SELECT count(*)::INTEGER, avg((abs(v.watch_ms - c.watch_ms) < 0.2 * v.watch_ms + 500)::INTEGER)
         FROM view_video v JOIN read_parquet('${file}') c USING (user_id, video_id)`,
      );
      const [[met, agree]] = found.getRows() as [number, number][];
      expect(met).toBeGreaterThan(500);
      expect(agree).toBeGreaterThan(0.9);
      const sure = await connection.runAndReadAll(
        `SELECT min(least(p_stay, p_valid_play, p_long_view)), max(greatest(p_stay, p_valid_play, p_long_view)),
           avg(p_valid_play) / avg((watch_ms > 7000)::INTEGER) FROM read_parquet('${file}')`,
      );
      const [[least, most, ratio]] = sure.getRows() as [number, number, number][];
      expect(least > 0 && most < 1).toBe(true);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    } finally {
      connection.closeSync();
    }
  });

  test.each([
    ['no ids', ['--users', 'all'], 'ids and ranges of them'],
    ['strangers', ['--users', '5000'], 'The world has users 0 to'],
    ['videos that are not there', ['--users', '1', '--items', '9999999'], 'None of these videos'],
    ['a day to come', ['--users', '1', '--day', '30'], 'ends after day 2'],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await simHere('counterfactual', dataset, '--out', join(folder, 'never.parquet'), ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
