import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBType,
  ENUM,
  FLOAT,
  INTEGER,
  SMALLINT,
  UINTEGER,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { ColumnSchema, ColumnType } from './column-segment.ts';

const TYPES: Readonly<Record<Exclude<ColumnType, 'enum'>, DuckDBType>> = {
  u8: UTINYINT,
  i16: SMALLINT,
  i32: INTEGER,
  u32: UINTEGER,
  i64: BIGINT,
  f32: FLOAT,
  f64: DOUBLE,
  bool: BOOLEAN,
  text: VARCHAR,
};

/** The DuckDB type of a column. DuckDB writes an ENUM to Parquet as a dictionary-encoded UTF-8 string. */
export function duckdbType(column: ColumnSchema): DuckDBType {
  return column.type === 'enum' ? ENUM(column.dictionary ?? []) : TYPES[column.type];
}

/** `create table` statement of a schema. */
export function createTableSql(table: string, schema: readonly ColumnSchema[]): string {
  const columns = schema.map((column) => `${quoteName(column.name)} ${duckdbType(column)}`);
  return `create table if not exists ${quoteName(table)} (${columns.join(', ')})`;
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
