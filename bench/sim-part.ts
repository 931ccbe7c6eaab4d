import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Segment } from '../model/events/derive/segment.ts';
import { generateDataset, type LivingWorld } from '../sim/dataset/generate-dataset.ts';
import { openDatasetWriter } from '../sim/dataset/dataset-writer.ts';
import { startDatasetWriter } from '../sim/dataset/start-dataset-writer.ts';
import { startWorker } from '../sim/output/start-worker.ts';
import { FeedCrew } from '../sim/shell/feed-crew.ts';
import { runBatch } from '../sim/world/run-batch.ts';
import { createWorld, type World } from '../sim/world/world.ts';
import { bare_schema, bareLoop } from './bare-loop.ts';
import { bareEvents, type Part, type PartResult } from './sim-parts.ts';

/** One part of the bench `sim`, in a process of its own: its peak memory is then its own, too. */
const part = JSON.parse(process.argv[2]) as Part;
const head = { vitrine: 'bench', seed: 'bench', users: 1, days: 1, scenario: 'default' };

/** Stretches that each number of workers lives: the hours of a day differ, and so does the load of a machine. */
const STRETCHES = 3;

type Measured = Omit<PartResult, 'workers' | 'rss_peak_bytes'>;

/** Times what is done, and counts the exposures that it says. What comes before is not timed: genesis, warming up. */
async function timed(run: () => Promise<number>): Promise<Measured> {
  const cpu_before = process.cpuUsage();
  const started_ms = performance.now();
  const exposures = await run();
  const seconds = (performance.now() - started_ms) / 1_000;
  const { user, system } = process.cpuUsage(cpu_before);
  return { exposures, seconds, cpu_seconds: (user + system) / 1e6 };
}

const sumOf = (all: readonly Measured[]): Measured => ({
  exposures: all.reduce((sum, each) => sum + each.exposures, 0),
  seconds: all.reduce((sum, each) => sum + each.seconds, 0),
  cpu_seconds: all.reduce((sum, each) => sum + each.cpu_seconds, 0),
});

const runs: Readonly<Record<Part['what'], () => Promise<readonly (Measured & { readonly workers: number })[]>>> = {
  async bare() {
    const [count] = part.workers;
    const events = bareEvents;
    const workers = Array.from({ length: count }, (_, n) =>
      startWorker(new URL('./bare-worker.ts', import.meta.url), { workerData: { from: n * events, events } }),
    );
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const measured = await timed(async () => {
      const done = workers.map((worker) => once(worker, 'message'));
      for (const worker of workers) worker.postMessage('go');
      await Promise.all(done);
      return events * count;
    });
    return [{ workers: count, ...measured }];
  },
  async bare_to_parquet() {
    const [count] = part.workers;
    await bareLoop(0, 200_000);
    const measured = await inFolder(async (folder) => {
      const writer = await (count > 1 ? startDatasetWriter : openDatasetWriter)(folder, head);
      return timed(async () => {
        await writer.beginTable('truth', 'bare', bare_schema);
        await bareLoop(0, bareEvents, (segment) => writer.addRows(segment));
        await writer.endTable();
        await writer.close();
        return bareEvents;
      });
    });
    return [{ workers: count, ...measured }];
  },
  async world() {
    const world = createWorld({ seed: head.seed, users: part.users });
    const crew = new FeedCrew(world, Math.max(...part.workers));
    const crewOf = (count: number) => (count > 1 ? crew : null);
    await warmUp(world, crew);
    const measured = part.workers.map((): Measured[] => []);
    for (let stretch = 0; stretch < STRETCHES; stretch++) {
      for (const [n, count] of part.workers.entries()) {
        measured[n].push(await timed(() => live(world, crewOf(count), Math.ceil(part.ticks / STRETCHES))));
      }
    }
    await crew.dismiss();
    return part.workers.map((count, n) => ({ workers: count, ...sumOf(measured[n]) }));
  },
  async dataset() {
    const [count] = part.workers;
    const world = createWorld({ seed: head.seed, users: part.users });
    const crew = count > 1 ? new FeedCrew(world, count) : null;
    await warmUp(world, crew);
    const measured = await inFolder((folder) =>
      timed(async () => {
        let exposures = 0;
        const living: LivingWorld = {
          async live(on_segments) {
            exposures = await live(world, crew, part.ticks, on_segments);
          },
          *tables() {},
        };
        await generateDataset(folder, head, () => living, { workers: count });
        return exposures;
      }),
    );
    await crew?.dismiss();
    return [{ workers: count, ...measured }];
  },
};

/** A tenth of the warming up is the crew's: each of its threads compiles for itself. */
async function warmUp(world: World, crew: FeedCrew | null): Promise<void> {
  await live(world, null, Math.ceil(0.9 * part.warm_ticks));
  await live(world, crew, Math.floor(0.1 * part.warm_ticks));
}

/** Lives so many minutes more; how many exposures there were. */
async function live(
  world: World,
  crew: FeedCrew | null,
  ticks: number,
  on_segments: (segments: Segment[]) => Promise<void> = async () => {},
): Promise<number> {
  let exposures = 0;
  await runBatch(world, {
    until_tick: world.tick + ticks,
    on_segments: async (segments) => {
      for (const { name, rows } of segments) if (name === 'view_video') exposures += rows;
      await on_segments(segments);
    },
    ...(crew === null ? {} : { watchAll: () => crew.watch() }),
  });
  return exposures;
}

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const measured = await runs[part.what]();
const rss_peak_bytes = process.resourceUsage().maxRSS * 1_024;
process.stdout.write(JSON.stringify(measured.map((each): PartResult => ({ ...each, rss_peak_bytes }))));
