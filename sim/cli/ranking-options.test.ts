import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { sim, simHere } from './run-sim.fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-ranking-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(dataset: string, sql: string): Promise<unknown[][]> {
  const connection = await openDataset(dataset);
  try {
    return (await connection.runAndReadAll(sql.replaceAll('$', dataset))).getRows() as unknown[][];
  } finally {
    connection.closeSync();
  }
}

const failing = (verification: string) =>
  (JSON.parse(verification).checks as { id: string; ok: boolean }[]).filter(({ ok }) => !ok).map(({ id }) => id);

describe('datasets of other rankings', { timeout: 120_000 }, () => {
  test.each([
    ['an unknown policy', ['--policy', 'clever'], 'Allowed choices are uniform, popularity, personalised, commerce'],
    ['a cold softmax', ['--temperature', '0'], 'a number from 0.01 to 100'],
    ['more than all places', ['--epsilon', '1.5'], 'a number from 0 to 1'],
    ['a hole of nothing', ['--hole', 'everything'], 'city tiers and categories'],
    ['a hole of what is not there', ['--hole', '1:cars'], 'There is no category cars'],
    ['two kinds of uniform draws', ['--policy', 'uniform', '--random-share', '0.1'], 'could not be told'],
  ])('generate refuses %s', async (_, args, message) => {
    const { code, out, err } = await simHere('generate', '--out', join(folder, 'never'), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('candidates, holes and settings are written down, and the replay finds what does not follow from them', async () => {
    const out = join(folder, 'popular');
    const chosen = ['--policy', 'popularity', '--epsilon', '0.2', '--temperature', '0.8', '--hole', '4,5:snacks,tea'];
    const settings = ['--users', '40', '--days', '2', '--seed', 'loggers', '--candidates', ...chosen];
    expect(await sim('generate', ...settings, '--out', out)).toMatchObject({ code: 0 });
    const verified = await sim('verify', out, '--json');
    expect(failing(verified.out)).toEqual([]);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain('"id": "replay"');
    const [[exposures, requests, candidates, probability, holes, shown]] = await rowsOf(
      out,
      `SELECT (SELECT count(*) FROM view_video WHERE policy = 'popularity')::INTEGER,
        (SELECT count(DISTINCT request_id) FROM read_parquet('$/truth/candidates.parquet'))::INTEGER,
        (SELECT count(*) FROM read_parquet('$/truth/candidates.parquet'))::INTEGER,
        (SELECT max(abs(sum - 1)) FROM (SELECT sum(first_propensity) AS sum
          FROM read_parquet('$/truth/candidates.parquet') GROUP BY request_id)),
        (SELECT count(*) FROM read_parquet('$/truth/support_holes.parquet'))::INTEGER,
        (SELECT count(*) FROM view_video v JOIN read_parquet('$/truth/candidates.parquet') c
          ON v.request_id = c.request_id AND v.video_id = c.video_id AND v.position = c.position)::INTEGER`,
    );
    expect([exposures, holes]).toEqual([shown, 4]);
    expect(Number(exposures)).toBeGreaterThan(5_000);
    expect(Number(candidates) / Number(requests)).toBeGreaterThan(30);
    expect(Math.abs(Number(probability))).toBeLessThan(1e-9);

    const manifest = join(out, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace('"epsilon": 0.2', '"epsilon": 0.21'));
    expect(failing((await sim('verify', out, '--json')).out)).toEqual(['replay']);
    expect((await sim('verify', out, '--json', '--no-replay')).code).toBe(0);
  });
});
