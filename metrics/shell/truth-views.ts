import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { envelope } from '../../model/events/envelope.ts';
import { literal, quoted } from '../sql/primitives/expression-sql.ts';
import { lastInstant } from './evaluate-sql.ts';

const BASIS_POINTS = 10_000;
const files = ['truth/abusive_orders', 'truth/user_states', 'truth/users', 'entities/users'] as const;

/**
 * Names the tables of truth of a dataset on its connection, as views.
 * @returns whether the dataset carries them
 */
export async function nameTruth(connection: DuckDBConnection, directory: string): Promise<boolean> {
  const path = (name: (typeof files)[number]) => join(directory, `${name}.parquet`);
  const there = await Promise.all(
    files.map((name) =>
      access(path(name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (there.includes(false)) return false;
  const read = (name: (typeof files)[number]) => `read_parquet(${literal(path(name))})`;
  const carried = Object.keys(envelope).map((name) => `"of".${quoted(name)}`);
  const labelled = (table: string, key: string, label: string, as: string) =>
    `SELECT ${carried.join(', ')}, "of".${quoted(key)}, coalesce("label".${quoted(label)}, FALSE) AS ${quoted(as)}
     FROM ${quoted(table)} AS "of" LEFT JOIN ${read('truth/abusive_orders')} AS "label" USING ("order_id")`;
  const at_ms = (await lastInstant(connection)) ?? 0;
  const blank: Readonly<Record<string, string>> = {
    seq: 'CAST(0 AS BIGINT)',
    at_ms: `CAST(${at_ms} AS BIGINT)`,
    ingested_ms: `CAST(${at_ms} AS BIGINT)`,
    late: 'FALSE',
    user_id: '"state"."user_id"',
    session_id: 'CAST(NULL AS BIGINT)',
    actor: "'user'",
    by_person: 'FALSE',
    city_tier: '"entity"."city_tier"',
    activity: "'new'",
    surface: "'none'",
    arms: 'CAST(NULL AS INTEGER)',
    cause: 'CAST(NULL AS BIGINT)',
  };
  await connection.run(`
    CREATE VIEW "labelled_purchase" AS ${labelled('purchase', 'order_id', 'brushed', 'brushed')};
    CREATE VIEW "labelled_review" AS ${labelled('review_item', 'review_id', 'fake_review', 'fake')};
    CREATE VIEW "lived_user" AS SELECT ${Object.keys(envelope)
      .map((name) => `${blank[name]} AS ${quoted(name)}`)
      .join(', ')},
      CAST(round("state"."trust" * ${BASIS_POINTS}) AS INTEGER) AS "trust_bp",
      CAST(round("latent"."monthly_budget_cents") AS BIGINT) AS "monthly_budget_cents"
      FROM ${read('truth/user_states')} AS "state" JOIN ${read('truth/users')} AS "latent" USING ("user_id")
      JOIN ${read('entities/users')} AS "entity" USING ("user_id")`);
  return true;
}
