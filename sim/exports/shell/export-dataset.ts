import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../../metrics/sql/primitives/expression-sql.ts';
import type { Manifest } from '../../dataset/manifest.ts';
import { croissant } from '../croissant.ts';
import type { ExportFile, TableFormat } from '../export-format.ts';
import { exportSql } from '../export-sql.ts';
import type { FormatName } from '../format-names.ts';
import { formats } from '../formats.ts';
import { openExportFolder } from './export-folder.ts';
import { nativeManifest, openNative } from './open-native.ts';

/** `export.json`: what was exported, from what. The same dataset, the same bytes. */
export interface ExportReport {
  readonly format: FormatName;
  readonly title: string;
  readonly source: string;
  readonly dataset: Pick<Manifest, 'vitrine' | 'seed' | 'users' | 'days' | 'scenario' | 'schema'>;
  readonly files: readonly WrittenFile[];
}

interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows?: number;
}

const REPORT = 'export.json';

/**
 * Writes a dataset in a published schema. Nothing is in `out` before everything is; `export.json` comes last.
 * @param on_file told before each file
 * @throws ExportRefusal when the dataset, the format or the folder do not allow it
 */
export async function exportDataset(
  directory: string,
  name: FormatName,
  out: string,
  on_file: (path: string) => void = () => {},
): Promise<ExportReport> {
  const format = formats[name];
  const manifest = await nativeManifest(directory);
  const folder = await openExportFolder(out);
  try {
    const files =
      format.kind === 'tables'
        ? await writeTables(directory, manifest, format, folder.workshop, on_file)
        : await writeCroissant(directory, manifest, folder.workshop, on_file);
    const { vitrine, seed, users, days, scenario, schema } = manifest;
    const dataset = { vitrine, seed, users, days, scenario, schema };
    const report = { format: name, title: format.title, source: format.source, dataset, files };
    await writeFile(join(folder.workshop, REPORT), `${JSON.stringify(report, null, 2)}\n`, { flush: true });
    await folder.publish(REPORT);
    return report;
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

async function writeTables(
  directory: string,
  manifest: Manifest,
  { files }: TableFormat,
  workshop: string,
  on_file: (path: string) => void,
): Promise<WrittenFile[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'vitrine-export-'));
  let connection: DuckDBConnection | null = null;
  try {
    connection = await openNative(directory, manifest, scratch);
    const written: WrittenFile[] = [];
    for (const file of files) {
      on_file(file.path);
      if (!(await isWanted(connection, file))) continue;
      const path = join(workshop, file.path);
      await mkdir(dirname(path), { recursive: true });
      const copied = await connection.runAndReadAll(
        `COPY (${exportSql(file)}) TO ${literal(path)} (FORMAT csv, HEADER true)`,
      );
      written.push({ ...(await factsOf(workshop, file.path)), rows: Number(copied.getRows()[0][0]) });
    }
    return written;
  } finally {
    connection?.closeSync();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function isWanted(connection: DuckDBConnection, { unless_empty }: ExportFile): Promise<boolean> {
  if (unless_empty === undefined) return true;
  return (await connection.runAndReadAll(`SELECT 1 FROM ${unless_empty} LIMIT 1`)).getRows().length > 0;
}

/**
 * The description beside the files that it describes: readers of Croissant look for them from its folder on. They are
 * linked, so that they take no room twice; a dataset replaces its files and never writes into one.
 */
async function writeCroissant(
  directory: string,
  manifest: Manifest,
  workshop: string,
  on_file: (path: string) => void,
): Promise<WrittenFile[]> {
  const dictionary = JSON.parse(await readFile(join(directory, 'dictionary.json'), 'utf8'));
  on_file('croissant.json');
  await writeFile(join(workshop, 'croissant.json'), `${JSON.stringify(croissant(manifest, dictionary), null, 2)}\n`);
  for (const { path } of manifest.files) {
    on_file(path);
    const target = join(workshop, path);
    await mkdir(dirname(target), { recursive: true });
    await link(join(directory, path), target).catch(() => copyFile(join(directory, path), target));
  }
  return [await factsOf(workshop, 'croissant.json'), ...manifest.files];
}

async function factsOf(folder: string, path: string): Promise<WrittenFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, path)), hash);
  return { path, bytes: (await stat(join(folder, path))).size, sha256: hash.digest('hex') };
}
