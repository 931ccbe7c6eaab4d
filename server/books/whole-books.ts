import { sql } from 'kysely';
import {
  Books,
  type BooksImage,
  type BookTables,
  keyFields,
  type RowRef,
  type TableName,
  tableNames,
} from '../../model/commerce/books.ts';
import type { AccountKind } from '../../model/events/transfer.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { Cents } from '../../model/money.ts';
import type { SimMs } from '../../model/sim-time.ts';
import { appendJournals } from './command-log.ts';
import { inTransaction } from './in-transaction.ts';
import type { LedgerTransferRow, ShopDatabase } from './shop-database.ts';
import { writeChanged, writeNew } from './write-rows.ts';

/** Balance of one ledger account. */
export interface AccountBalance {
  readonly account: AccountKind;
  /** -1 for the platform's own. */
  readonly owner: number;
  readonly cents: Cents;
}

/** All of the books as they stand at one instant, each table by its key. */
export async function loadBooks(db: ShopDatabase): Promise<Books> {
  const books = new Books();
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      for (const table of tableNames) await loadTable(tx, books, table);
    });
  return books;
}

async function loadTable<T extends TableName>(tx: ShopDatabase, books: Books, table: T): Promise<void> {
  const key = sql.ref(keyFields[table]);
  const { rows } = await sql<BookTables[T]>`select * from ${sql.table(table)} order by ${key}`.execute(tx);
  for (const row of rows) books.load(table, row);
}

/**
 * Begins the shop anew from an opening state, in one transaction: books, journals and command log of any life before
 * are gone, people and their addresses stay, and places count on, so that no number ever means two commands. What stood there at the opening becomes the first lines of the journals,
 * so that stock and every balance still are the sum of their journal.
 *
 * @param balances - ledger accounts at the opening; those of wallets are taken from the image
 * @param also - what becomes durable together with it
 */
export async function storeOpening(
  db: ShopDatabase,
  image: BooksImage,
  opening: { readonly at_ms: SimMs; readonly balances: readonly AccountBalance[] },
  also: (tx: ShopDatabase) => Promise<void> = async () => {},
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`truncate ${sql.join(tableNames.map((table) => sql.table(table)))},
      stock_movements, ledger_transfers, command_log`.execute(tx);
    for (const table of tableNames) await writeNew(tx, table, image[table]);
    await sql`insert into stock_movements
      select null, sku_id, 0, 'adjustment', free, held, free, ${opening.at_ms}::bigint from skus`.execute(tx);
    const transfers = openingTransfers(image, opening.at_ms, opening.balances);
    await sql`insert into ledger_transfers
      select * from json_populate_recordset(null::ledger_transfers, ${JSON.stringify(transfers)}::json)`.execute(tx);
    await also(tx);
  });
  await sql`analyze`.execute(db);
}

/**
 * Brings the books to where a stretch of life outside the till has led (a skip), in one transaction.
 *
 * @param books - the books after it
 * @param changed - the rows it touched
 * @param events - what happened in it; movements of stock and money join the journals
 * @param also - what becomes durable together with it
 */
export async function storeChanges(
  db: ShopDatabase,
  books: Books,
  changed: readonly RowRef[],
  events: readonly EventRecord[],
  also: (tx: ShopDatabase) => Promise<void> = async () => {},
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await writeChanged(tx, books, changed);
    await appendJournals(
      tx,
      events.map((event) => ({ place: null, event })),
    );
    await also(tx);
  });
}

/** Every account gets its balance from outside, or gives it there; those that then hold it are as before. */
function openingTransfers(
  image: BooksImage,
  at_ms: SimMs,
  balances: readonly AccountBalance[],
): readonly LedgerTransferRow[] {
  const wallets = image.wallets.map(
    ({ user_id, balance_cents }): AccountBalance => ({ account: 'wallet', owner: user_id, cents: balance_cents }),
  );
  const others = balances.filter(({ account }) => account !== 'wallet' && account !== 'outside');
  return [...wallets, ...others]
    .filter(({ cents }) => cents !== 0)
    .map(({ account, owner, cents }) => {
      const accounts =
        cents > 0
          ? ({ from_kind: 'outside', from_owner: -1, to_kind: account, to_owner: owner } as const)
          : ({ from_kind: account, from_owner: owner, to_kind: 'outside', to_owner: -1 } as const);
      return { place: null, why_key: 0, kind: 'opening', nth: 0, ...accounts, amount_cents: Math.abs(cents), at_ms };
    });
}
