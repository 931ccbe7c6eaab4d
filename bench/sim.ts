import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Part, PartResult } from './sim-parts.ts';

export interface SimResult {
  readonly what: string;
  readonly users: number;
  readonly workers: number;
  readonly simulated_hours: number;
  readonly exposures: number;
  readonly exposures_per_second: number;
  readonly cpu_us_per_exposure: number;
  /** Speed as a share of the bare loop's with as many workers and the same output. */
  readonly of_bare: number;
  /** Processor time an exposure, against the smallest world with as many workers and the same output. */
  readonly of_smallest: number;
  readonly rss_peak_megabytes: number;
}

/** Minutes that worlds of a size live: some million exposures each. */
const sizes = [
  { users: 10_000, ticks: 2_160 },
  { users: 100_000, ticks: 360 },
  { users: 1_000_000, ticks: 60 },
] as const;
const ROUNDS = 3;
/** A world of this size takes minutes to be born: it lives once, without files. */
const LARGE_USERS = 1_000_000;

/**
 * Times the simulator beside a bare loop, with and without zstd Parquet, by one worker and by two. Each part has a
 * process of its own; parts take turns, and the median round counts.
 * @param most_users - worlds of up to so many users: a hundred thousand unless a million is asked for
 */
export async function benchSim(most_users: number): Promise<SimResult[]> {
  const parts: Part[] = [];
  for (const workers of [1, 2]) {
    for (const what of ['bare', 'bare_to_parquet'] as const) parts.push({ what, workers, users: 0, ticks: 0 });
  }
  for (const { users, ticks } of sizes) {
    if (users > most_users) continue;
    for (const workers of [1, 2]) {
      parts.push({ what: 'world', workers, users, ticks });
      if (users < LARGE_USERS) parts.push({ what: 'dataset', workers, users, ticks });
    }
  }
  const rounds: PartResult[][] = parts.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, part] of parts.entries()) {
      if (round > 0 && part.users >= LARGE_USERS) continue;
      process.stderr.write(`round ${round + 1} of ${ROUNDS}: ${part.what}, ${part.users} users, ${part.workers} …\n`);
      rounds[n].push(await run(part));
    }
  }
  const medians = parts.map((part, n) => ({ ...part, ...medianOf(rounds[n]) }));
  return medians.map((each) => {
    const has_files = each.what === 'dataset' || each.what === 'bare_to_parquet';
    const alike = medians.filter(
      ({ what, workers }) =>
        workers === each.workers && (what === 'dataset' || what === 'bare_to_parquet') === has_files,
    );
    const bare = alike.find(({ users }) => users === 0) ?? each;
    const smallest = alike.find(({ users }) => users > 0) ?? each;
    return {
      what: titles[each.what],
      users: each.users,
      workers: each.workers,
      simulated_hours: each.ticks / 60,
      exposures: each.exposures,
      exposures_per_second: Math.round(speedOf(each)),
      cpu_us_per_exposure: costOf(each),
      of_bare: speedOf(each) / speedOf(bare),
      of_smallest: each.users === 0 ? 0 : costOf(each) / costOf(smallest),
      rss_peak_megabytes: Math.round(each.rss_peak_bytes / 1e6),
    };
  });
}

const titles: Readonly<Record<Part['what'], string>> = {
  bare: 'bare loop',
  bare_to_parquet: 'bare loop to Parquet',
  world: 'world alone',
  dataset: 'world to Parquet',
};

const speedOf = ({ exposures, seconds }: PartResult): number => exposures / seconds;
const costOf = ({ exposures, cpu_seconds }: PartResult): number => (cpu_seconds * 1e6) / exposures;

async function run(part: Part): Promise<PartResult> {
  const module = fileURLToPath(new URL('./sim-part.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [module, JSON.stringify(part)], {
    maxBuffer: 1 << 20,
  });
  return JSON.parse(stdout) as PartResult;
}

function medianOf(results: readonly PartResult[]): PartResult {
  return results.toSorted((a, b) => speedOf(a) - speedOf(b))[Math.floor(results.length / 2)];
}
