import { createHash } from 'node:crypto';
import { access, constants, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { ColumnSchema, ColumnSegment } from './column-segment.ts';
import { createTableSql, duckdbType } from './duckdb-types.ts';
import { CHUNK_ROWS, fillChunk } from './fill-chunk.ts';
import { ParquetJoiner } from './parquet-joiner.ts';
import { checkSchema, checkSegment, RowBatch } from './row-batch.ts';
import { ROW_GROUP_ROWS, RowGroupEncoder } from './row-group-encoder.ts';

export interface ParquetFile {
  /**
   * Adds rows. They are copied: the segment's arrays may be used again once the promise resolves, which waits
   * while encoding lags behind. One call at a time.
   * @throws {TypeError | RangeError} for a segment that does not fit the schema; close or abandon the file then.
   */
  append(segment: ColumnSegment): Promise<void>;
  /** Writes what is left and gives the file its name. Same rows in the same order, same bytes. */
  close(): Promise<{ rows: number; bytes: number; sha256: string }>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

export interface TableAppender {
  /** Adds rows; they are visible in the table after the next `flush`. */
  append(segment: ColumnSegment): void;
  flush(): void;
  /** Flushes and releases the table. */
  close(): void;
}

/** Row groups of one file that are encoded at a time; more would only hold memory. */
const IN_FLIGHT_MAX = 2;

/**
 * Opens a zstd Parquet file for bulk writing. Until it is closed its rows are in files beside it, `<path>.partial` and parts of it.
 * Encoding runs off the event loop and on two cores; memory is bounded by three row groups of 122,880 rows.
 */
export async function openParquetFile(path: string, schema: readonly ColumnSchema[]): Promise<ParquetFile> {
  checkSchema(schema);
  await access(dirname(path), constants.W_OK);
  const partial = `${path}.partial`;
  const encoder = await acquireEncoder();
  let joiner: ParquetJoiner | null = null;
  const spare: RowBatch[] = [];
  const in_flight: Promise<void>[] = [];
  let batch = new RowBatch(schema, ROW_GROUP_ROWS);
  let parts = 0;
  let rows = 0;
  const partOf = (nth: number): string => `${partial}.${nth}`;
  let joined: Promise<void> = Promise.resolve();
  let is_open = true;

  /** Most files have one part, which is the file: only from the second on there is something to join. */
  const join = async (part: string): Promise<void> => {
    if (part === partOf(0)) return;
    if (joiner === null) {
      joiner = await ParquetJoiner.create(partial);
      await joiner.add(partOf(0));
      await rm(partOf(0));
    }
    await joiner.add(part);
    await rm(part);
  };

  const encodeBatch = async (): Promise<void> => {
    if (in_flight.length === IN_FLIGHT_MAX) await in_flight.shift();
    const full = batch;
    rows += full.rows;
    const part = partOf(parts++);
    const encoded = encoder.encode(schema, full, part).then(() => {
      full.clear();
      spare.push(full);
    });
    // Parts are joined in their order, whichever is encoded first.
    joined = Promise.all([joined, encoded]).then(() => join(part));
    // Whoever awaits next sees the failure; until then it is not an unhandled one.
    joined.catch(() => {});
    in_flight.push(joined);
    batch = spare.pop() ?? new RowBatch(schema, ROW_GROUP_ROWS);
  };

  const release = async (): Promise<void> => {
    is_open = false;
    await Promise.allSettled(in_flight);
    releaseEncoder();
  };

  const abandon = async (): Promise<void> => {
    if (!is_open) return;
    await release();
    await joiner?.abandon();
    for (let part = 0; part < parts; part++) await rm(partOf(part), { force: true });
    await rm(partial, { force: true });
  };

  return {
    async append(segment) {
      if (!is_open) throw new Error(`${path} is closed`);
      checkSegment(schema, segment);
      for (let from = 0; from < segment.rows; ) {
        from += batch.take(segment, from);
        if (batch.rows === batch.capacity) await encodeBatch();
      }
    },
    async close() {
      if (!is_open) throw new Error(`${path} is closed`);
      try {
        // A file without rows still has its columns.
        if (batch.rows > 0 || parts === 0) await encodeBatch();
        await joined;
        const result = joiner === null ? { rows, ...(await settle(partOf(0))) } : await joiner.finish();
        await rename(joiner === null ? partOf(0) : partial, path);
        await release();
        return result;
      } catch (error) {
        await abandon();
        throw error;
      }
    },
    abandon,
  };
}

/** Waits until a file is on disk; what it weighs, and its hash. */
async function settle(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, 'r+');
  try {
    const bytes = await file.readFile();
    await file.sync();
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  } finally {
    await file.close();
  }
}

/** Opens a DuckDB table for bulk appending, creating it when absent. */
export async function openTableAppender(
  connection: DuckDBConnection,
  table: string,
  schema: readonly ColumnSchema[],
): Promise<TableAppender> {
  checkSchema(schema);
  await connection.run(createTableSql(table, schema));
  const appender = await connection.createAppender(table);
  const batch = new RowBatch(schema, CHUNK_ROWS);
  const chunk = DuckDBDataChunk.create(schema.map(duckdbType));

  const passOn = (): void => {
    if (batch.rows === 0) return;
    chunk.reset();
    fillChunk(chunk, batch, 0, batch.rows);
    appender.appendDataChunk(chunk);
    batch.clear();
  };
  const flush = (): void => {
    passOn();
    appender.flushSync();
  };

  return {
    append(segment) {
      checkSegment(schema, segment);
      for (let from = 0; from < segment.rows; ) {
        from += batch.take(segment, from);
        if (batch.rows === batch.capacity) passOn();
      }
    },
    flush,
    close() {
      flush();
      appender.closeSync();
    },
  };
}

let encoder_users = 0;
let shared_encoder: Promise<RowGroupEncoder> | null = null;

/** All open files share one DuckDB: a dataset of forty tables must not start forty. */
function acquireEncoder(): Promise<RowGroupEncoder> {
  encoder_users++;
  shared_encoder ??= RowGroupEncoder.create();
  return shared_encoder;
}

function releaseEncoder(): void {
  if (--encoder_users > 0 || shared_encoder === null) return;
  void shared_encoder.then((encoder) => encoder.close());
  shared_encoder = null;
}
