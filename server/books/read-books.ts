import { sql } from 'kysely';
import type { CartRow, IntentRow, OrderRow, ReviewRow, SkuRow, WalletRow } from '../../model/commerce/books.ts';
import type { SimMs } from '../../model/sim-time.ts';
import type { ShopDatabase } from './shop-database.ts';

/** Orders shown in a list at once. */
const ORDERS_MAX = 100;

export async function findSkus(db: ShopDatabase, sku_ids: readonly number[]): Promise<SkuRow[]> {
  return sku_ids.length === 0 ? [] : db.selectFrom('skus').selectAll().where('sku_id', 'in', sku_ids).execute();
}

/** All variants of the products, in the order of their ids. */
export async function findVariants(db: ShopDatabase, product_ids: readonly number[]): Promise<SkuRow[]> {
  if (product_ids.length === 0) return [];
  return db.selectFrom('skus').selectAll().where('product_id', 'in', product_ids).orderBy('sku_id').execute();
}

export async function findCart(db: ShopDatabase, user_id: number): Promise<CartRow> {
  const row = await db.selectFrom('carts').selectAll().where('user_id', '=', user_id).executeTakeFirst();
  return row ?? { user_id, lines: [] };
}

export async function findWallet(db: ShopDatabase, user_id: number): Promise<WalletRow | undefined> {
  return db.selectFrom('wallets').selectAll().where('user_id', '=', user_id).executeTakeFirst();
}

export async function findIntent(db: ShopDatabase, checkout_id: number): Promise<IntentRow | undefined> {
  return db.selectFrom('intents').selectAll().where('checkout_id', '=', checkout_id).executeTakeFirst();
}

export async function findOrders(db: ShopDatabase, order_ids: readonly number[]): Promise<OrderRow[]> {
  if (order_ids.length === 0) return [];
  return db.selectFrom('orders').selectAll().where('order_id', 'in', order_ids).orderBy('order_id').execute();
}

/** A user's latest orders, the newest first. */
export async function findOrdersOfUser(db: ShopDatabase, user_id: number): Promise<OrderRow[]> {
  const own = db.selectFrom('orders').selectAll().where('user_id', '=', user_id);
  return own.orderBy('placed_at_ms', 'desc').orderBy('order_id').limit(ORDERS_MAX).execute();
}

/** What went wrong with orders, by order. */
export async function findTroubles(db: ShopDatabase, order_ids: readonly number[]) {
  if (order_ids.length === 0) return { refunds: [], complaints: [], disputes: [] };
  const [refunds, complaints, disputes] = await Promise.all([
    db.selectFrom('refunds').selectAll().where('order_id', 'in', order_ids).orderBy('refund_id').execute(),
    db.selectFrom('complaints').selectAll().where('order_id', 'in', order_ids).execute(),
    db.selectFrom('disputes').selectAll().where('order_id', 'in', order_ids).execute(),
  ]);
  return { refunds, complaints, disputes };
}

/** Lines of the orders that are reviewed, as `order/line`. */
export async function findReviewedLines(db: ShopDatabase, order_ids: readonly number[]): Promise<ReadonlySet<string>> {
  if (order_ids.length === 0) return new Set();
  const rows = await db.selectFrom('reviews').select(['order_id', 'line']).where('order_id', 'in', order_ids).execute();
  return new Set(rows.map(({ order_id, line }) => `${order_id}/${line}`));
}

/** A review with the variant that was bought. */
export interface ReviewOfVariant extends ReviewRow {
  readonly sku_id: number;
  /** Place among the reviews of the product, from 0. */
  readonly ordinal: number;
  /** The parcel came by the promised day. */
  readonly on_time: boolean;
}

/** Reviews, each with what its words depend on. */
export function reviewsOfVariants(db: ShopDatabase) {
  return db
    .selectFrom('reviews')
    .innerJoin('orders', 'orders.order_id', 'reviews.order_id')
    .selectAll('reviews')
    .select(sql<boolean>`orders.delivered_at_ms <= orders.deliver_by_ms`.as('on_time'))
    .select(
      sql<number>`(select count(*) from reviews as earlier where earlier.product_id = reviews.product_id
        and (earlier.at_ms, earlier.review_id) < (reviews.at_ms, reviews.review_id))`.as('ordinal'),
    )
    .select(sql<number>`(orders.lines -> reviews.line::int ->> 'sku_id')::bigint`.as('sku_id'));
}

/** Reviews of a product, the newest first. */
export async function findReviews(
  db: ShopDatabase,
  product_id: number,
  wanted: {
    /** Who reads: their own reviews they see in any state. */
    readonly reader_id: number;
    readonly limit: number;
    readonly stars?: number | undefined;
    readonly before_ms?: SimMs | undefined;
  },
): Promise<ReviewOfVariant[]> {
  const { reader_id, limit, stars, before_ms } = wanted;
  return reviewsOfVariants(db)
    .where('reviews.product_id', '=', product_id)
    .where(({ eb, or }) => or([eb('reviews.state', '=', 'published'), eb('reviews.user_id', '=', reader_id)]))
    .$if(stars !== undefined, (query) => query.where('reviews.stars', '=', stars as number))
    .$if(before_ms !== undefined, (query) => query.where('reviews.at_ms', '<', before_ms as number))
    .orderBy('reviews.at_ms', 'desc')
    .orderBy('reviews.review_id')
    .limit(limit)
    .execute();
}
