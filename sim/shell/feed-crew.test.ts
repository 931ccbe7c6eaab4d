import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { livingWorld } from '../cli/living-world.ts';
import { generateDataset } from '../dataset/generate-dataset.ts';
import { liveTick } from '../world/run-batch.ts';
import { settleInBooks } from '../world/tick.ts';
import { createWorld } from '../world/world.ts';
import { FeedCrew } from './feed-crew.ts';

const head = { vitrine: '0', seed: 'many hands', users: 700, days: 1, scenario: 'default' };

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-crew-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test.each([2, 3, 8])(
  '%s threads write the bytes that one writes, with stock and rankings shared',
  async (threads) => {
    const manifests = [];
    for (const count of [1, threads]) {
      const folder = join(dir, `${threads}-${count}`);
      await generateDataset(folder, head, () => livingWorld({ ...head, threads: count }), { workers: 1 });
      manifests.push(await readFile(join(folder, 'manifest.json'), 'utf8'));
    }
    expect(manifests[1]).toBe(manifests[0]);
  },
  120_000,
);

test('workers take blocks off the thread that calls them', async () => {
  const world = createWorld({ seed: 'many hands', users: 1_500 });
  const crew = new FeedCrew(world, 2);
  const settle = settleInBooks(world);
  try {
    let by_others = 0;
    for (let tick = 0; tick < TICKS_PER_DAY; tick++) {
      liveTick(world, settle, () => crew.watch());
      by_others += crew.watched_by_others;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(by_others).toBeGreaterThan(0);
  } finally {
    await crew.dismiss();
  }
}, 120_000);
