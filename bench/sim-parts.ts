/** What is timed in one process. */
export interface Part {
  readonly what: 'bare' | 'bare_to_parquet' | 'world' | 'dataset';
  readonly workers: number;
  readonly users: number;
  /** Simulated minutes, after {@link WARM_TICKS}. */
  readonly ticks: number;
}

export interface PartResult {
  readonly exposures: number;
  readonly seconds: number;
  readonly cpu_seconds: number;
  readonly rss_peak_bytes: number;
}

/** A world is timed from 10:00 of its first day on: everybody is there, shelves are full, backlogs are published. */
export const WARM_TICKS = 600;
/** Turns of the bare loop, by each worker. */
export const bareEvents = 3_000_000;
