import { startWorker } from '../output/start-worker.ts';

/** What a thread is to live, for one seed. */
export interface SeedTask {
  readonly readings: 'face-validity' | 'initiatives';
  readonly seed: string;
  readonly users: number;
  readonly burn_in_days: number;
  readonly weeks: readonly number[];
  /** Days that are lived after the last week; as many as it takes until what was bought is settled when not given. */
  readonly settling_days?: number;
}

/** Lives a task for each seed, so many at once, and hands on what each thread reads as it comes. */
export async function bySeed<Reading>(
  seeds: readonly string[],
  threads: number,
  task: Omit<SeedTask, 'seed'>,
  take: (reading: Reading) => void,
): Promise<void> {
  const waiting = [...seeds];
  const work = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      await inThread({ ...task, seed }, take);
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, seeds.length) }, work));
}

function inThread<Reading>(task: SeedTask, take: (reading: Reading) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(new URL('./seed-thread.ts', import.meta.url), { workerData: task });
    worker.on('message', take);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the thread of seed ${task.seed} ended`)),
    );
  });
}
