import type { EventName } from '../../../model/events/vocabulary.ts';

/** The Parquet files of a dataset, where a query needs more than the events. */
export interface DatasetFiles {
  /** Of an event, by day. */
  ofEvent(name: EventName): readonly string[];
  /** Of a table of `entities/`; null when the dataset has none. */
  ofEntities(name: string): string | null;
  /** The same for `truth/`. */
  ofTruth(name: string): string | null;
}

/** A law of a dataset, as a query over views named like the events. */
export interface Check {
  readonly id: string;
  /** What holds, said of the dataset. */
  readonly sentence: string;
  /** Query whose rows are violations, each with a text `what` that names it. Null when no file is concerned. */
  readonly violations: string | ((files: DatasetFiles) => string | null);
}

/** The rows of several queries with the column `what`. */
export function union(queries: readonly string[]): string {
  return queries.join('\nUNION ALL\n');
}
