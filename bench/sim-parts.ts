/** What is timed in one process. */
export interface Part {
  readonly what: 'bare' | 'bare_to_parquet' | 'world' | 'dataset';
  /** Threads. A world alone is born once for all of them, and lives stretch after stretch with each in turn. */
  readonly workers: readonly number[];
  readonly users: number;
  /** Simulated minutes for each number of workers, after {@link Part.warm_ticks}. */
  readonly ticks: number;
  /** Minutes before the clock starts. */
  readonly warm_ticks: number;
}

export interface PartResult {
  readonly workers: number;
  readonly exposures: number;
  readonly seconds: number;
  readonly cpu_seconds: number;
  /** Of the process, birth of the world included. */
  readonly rss_peak_bytes: number;
}

/** Turns of the bare loop, by each worker. */
export const bareEvents = 3_000_000;
