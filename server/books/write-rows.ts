import { type RawBuilder, sql } from 'kysely';
import { type BookTables, type Books, keyFields, type RowRef, type TableName } from '../../model/commerce/books.ts';
import type { ShopDatabase } from './shop-database.ts';

/** Rows sent in one statement: large enough to be fast, small enough that no message grows past some megabytes. */
const CHUNK_ROWS = 5_000;

/** Columns of each table beside its key: what an update replaces. */
const columns = {
  skus: [
    'product_id',
    'merchant_id',
    'category',
    'price_cents',
    'list_price_cents',
    'commission_bp',
    'unit_cost_cents',
    'free',
    'held',
  ],
  carts: ['lines'],
  orders: [
    'checkout_id',
    'user_id',
    'merchant_id',
    'lines',
    'items_cents',
    'shipping_cents',
    'total_cents',
    'shop_coupon_id',
    'shop_discount_cents',
    'platform_coupon_id',
    'platform_discount_cents',
    'ship_to',
    'return_within_ms',
    'fee_bp',
    'commission_subsidy_bp',
    'method',
    'card_trait',
    'payment',
    'fulfillment',
    'return_state',
    'placed_at_ms',
    'pay_by_ms',
    'paid_at_ms',
    'ship_by_ms',
    'deliver_by_ms',
    'shipped_at_ms',
    'tracking',
    'delivered_at_ms',
    'received_at_ms',
    'completed_at_ms',
    'cancelled_at_ms',
    'refunded_cents',
    'refunded_value_cents',
    'refunding_cents',
    'refunds',
    'subsidy_back_cents',
    'compensated_cents',
    'disputed_cents',
    'return_case',
  ],
  intents: ['user_id', 'order_ids', 'amount_cents', 'status', 'attempts', 'last_decline'],
  buyers: ['paid_orders'],
  reviews: [
    'order_id',
    'line',
    'user_id',
    'product_id',
    'merchant_id',
    'stars',
    'words',
    'tags',
    'at_ms',
    'photos',
    'state',
    'answer',
    'answered_at_ms',
  ],
  wallets: ['balance_cents'],
  coupons: [
    'merchant_id',
    'benefit',
    'threshold_cents',
    'amount_cents',
    'percent_bp',
    'cap_cents',
    'starts_ms',
    'ends_ms',
    'per_person',
    'total',
    'first_order_only',
    'claimed',
    'used',
    'closed_at_ms',
  ],
  holdings: ['coupon_id', 'user_id', 'claimed', 'used'],
  deals: [
    'merchant_id',
    'sku_id',
    'price_cents',
    'stock',
    'left',
    'per_customer',
    'starts_ms',
    'ends_ms',
    'closed_at_ms',
  ],
  takes: ['deal_id', 'user_id', 'quantity'],
  refunds: [
    'order_id',
    'nth',
    'user_id',
    'why',
    'amount_cents',
    'value_cents',
    'asked_at_ms',
    'settles_at_ms',
    'state',
  ],
  complaints: [
    'user_id',
    'merchant_id',
    'topic',
    'words',
    'photos',
    'state',
    'opened_at_ms',
    'answer_by_ms',
    'answer',
    'offer_cents',
    'award_cents',
  ],
  disputes: ['user_id', 'merchant_id', 'reason', 'amount_cents', 'state', 'opened_at_ms', 'respond_by_ms', 'evidence'],
} as const satisfies { [T in TableName]: readonly (keyof BookTables[T])[] };

/** Writes the rows that changed in the books: new ones are added, known ones replaced. Call it inside a transaction. */
export async function writeChanged(tx: ShopDatabase, books: Books, changed: readonly RowRef[]): Promise<void> {
  for (const change of changesOf(books, changed)) await change.execute(tx);
}

/** The same as statements to be said. */
export function changesOf(books: Books, changed: readonly RowRef[]): readonly RawBuilder<unknown>[] {
  const by_table = new Map<TableName, object[]>();
  for (const { table, id } of changed) {
    const row = books.get(table, id) as object;
    const rows = by_table.get(table);
    if (rows === undefined) by_table.set(table, [row]);
    else rows.push(row);
  }
  return [...by_table].flatMap(([table, rows]) => insertsOf(table, rows, replaceOf(table)));
}

/** Writes rows into a table that holds none of them. */
export async function writeNew<T extends TableName>(tx: ShopDatabase, table: T, rows: BookTables[T][]): Promise<void> {
  for (const insert of insertsOf(table, rows, sql``)) await insert.execute(tx);
}

function insertsOf(
  table: TableName,
  rows: readonly object[],
  on_conflict: RawBuilder<unknown>,
): readonly RawBuilder<unknown>[] {
  const name = sql.table(table);
  return Array.from({ length: Math.ceil(rows.length / CHUNK_ROWS) }, (_, nth) => {
    const json = JSON.stringify(rows.slice(nth * CHUNK_ROWS, (nth + 1) * CHUNK_ROWS));
    return sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${json}::json) ${on_conflict}`;
  });
}

function replaceOf(table: TableName): RawBuilder<unknown> {
  const sets = columns[table].map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  return sql`on conflict (${sql.ref(keyFields[table])}) do update set ${sql.join(sets)}`;
}
