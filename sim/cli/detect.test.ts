import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creatorAbuses, userAbuses } from '../abuse/abuse-kinds.ts';
import { detectors } from '../abuse/detectors.ts';
import { noteBrushing, noteRing } from '../abuse/rings.ts';
import { generateDataset } from '../dataset/generate-dataset.ts';
import { entityTables } from '../genesis/entity-tables.ts';
import { abuses } from '../genesis/traits.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { entitiesOf } from '../world/entities.ts';
import { runBatch } from '../world/run-batch.ts';
import { truthTables } from '../world/truth-tables.ts';
import { createWorld, type World } from '../world/world.ts';
import { sim } from './run-sim.fixture.ts';

let folder: string;
let dataset: string;

/** A small world with more crooks in it than there are in life. */
function corrupt(world: World): void {
  const { users, merchants, creators } = world;
  for (const list of [world.ring, world.mules, world.scalpers, world.brushing_shops]) list.length = 0;
  for (let user = 0; user < users.rows; user++) {
    users.columns.abuse[user] = user % 25 === 0 ? userAbuses.indexOf('ring_member') : 0;
    if (user % 4 === 2) users.columns.abuse[user] = userAbuses.indexOf('scalper');
    if (user % 25 === 3) users.columns.abuse[user] = userAbuses.indexOf('gift_mule');
    noteRing(world, user);
  }
  for (let creator = 0; creator < creators.rows; creator += 3) {
    creators.columns.abuse[creator] = creatorAbuses.indexOf('gift_laundering');
  }
  for (let merchant = 0; merchant < merchants.rows; merchant++) {
    merchants.columns.abuse[merchant] = abuses.indexOf(merchant < 3 ? 'order_brushing' : 'none');
    noteBrushing(world, merchant);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-detect-'));
  dataset = join(folder, 'dataset');
  const world = createWorld({ seed: 'detectives', users: 100 });
  const head = { vitrine: '0.0.0', seed: 'detectives', users: 100, days: 10, scenario: 'default' };
  await generateDataset(
    dataset,
    head,
    () => ({
      async live(on_segments) {
        await runBatch(world, { until_tick: 1, on_segments });
        corrupt(world);
        await runBatch(world, { until_tick: 10 * TICKS_PER_DAY, on_segments });
      },
      *tables() {
        yield* entityTables({ draws: world.draws, ...entitiesOf(world) });
        yield* truthTables(world);
      },
    }),
    { workers: 1 },
  );
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run sim -- detect', { timeout: 60_000 }, () => {
  test('finds brushed orders by what a platform sees, and says how well', async () => {
    const { code, out } = await sim('detect', dataset, '--json');
    expect(code).toBe(0);
    const found = JSON.parse(out).detectors;
    expect(found.map(({ id }: { id: string }) => id)).toEqual(detectors.map(({ id }) => id));
    const [brushed] = found;
    expect(brushed.guilty).toBeGreaterThan(10);
    expect(brushed.recall).toBeGreaterThan(0.9);
    expect(brushed.precision).toBeGreaterThan(0.5);
    const [scalped, laundered] = ['scalped_orders', 'laundered_gifts'].map((name) =>
      found.find(({ id }: { id: string }) => id === name),
    );
    expect(scalped.guilty).toBeGreaterThan(2);
    expect(scalped.recall).toBeGreaterThan(0.6);
    expect(scalped.precision).toBeGreaterThan(0.6);
    expect(laundered.guilty).toBeGreaterThan(1);
    expect(laundered.recall).toBeGreaterThan(0.2);
    expect(laundered.precision).toBeGreaterThan(0.9);
    for (const { flagged, found: both, precision } of found)
      expect(precision ?? 0).toBe(flagged === 0 ? 0 : both / flagged);
    expect((await sim('detect', dataset)).out).toContain('brushed_orders (by order): ');
  });

  test('refuses a folder without labels', async () => {
    const { code, err } = await sim('detect', folder);
    expect([code, err]).toEqual([2, expect.stringContaining('has no truth/')]);
  });

  test('no detector reads the truth', () => {
    for (const { flags } of detectors) expect(flags).not.toMatch(/truth|\{|read_parquet/);
  });
});
