import type { Cents } from '../money.ts';
import type { SimMs } from '../sim-time.ts';
import type { Surface } from '../events/envelope.ts';
import type { DeclineCode, paymentMethods } from '../events/payment-attempt.ts';
import type { ReturnReason } from '../events/request-return.ts';
import type { FulfillmentState, PaymentState, ReturnState } from './order-life.ts';

/** A variant on sale, with its price and its stock. */
export interface SkuRow {
  sku_id: number;
  product_id: number;
  merchant_id: number;
  category: number;
  price_cents: Cents;
  list_price_cents: Cents;
  commission_bp: number;
  unit_cost_cents: Cents;
  /** Pieces that can be ordered. Never below zero. */
  free: number;
  /** Pieces held for orders that wait for payment or dispatch. */
  held: number;
}

/** What a line was found through: who gets the credit. */
export interface Credit {
  creator_id: number | null;
  exposure_id: number | null;
  origin: Surface;
}

export interface CartLine extends Credit {
  sku_id: number;
  quantity: number;
  /** Price when it was added; the checkout compares. */
  price_cents: Cents;
}

export interface CartRow {
  user_id: number;
  lines: CartLine[];
}

export interface OrderLine extends Credit {
  sku_id: number;
  product_id: number;
  category: number;
  quantity: number;
  price_cents: Cents;
  commission_bp: number;
}

/** A return that was asked for; an order has one at most. */
export interface ReturnCase {
  reason: ReturnReason;
  quantities: number[];
  refund_cents: Cents;
  asked_at_ms: SimMs;
  decide_by_ms: SimMs;
}

export interface OrderRow {
  order_id: number;
  checkout_id: number;
  user_id: number;
  merchant_id: number;
  lines: OrderLine[];
  items_cents: Cents;
  shipping_cents: Cents;
  total_cents: Cents;
  ship_to: string;
  /** Terms that were locked when it was placed. */
  return_within_ms: number;
  fee_bp: number;
  commission_subsidy_bp: number;
  /** Means of payment, once paid or agreed. */
  method: (typeof paymentMethods)[number] | null;
  payment: PaymentState;
  fulfillment: FulfillmentState;
  return_state: ReturnState;
  placed_at_ms: SimMs;
  pay_by_ms: SimMs;
  paid_at_ms: SimMs | null;
  ship_by_ms: SimMs | null;
  deliver_by_ms: SimMs | null;
  shipped_at_ms: SimMs | null;
  tracking: string | null;
  delivered_at_ms: SimMs | null;
  received_at_ms: SimMs | null;
  completed_at_ms: SimMs | null;
  cancelled_at_ms: SimMs | null;
  refunded_cents: Cents;
  return_case: ReturnCase | null;
}

export const intentStates = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'succeeded',
  'canceled',
] as const;

/** A payment intent in Stripe's terms: one for each checkout, over the orders it was split into. */
export interface IntentRow {
  checkout_id: number;
  user_id: number;
  order_ids: number[];
  amount_cents: Cents;
  status: (typeof intentStates)[number];
  attempts: number;
  last_decline: DeclineCode;
}

/** What the shop remembers of a buyer. */
export interface BuyerRow {
  user_id: number;
  paid_orders: number;
}

export interface ReviewRow {
  review_id: number;
  order_id: number;
  line: number;
  user_id: number;
  product_id: number;
  merchant_id: number;
  stars: number;
  words: string | null;
  tags: number;
  at_ms: SimMs;
}

/**
 * Balance of a buyer's wallet: the only ledger balance that a decision reads. All others are sums over the journal of
 * transfers, so that no payment waits for another at one row.
 */
export interface WalletRow {
  user_id: number;
  balance_cents: Cents;
}

export interface BookTables {
  skus: SkuRow;
  carts: CartRow;
  orders: OrderRow;
  intents: IntentRow;
  buyers: BuyerRow;
  reviews: ReviewRow;
  wallets: WalletRow;
}
export type TableName = keyof BookTables;

/** Field that identifies a row of each table. */
export const keyFields = {
  skus: 'sku_id',
  carts: 'user_id',
  orders: 'order_id',
  intents: 'checkout_id',
  buyers: 'user_id',
  reviews: 'review_id',
  wallets: 'user_id',
} as const satisfies { [T in TableName]: keyof BookTables[T] };

export const tableNames = Object.keys(keyFields) as readonly TableName[];

function idOf<T extends TableName>(table: T, row: BookTables[T]): number {
  return (row as unknown as Record<string, number>)[keyFields[table]];
}

/** Names a row that a decision needs. */
export interface RowRef {
  readonly table: TableName;
  readonly id: number;
}

/** The whole of the books as plain data. */
export type BooksImage = { [T in TableName]: BookTables[T][] };

/**
 * The commerce state that decisions read and events change: all of it in the batch driver, the rows of one command in
 * a transaction of the server. Rows are replaced, never changed in place, so that a row that was handed out stays true.
 */
export class Books {
  readonly #tables: { [T in TableName]: Map<number, BookTables[T]> } = {
    skus: new Map(),
    carts: new Map(),
    orders: new Map(),
    intents: new Map(),
    buyers: new Map(),
    reviews: new Map(),
    wallets: new Map(),
  };
  #changed = new Map<string, RowRef>();

  get<T extends TableName>(table: T, id: number): BookTables[T] | undefined {
    return this.#tables[table].get(id);
  }

  rows<T extends TableName>(table: T): IterableIterator<BookTables[T]> {
    return this.#tables[table].values();
  }

  /** Puts a row as loaded from storage: it does not count as changed. */
  load<T extends TableName>(table: T, row: BookTables[T]): void {
    this.#tables[table].set(idOf(table, row), row);
  }

  put<T extends TableName>(table: T, row: BookTables[T]): void {
    this.load(table, row);
    const id = idOf(table, row);
    this.#changed.set(`${table}/${id}`, { table, id });
  }

  /** The rows put since the last call. */
  takeChanged(): RowRef[] {
    const changed = [...this.#changed.values()];
    this.#changed = new Map();
    return changed;
  }

  capture(): BooksImage {
    return Object.fromEntries(
      tableNames.map((table) => [table, structuredClone([...this.#tables[table].values()])]),
    ) as unknown as BooksImage;
  }

  static materialise(image: BooksImage): Books {
    const books = new Books();
    for (const table of tableNames) for (const row of image[table]) books.load(table, structuredClone(row));
    return books;
  }
}
