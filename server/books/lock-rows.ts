import { sql } from 'kysely';
import { type Books, keyFields, type RowRef, type TableName } from '../../model/commerce/books.ts';
import type { ShopDatabase } from './shop-database.ts';

/** The one order in which everybody locks, so that no two wait for each other. Inside a table: by id. */
const lockOrder: readonly TableName[] = [
  'intents',
  'orders',
  'refunds',
  'complaints',
  'disputes',
  'deals',
  'skus',
  'coupons',
  'holdings',
  'takes',
  'carts',
  'buyers',
  'wallets',
  'reviews',
];

/** Ids are below 2^53; the bits above them say which table. */
const ID_BITS = 53n;

export function keyOf({ table, id }: RowRef): string {
  return `${table}/${id}`;
}

/** Reads rows into the books without waiting for anybody; good for finding out what to lock. */
export async function glanceRows(tx: ShopDatabase, books: Books, refs: readonly RowRef[]): Promise<void> {
  for (const [table, ids] of groupByTable(refs)) await load(tx, books, table, ids, 'as it stands');
}

/**
 * Reads rows into the books and keeps them locked until the transaction ends. A row that does not exist is locked too:
 * nobody else who asks for it this way can add it meanwhile.
 */
export async function lockRows(tx: ShopDatabase, books: Books, refs: readonly RowRef[]): Promise<void> {
  const by_table = groupByTable(refs);
  for (const table of lockOrder) {
    const ids = by_table.get(table);
    if (ids === undefined) continue;
    await load(tx, books, table, ids, 'locked');
    const absent = ids.filter((id) => books.get(table, id) === undefined);
    if (absent.length === 0) continue;
    await lockAbsent(tx, table, absent);
    // Somebody may have added it while we waited.
    await load(tx, books, table, absent, 'locked');
  }
}

async function load(
  tx: ShopDatabase,
  books: Books,
  table: TableName,
  ids: readonly number[],
  how: 'as it stands' | 'locked',
): Promise<void> {
  const key = sql.ref(keyFields[table]);
  const lock = how === 'locked' ? sql`for update` : sql``;
  const { rows } = await sql<never>`select * from ${sql.table(table)}
    where ${key} = any(${ids}::bigint[]) order by ${key} ${lock}`.execute(tx);
  for (const row of rows) books.load(table, row);
}

async function lockAbsent(tx: ShopDatabase, table: TableName, ids: readonly number[]): Promise<void> {
  const table_bits = BigInt(lockOrder.indexOf(table) + 1) << ID_BITS;
  const keys = ids.map((id) => String(table_bits | BigInt(id)));
  await sql`select pg_advisory_xact_lock(key) from unnest(${keys}::bigint[]) as key`.execute(tx);
}

function groupByTable(refs: readonly RowRef[]): Map<TableName, number[]> {
  const ids_of = new Map<TableName, Set<number>>();
  for (const { table, id } of refs) {
    const ids = ids_of.get(table);
    if (ids === undefined) ids_of.set(table, new Set([id]));
    else ids.add(id);
  }
  return new Map([...ids_of].map(([table, ids]) => [table, [...ids].sort((a, b) => a - b)]));
}
