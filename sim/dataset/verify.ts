import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { literal } from '../../metrics/sql/primitives/expression-sql.ts';
import { abuseChecks } from './checks/abuse-checks.ts';
import { causeChecks } from './checks/cause-checks.ts';
import type { Check, DatasetFiles } from './checks/check.ts';
import { entityChecks } from './checks/entity-checks.ts';
import { exposureChecks } from './checks/exposure-checks.ts';
import { liveChecks } from './checks/live-checks.ts';
import { logChecks } from './checks/log-checks.ts';
import { moneyChecks } from './checks/money-checks.ts';
import { shopChecks } from './checks/shop-checks.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type Relive, replayViolations } from './replay.ts';
import { supportCheck } from './support-holes.ts';

export interface CheckResult {
  readonly id: string;
  readonly sentence: string;
  readonly ok: boolean;
  readonly violations: number;
  /** One of the violations. */
  readonly example?: string;
}

export interface Verification {
  readonly dataset: string;
  readonly ok: boolean;
  readonly checks: readonly CheckResult[];
}

/** The laws that are asked of the log by SQL. */
export const lawChecks: readonly Check[] = [
  ...logChecks,
  ...entityChecks,
  ...causeChecks,
  ...exposureChecks,
  supportCheck,
  ...abuseChecks,
  ...shopChecks,
  ...moneyChecks,
  ...liveChecks,
];

/** The laws of the folder, in the order in which they are checked. */
export const fileLaws = {
  manifest: 'The folder has a manifest of this layout: the run that wrote it came to its end.',
  files: 'Every file of the manifest is there with the bytes that were written, and no other file is.',
  rows: 'Every table has as many rows as the manifest says.',
} as const;

/** What living the world again shows. */
export const replayLaw =
  'Lived again from the manifest, the world has the same candidates, choices and propensities in a hashed hundredth of its feed requests.';

export interface VerifyOptions {
  /** Laws of the log to hold it to; all of them when not given. */
  readonly laws?: readonly Check[];
  /** Lives the world of a manifest again, to re-derive candidates and propensities; not checked when not given. */
  readonly relive?: Relive;
  /** Told before each check begins. */
  readonly on_check?: (id: string) => void;
}

