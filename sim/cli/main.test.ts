import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toSegments } from '../../model/events/derive/segment.ts';
import { skeletonOf } from '../calibrate/page.ts';
import { openDatasetWriter } from '../dataset/dataset-writer.ts';
import { smallLog } from '../dataset/small-log.fixture.ts';
import { verify } from '../dataset/verify.ts';
import { sim, simHere } from './run-sim.fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-sim-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run sim', { timeout: 60_000 }, () => {
  test.each([
    [['--help']],
    [['generate', '--help']],
    [['verify', '--help']],
    [['twin', '--help']],
    [['calibrate', '--help']],
  ])('%s says how', async (args) => {
    const { code, out } = await simHere(...args);
    expect(code).toBe(0);
    expect(out).toContain('Usage: npm run -s sim -- ');
  });

  test('twin says what a scenario really does, as a table and as files', async () => {
    const out = join(folder, 'twin');
    const args = ['--scenario', 'heavier-commerce', '--users', '30', '--days', '1', '--burn-in', '1', '--no-channels'];
    const { code, out: printed } = await sim('twin', ...args, '--out', out);
    expect([code, printed]).toEqual([0, expect.stringMatching(/^metric +baseline +scenario +total/)]);
    expect(await readFile(join(out, 'effects.csv'), 'utf8')).toContain('\ncommerce_load,ratio,1,');
    expect(await readFile(join(out, 'difference.csv'), 'utf8')).toContain('\nview_video,0,');
    expect(JSON.parse(await readFile(join(out, 'twin.json'), 'utf8'))).toMatchObject({ users: 30, burn_in_days: 1 });
    const unknown = await simHere('twin', '--scenario', 'boom');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('no such scenario')]);
  });

  test.each([
    ['no people', ['--users', '0'], 'whole number from 1 to 1,000,000'],
    ['less than nobody', ['--users', '-1'], 'whole number from 1 to 1,000,000'],
    ['a billion people', ['--users', '1000000000'], 'whole number from 1 to 1,000,000'],
    ['half a person', ['--users', '1.5'], 'whole number from 1 to 1,000,000'],
    ['no day', ['--days', '0'], 'whole number from 1 to 728'],
    ['a day in words', ['--days', 'seven'], 'whole number from 1 to 728'],
    ['an empty seed', ['--seed', ''], 'must not be empty'],
    ['an unknown scenario', ['--scenario', 'boom'], 'These are: default, heavier-commerce'],
    [
      'more people than can live so long',
      ['--users', '1000000', '--days', '60'],
      'A world of 1,000,000 people can live',
    ],
    ['no worker', ['--workers', '0'], 'whole number from 1 to 64'],
    ['an unknown option', ['--colour', 'red'], "unknown option '--colour'"],
    ['something more', ['more'], 'too many arguments'],
  ])('generate refuses %s', async (_, args, message) => {
    const { code, out, err } = await simHere('generate', '--out', join(folder, 'never'), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test.each([
    ['fewer days than a month and a week', ['--days', '36'], 'whole number from 37 to 728'],
    ['nobody', ['--users', '0'], 'whole number from 1 to 1,000,000'],
    ['no seed', ['--seeds', ''], 'must not be empty'],
    ['a range of seeds that goes down', ['--seeds', '3-1'], 'A range of seeds goes up'],
    ['a seed twice', ['--seeds', '1-3,2'], 'A seed is there twice.'],
    ['a folder that is not there', ['--out', 'no/such/page.md'], 'There is no folder'],
    ['a folder in place of a page', ['--out', 'docs'], 'is a folder, not a page.'],
  ])('calibrate refuses %s', async (_, args, message) => {
    const { code, out, err } = await simHere('calibrate', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('calibrate prints every row, and writes the page that docs/ has but for the numbers', async () => {
    const page = join(await mkdtemp(join(folder, 'page-')), 'calibration.md');
    const settings = ['--users', '40', '--seeds', 'a', '--out', page, '--json'];
    const { code, out, err } = await sim('calibrate', ...settings);
    expect(code).toBe(0);
    expect(err).toContain('40 users, 37 days, seed a');
    const { figures, summary, random_exposures } = JSON.parse(out);
    expect(new Set(figures.map((figure: { row: number }) => figure.row)).size).toBe(33);
    expect(summary.fitted + summary.predicted + summary.absent).toBe(figures.length);
    expect(random_exposures).toBeGreaterThan(1_000);
    for (const { absent, by_seed } of figures) expect(absent === undefined ? by_seed.length : 1).toBe(1);
    const shown = await readFile('docs/calibration.md', 'utf8');
    expect(skeletonOf(await readFile(page, 'utf8'))).toBe(skeletonOf(shown));
  });

  test('generate wants a folder, and one that can be written', async () => {
    const nowhere = await sim('generate');
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain("required option '--out <dir>' not specified");
    await writeFile(join(folder, 'file'), '');
    const inside = await sim('generate', '--out', join(folder, 'file', 'deeper'));
    expect(inside.code).toBe(2);
    expect(inside.err).toContain('cannot become a dataset: part of the path is a file.');
    const occupied = await sim('generate', '--out', folder);
    expect(occupied.code).toBe(2);
    expect(occupied.err).toContain('holds file, which belongs to no dataset');
  });

  test('generate writes the same bytes twice and with any number of workers, and they verify', async () => {
    const settings = ['--seed', '42', '--users', '40', '--days', '2'];
    const manifests: string[] = [];
    for (const [run, workers] of ['1', '1', '2'].entries()) {
      const out = join(folder, `run-${run}`);
      const {
        code,
        out: printed,
        err,
      } = await sim('generate', ...settings, '--workers', workers, '--out', out, '--json');
      expect(code).toBe(0);
      expect(err).toContain('40 users, 2 days, seed 42');
      const result = JSON.parse(printed);
      expect(result).toMatchObject({ dir: out, seed: '42', users: 40, days: 2, scenario: 'default' });
      expect(result.events).toBeGreaterThan(1_000);
      expect(result.rows.entities.users).toBeGreaterThanOrEqual(40);
      manifests.push(await readFile(join(out, 'manifest.json'), 'utf8'));
      const { ok, checks } = await verify(out);
      expect(checks.filter((check) => !check.ok)).toEqual([]);
      expect(ok).toBe(true);
    }
    expect(new Set(manifests).size).toBe(1);
  });

  test('verify prints a table or JSON, and fails for what is no dataset', async () => {
    const directory = join(folder, 'small');
    const head = { vitrine: '0.0.0', seed: 'any', users: 6, days: 12, scenario: 'default' };
    const writer = await openDatasetWriter(directory, head);
    await writer.write(toSegments(smallLog()));
    await writer.close();
    const table = await sim('verify', directory);
    expect(table.code).toBe(0);
    expect(table.out).toMatch(/holds {3}stock_free\s/);
    expect(table.out).toMatch(/all \d+ checks hold/);
    const json = await sim('verify', directory, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ dataset: directory, ok: true });
    await rm(join(directory, 'manifest.json'));
    const broken = await sim('verify', directory);
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('BROKEN  manifest');
    expect(broken.out).toContain('for example: there is no manifest.json');
  });
});
