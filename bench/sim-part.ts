import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDataset, type LivingWorld } from '../sim/dataset/generate-dataset.ts';
import { openDatasetWriter } from '../sim/dataset/dataset-writer.ts';
import { startDatasetWriter } from '../sim/dataset/start-dataset-writer.ts';
import { startWorker } from '../sim/output/start-worker.ts';
import { FeedCrew } from '../sim/shell/feed-crew.ts';
import { runBatch } from '../sim/world/run-batch.ts';
import { createWorld } from '../sim/world/world.ts';
import { bare_schema, bareLoop } from './bare-loop.ts';
import { bareEvents, type Part, type PartResult, WARM_TICKS } from './sim-parts.ts';

/** One part of the bench `sim`, in a process of its own: its peak memory is then its own, too. */
const part = JSON.parse(process.argv[2]) as Part;
const head = { vitrine: 'bench', seed: 'bench', users: 1, days: 1, scenario: 'default' };

let started_ms = 0;
let cpu_before = process.cpuUsage();
/** What comes before is not timed: genesis, warming up. */
function startClock(): void {
  cpu_before = process.cpuUsage();
  started_ms = performance.now();
}

const runs: Readonly<Record<Part['what'], () => Promise<number>>> = {
  async bare() {
    const events = bareEvents;
    const workers = Array.from({ length: part.workers }, (_, n) =>
      startWorker(new URL('./bare-worker.ts', import.meta.url), { workerData: { from: n * events, events } }),
    );
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    startClock();
    const done = workers.map((worker) => once(worker, 'message'));
    for (const worker of workers) worker.postMessage('go');
    await Promise.all(done);
    return events * part.workers;
  },
  async bare_to_parquet() {
    return inFolder(async (folder) => {
      await bareLoop(0, 200_000);
      const writer = await (part.workers > 1 ? startDatasetWriter : openDatasetWriter)(folder, head);
      startClock();
      await writer.beginTable('truth', 'bare', bare_schema);
      await bareLoop(0, bareEvents, (segment) => writer.addRows(segment));
      await writer.endTable();
      await writer.close();
      return bareEvents;
    });
  },
  async world() {
    let exposures = 0;
    await warmWorld((rows) => (exposures += rows)).live(
      async () => {},
      () => {},
    );
    return exposures;
  },
  async dataset() {
    let exposures = 0;
    await inFolder(async (folder) => {
      await generateDataset(folder, head, () => warmWorld((rows) => (exposures += rows)), { workers: part.workers });
    });
    return exposures;
  },
};

/** A world whose genesis is over, that lives the ticks which are timed. */
function warmWorld(on_exposures: (rows: number) => void): LivingWorld {
  const world = createWorld({ seed: head.seed, users: part.users });
  return {
    async live(on_segments) {
      const crew = part.workers > 1 ? new FeedCrew(world, part.workers) : null;
      const watchAll = crew === null ? {} : { watchAll: () => crew.watch() };
      await runBatch(world, { until_tick: WARM_TICKS, on_segments: () => {}, ...watchAll });
      startClock();
      await runBatch(world, {
        until_tick: WARM_TICKS + part.ticks,
        on_segments: async (segments) => {
          for (const { name, rows } of segments) if (name === 'view_video') on_exposures(rows);
          await on_segments(segments);
        },
        ...watchAll,
      });
      await crew?.dismiss();
    },
    *tables() {},
  };
}

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const exposures = await runs[part.what]();
const seconds = (performance.now() - started_ms) / 1_000;
const { user, system } = process.cpuUsage(cpu_before);
const result: PartResult = {
  exposures,
  seconds,
  cpu_seconds: (user + system) / 1e6,
  rss_peak_bytes: process.resourceUsage().maxRSS * 1_024,
};
process.stdout.write(JSON.stringify(result));
