import type { ColumnType } from '../field.ts';
import type { EventName } from '../vocabulary.ts';
import { type Column, columnsOf } from './columns.ts';

const types: Record<Exclude<ColumnType, 'enum'>, string> = {
  bool: 'BOOLEAN',
  u8: 'UTINYINT',
  i32: 'INTEGER',
  i64: 'BIGINT',
  f64: 'DOUBLE',
  text: 'VARCHAR',
};

/** DuckDB's type for a column. */
export function duckdbType(column: Column): string {
  if (column.type !== 'enum') return types[column.type];
  return `ENUM (${(column.dictionary ?? []).map((word) => `'${word}'`).join(', ')})`;
}

/** `CREATE TABLE` of an event's table in DuckDB. */
export function createTableSql(name: EventName, table: string = name): string {
  const columns = columnsOf(name).map((c) => `  "${c.name}" ${duckdbType(c)}${c.nullable ? '' : ' NOT NULL'}`);
  return `CREATE TABLE IF NOT EXISTS "${table}" (\n${columns.join(',\n')}\n)`;
}
