import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Column, ColumnSchema, ColumnSegment } from './column-segment.ts';
import { openParquetFile, openTableAppender } from './column-writer.ts';
import { ROW_GROUP_ROWS } from './row-group-encoder.ts';

const SCHEMA: readonly ColumnSchema[] = [
  { name: 'a_u8', type: 'u8' },
  { name: 'a_i16', type: 'i16' },
  { name: 'a_i32', type: 'i32' },
  { name: 'a_u32', type: 'u32' },
  { name: 'a_i64', type: 'i64' },
  { name: 'a_f32', type: 'f32' },
  { name: 'a_f64', type: 'f64' },
  { name: 'a_bool', type: 'bool' },
  { name: 'a_text', type: 'text' },
  { name: 'a_enum', type: 'enum', dictionary: ['feed', "the 'shop'", '直播'] },
  { name: 'a "wide" enum', type: 'enum', dictionary: Array.from({ length: 300 }, (_, i) => `value ${i}`) },
];
const TYPES_IN_DUCKDB = ['UTINYINT', 'SMALLINT', 'INTEGER', 'UINTEGER', 'BIGINT', 'FLOAT', 'DOUBLE', 'BOOLEAN'];

type Cell = number | boolean | string | null;
type Row = readonly Cell[];

let folder: string;
let connection: DuckDBConnection;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-columns-'));
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});

afterAll(async () => {
  connection.closeSync();
  await rm(folder, { recursive: true, force: true });
});

const orNull = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(cell, { nil: null, freq: 6 });
const anyRow: fc.Arbitrary<Row> = fc.tuple(
  orNull(fc.integer({ min: 0, max: 255 })),
  orNull(fc.integer({ min: -32_768, max: 32_767 })),
  orNull(fc.integer()),
  orNull(fc.integer({ min: 0, max: 4_294_967_295 })),
  orNull(fc.oneof(fc.maxSafeInteger(), fc.constantFrom(-1, -(2 ** 32), 2 ** 32, 2 ** 31, -(2 ** 31) - 1))),
  orNull(fc.float({ noNaN: true })),
  orNull(fc.double({ noNaN: true })),
  orNull(fc.boolean()),
  orNull(fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 16 }))),
  orNull(fc.constantFrom(...(SCHEMA[9].dictionary ?? []))),
  orNull(fc.constantFrom(...(SCHEMA[10].dictionary ?? []))),
);

describe('any rows come back as they were, with their nulls', { timeout: 60_000 }, () => {
  test('from Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), async (rows, cut) => {
        const { path, result } = await write(rows, cut);
        expect(result.rows).toBe(rows.length);
        expect(await read(`from '${path}'`)).toEqual(rows.map(asRead));
        await rm(path);
      }),
      { numRuns: 40 },
    );
  });

  test('from a DuckDB table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), async (rows, cut) => {
        const appender = await openTableAppender(connection, 'target', SCHEMA);
        for (const segment of segmentsOf(rows, cut)) appender.append(segment);
        appender.close();
        expect(await read('from target')).toEqual(rows.map(asRead));
        await connection.run('drop table target');
      }),
      { numRuns: 40 },
    );
  });

  test('across vectors and row groups, whatever their order of encoding', async () => {
    const rows_count = 3 * ROW_GROUP_ROWS + 4_097;
    const schema: ColumnSchema[] = [
      { name: 'n', type: 'i64' },
      { name: 'text', type: 'text' },
      { name: 'sparse', type: 'i32' },
    ];
    const n = Float64Array.from({ length: rows_count }, (_, i) => i * 1_000_003 - 2 ** 33);
    const text = Array.from({ length: rows_count }, (_, i) => (i % 3 === 0 ? `row ${i}` : `a longer text, row ${i}`));
    const sparse = Int32Array.from({ length: rows_count }, (_, i) => i);
    const valid = Uint8Array.from({ length: rows_count }, (_, i) => Number(i % 7 === 0));
    const path = join(folder, 'large.parquet');
    const file = await openParquetFile(path, schema);
    await file.append({
      rows: rows_count,
      columns: [
        { ...schema[0], data: n },
        { ...schema[1], data: text },
        { ...schema[2], data: sparse, valid },
      ],
    });
    await file.close();
    const wrong = await connection.runAndReadAll(`
      with numbered as (select *, row_number() over () - 1 as i from read_parquet('${path}'))
      select count(*)::int as rows, count(sparse)::int as present,
        count(*) filter (n <> i * 1000003 - 8589934592 or sparse <> i or (sparse is null) = (i % 7 = 0)
          or text <> if(i % 3 = 0, '', 'a longer text, ') || 'row ' || i)::int as wrong
      from numbered`);
    expect(wrong.getRowObjects()).toEqual([{ rows: rows_count, present: valid.filter(Boolean).length, wrong: 0 }]);
    // A search by equality goes through statistics and bloom filters, whose offsets moved with their row groups.
    const found = await connection.runAndReadAll(
      `select n::double as n from '${path}' where text = 'a longer text, row ${rows_count - 1}'`,
    );
    expect(found.getRowObjects()).toEqual([{ n: n[rows_count - 1] }]);
    const groups = await connection.runAndReadAll(
      `select distinct row_group_id::int as id, row_group_num_rows::int as rows from parquet_metadata('${path}') order by id`,
    );
    expect(groups.getRowObjects().map((group) => group.rows)).toEqual([...Array(3).fill(ROW_GROUP_ROWS), 4_097]);
  });
});

