import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { shopChecks } from '../../sim/dataset/checks/shop-checks.ts';
import { type Finding, findingOf } from '../books/audit.ts';
import type { ShopDatabase } from '../books/shop-database.ts';

/** The same fact as the log and as the books tell it: rows of a key and what is said of it, as text. */
interface Comparison {
  readonly id: string;
  readonly sentence: string;
  readonly of: string;
  readonly log: string;
  readonly books: string;
}

const instants = ['paid', 'shipped', 'delivered', 'received', 'completed', 'cancelled'] as const;
/** Event that sets each instant of an order. */
const events: Readonly<Record<(typeof instants)[number], string>> = {
  paid: 'purchase',
  shipped: 'ship_order',
  delivered: 'deliver_order',
  received: 'confirm_receipt',
  completed: 'complete_order',
  cancelled: 'cancel_order',
};

const said = (columns: readonly string[]) =>
  `concat_ws('/', ${columns.map((column) => `coalesce(${column}::text, '-')`).join(', ')})`;

const comparisons: readonly Comparison[] = [
  {
    id: 'log_orders',
    sentence: 'Every order of the books is told by the event log, with the same instants and money, and no other is.',
    of: 'order',
    log: `
      select o."order_id"::text as key, ${said(['o."user_id"', 'o."total_cents"', ...instants.map((each) => `"${events[each]}"."at_ms"`), 'coalesce(r.cents, 0)'])} as said
      from "place_order" o
      ${instants.map((each) => `left join "${events[each]}" on "${events[each]}"."order_id" = o."order_id"`).join('\n')}
      left join (select "order_id", sum("amount_cents")::bigint as cents from "refund" group by "order_id") r on r."order_id" = o."order_id"`,
    books: `select order_id::text as key, ${said(['user_id', 'total_cents', ...instants.map((each) => `${each}_at_ms`), 'refunded_cents'])} as said from orders`,
  },
  {
    id: 'log_ledger',
    sentence: 'Every account of the ledger is the sum of the transfers that the event log tells.',
    of: 'account',
    log: `
      select account || ' ' || owner::text as key, sum(cents)::bigint::text as said from (
        select "from_kind" as account, "from_owner" as owner, -"amount_cents" as cents from "transfer"
        union all select "to_kind", "to_owner", "amount_cents" from "transfer"
      ) entries where account <> 'outside' group by account, owner having sum(cents) <> 0`,
    books: `select account || ' ' || owner as key, cents::text as said from account_balances where account <> 'outside' and cents <> 0`,
  },
  {
    id: 'log_stock',
    sentence: 'Every shelf is the sum of the movements that the event log tells.',
    of: 'SKU',
    log: `select "sku_id"::text as key, ${said(['sum("free_delta")::bigint', 'sum("held_delta")::bigint'])} as said from "move_stock" group by "sku_id"`,
    books: `select sku_id::text as key, ${said(['free', 'held'])} as said from skus`,
  },
];

/** Holds the event log to its laws and to the books, which have to be of the same instant. */
export async function auditLog(folder: string, db: ShopDatabase): Promise<Finding[]> {
  const connection = await openDataset(folder, '512MB');
  try {
    const findings: Finding[] = [];
    for (const { id, sentence, violations } of shopChecks) {
      if (typeof violations !== 'string') throw new Error(`the law ${id} is not about the log alone`);
      const rows = await rowsOf(
        connection,
        `SELECT what AS key, count(*) OVER ()::VARCHAR AS said FROM (${violations}) LIMIT 5`,
      );
      findings.push(
        findingOf(
          `log_${id}`,
          sentence,
          Number(rows[0]?.said ?? 0),
          rows.map(({ key }) => key),
        ),
      );
    }
    for (const comparison of comparisons) findings.push(await compare(connection, db, comparison));
    return findings;
  } finally {
    connection.closeSync();
  }
}

async function compare(connection: DuckDBConnection, db: ShopDatabase, comparison: Comparison): Promise<Finding> {
  const { id, sentence, of, log, books } = comparison;
  const told = new Map((await rowsOf(connection, log)).map(({ key, said }) => [key, said]));
  const { rows } = await sql<Row>`${sql.raw(books)}`.execute(db);
  const kept = new Map(rows.map(({ key, said }) => [key, said]));
  const wrong = [...new Set([...told.keys(), ...kept.keys()])].filter((key) => told.get(key) !== kept.get(key));
  const words = wrong.slice(0, 5).map((key) => {
    return `${of} ${key}: the log says ${told.get(key) ?? 'nothing'}, the books ${kept.get(key) ?? 'nothing'}`;
  });
  return findingOf(id, sentence, wrong.length, words);
}

interface Row {
  readonly key: string;
  readonly said: string;
}

async function rowsOf(connection: DuckDBConnection, query: string): Promise<Row[]> {
  return (await connection.runAndReadAll(query)).getRowObjects() as unknown as Row[];
}
