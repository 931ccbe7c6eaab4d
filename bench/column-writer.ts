import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Column, columnArrays, type ColumnSchema, type ColumnSegment } from '../sim/output/column-segment.ts';
import { openParquetFile, openTableAppender } from '../sim/output/column-writer.ts';

/** Longer than a row group, so that no row group holds a run of values twice and compresses too well. */
const SEGMENT_ROWS = 250_000;
const SURFACES = ['for_you', 'following', 'live', 'search', 'shop', 'profile'];

const SCHEMA: readonly ColumnSchema[] = [
  { name: 'seq', type: 'i64' },
  { name: 'at_ms', type: 'i64' },
  { name: 'user_id', type: 'u32' },
  { name: 'video_id', type: 'u32' },
  { name: 'creator_id', type: 'u32' },
  { name: 'product_id', type: 'u32' },
  { name: 'position', type: 'i16' },
  { name: 'watch_ms', type: 'i32' },
  { name: 'duration_ms', type: 'i32' },
  { name: 'surface', type: 'enum', dictionary: SURFACES },
  { name: 'city_tier', type: 'u8' },
  { name: 'is_liked', type: 'bool' },
  { name: 'is_bought', type: 'bool' },
  { name: 'price_cents', type: 'i32' },
  { name: 'score', type: 'f32' },
  { name: 'query', type: 'text' },
];

export interface ColumnWriterResult {
  readonly target: 'parquet' | 'duckdb';
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly rows_per_second: number;
  readonly rss_peak_bytes: number;
}

/** Times the bulk writers on a table shaped like the exposure log: 16 columns, one of them sparse, one of text. */
export async function benchColumnWriter(rows: number): Promise<ColumnWriterResult[]> {
  const path = join(tmpdir(), `vitrine-bench-${process.pid}`);
  try {
    return [await measure('parquet', rows, `${path}.parquet`), await measure('duckdb', rows, `${path}.duckdb`)];
  } finally {
    await rm(`${path}.parquet`, { force: true });
    await rm(`${path}.duckdb`, { force: true });
  }
}

async function measure(target: 'parquet' | 'duckdb', rows: number, path: string): Promise<ColumnWriterResult> {
  const segment = syntheticSegment();
  let rss_peak_bytes = 0;
  const sampler = setInterval(() => (rss_peak_bytes = Math.max(rss_peak_bytes, process.memoryUsage.rss())), 50);
  const started = performance.now();
  await (target === 'parquet' ? writeParquet(segment, rows, path) : writeTable(segment, rows, path));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampler);
  return {
    target,
    rows,
    columns: SCHEMA.length,
    bytes: (await stat(path)).size,
    seconds,
    rows_per_second: Math.round(rows / seconds),
    rss_peak_bytes,
  };
}

async function writeParquet(segment: ColumnSegment, rows: number, path: string): Promise<void> {
  const file = await openParquetFile(path, SCHEMA);
  for (let written = 0; written < rows; written += SEGMENT_ROWS) {
    advance(segment, written);
    await file.append({ ...segment, rows: Math.min(SEGMENT_ROWS, rows - written) });
  }
  await file.close();
}

async function writeTable(segment: ColumnSegment, rows: number, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path, { memory_limit: '1GB' });
  const connection = await instance.connect();
  const appender = await openTableAppender(connection, 'exposure', SCHEMA);
  for (let written = 0; written < rows; written += SEGMENT_ROWS) {
    advance(segment, written);
    appender.append({ ...segment, rows: Math.min(SEGMENT_ROWS, rows - written) });
    await new Promise((resolve) => setImmediate(resolve));
  }
  appender.close();
  await connection.run('checkpoint');
  connection.closeSync();
  instance.closeSync();
}

/** Moves the columns that never repeat, so that compression meets what it will meet. */
function advance(segment: ColumnSegment, written: number): void {
  const seq = segment.columns[0].data as Float64Array;
  const at_ms = segment.columns[1].data as Float64Array;
  const user_id = segment.columns[2].data as Uint32Array;
  for (let row = 0; row < SEGMENT_ROWS; row++) {
    seq[row] = written + row;
    at_ms[row] = 1_790_000_000_000 + (written + row) * 7;
    user_id[row] = Math.imul(written + row, 2_654_435_761) >>> 12;
  }
}

function syntheticSegment(): ColumnSegment {
  let state = 1;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const ranges: Readonly<Record<string, number>> = {
    video_id: 200_000,
    creator_id: 5_000,
    product_id: 20_000,
    position: 400,
    watch_ms: 60_000,
    duration_ms: 90_000,
    surface: SURFACES.length,
    city_tier: 6,
    is_liked: 2,
    is_bought: 2,
    price_cents: 50_000,
    score: 1_000_000,
  };
  const columns = SCHEMA.map((schema): Column => {
    if (schema.type === 'text') {
      const data = Array.from({ length: SEGMENT_ROWS }, () => (below(4) === 0 ? `red lipstick ${below(900)}` : 'gift'));
      return { ...schema, data };
    }
    const data = new columnArrays[schema.type](SEGMENT_ROWS);
    for (let row = 0; row < SEGMENT_ROWS; row++) data[row] = below(ranges[schema.name] ?? 1);
    if (schema.name !== 'price_cents') return { ...schema, data };
    return { ...schema, data, valid: Uint8Array.from({ length: SEGMENT_ROWS }, () => Number(below(10) === 0)) };
  });
  return { rows: SEGMENT_ROWS, columns };
}