describe('bytes', { timeout: 60_000 }, () => {
  test('are a function of the rows: the same twice, however the segments were cut', async () => {
    const rows_count = ROW_GROUP_ROWS + 12_345;
    const rows = fc.sample(anyRow, { numRuns: 500, seed: 7 });
    const many = Array.from({ length: rows_count }, (_, i) => rows[(i * 31) % rows.length]);
    const [first, second, third] = [
      await write(many, rows_count),
      await write(many, rows_count),
      await write(many, 997),
    ];
    expect(second.result).toEqual(first.result);
    expect(third.result).toEqual(first.result);
    const bytes = await readFile(first.path);
    expect(bytes.equals(await readFile(third.path))).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.result.sha256);
    expect(bytes.length).toBe(first.result.bytes);
  });

  test('two files written at once are those written one after the other', async () => {
    const rows = fc.sample(anyRow, { numRuns: 300, seed: 11 });
    const many = Array.from({ length: ROW_GROUP_ROWS + 1 }, (_, i) => rows[i % rows.length]);
    const alone = await write(many, 50_000);
    const together = await Promise.all([write(many, 50_000), write(rows, 100), write(many, 20_000)]);
    expect(together[0].result).toEqual(alone.result);
    expect(together[2].result).toEqual(alone.result);
  });

  test('hold plain strings for enums, so that any reader sees text', async () => {
    const { path } = await write([[1, 2, 3, 4, 5, 6, 7, true, 'x', 'feed', 'value 299']], 1);
    const columns = await connection.runAndReadAll(
      `select column_type from (describe from '${path}') where column_name like '%enum'`,
    );
    expect(columns.getRows()).toEqual([['VARCHAR'], ['VARCHAR']]);
    const types = await connection.runAndReadAll(`select column_type from (describe from '${path}') limit 8`);
    expect(types.getRows().flat()).toEqual(TYPES_IN_DUCKDB);
  });
});

describe('a file', () => {
  test('has its name only when it is whole', async () => {
    const own_folder = await mkdtemp(join(folder, 'whole-'));
    const file = await openParquetFile(join(own_folder, 'a.parquet'), SCHEMA);
    await file.append(segmentsOf([[1, 2, 3, 4, 5, 6, 7, true, 'x', 'feed', 'value 0']], 1)[0]);
    expect(await readdir(own_folder)).not.toContain('a.parquet');
    await file.close();
    expect(await readdir(own_folder)).toEqual(['a.parquet']);
    const other = await openParquetFile(join(own_folder, 'b.parquet'), SCHEMA);
    await other.append(segmentsOf([[1, 2, 3, 4, 5, 6, 7, true, 'x', 'feed', 'value 0']], 1)[0]);
    await other.abandon();
    expect(await readdir(own_folder)).toEqual(['a.parquet']);
    await expect(other.close()).rejects.toThrow(/closed/);
  });

  test('without rows has its columns', async () => {
    const { path, result } = await write([], 1);
    expect(result.rows).toBe(0);
    expect(await read(`from '${path}'`)).toEqual([]);
  });

  test('in a folder that is not there says so', async () => {
    await expect(openParquetFile(join(folder, 'nowhere', 'a.parquet'), SCHEMA)).rejects.toThrow(/ENOENT/);
  });
});

