import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type EventName, eventNames } from '../../model/events/vocabulary.ts';
import { dateOf } from '../../model/sim-time.ts';

const MANIFEST = 'manifest.json';

const manifestSchema = z.object({
  format: z.literal('vitrine-log'),
  /** The opening that the log begins with. */
  opening: z.string(),
  /** Last record of the opening, where a reset cuts the log. */
  opening_seq: z.number().int().min(0),
  /** Everything up to this record is in the files. */
  last_seq: z.number().int().min(0),
  /** Last instant that they tell of. */
  until_ms: z.number().int(),
});

/** What a log folder holds. */
export type LogManifest = z.infer<typeof manifestSchema>;

/** Null where there is no log, or one that nobody finished writing the first part of. */
export async function readLogManifest(folder: string): Promise<LogManifest | null> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Says how far the log is whole; call it when the files are. */
export async function writeLogManifest(folder: string, manifest: LogManifest): Promise<void> {
  const draft = join(folder, `${MANIFEST}.draft`);
  await writeFile(draft, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  await rename(draft, join(folder, MANIFEST));
}

/** Digits of a part's first record in its name: names sort as the records do. */
const SEQ_DIGITS = 16;
const PART = /^day=(\d{4}-\d{2}-\d{2})\.(\d+)(?:-(\d+))?\.parquet$/;

/** A file of the log: records of one event and civil day that follow each other. */
export interface LogPart {
  readonly path: string;
  readonly date: string;
  readonly first_seq: number;
  /** The first record of the last part that was joined into it; null where it was written as it is. */
  readonly joined_seq: number | null;
}

const digits = (seq: number): string => String(seq).padStart(SEQ_DIGITS, '0');

/** Where a part lies that begins with a record: `events/<name>/day=<date>.<seq>.parquet`. */
export function partPath(folder: string, name: EventName, day: number, first_seq: number): string {
  return join(folder, 'events', name, `day=${dateOf(day)}.${digits(first_seq)}.parquet`);
}

/** Where parts lie that have been joined: `events/<name>/day=<date>.<seq>-<seq of the last part>.parquet`. */
export function joinedPath({ path, date, first_seq }: LogPart, last: LogPart): string {
  return join(dirname(path), `day=${date}.${digits(first_seq)}-${digits(last.joined_seq ?? last.first_seq)}.parquet`);
}

/** The parts of an event, in the order of their records, and what else lies there. */
export async function partsOf(
  folder: string,
  name: EventName,
): Promise<{ readonly parts: readonly LogPart[]; readonly others: readonly string[] }> {
  const events = join(folder, 'events', name);
  const files = await readdir(events).catch(() => []);
  const parts: LogPart[] = [];
  const others: string[] = [];
  for (const file of files) {
    const [, date, first, last] = PART.exec(file) ?? [];
    const path = join(events, file);
    if (date === undefined) others.push(path);
    else parts.push({ path, date, first_seq: Number(first), joined_seq: last === undefined ? null : Number(last) });
  }
  return { parts: parts.sort((a, b) => a.first_seq - b.first_seq), others };
}

/** Whether a part lies in a joined file as well. */
function isTwice(part: LogPart, parts: readonly LogPart[]): boolean {
  return (
    part.joined_seq === null &&
    parts.some(
      ({ first_seq, joined_seq }) => joined_seq !== null && first_seq <= part.first_seq && part.first_seq <= joined_seq,
    )
  );
}

/** The parts of an event that hold each of its records once, up to one at which the log was flushed. */
export async function wholePartsOf(folder: string, name: EventName, last_seq: number): Promise<readonly LogPart[]> {
  const { parts } = await partsOf(folder, name);
  return parts.filter((part) => part.first_seq <= last_seq && !isTwice(part, parts));
}

/**
 * Takes away every part that begins after a record, what was left half written, and parts that lie in a joined file as
 * well. Parts are cut where the log is flushed, so that what remains ends with that record.
 */
export async function cutLog(folder: string, last_seq: number): Promise<void> {
  for (const name of eventNames) {
    const { parts, others } = await partsOf(folder, name);
    const gone = parts.filter((part) => part.first_seq > last_seq || isTwice(part, parts));
    for (const path of [...others, ...gone.map((part) => part.path)]) await rm(path, { force: true });
  }
}

/** An empty log. */
export async function clearLog(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
