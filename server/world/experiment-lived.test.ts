import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { armOf } from '../../model/experiments/assignment.ts';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { startOfDay } from '../../model/sim-time.ts';
import { auditBooks } from '../books/audit.ts';
import { experimentsIn } from '../insights/experiment-log.ts';
import { experimentsOf, withOracle } from '../insights/experiments.ts';
import { openLogView } from '../insights/log-view.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { guestOf, openSmallShop, type SmallShop, smallWorld, temporaryFolder } from './live-shop.fixture.ts';

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let shop: SmallShop;

beforeAll(async () => {
  [database, folder] = await Promise.all([openTestDatabase(), temporaryFolder()]);
  shop = await openSmallShop(database.url, folder.path);
}, 60_000);
afterAll(async () => {
  await shop.stop();
  await Promise.all([database.drop(), folder.remove()]);
});

const plan = {
  title: 'No tags at all',
  design: 'user',
  lever: 'load_cap',
  value: 0,
  treated_share: 0.5,
  days: 2,
  goal: 'product_ctr',
  guardrail: 'watch_min_per_dau',
  secondary: '',
  who: 'Ada',
} as const;
const reading = { rule: 'clear-signals', correction: 'none', looking: 'fixed', cuped: 'on' } as const;

async function readOut() {
  const lived = await experimentsIn(shop.db);
  const view = openLogView(join(folder.path, 'log'), 60_000);
  try {
    return (await view.ask('experiments', (log) => experimentsOf(log, lived, reading))).experiments;
  } finally {
    await view.close();
  }
}

/** An experiment of a workshop: it is started, lived, read, checked against the truth, and outlives a restart. */
test('an experiment in the living world is logged, read out, and has its oracle', async () => {
  const visitor = await guestOf(shop);
  const { engine } = shop;
  const start = await engine.startExperiment(visitor.user_id, plan);
  expect(start).toMatchObject({ experiment_number: 1, first_day: 2, until_day: 4 });
  if (start === null) return;
  const [planned] = await readOut();
  expect(planned).toMatchObject({ number: 1, status: 'planned', read: null });
  for (let day = 0; day < 3; day++) await engine.skip(visitor, 'next_day', null);
  await engine.auditLog(() => auditBooks(shop.db));

  const draws = createDraws(worldKey(smallWorld.seed));
  const connection = await openDataset(join(folder.path, 'log'));
  const met = (await connection.runAndReadAll('SELECT "unit_key", "arm" FROM "meet_experiment"')).getRowsJson();
  const shown = await connection.runAndReadAll(
    `SELECT "arms" & 2 AS "arm", count(*) FILTER ("product_id" IS NOT NULL) FROM "view_video"
     WHERE "at_ms" BETWEEN ${startOfDay(3)} AND ${startOfDay(4) - 1} AND NOT "by_person" GROUP BY 1 ORDER BY 1`,
  );
  connection.closeSync();
  expect(met.length).toBeGreaterThan(20);
  for (const [user, arm] of met)
    expect(arm).toBe(armOf(draws, { number: 1, name: '', treated_share: 0.5 }, Number(user)));
  // A visit that began before the first midnight has its slate from before; on the second day nobody is in one.
  // The arm is stamped on what its members do, and the lever is pulled for them alone.
  const [[, control], [, treated]] = shown.getRowsJson().map((row) => row.map(Number));
  expect(control).toBeGreaterThan(0);
  expect(treated).toBe(0);

  const [read] = await readOut();
  const { counted, metrics } = read.read ?? { counted: { control: 0, treated: 0 }, metrics: [] };
  expect(read).toMatchObject({ status: 'over', read: { first_day: 2, last_day: 3 } });
  expect(counted.control + counted.treated).toBe(met.length);
  expect(metrics.map(({ id, role }) => [id, role])).toEqual([
    ['product_ctr', 'goal'],
    ['watch_min_per_dau', 'guardrail'],
  ]);

  const asked = { first_day: 2, last_day: 3, metric_ids: ['product_ctr', 'watch_min_per_dau'] };
  expect(await engine.oracles.ask(start, asked)).toBe('lives');
  await expect.poll(async () => (await engine.oracles.state(1)).state, { timeout: 60_000 }).toBe('told');
  const truth = await engine.oracles.state(1);
  const told = withOracle(read, truth);
  expect(told.oracle).toMatchObject({ state: 'told', first_day: 2, last_day: 3 });
  const watch = told.read?.metrics.find(({ id }) => id === 'watch_min_per_dau');
  expect(watch?.oracle).not.toBe(0);
  expect(watch?.beside_oracle).not.toBeNull();
  expect(await engine.oracles.ask(start, asked)).toBe('told');

  await shop.stop();
  shop = await openSmallShop(database.url, folder.path);
  expect((await readOut())[0]).toEqual(read);
  expect(await shop.engine.oracles.state(1)).toEqual(truth);
  expect(shop.complaints).toEqual([]);
}, 120_000);

test('one that is ended early treats nobody any more, and a reset forgets all of them', async () => {
  const visitor = await guestOf(shop);
  const { engine } = shop;
  const start = await engine.startExperiment(visitor.user_id, { ...plan, days: 28 });
  expect(start?.experiment_number).toBe(2);
  await engine.skip(visitor, 'next_day', null);
  await engine.endExperiment(visitor.user_id, { experiment_number: 2, who: 'Ada', reason: 'it does harm' });
  expect((await readOut())[0]).toMatchObject({ number: 2, status: 'ended', reason: 'it does harm' });
  for (let n = 0; n < 5; n++) expect(await engine.startExperiment(visitor.user_id, plan)).not.toBeNull();
  expect(await engine.startExperiment(visitor.user_id, plan)).not.toBeNull();
  expect(await engine.startExperiment(visitor.user_id, plan)).toBeNull();
  await engine.reset();
  expect(await experimentsIn(shop.db)).toEqual([]);
  expect(await engine.oracles.state(1)).toEqual({ state: 'none' });
}, 120_000);
