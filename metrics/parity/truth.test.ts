import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duckdbType } from '../../model/events/derive/duckdb-type.ts';
import { type ColumnBuffer, type Segment, toSegments } from '../../model/events/derive/segment.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { EPOCH_MS } from '../../model/sim-time.ts';
import { truthCatalogue } from '../definitions/catalogue/truth.ts';
import { truthTables } from '../definitions/truth-tables.ts';
import { createFold } from '../fold/fold.ts';
import { evaluateSql } from '../shell/evaluate-sql.ts';
import { arbitraryLog } from './arbitrary-log.fixture.ts';
import { createTables, loadLog } from './load-log.fixture.ts';
import { Naive } from './naive.fixture.ts';

const RUNS = Number(process.env.LAW_RUNS ?? (process.env.FULL ? 60 : 6));

type Row = Readonly<Record<string, number | string | boolean | null>>;

/** What a simulator would know of a log: labels on its purchases and reviews, and how its users stand at the end. */
function truthOf(log: readonly LogRecord[], now_ms: number, every: number): (Row & { readonly name: string })[] {
  const about = (name: string, record: LogRecord, own: Row) => ({ ...(record as unknown as Row), ...own, name });
  const labelled = log.flatMap((record) => {
    if (record.name === 'purchase') return [about('labelled_purchase', record, { brushed: record.seq % every === 0 })];
    if (record.name === 'review_item') return [about('labelled_review', record, { fake: record.seq % every === 0 })];
    return [];
  });
  const users = new Map(log.map((record) => [record.user_id, record]));
  return [
    ...labelled,
    ...[...users].flatMap(([user_id, record]) =>
      user_id === null
        ? []
        : [
            about('lived_user', record, {
              at_ms: now_ms,
              ingested_ms: now_ms,
              late: false,
              by_person: false,
              trust_bp: (user_id * 977) % 10_000,
              monthly_budget_cents: user_id * 10_007,
            }),
          ],
    ),
  ];
}

function segmentOf(name: string, rows: readonly Row[]): Segment {
  const columns = (truthTables.get(name)?.columns ?? []).map(({ name, type, dictionary }): [string, ColumnBuffer] => {
    const cells = rows.map((row) => {
      const value = row[name];
      if (value === null || value === undefined) return -1;
      return dictionary === undefined ? Number(value) : dictionary.indexOf(String(value));
    });
    const wide = type === 'i64' || type === 'f64';
    return [name, wide ? Float64Array.from(cells) : type === 'i32' ? Int32Array.from(cells) : Uint8Array.from(cells)];
  });
  return { name: name as EventName, rows: rows.length, columns: Object.fromEntries(columns) };
}

const literal = (value: Row[string]) =>
  value === null || value === undefined ? 'NULL' : typeof value === 'string' ? `'${value}'` : String(value);

test(
  'what only the simulator knows: fold, SQL and a naive reading agree to the last unit',
  async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await createTables(connection);
    for (const { name, columns } of truthTables.values())
      await connection.run(
        `CREATE TABLE "${name}" (${columns.map((column) => `"${column.name}" ${duckdbType(column)}`).join(', ')})`,
      );
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.integer({ min: 1, max: 4 }), async (log, every) => {
        const now_ms = log.at(-1)?.ingested_ms ?? EPOCH_MS;
        const truth = truthOf(log, now_ms, every);
        await loadLog(connection, toSegments(log));
        const fold = createFold(truthCatalogue);
        for (const segment of toSegments(log)) fold.add(segment);
        for (const { name, columns } of truthTables.values()) {
          const rows = truth.filter((row) => row.name === name);
          if (rows.length === 0) continue;
          fold.add(segmentOf(name, rows));
          const cells = rows.map((row) => `(${columns.map((column) => literal(row[column.name])).join(', ')})`);
          await connection.run(`INSERT INTO "${name}" VALUES ${cells.join(', ')}`);
        }
        const naive = new Naive([...log, ...(truth as unknown as LogRecord[])], now_ms, 'all');
        for (const cut of ['all', 'people'] as const) {
          const live = fold.values(now_ms, cut);
          const found = await evaluateSql(
            connection,
            [...truthCatalogue.keys()],
            { as_of_ms: now_ms, cut },
            truthCatalogue,
          );
          const integers = (values: typeof live) =>
            values.map(({ id, numerator, denominator }) => [id, numerator, denominator]);
          expect(integers(found)).toEqual(integers(live));
          if (cut === 'people') continue;
          expect(integers(live)).toEqual(
            [...truthCatalogue].map(([id, of]) => [
              id,
              naive.quantity(of, of.numerator),
              naive.quantity(of, of.denominator),
            ]),
          );
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    connection.closeSync();
  },
  60_000 + RUNS * 5_000,
);
