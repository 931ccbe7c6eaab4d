import type { Segment } from '../../model/events/derive/segment.ts';
import type { ColumnSegment } from '../output/column-segment.ts';
import type { TableEntry } from './dataset-dictionary.ts';
import { openDatasetWriter } from './dataset-writer.ts';
import type { Manifest, ManifestHead } from './manifest.ts';
import { startDatasetWriter } from './start-dataset-writer.ts';
import { type TableSource, writeTable } from './write-table.ts';

/** What a dataset is made of: a world that lives, and its tables once it has lived. */
export interface LivingWorld {
  /** Lives to the end, handing on the log in its order. */
  live(
    on_segments: (segments: readonly Segment[]) => Promise<void>,
    on_progress: (done: number) => void,
    on_rows?: (segment: ColumnSegment) => Promise<void>,
  ): Promise<void>;
  /** A table whose rows come while the world lives. */
  readonly streamed?: TableEntry;
  /** Asked for after `live`. */
  tables(): Iterable<TableSource>;
}

export interface Progress {
  /** 0 to 1. */
  readonly done: number;
  readonly records: number;
}

export interface GenerateOptions {
  /** 1: everything in this thread; from 2 on, the writer has a thread of its own. Either gives the same bytes. */
  readonly workers: number;
  readonly on_progress?: (progress: Progress) => void;
  /** Asked between stretches of the log: whether to give up. */
  readonly is_stopped?: () => boolean;
}

/** A run that was asked to stop. The folder is as it was before. */
export class Stopped extends Error {}

/**
 * Lets a world live and writes what it did as a dataset.
 * @param begin makes the world, once the folder has been taken
 * @throws DatasetFolderError when the folder cannot be taken
 * @throws Stopped when {@link GenerateOptions.is_stopped} says so
 */
export async function generateDataset(
  directory: string,
  head: ManifestHead,
  begin: () => LivingWorld,
  { workers, on_progress = () => {}, is_stopped = () => false }: GenerateOptions,
): Promise<Manifest> {
  const writer = await (workers > 1 ? startDatasetWriter : openDatasetWriter)(directory, head);
  let done = 0;
  let records = 0;
  try {
    const world = begin();
    if (world.streamed !== undefined) {
      const { folder, name, schema } = world.streamed;
      await writer.beginTable(folder, name, schema);
    }
    await world.live(
      async (segments) => {
        for (const { rows } of segments) records += rows;
        await writer.write(segments);
        on_progress({ done, records });
        // Signals arrive only when the event loop turns.
        await new Promise((resolve) => setImmediate(resolve));
        if (is_stopped()) throw new Stopped('stopped');
      },
      (share) => {
        done = share;
        on_progress({ done, records });
      },
      (segment) => writer.addRows(segment),
    );
    if (world.streamed !== undefined) await writer.endTable();
    for (const table of world.tables()) await writeTable(writer, table);
    return await writer.close();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}
