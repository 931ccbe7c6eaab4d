import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventName, EventRecord } from '../../model/events/vocabulary.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { type LogBefore, openFiles } from '../../metrics/shell/open-dataset.ts';
import { type ExperimentAsk, worldValues } from '../../metrics/shell/read-experiment.ts';
import { eventColumns, eventSchema } from '../dataset/event-columns.ts';
import type { Staged } from '../levers/lever-sets.ts';
import { openParquetFile, type ParquetFile } from '../output/column-writer.ts';
import { forkWorld, type WorldImage } from '../world/capture.ts';
import { runBatch } from '../world/run-batch.ts';
import type { World } from '../world/world.ts';
import { asOracle } from '../world/stage-experiment.ts';

/**
 * Lets a world live until a day and writes its log into a folder, a file an event.
 *
 * @returns the files of an event, as `openFiles` takes them
 */
export async function writeLog(
  world: World,
  until_day: number,
  folder: string,
  on_progress?: (done: number) => void,
): Promise<LogBefore['files']> {
  await mkdir(folder, { recursive: true });
  const files = new Map<EventName, ParquetFile>();
  const pathOf = (name: EventName) => join(folder, `${name}.parquet`);
  await runBatch(world, {
    until_tick: until_day * TICKS_PER_DAY,
    async on_segments(segments) {
      for (const segment of segments) {
        if (segment.rows === 0) continue;
        const { name } = segment;
        const file = files.get(name) ?? (await openParquetFile(pathOf(name), eventSchema(name)));
        files.set(name, file);
        await file.append(eventColumns(segment));
      }
    },
    on_progress: (done, total) => on_progress?.(done / total),
  });
  for (const file of files.values()) await file.close();
  return async (name) => (files.has(name) ? [pathOf(name)] : []);
}

export interface OracleAsk {
  /** The world as it was before the first day of the experiment. */
  readonly image: WorldImage;
  readonly start: EventRecord<'start_experiment'>;
  /** What is read, and in which days. */
  readonly read: Pick<ExperimentAsk, 'design' | 'first_day' | 'last_day' | 'metrics'>;
  /** The log up to the image. */
  readonly before: LogBefore['files'];
  /** An empty folder for the logs of both worlds. */
  readonly folder: string;
  readonly on_progress?: (done: number) => void;
}

/** What a metric is with everybody treated, with nobody treated, and the one less the other. */
export interface OracleEffect {
  readonly id: string;
  readonly all: number | null;
  readonly none: number | null;
  readonly effect: number | null;
}

/**
 * The true effect of an experiment's treatment: the world in which everybody is treated in its days less the world in
 * which nobody is, both gone on from the same image with the same draws, so that they differ by the lever alone.
 */
export async function oracleOf({
  image,
  start,
  read,
  before,
  folder,
  on_progress,
}: OracleAsk): Promise<OracleEffect[]> {
  const resting = image.settings.staged;
  const worlds: readonly (Staged | undefined)[] = [asOracle(resting, start), resting];
  const values: (number | null)[][] = [];
  for (const [nth, staged] of worlds.entries()) {
    const world = forkWorld(image, staged);
    const own = join(folder, nth === 0 ? 'all' : 'none');
    const files = await writeLog(world, read.last_day + 1, own, (done) => on_progress?.((nth + done) / worlds.length));
    const connection = await openFiles(files, '512MB', {
      files: before,
      last_seq: image.next_seq - 1,
    });
    try {
      const nobody = { experiment: { number: 0, name: '', treated_share: 0 }, cuped: false };
      values.push(await worldValues(connection, { ...nobody, ...read }));
    } finally {
      connection.closeSync();
    }
  }
  return read.metrics.map(({ metric: { id } }, place) => {
    const [all, none] = [values[0][place], values[1][place]];
    return { id, all, none, effect: all === null || none === null ? null : all - none };
  });
}