/** Holds a dataset to its manifest and to the laws of the world. */
export async function verify(
  directory: string,
  { laws = lawChecks, relive, on_check = () => {} }: VerifyOptions = {},
): Promise<Verification> {
  const checks: CheckResult[] = [];
  const report = () => ({ dataset: directory, ok: checks.every(({ ok }) => ok), checks });
  const fileCheck = async (id: keyof typeof fileLaws, violations: () => Promise<string[]>) => {
    on_check(id);
    checks.push(resultOf(id, fileLaws[id], await violations().catch((error: Error) => [firstLine(error)])));
  };

  let manifest: Manifest | null = null;
  await fileCheck('manifest', async () => {
    const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Error('there is no manifest.json') : error;
    });
    manifest = readManifest(text);
    return [];
  });
  if (manifest === null) return report();
  const { files } = manifest as Manifest;
  await fileCheck('files', () => brokenFiles(directory, files));

  const scratch = await mkdtemp(join(tmpdir(), 'vitrine-verify-'));
  let connection: DuckDBConnection | null = null;
  try {
    await fileCheck('rows', async () => {
      connection = await openDataset(directory);
      await connection.run(`SET temp_directory = ${literal(scratch)}`);
      return wrongRows(connection, directory, manifest as unknown as Manifest);
    });
    if (connection === null) return report();
    const dataset = datasetFiles(directory, manifest);
    for (const check of laws) {
      on_check(check.id);
      checks.push(await holdToLaw(connection, check, dataset));
    }
    const world = relive?.(manifest) ?? null;
    if (world !== null) {
      on_check('replay');
      const violations = await replayViolations(connection, manifest, world, dataset.ofTruth('candidates'));
      checks.push(resultOf('replay', replayLaw, violations));
    }
    return report();
  } finally {
    (connection as DuckDBConnection | null)?.closeSync();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Where the tables of a dataset lie. */
export function datasetFiles(directory: string, { files }: Pick<Manifest, 'files'>): DatasetFiles {
  const parquet = files.map(({ path }) => path).filter((path) => path.endsWith('.parquet'));
  const table = (path: string) => (parquet.includes(path) ? join(directory, path) : null);
  return {
    ofEvent: (name) =>
      parquet.filter((path) => path.startsWith(`events/${name}/`)).map((path) => join(directory, path)),
    ofEntities: (name) => table(`entities/${name}.parquet`),
    ofTruth: (name) => table(`truth/${name}.parquet`),
  };
}

/**
 * Holds a log to one law.
 *
 * @param connection - has views that are named like the events
 */
export async function holdToLaw(
  connection: DuckDBConnection,
  { id, sentence, violations }: Check,
  files: DatasetFiles,
): Promise<CheckResult> {
  const query = typeof violations === 'string' ? violations : violations(files);
  if (query === null) return resultOf(id, sentence, []);
  try {
    const found = await connection.runAndReadAll(`SELECT count(*)::DOUBLE, min(what) FROM (${query})`);
    const [[count, example]] = found.getRows() as [number, string | null][];
    if (count === 0) return resultOf(id, sentence, []);
    return { id, sentence, ok: false, violations: count, example: example ?? '' };
  } catch (error) {
    return resultOf(id, sentence, [`cannot be checked: ${firstLine(error as Error)}`]);
  }
}

function resultOf(id: string, sentence: string, violations: readonly string[]): CheckResult {
  const result = { id, sentence, ok: violations.length === 0, violations: violations.length };
  return result.ok ? result : { ...result, example: violations[0] };
}

async function brokenFiles(directory: string, files: Manifest['files']): Promise<string[]> {
  const broken: string[] = [];
  for (const { path, bytes, sha256 } of files) {
    const found = await stat(join(directory, path)).catch(() => null);
    if (found === null) broken.push(`${path} is missing`);
    else if (found.size !== bytes) broken.push(`${path} has ${found.size} bytes instead of ${bytes}`);
    else if ((await sha256Of(join(directory, path))) !== sha256) broken.push(`${path} has other contents`);
  }
  const known = new Set(['manifest.json', ...files.map(({ path }) => path)]);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!entry.isDirectory() && !known.has(path) && !path.startsWith('.unfinished/'))
      broken.push(`${path} is not in the manifest`);
  }
  return broken;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function wrongRows(connection: DuckDBConnection, directory: string, manifest: Manifest): Promise<string[]> {
  const tables = manifest.files.filter(({ rows }) => rows !== undefined);
  const wrong: string[] = [];
  if (tables.length > 0) {
    const paths = tables.map(({ path }) => literal(join(directory, path))).join(', ');
    const found = await connection.runAndReadAll(
      `SELECT file_name, num_rows::DOUBLE FROM parquet_file_metadata([${paths}])`,
    );
    const rows_in = new Map(found.getRows() as [string, number][]);
    for (const { path, rows } of tables) {
      const actual = rows_in.get(join(directory, path));
      if (actual !== rows) wrong.push(`${path} has ${actual ?? 'no'} rows instead of ${rows}`);
    }
  }
  const { events, entities, truth } = manifest.rows;
  for (const [folder, counts] of Object.entries({ events, entities, truth })) {
    for (const [name, count] of Object.entries(counts)) {
      const own = tables.filter(
        ({ path }) => path === `${folder}/${name}.parquet` || path.startsWith(`${folder}/${name}/`),
      );
      const sum = own.reduce((total, { rows }) => total + (rows ?? 0), 0);
      if (sum !== count) wrong.push(`${folder}/${name} has ${sum} rows instead of ${count}`);
    }
  }
  const records = Object.values(events).reduce((sum, count) => sum + count, 0);
  if (records !== manifest.records) wrong.push(`the log has ${records} records instead of ${manifest.records}`);
  return wrong;
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0];
}
