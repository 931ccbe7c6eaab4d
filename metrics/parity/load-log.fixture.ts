import type { DuckDBConnection } from '@duckdb/node-api';
import { columnsOf } from '../../model/events/derive/columns.ts';
import { createTableSql } from '../../model/events/derive/duckdb-type.ts';
import { recordAt, type Segment } from '../../model/events/derive/segment.ts';
import { eventNames } from '../../model/events/vocabulary.ts';
import { literal } from '../sql/primitives/expression-sql.ts';

export async function createTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(eventNames.map((name) => createTableSql(name)).join(';\n'));
}

const cell = (value: unknown) => (value === null ? 'NULL' : typeof value === 'string' ? literal(value) : String(value));

/** Puts the tables into the state of a small log. */
export async function loadLog(connection: DuckDBConnection, segments: readonly Segment[]): Promise<void> {
  const filled = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables() WHERE estimated_size > 0');
  const statements = ['BEGIN', ...filled.getRows().map(([name]) => `DELETE FROM "${String(name)}"`)];
  for (const segment of segments) {
    const columns = columnsOf(segment.name);
    const rows = Array.from({ length: segment.rows }, (_, row) => {
      const record = recordAt(segment, row) as unknown as Record<string, unknown>;
      return `(${columns.map(({ name }) => cell(record[name])).join(', ')})`;
    });
    if (rows.length > 0) statements.push(`INSERT INTO "${segment.name}" VALUES ${rows.join(', ')}`);
  }
  await connection.run([...statements, 'COMMIT'].join(';\n'));
}
