import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf, HOUR_MS, startOfDay } from '../../model/sim-time.ts';
import { createTables, loadLog } from '../parity/load-log.fixture.ts';
import { Scene } from '../parity/scene.fixture.ts';
import { metrics, metricsProgram } from './run-metrics.fixture.ts';

let dataset: string;

/** Writes a scene in the native layout: a file per event and day, nothing for events that did not happen. */
beforeAll(async () => {
  dataset = await mkdtemp(join(tmpdir(), 'vitrine-dataset-'));
  const scene = new Scene();
  for (const day of [0, 1]) {
    const at_ms = startOfDay(day) + 12 * HOUR_MS;
    for (const user of [1, 2, 3, 4]) {
      if (user > 2 && day === 1) continue;
      // Users 1 and 2 are in the treated arm of experiment 2.
      const arms = user < 3 ? 4 : 0;
      scene.add('session_start', at_ms, user, { opened_session_id: day * 10 + user, arms });
    }
    scene.add('select_item', at_ms - 1, 1, { creator_id: 7 + day });
    scene.add('purchase', at_ms, 1, { order_id: day, checkout_id: day, value_cents: 1_050, by_person: day === 1 });
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createTables(connection);
  await loadLog(connection, scene.segments());
  for (const name of ['session_start', 'select_item', 'purchase']) {
    await mkdir(join(dataset, 'events', name), { recursive: true });
    for (const day of [0, 1]) {
      const path = join(dataset, 'events', name, `day=${dateOf(day)}.parquet`);
      const rows = `SELECT * FROM "${name}" WHERE "at_ms" BETWEEN ${startOfDay(day)} AND ${startOfDay(day + 1) - 1}`;
      await connection.run(`COPY (${rows}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
    }
  }
  connection.closeSync();
  await writeFile(join(dataset, 'manifest.json'), '{}');
});
afterAll(() => rm(dataset, { recursive: true, force: true }));

describe('npm run metrics', () => {
  test('--json is one document of metrics with id, value, unit and their integers', async () => {
    const { code, out } = await metricsProgram(dataset, '--json');
    const { metrics: found, as_of, funnel } = JSON.parse(out);
    expect(code).toBe(0);
    expect(as_of).toBe('2026-01-06 12:00:00');
    expect(found.find(({ id }: { id: string }) => id === 'gmv')).toMatchObject({
      value: 2_100,
      unit: 'cents',
      numerator: 2_100,
      as_of_seq: 10,
    });
    expect(found.find(({ id }: { id: string }) => id === 'buyer_penetration')).toMatchObject({
      value: 0.25,
      numerator: 1,
      denominator: 4,
    });
    expect(found.find(({ id }: { id: string }) => id === 'buyer_keep_rate')).toMatchObject({
      value: null,
      reason: 'not_final',
    });
    expect(funnel.steps).toHaveLength(5);
  });

  test('takes an instant, a choice of metrics and the cut of people', async () => {
    const early = await metrics(dataset, '--csv', '--metric', 'gmv,wau', '--as-of', '2026-01-05');
    expect(early.out.split('\n').slice(1, 3)).toEqual([
      'gmv,1050,cents,1050,,,1767628799999',
      'wau,4,people,4,,,1767628799999',
    ]);
    expect((await metrics(dataset, '--csv', '--metric', 'gmv', '--people')).out).toContain('gmv,1050,cents');
  });

  test('prints a table and Markdown, with progress on standard error', async () => {
    const table = await metrics(dataset);
    expect(table.out).toContain('¥21.00');
    expect(table.out).toContain('not_final: No week');
    expect(table.err).toContain('measuring');
    expect((await metrics(dataset, '--markdown')).out).toContain('| gmv | ¥21.00 | 2100 |');
  });

  test('divides values by dimensions and periods, compares and gives intervals', async () => {
    const divided = await metrics(dataset, '--csv', '--metric', 'gmv', '--by', 'by_person', '--grain', 'day');
    expect(divided.out.trim().split('\n')).toEqual([
      'id,first_date,last_date,partial,by_person,value,unit,numerator,denominator,reason,as_of_ms',
      'gmv,2026-01-05,2026-01-05,false,false,1050,cents,1050,,,1767672000000',
      'gmv,2026-01-06,2026-01-06,true,true,1050,cents,1050,,,1767672000000',
    ]);
    const json = await metrics(dataset, '--json', '--metric', 'buyer_penetration,dau', '--compare', 'previous', '--ci');
    const { metrics: found } = JSON.parse(json.out);
    expect(found[0]).toMatchObject({
      id: 'buyer_penetration',
      value: 0.25,
      unit: 'ratio',
      previous: null,
      change: null,
    });
    expect(found[0].ci).toMatchObject({ method: 'wilson', level: 95 });
    expect(found[1]).toMatchObject({ id: 'dau', value: 2, previous: 4, change: -2, ci: { without: 'total' } });
    expect((await metrics(dataset, '--markdown', '--by', 'activity', '--metric', 'wau')).out).toContain(
      '| wau | new | 4 | 4 |  |  |',
    );
  });

  test('says what a metric is and how it is asked', async () => {
    expect((await metrics('explain', 'net_gmv')).out).toContain(
      'sum(value_cents of purchase) − sum(value_cents of refund by paid_at_ms)',
    );
    expect((await metrics('sql', 'gmv')).out).toContain('FROM "purchase"');
    expect((await metrics('sql', 'gmv', '--by', 'category')).out).toContain('FROM "order_line"');
    expect((await metrics('explain', 'active_creators')).out).toContain('cuts      creator, hour');
  });

  test('says with 1 that a dataset cannot answer, as a program of its own', async () => {
    const { code, out, err } = await metricsProgram(tmpdir());
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('has no manifest.json');
  });

  test('reads an experiment out', async () => {
    const days = ['--from', '2026-01-05', '--to', '2026-01-06'];
    const table = await metrics('experiment', dataset, ...days, '--number', '2', '--share', '0.5', '--goal', 'gmv');
    expect(table.out).toContain('experiment 2 by user, 2026-01-05 to 2026-01-06: 2 treated, 2 in control');
    // Those in control spent nothing and those treated 0 and ¥21 in two days.
    expect(table.out).toMatch(/gmv +goal +¥0\.00 → ¥10\.50/);
    const json = await metrics(
      'experiment',
      dataset,
      ...days,
      '--number',
      '2',
      '--share',
      '0.5',
      '--goal',
      'gmv',
      '--json',
    );
    expect(JSON.parse(json.out)).toMatchObject({ counted: { control: 2, treated: 2 }, split_is_sound: true });
    const oracle = ['--oracle', dataset, dataset];
    expect(
      (await metrics('experiment', dataset, ...days, '--number', '2', '--share', '0.5', '--goal', 'gmv', ...oracle))
        .out,
    ).toContain('oracle ¥0.00');
    const rooms = await metrics('experiment', dataset, ...days, '--design', 'room', '--goal', 'gmv');
    expect([rooms.code, rooms.err]).toEqual([1, expect.stringContaining('do not name the unit')]);
    const turns = await metrics(
      'experiment',
      dataset,
      ...days,
      '--number',
      '2',
      '--design',
      'switchback',
      '--goal',
      'gmv',
    );
    expect([turns.code, turns.err]).toEqual([1, expect.stringContaining('is no switchback')]);
  });

  test('tells why a metric moved, by what it is made of and by segment', async () => {
    const days = ['--from', '2026-01-05', '--to', '2026-01-06'];
    const { code, out } = await metrics('why', dataset, 'gmv', ...days, '--json');
    expect(code).toBe(0);
    const { before, after, change, parts } = JSON.parse(out);
    expect([before, after, change]).toEqual([1_050, 2_100, 1_050]);
    for (const kind of ['metric', 'stage', 'stakeholder']) {
      const own = parts.filter((part: { kind: string }) => part.kind === kind);
      expect(own.length).toBeGreaterThan(0);
      expect(own.reduce((sum: number, { part }: { part: number }) => sum + part, 0)).toBeCloseTo(change, 6);
    }
    const segments = await metrics('why', dataset, 'gmv', ...days, '--by', 'city_tier');
    expect(segments.out).toContain('GMV: ¥10.50 on 2026-01-05 23:59:59');
    expect(segments.out).toMatch(/rate +\S+ +\+¥10\.50/);
    const none = await metrics('why', dataset, 'wau', ...days);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('wau is no product of metrics')]);
  });

  test('credits orders by the rule that is named, and says it', async () => {
    const asked = [dataset, '--metric', 'gmv', '--by', 'creator'];
    const latest = await metrics(...asked, '--attribution', 'any_click_14d', '--csv');
    expect(latest.out).toMatch(/^gmv,7,1050,/m);
    expect(latest.out).toMatch(/^gmv,8,1050,/m);
    const first = await metrics(...asked, '--attribution', 'first_touch');
    expect(first.out).toContain('orders credited by first touch (first_touch)');
    expect(first.out).toMatch(/gmv +7 +¥21\.00/);
  });

  test.each([
    ['an unknown metric', ['--metric', 'profit', '.'], 'There is no metric "profit"'],
    ['a day that is none', ['--as-of', 'yesterday', '.'], 'Write 2026-03-06'],
    ['a day that no calendar has', ['--as-of', '2026-02-31', '.'], 'Write 2026-03-06'],
    ['an option that it does not have', ['--wish', '.'], "unknown option '--wish'"],
    [
      'an experiment without a metric',
      ['experiment', '.', '--from', '2026-01-05', '--to', '2026-01-06'],
      'Name a metric',
    ],
    ['an unknown dimension', ['--by', 'moon', '.'], 'There is no dimension "moon"'],
    ['an unknown level', ['--ci', '80', '.'], 'Levels are 90, 95, 99'],
    [
      'a cut that a metric does not carry',
      ['--metric', 'wau', '--by', 'merchant', '.'],
      'wau cannot be cut by merchant, which session_start does not carry; it can be cut by city_tier',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, out, err } = await metrics(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
}, 60_000);
