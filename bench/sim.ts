import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Part, PartResult } from './sim-parts.ts';

export interface SimResult {
  readonly what: string;
  readonly users: number;
  readonly workers: number;
  readonly simulated_minutes: number;
  readonly exposures: number;
  readonly exposures_per_second: number;
  readonly cpu_us_per_exposure: number;
  /** Speed as a share of the bare loop's with as many workers and the same output. */
  readonly of_bare: number;
  /** Processor time of the bare loop as a share of this: says the same on a machine that other work shares. */
  readonly bare_cpu_share: number;
  /** Processor time an exposure, against the smallest world with as many workers and the same output. */
  readonly of_smallest: number;
  readonly rss_peak_megabytes: number;
}

interface Size {
  readonly users: number;
  /** Minutes that a world of this size lives for each number of workers: about a million exposures. */
  readonly ticks: number;
  /** Worlds are timed from 10:00 of their first day on, when everybody is there and shelves are full. */
  readonly warm_ticks: number;
  readonly rounds: number;
  /** Numbers of workers with which it is also written to files. A large world is born for each of them. */
  readonly files: readonly number[];
}

/** The smallest is what larger worlds are compared with. */
const sizes: readonly Size[] = [
  { users: 10_000, ticks: 720, warm_ticks: 600, rounds: 3, files: [1, 2] },
  { users: 100_000, ticks: 90, warm_ticks: 600, rounds: 1, files: [2] },
  { users: 1_000_000, ticks: 9, warm_ticks: 600, rounds: 1, files: [] },
];
const BARE_ROUNDS = 3;
/** A million users need more than the default of Node.js. */
const HEAP_MEGABYTES = 8_192;
const bare = { users: 0, ticks: 0, warm_ticks: 0 } as const;

/**
 * Times the simulator beside a bare loop, with and without zstd Parquet, by one worker and by two. Each part has a
 * process of its own; parts take turns, and the median round counts.
 * @param users - size of the largest world: the smallest size is measured with it
 */
export async function benchSim(users: number): Promise<SimResult[]> {
  const [least] = sizes;
  const largest = sizes.find((size) => size.users >= users) ?? (sizes.at(-1) as Size);
  const worlds = users > least.users ? [least, { ...largest, users }] : [{ ...least, users }];
  const parts: (Part & { readonly rounds: number })[] = [1, 2].flatMap((count) => [
    { ...bare, what: 'bare', workers: [count], rounds: BARE_ROUNDS },
    { ...bare, what: 'bare_to_parquet', workers: [count], rounds: BARE_ROUNDS },
  ]);
  for (const { files, ...size } of worlds) {
    parts.push({ ...size, what: 'world', workers: [1, 2] });
    for (const count of files) parts.push({ ...size, what: 'dataset', workers: [count] });
  }
  const results: Measured[][] = parts.map(() => []);
  const most_rounds = Math.max(...parts.map(({ rounds }) => rounds));
  for (let round = 1; round <= most_rounds; round++) {
    for (const [n, { rounds, ...part }] of parts.entries()) {
      if (round > rounds) continue;
      process.stderr.write(
        `round ${round} of ${rounds}: ${part.what}, ${part.users} users, ${part.workers.join(' and ')} …\n`,
      );
      for (const result of await run(part)) results[n].push({ ...part, ...result });
    }
  }
  const medians = parts.flatMap(({ workers }, n) =>
    workers.map((count) => medianOf(results[n].filter((each) => each.workers === count))),
  );
  return medians.map((each) => {
    const has_files = filesOf(each);
    const alike = medians.filter((other) => other.workers === each.workers && filesOf(other) === has_files);
    const bare_loop = alike.find(({ users: n }) => n === 0) ?? each;
    const smallest = alike.find(({ users: n }) => n > 0) ?? each;
    return {
      what: titles[each.what],
      users: each.users,
      workers: each.workers,
      simulated_minutes: each.ticks,
      exposures: each.exposures,
      exposures_per_second: Math.round(speedOf(each)),
      cpu_us_per_exposure: costOf(each),
      of_bare: speedOf(each) / speedOf(bare_loop),
      bare_cpu_share: costOf(bare_loop) / costOf(each),
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

type Measured = Omit<Part, 'workers'> & PartResult;
const filesOf = ({ what }: Pick<Part, 'what'>): boolean => what === 'dataset' || what === 'bare_to_parquet';

async function run(part: Part): Promise<PartResult[]> {
  const module = fileURLToPath(new URL('./sim-part.js', import.meta.url));
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, module, JSON.stringify(part)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 20 });
  return JSON.parse(stdout) as PartResult[];
}

function medianOf(results: readonly Measured[]): Measured {
  return results.toSorted((a, b) => speedOf(a) - speedOf(b))[Math.floor(results.length / 2)];
}
