import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Segment } from '../../model/events/derive/segment.ts';
import { type EventName, eventNames } from '../../model/events/vocabulary.ts';
import { dateOf, dayOf, startOfDay } from '../../model/sim-time.ts';
import type { ColumnSchema, ColumnSegment } from '../output/column-segment.ts';
import { openParquetFile, type ParquetFile } from '../output/column-writer.ts';
import { datasetCard } from './dataset-card.ts';
import { datasetDictionary, datasetDictionaryPage, type TableEntry, type TableFolder } from './dataset-dictionary.ts';
import { openDatasetFolder } from './dataset-folder.ts';
import { eventColumns, eventSchema } from './event-columns.ts';
import {
  LAYOUT_VERSION,
  type Manifest,
  MANIFEST_FORMAT,
  type ManifestFile,
  type ManifestHead,
  writeManifest,
} from './manifest.ts';

/**
 * Writes one dataset in the native layout. Calls one at a time; after a failure, abandon. Arguments and results are
 * plain data, so that the writer can sit in a thread of its own.
 */
export interface DatasetWriter {
  /**
   * Adds records of the log, in its order: `seq` ascends within an event, days of receipt do not go back.
   * The writer may take the arrays for itself: do not use the segments afterwards.
   */
  write(segments: readonly Segment[]): Promise<void>;
  /** Begins a table of `entities/` or `truth/`. One table at a time; records of the log may come between its rows. */
  beginTable(folder: TableFolder, name: string, schema: readonly ColumnSchema[]): Promise<void>;
  addRows(segment: ColumnSegment): Promise<void>;
  endTable(): Promise<void>;
  /** Writes documents and manifest, and gives the dataset its place. Only now the folder holds a dataset. */
  close(): Promise<Manifest>;
  /** Leaves the folder as it was found. */
  abandon(): Promise<void>;
}

/**
 * Opens a dataset for writing. Same head, same records, same bytes.
 * @throws DatasetFolderError when the folder holds something else or cannot be written
 */
