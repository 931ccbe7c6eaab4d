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
  const statements = ['BEGIN', ...eventNames.map((name) => `DELETE FROM "${name}"`)];
  for (const segment of segments) {
    const columns = columnsOf(segment.name);
    for (let row = 0; row < segment.rows; row++) {
      const record = recordAt(segment, row) as unknown as Record<string, unknown>;
      statements.push(
        `INSERT INTO "${segment.name}" VALUES (${columns.map(({ name }) => cell(record[name])).join(', ')})`,
      );
    }
  }
  await connection.run([...statements, 'COMMIT'].join(';\n'));
}