describe('a segment that does not fit is refused with the name of the column', () => {
  const schema: ColumnSchema[] = [
    { name: 'n', type: 'i64' },
    { name: 'kind', type: 'enum', dictionary: ['a', 'b'] },
  ];
  const fitting: Column[] = [
    { ...schema[0], data: Float64Array.of(1, 2) },
    { ...schema[1], data: Uint8Array.of(0, 1) },
  ];
  const cases: [string, Column[], RegExp][] = [
    ['a fraction', [{ ...schema[0], data: Float64Array.of(1, 2.5) }, fitting[1]], /n: 2\.5 is not a safe integer/],
    ['not a number', [{ ...schema[0], data: Float64Array.of(1, Number.NaN) }, fitting[1]], /n: NaN/],
    ['beyond 2^53', [{ ...schema[0], data: Float64Array.of(2 ** 53, 1) }, fitting[1]], /n: 9007199254740992/],
    ['an unknown code', [fitting[0], { ...schema[1], data: Uint8Array.of(0, 2) }], /kind: code 2/],
    ['too few values', [fitting[0], { ...schema[1], data: Uint8Array.of(0) }], /kind has fewer values/],
    ['another array', [{ ...schema[0], data: Int32Array.of(1, 2) }, fitting[1]], /n \(i64\) must come as Float64Array/],
    [
      'another dictionary',
      [fitting[0], { ...fitting[1], dictionary: ['b', 'a'] }],
      /kind comes with another dictionary/,
    ],
    ['another order', [fitting[1], fitting[0]], /column 0 is kind/],
    ['a column less', [fitting[0]], /1 columns for a table of 2/],
  ];
  test.each(cases)('%s', async (_, columns, message) => {
    const appender = await openTableAppender(connection, 'strict', schema);
    appender.append({ rows: 2, columns: fitting });
    expect(() => appender.append({ rows: 2, columns })).toThrow(message);
    appender.close();
    expect((await connection.runAndReadAll('select n::int, kind from strict')).getRows()).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    await connection.run('drop table strict');
  });

  test.each([
    ['no column', []],
    ['a name twice', [schema[0], schema[0]]],
    ['an enum of nothing', [{ name: 'kind', type: 'enum', dictionary: [] }]],
  ] as [string, ColumnSchema[]][])('a schema with %s', async (_, wrong) => {
    await expect(openParquetFile(join(folder, 'never.parquet'), wrong)).rejects.toThrow(TypeError);
  });
});

async function write(
  rows: readonly Row[],
  cut: number,
): Promise<{ path: string; result: { rows: number; bytes: number; sha256: string } }> {
  const path = join(folder, `rows-${files++}.parquet`);
  const file = await openParquetFile(path, SCHEMA);
  for (const segment of segmentsOf(rows, cut)) await file.append(segment);
  return { path, result: await file.close() };
}

async function read(source: string): Promise<unknown[]> {
  const names = SCHEMA.map(({ name, type }) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    return type === 'enum' ? `${quoted}::varchar` : quoted;
  });
  const result = await connection.runAndReadAll(`select ${names.join(', ')} ${source}`);
  return result.getRows();
}

function asRead(row: Row): unknown[] {
  return row.map((cell, c) => (SCHEMA[c].type === 'i64' && cell !== null ? BigInt(cell) : cell));
}

function segmentsOf(rows: readonly Row[], cut: number): ColumnSegment[] {
  const segments: ColumnSegment[] = [];
  for (let from = 0; from < rows.length; from += cut) segments.push(segmentOf(rows.slice(from, from + cut)));
  return segments;
}

function segmentOf(rows: readonly Row[]): ColumnSegment {
  const arrays = { u8: Uint8Array, i16: Int16Array, i32: Int32Array, u32: Uint32Array, i64: Float64Array };
  const more_arrays = { ...arrays, f32: Float32Array, f64: Float64Array, bool: Uint8Array };
  const columns = SCHEMA.map((schema, c): Column => {
    const cells = rows.map((row) => row[c]);
    const has_null = cells.includes(null);
    const valid = has_null ? { valid: Uint8Array.from(cells, (cell) => Number(cell !== null)) } : {};
    if (schema.type === 'text') return { ...schema, ...valid, data: cells.map((cell) => String(cell ?? 'ignored')) };
    if (schema.type === 'enum') {
      const array = (schema.dictionary?.length ?? 0) > 255 ? Uint16Array : Uint8Array;
      const codes = cells.map((cell) => (cell === null ? 255 : (schema.dictionary ?? []).indexOf(String(cell))));
      return { ...schema, ...valid, data: array.from(codes) };
    }
    return {
      ...schema,
      ...valid,
      data: more_arrays[schema.type].from(cells.map((cell) => Number(cell ?? Number.NaN))),
    };
  });
  return { rows: rows.length, columns };
}
