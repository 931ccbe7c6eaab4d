import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toSegments } from '../../model/events/derive/segment.ts';
import { openDatasetWriter } from '../dataset/dataset-writer.ts';
import { smallLog } from '../dataset/small-log.fixture.ts';
import { sim, simHere } from './run-sim.fixture.ts';

let folder: string;
let dataset: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-export-command-'));
  dataset = join(folder, 'dataset');
  const head = { vitrine: '0.0.0', seed: 'any', users: 6, days: 12, scenario: 'default' };
  const writer = await openDatasetWriter(dataset, head);
  await writer.write(toSegments(smallLog()));
  await writer.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run sim -- export', { timeout: 60_000 }, () => {
  test('says how, and names the formats to who asks for another', async () => {
    const help = await simHere('export', '--help');
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('export [options] <dir>')]);
    const unknown = await simHere('export', dataset, '--format', 'movielens', '--out', join(folder, 'never'));
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toContain(
      'Allowed choices are kuairand, kuaisar, kuailive, rees46, open-bandit, refund-delay, croissant.',
    );
    const nowhere = await simHere('export', dataset, '--format', 'kuairand');
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("required option '--out <dir>'")]);
  });

  test('refuses in a sentence: no dataset, a table that is missing, a folder that holds something', async () => {
    const out = join(folder, 'never');
    const refusals = [
      [folder, 'kuairand', out, `${folder} is no dataset: it has no manifest.json.\n`],
      [dataset, 'kuairand', out, `${dataset} has no table entities/users.\n`],
      [dataset, 'croissant', folder, `${folder} is not empty: it holds dataset. Name another folder, or empty it.\n`],
    ] as const;
    for (const [from, format, to, sentence] of refusals) {
      const { code, out: printed, err } = await simHere('export', from, '--format', format, '--out', to);
      expect([code, printed, err]).toEqual([2, '', sentence]);
    }
    expect(await readdir(folder)).toEqual(['dataset']);
  });

  test('writes what it says, as a table or as JSON', async () => {
    const first = await sim('export', dataset, '--format', 'croissant', '--out', join(folder, 'table'));
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^croissant\.json\n/);
    expect(first.out).toContain(join(folder, 'table'));
    const second = await sim('export', dataset, '--format', 'croissant', '--out', join(folder, 'json'), '--json');
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out)).toEqual(JSON.parse(await readFile(join(folder, 'json', 'export.json'), 'utf8')));
    expect(JSON.parse(second.out)).toMatchObject({ format: 'croissant', dataset: { seed: 'any', days: 12 } });
  });
});
