import { BIGINT, type DuckDBConnection, DuckDBInstance, DuckDBTableFunction } from '@duckdb/node-api';
import type { ColumnSchema } from './column-segment.ts';
import { duckdbType } from './duckdb-types.ts';
import { CHUNK_ROWS, fillChunk } from './fill-chunk.ts';
import type { RowBatch } from './row-batch.ts';

/** Rows of one Parquet row group: DuckDB's own default, and what readers parallelise over. */
export const ROW_GROUP_ROWS = 122_880;

const FEED = 'row_batch';
/** Level 1 instead of 3: a sixth less time for a hundredth more bytes, measured on a day of exposures. */
const OPTIONS = `format parquet, compression zstd, compression_level 1, row_group_size ${ROW_GROUP_ROWS}`;
/**
 * Beside it for a full row group, where a dictionary of more values costs more time than all of the compression and saves
 * two hundredths; in a small file the same dictionary halves it.
 */
const FULL_OPTIONS = `${OPTIONS}, dictionary_size_limit 4096`;
/** Each encodes on a thread of its own, so that several row groups are compressed at a time. */
const CONNECTIONS = 2;

interface Job {
  readonly schema: readonly ColumnSchema[];
  readonly batch: RowBatch;
  next_row: number;
}

/**
 * Encodes batches as zstd Parquet files of one row group. The batch is read by DuckDB through a table function,
 * chunk by chunk; encoding and compression happen off the event loop.
 */
export class RowGroupEncoder {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  readonly #jobs = new Map<number, Job>();
  #last_job = 0;

  private constructor(instance: DuckDBInstance, connections: DuckDBConnection[]) {
    this.#instance = instance;
    this.#idle = connections;
  }

  static async create(): Promise<RowGroupEncoder> {
    // One thread a query: the order of rows, hence the bytes, must not depend on scheduling.
    const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '1GB' });
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => instance.connect()));
    const encoder = new RowGroupEncoder(instance, connections);
    connections[0].registerTableFunction(encoder.#feed());
    return encoder;
  }

  /** Writes the batch's rows to a new Parquet file. The batch must not change until it is done. */
  async encode(schema: readonly ColumnSchema[], batch: RowBatch, path: string): Promise<void> {
    const connection =
      this.#idle.pop() ?? (await new Promise<DuckDBConnection>((resolve) => this.#waiting.push(resolve)));
    const job = ++this.#last_job;
    this.#jobs.set(job, { schema, batch, next_row: 0 });
    try {
      const file = path.replaceAll("'", "''");
      const options = batch.rows === ROW_GROUP_ROWS ? FULL_OPTIONS : OPTIONS;
      await connection.run(`copy (from ${FEED}(${job})) to '${file}' (${options})`);
    } finally {
      this.#jobs.delete(job);
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(connection);
      else next(connection);
    }
  }

  /** No encoding may be under way. */
  close(): void {
    for (const connection of this.#idle) connection.closeSync();
    this.#instance.closeSync();
  }

  #feed(): DuckDBTableFunction {
    return DuckDBTableFunction.create({
      name: FEED,
      parameterTypes: [BIGINT],
      bindFunction: (bind) => {
        const job = this.#jobs.get(Number(bind.getParameter(0)));
        if (job === undefined) return bind.setError('no such row batch');
        for (const column of job.schema) bind.addResultColumn(column.name, duckdbType(column));
        bind.setCardinality(job.batch.rows, true);
        bind.setBindData(job);
      },
      initFunction: (init) => init.setMaxThreads(1),
      mainFunction: (info, chunk) => {
        const job = info.bindData as Job;
        const rows = Math.min(CHUNK_ROWS, job.batch.rows - job.next_row);
        if (rows === 0) {
          chunk.rowCount = 0;
          return;
        }
        fillChunk(chunk, job.batch, job.next_row, rows);
        job.next_row += rows;
      },
    });
  }
}
