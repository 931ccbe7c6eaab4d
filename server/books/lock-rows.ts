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
  await load(tx, books, inLockOrder(refs), 'as it stands');
}

/**
 * Reads rows into the books and keeps them locked until the transaction ends. A row that does not exist is locked too:
 * nobody else who asks for it this way can add it meanwhile.
 */
export async function lockRows(tx: ShopDatabase, books: Books, refs: readonly RowRef[]): Promise<void> {
  const wanted = inLockOrder(refs);
  await load(tx, books, wanted, 'locked');
  const absent = wanted
    .map(({ table, ids }) => ({ table, ids: ids.filter((id) => books.get(table, id) === undefined) }))
    .filter(({ ids }) => ids.length > 0);
  if (absent.length === 0) return;
  await lockAbsent(tx, absent);
  // Somebody may have added them while we waited.
  await load(tx, books, absent, 'locked');
}

/** Rows of one table. */
interface Wanted {
  readonly table: TableName;
  /** Ascending. */
  readonly ids: readonly number[];
}

/** Reads all of them by one statement, table after table: what a statement costs is mostly its way there and back. */
async function load(
  tx: ShopDatabase,
  books: Books,
  wanted: readonly Wanted[],
  how: 'as it stands' | 'locked',
): Promise<void> {
  const lock = how === 'locked' ? sql`for update` : sql``;
  const selects = wanted.map(({ table, ids }) => {
    const key = sql.ref(keyFields[table]);
    return sql`select ${sql.lit(table)} as "table", row_to_json(found) as row from
      (select * from ${sql.table(table)} where ${key} = any(${ids}::bigint[]) order by ${key} ${lock}) as found`;
  });
  const { rows } = await sql<{ table: TableName; row: never }>`${sql.join(selects, sql` union all `)}`.execute(tx);
  for (const { table, row } of rows) {
    expectSafeIntegers(row);
    books.load(table, row);
  }
}

/** Numbers of a row that comes as JSON have not been looked at one by one. */
function expectSafeIntegers(row: object): void {
  for (const [column, value] of Object.entries(row) as [string, unknown][]) {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new RangeError(`${column} ${value} is beyond the safe integers`);
  }
}

async function lockAbsent(tx: ShopDatabase, absent: readonly Wanted[]): Promise<void> {
  const keys = absent.flatMap(({ table, ids }) => {
    const table_bits = BigInt(lockOrder.indexOf(table) + 1) << ID_BITS;
    return ids.map((id) => String(table_bits | BigInt(id)));
  });
  await sql`select pg_advisory_xact_lock(key) from unnest(${keys}::bigint[]) as key`.execute(tx);
}

function inLockOrder(refs: readonly RowRef[]): readonly Wanted[] {
  const ids_of = new Map<TableName, Set<number>>();
  for (const { table, id } of refs) {
    const ids = ids_of.get(table);
    if (ids === undefined) ids_of.set(table, new Set([id]));
    else ids.add(id);
  }
  return lockOrder.flatMap((table) => {
    const ids = ids_of.get(table);
    return ids === undefined ? [] : [{ table, ids: [...ids].sort((a, b) => a - b) }];
  });
}
