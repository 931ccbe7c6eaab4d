import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { columnsOf } from '../../model/events/derive/columns.ts';
import { createTableSql } from '../../model/events/derive/duckdb-type.ts';
import { type EventName, eventNames } from '../../model/events/vocabulary.ts';
import { literal, quoted } from '../sql/primitives/expression-sql.ts';

/** A dataset that cannot be read, said so that its owner can put it right. */
export class DatasetError extends Error {}

async function filesOf(directory: string, name: EventName): Promise<string[]> {
  const folder = join(directory, 'events', name);
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new DatasetError(`${folder}: ${error.message}`);
  });
  return entries
    .filter((entry) => entry.endsWith('.parquet'))
    .sort()
    .map((entry) => join(folder, entry));
}

async function checkManifest(directory: string): Promise<void> {
  const path = join(directory, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new DatasetError(
      error.code === 'ENOENT' ? `${directory} is no dataset: it has no manifest.json` : `${path}: ${error.message}`,
    );
  });
  try {
    JSON.parse(text);
  } catch {
    throw new DatasetError(`${path} is not JSON`);
  }
}

async function name(
  connection: DuckDBConnection,
  event: EventName,
  files: readonly string[],
  before: readonly string[] = [],
  last_seq = 0,
): Promise<void> {
  if (files.length + before.length === 0) {
    await connection.run(createTableSql(event));
    return;
  }
  const columns = columnsOf(event).map((column) => quoted(column.name));
  const read = (of: readonly string[], where: string) =>
    of.length === 0
      ? []
      : [
          `SELECT ${columns.join(', ')} FROM read_parquet([${of.map(literal).join(', ')}], hive_partitioning = false)${where}`,
        ];
  const parts = [...read(before, ` WHERE "seq" <= ${last_seq}`), ...read(files, '')];
  await connection.run(`CREATE VIEW ${quoted(event)} AS ${parts.join(' UNION ALL ')}`).catch((error: Error) => {
    throw new DatasetError(`events/${event} cannot be read: ${error.message.split('\n')[0]}`);
  });
}

/** Files of a log of which only what comes up to a record is read. */
export interface LogBefore {
  readonly files: (event: EventName) => Promise<readonly string[]>;
  readonly last_seq: number;
}

/**
 * Files of events as a DuckDB connection whose views are named like the events. An event without files is empty.
 *
 * @param memory_limit what DuckDB may use before it spills to disk
 * @param before the log that they go on from, up to a record
 * @throws DatasetError when files lack a column
 */
export async function openFiles(
  files: (event: EventName) => Promise<readonly string[]>,
  memory_limit = '2GB',
  before?: LogBefore,
): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:', { memory_limit })).connect();
  try {
    for (const event of eventNames)
      await name(connection, event, await files(event), await before?.files(event), before?.last_seq);
    return connection;
  } catch (error) {
    connection.closeSync();
    throw error;
  }
}

/**
 * A dataset folder as a DuckDB connection whose views are named like the events.
 *
 * @param memory_limit what DuckDB may use before it spills to disk
 * @throws DatasetError when the folder is no dataset or its files lack a column
 */
export async function openDataset(directory: string, memory_limit?: string): Promise<DuckDBConnection> {
  await checkManifest(directory);
  return openFiles((event) => filesOf(directory, event), memory_limit);
}
