import type { Cents } from '../money.ts';
import type { SimMs } from '../sim-time.ts';
import type { Surface } from '../events/envelope.ts';
import type { complaintTopics } from '../events/open-complaint.ts';
import type { couponBenefits } from '../events/offer-coupon.ts';
import type { disputeReasons } from '../events/open-dispute.ts';
import type { CardTrait, DeclineCode, paymentMethods } from '../events/payment-attempt.ts';
import type { refundReasons } from '../events/refund.ts';
import type { ReturnReason } from '../events/request-return.ts';
import type {
  ComplaintState,
  DisputeState,
  FulfillmentState,
  PaymentState,
  RefundState,
  ReturnState,
} from './order-life.ts';

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
  /** Flash deal that the price is that of. */
  deal_id: number | null;
  /** What coupons take off the line: the shop bears the first, the platform the second. */
  shop_discount_cents: Cents;
  platform_discount_cents: Cents;
}

/** A return that was asked for; an order has one at most. */
export interface ReturnCase {
  reason: ReturnReason;
  quantities: number[];
  /** Names of pictures that show why. */
  photos: string[];
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
  /** Items and shipping without what coupons take off: what the buyer pays. */
  total_cents: Cents;
  shop_coupon_id: number | null;
  shop_discount_cents: Cents;
  platform_coupon_id: number | null;
  platform_discount_cents: Cents;
  ship_to: string;
  /** Terms that were locked when it was placed. */
  return_within_ms: number;
  fee_bp: number;
  commission_subsidy_bp: number;
  /** Means of payment, once paid or agreed. */
  method: (typeof paymentMethods)[number] | null;
  /** What the card that paid does later. */
  card_trait: CardTrait;
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
  /** What has arrived at the buyer again, and the part of it that had counted as GMV. */
  refunded_cents: Cents;
  refunded_value_cents: Cents;
  /** What is on its way to the buyer. */
  refunding_cents: Cents;
  /** Refunds that were begun. */
  refunds: number;
  /** What went back to the platform of its coupon's part. */
  subsidy_back_cents: Cents;
  /** What was paid back for complaints: it lessens what shop, creators and platform share. */
  compensated_cents: Cents;
  /** What is held back for a dispute. */
  disputed_cents: Cents;
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

/** Everybody reads what is published; what is held waits to be looked at. */
export type ReviewState = 'published' | 'held' | 'hidden';

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
  /** Names of pictures. */
  photos: string[];
  state: ReviewState;
  answer: string | null;
  answered_at_ms: SimMs | null;
}

/**
 * Balance of a buyer's wallet: the only ledger balance that a decision reads. All others are sums over the journal of
 * transfers, so that no payment waits for another at one row.
 */
export interface WalletRow {
  user_id: number;
  balance_cents: Cents;
}

/** A coupon as it is offered; `merchant_id` is null for the platform's. Who offers it bears it. */
export interface CouponRow {
  coupon_id: number;
  merchant_id: number | null;
  benefit: (typeof couponBenefits)[number];
  threshold_cents: Cents;
  amount_cents: Cents;
  percent_bp: number;
  cap_cents: Cents;
  starts_ms: SimMs;
  ends_ms: SimMs;
  per_person: number;
  total: number;
  first_order_only: boolean;
  claimed: number;
  used: number;
  closed_at_ms: SimMs | null;
}

/** What a user holds of a coupon. */
export interface HoldingRow {
  holding_id: number;
  coupon_id: number;
  user_id: number;
  claimed: number;
  used: number;
}

/** A flash deal: pieces set aside, at a price of their own, for a while. */
export interface DealRow {
  deal_id: number;
  merchant_id: number;
  sku_id: number;
  price_cents: Cents;
  stock: number;
  /** Pieces that nobody has ordered. */
  left: number;
  per_customer: number;
  starts_ms: SimMs;
  ends_ms: SimMs;
  closed_at_ms: SimMs | null;
}

/** Pieces that a user took of a deal. */
export interface TakeRow {
  take_id: number;
  deal_id: number;
  user_id: number;
  quantity: number;
}

/** A refund that a bank takes its time for. */
export interface RefundRow {
  refund_id: number;
  order_id: number;
  nth: number;
  user_id: number;
  why: (typeof refundReasons)[number];
  amount_cents: Cents;
  value_cents: Cents;
  asked_at_ms: SimMs;
  settles_at_ms: SimMs;
  state: RefundState;
}

/** A buyer's complaint to the platform; an order has one at most. */
export interface ComplaintRow {
  order_id: number;
  user_id: number;
  merchant_id: number;
  topic: (typeof complaintTopics)[number];
  words: string | null;
  photos: string[];
  state: ComplaintState;
  opened_at_ms: SimMs;
  answer_by_ms: SimMs;
  answer: string | null;
  offer_cents: Cents;
  award_cents: Cents;
}

/** A bank's dispute of what was paid; an order has one at most, which a question can come before. */
export interface DisputeRow {
  order_id: number;
  user_id: number;
  merchant_id: number;
  reason: (typeof disputeReasons)[number];
  amount_cents: Cents;
  state: DisputeState;
  opened_at_ms: SimMs;
  respond_by_ms: SimMs;
  evidence: string | null;
}

export interface BookTables {
  skus: SkuRow;
  carts: CartRow;
  orders: OrderRow;
  intents: IntentRow;
  buyers: BuyerRow;
  reviews: ReviewRow;
  wallets: WalletRow;
  coupons: CouponRow;
  holdings: HoldingRow;
  deals: DealRow;
  takes: TakeRow;
  refunds: RefundRow;
  complaints: ComplaintRow;
  disputes: DisputeRow;
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
  coupons: 'coupon_id',
  holdings: 'holding_id',
  deals: 'deal_id',
  takes: 'take_id',
  refunds: 'refund_id',
  complaints: 'order_id',
  disputes: 'order_id',
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
    coupons: new Map(),
    holdings: new Map(),
    deals: new Map(),
    takes: new Map(),
    refunds: new Map(),
    complaints: new Map(),
    disputes: new Map(),
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

  /** Takes a row away for good: for a driver that knows that nothing will ask for it again. */
  forget(table: TableName, id: number): void {
    this.#tables[table].delete(id);
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