export async function openDatasetWriter(directory: string, head: ManifestHead): Promise<DatasetWriter> {
  const folder = await openDatasetFolder(directory);
  const files: ManifestFile[] = [];
  const tables: TableEntry[] = [];
  const last_seq = new Map<EventName, number>();
  let open_day = Number.NEGATIVE_INFINITY;
  let open_files = new Map<EventName, ParquetFile>();
  let closing: Promise<void> = Promise.resolve();
  let table: (TableEntry & { readonly path: string; readonly file: ParquetFile }) | null = null;

  const finish = async (path: string, file: ParquetFile): Promise<void> => {
    files.push({ path, ...(await file.close()) });
  };

  /** Closes the files of the open day, behind the writing of the next one. */
  const closeDay = async (): Promise<void> => {
    await closing;
    const day = open_day;
    const done = [...open_files].map(([name, file]) => finish(pathOf(name, day), file));
    open_files = new Map();
    closing = Promise.all(done).then(() => {});
    // Whoever awaits next sees the failure; until then it is not an unhandled one.
    closing.catch(() => {});
  };

  const fileOf = async (name: EventName): Promise<ParquetFile> => {
    let file = open_files.get(name);
    if (file === undefined) {
      const path = join(folder.workshop, pathOf(name, open_day));
      await mkdir(dirname(path), { recursive: true });
      file = await openParquetFile(path, eventSchema(name));
      open_files.set(name, file);
    }
    return file;
  };

  const writeText = async (path: string, text: string): Promise<ManifestFile> => {
    const file = { path, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
    await writeFile(join(folder.workshop, path), text, { flush: true });
    files.push(file);
    return file;
  };

  return {
    async write(segments) {
      const stretches = segments.flatMap((segment) => stretchesOf(segment, last_seq));
      for (const { segment, day, from, to } of stretches.sort((a, b) => a.day - b.day)) {
        if (day < open_day) throw new Error(`the log went back from ${dateOf(open_day)} to ${dateOf(day)}`);
        if (day > open_day) {
          await closeDay();
          open_day = day;
        }
        await (await fileOf(segment.name)).append(eventColumns(segment, from, to));
      }
    },
    async beginTable(table_folder, name, schema) {
      if (table !== null) throw new Error(`table ${table.name} has not ended`);
      await mkdir(join(folder.workshop, table_folder), { recursive: true });
      const path = `${table_folder}/${name}.parquet`;
      table = {
        folder: table_folder,
        name,
        schema,
        path,
        file: await openParquetFile(join(folder.workshop, path), schema),
      };
    },
    async addRows(segment) {
      if (table === null) throw new Error('no table has begun');
      await table.file.append(segment);
    },
    async endTable() {
      if (table === null) throw new Error('no table has begun');
      const { file, path, ...entry } = table;
      await finish(path, file);
      tables.push(entry);
      table = null;
    },
    async close() {
      if (table !== null) throw new Error(`table ${table.name} has not ended`);
      await closeDay();
      await closing;
      const schema = (await writeText('dictionary.json', datasetDictionary(tables))).sha256;
      await writeText('dictionary.md', datasetDictionaryPage(tables));
      const facts = factsOf(head, schema, files, tables);
      await writeText('README.md', datasetCard(facts));
      const manifest = { ...facts, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
      await folder.publish(writeManifest(manifest));
      return manifest;
    },
    async abandon() {
      await closing.catch(() => {});
      await Promise.allSettled([...open_files.values()].map((file) => file.abandon()));
      await table?.file.abandon();
      await folder.abandon();
    },
  };
}

function pathOf(name: EventName, day: number): string {
  return `events/${name}/day=${dateOf(day)}.parquet`;
}

interface Stretch {
  readonly segment: Segment;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** A segment cut where the civil day of receipt changes. */
function stretchesOf(segment: Segment, last_seq: Map<EventName, number>): Stretch[] {
  const { name, rows } = segment;
  const seq = segment.columns.seq as Float64Array;
  const ingested_ms = segment.columns.ingested_ms as Float64Array;
  const stretches: Stretch[] = [];
  let last = last_seq.get(name) ?? 0;
  let from = 0;
  let day = rows === 0 ? 0 : dayOf(ingested_ms[0]);
  let [start_ms, end_ms] = [startOfDay(day), startOfDay(day + 1)];
  for (let row = 0; row < rows; row++) {
    if (seq[row] <= last) throw new Error(`${name}: record ${seq[row]} comes after record ${last}`);
    last = seq[row];
    if (ingested_ms[row] >= start_ms && ingested_ms[row] < end_ms) continue;
    stretches.push({ segment, day, from, to: row });
    from = row;
    day = dayOf(ingested_ms[row]);
    [start_ms, end_ms] = [startOfDay(day), startOfDay(day + 1)];
  }
  if (rows > 0) stretches.push({ segment, day, from, to: rows });
  last_seq.set(name, last);
  return stretches;
}

function factsOf(
  head: ManifestHead,
  schema: string,
  files: readonly ManifestFile[],
  tables: readonly TableEntry[],
): Omit<Manifest, 'files'> {
  const rowsUnder = (prefix: string) =>
    files.reduce((sum, { path, rows }) => sum + (path.startsWith(prefix) ? (rows ?? 0) : 0), 0);
  const events = Object.fromEntries(eventNames.map((name) => [name, rowsUnder(`events/${name}/`)]));
  const tablesOf = (of: TableFolder) =>
    Object.fromEntries(
      tables.filter(({ folder }) => folder === of).map(({ name }) => [name, rowsUnder(`${of}/${name}.parquet`)]),
    );
  return {
    format: MANIFEST_FORMAT,
    layout: LAYOUT_VERSION,
    vitrine: head.vitrine,
    seed: head.seed,
    users: head.users,
    days: head.days,
    scenario: head.scenario,
    ...(head.scenario_definition === undefined ? {} : { scenario_definition: head.scenario_definition }),
    ...(head.ranking === undefined ? {} : { ranking: head.ranking }),
    schema,
    start_date: dateOf(0),
    from_ms: startOfDay(0),
    until_ms: startOfDay(head.days),
    records: rowsUnder('events/'),
    rows: { events, entities: tablesOf('entities'), truth: tablesOf('truth') },
  };
}
