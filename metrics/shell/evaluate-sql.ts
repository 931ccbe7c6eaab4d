import type { DuckDBConnection } from '@duckdb/node-api';
import { eventNames } from '../../model/events/vocabulary.ts';
import { dayOf } from '../../model/sim-time.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { funnel, funnelBranches, funnelSteps } from '../definitions/funnel.ts';
import type { Metric } from '../definitions/metric.ts';
import type { Funnel } from '../evaluate/funnel-value.ts';
import type { MetricValue } from '../evaluate/metric-value.ts';
import { metricFrom } from '../evaluate/quantity.ts';
import { compileFunnel } from '../sql/queries/compile-funnel.ts';
import { type AsOf, compileValue } from '../sql/queries/compile-value.ts';

/**
 * A BIGINT of DuckDB as a number.
 * @throws RangeError beyond the integers that doubles hold exactly
 */
export function exact(value: unknown): number | null {
  if (value === null) return null;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${String(value)} is beyond exact integers`);
  return number;
}

export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}

/** Last record not after an instant; 0 of an empty log. */
export async function asOfSeq(connection: DuckDBConnection, as_of_ms: number): Promise<number> {
  const each = eventNames.map((name) => `SELECT max("seq") AS "seq" FROM "${name}" WHERE "at_ms" <= ${as_of_ms}`);
  const [[seq]] = await rowsOf(connection, `SELECT max("seq") FROM (${each.join(' UNION ALL ')})`);
  return exact(seq) ?? 0;
}

/** Instant of the last record; null of an empty log. */
export async function lastInstant(connection: DuckDBConnection): Promise<number | null> {
  const each = eventNames.map((name) => `SELECT max("at_ms") AS "at_ms" FROM "${name}"`);
  const [[at_ms]] = await rowsOf(connection, `SELECT max("at_ms") FROM (${each.join(' UNION ALL ')})`);
  return exact(at_ms);
}

/** Instant of the first record that counts; null of an empty log. */
export async function firstInstant(connection: DuckDBConnection): Promise<number | null> {
  const each = eventNames.map((name) => `SELECT min("at_ms") AS "at_ms" FROM "${name}" WHERE NOT "late"`);
  const [[at_ms]] = await rowsOf(connection, `SELECT min("at_ms") FROM (${each.join(' UNION ALL ')})`);
  return exact(at_ms);
}

/**
 * Metrics from a DuckDB connection whose tables or views are named like the events, with the columns of `columnsOf`.
 * @throws RangeError when the catalogue has no such metric
 */
export async function evaluateSql(
  connection: DuckDBConnection,
  ids: readonly string[],
  asOf: AsOf,
  metrics: ReadonlyMap<string, Metric> = catalogue,
): Promise<MetricValue[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(connection, compileValue(ids, asOf, metrics));
  const seq = asOf.seq ?? (await asOfSeq(connection, asOf.as_of_ms));
  const found = new Map(
    rows.map(([id, numerator, denominator]) => [id as string, [exact(numerator), exact(denominator)] as const]),
  );
  return ids.map((id) => metricFrom(metrics.get(id) as Metric, ...(found.get(id) ?? [null, null]), seq));
}

/** The flow funnel from such a connection. */
export async function evaluateFunnelSql(connection: DuckDBConnection, asOf: AsOf): Promise<Funnel> {
  const rows = await rowsOf(connection, compileFunnel(asOf));
  const users = new Map(rows.map(([id, users]) => [id as string, exact(users) ?? 0]));
  const last_day = dayOf(asOf.as_of_ms);
  const counts = ({ id }: { id: string }) => ({ id, users: users.get(id) ?? 0 });
  return {
    first_day: last_day - funnel.window_days + 1,
    last_day,
    steps: funnelSteps.map(counts),
    branches: funnelBranches.map(counts),
    as_of_seq: asOf.seq ?? (await asOfSeq(connection, asOf.as_of_ms)),
  };
}
