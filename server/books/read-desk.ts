import { sql } from 'kysely';
import type { CouponRow, DealRow, OrderRow, SkuRow } from '../../model/commerce/books.ts';
import { nthOfOffer, OFFERS_PER_ISSUER, offerIdOf } from '../../model/ids.ts';
import { DAY_MS, EPOCH_MS, type SimMs, startOfDay } from '../../model/sim-time.ts';
import type { DeskQueue } from '../../model/wire/desk-views.ts';
import { type ReviewOfVariant, reviewsOfVariants } from './read-books.ts';
import type { ShopDatabase } from './shop-database.ts';

/** What is read for whoever works at the desk of a shop, or of the platform. */

/** A page of a list, and whether another one follows. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly has_next: boolean;
}

const PAGE = 50;
const OFFERS_MAX = 100;

/** Which orders wait in a queue. */
const waits: Readonly<Record<DeskQueue, string>> = {
  to_ship: `fulfillment = 'not_fulfilled' and cancelled_at_ms is null and disputed_cents = 0
    and payment in ('captured', 'authorized', 'partially_refunded')`,
  returns: `return_state = 'open'`,
  complaints: `exists (select from complaints where complaints.order_id = orders.order_id and complaints.state = 'open')`,
  disputes: `exists (select from disputes where disputes.order_id = orders.order_id
    and disputes.state in ('needs_response', 'warning_needs_response'))`,
};

/** Orders of a shop: of a queue the oldest first, of all the newest. */
export async function findOrdersOfShop(
  db: ShopDatabase,
  merchant_id: number,
  queue: DeskQueue | undefined,
  page: number,
): Promise<Page<OrderRow>> {
  const own = db.selectFrom('orders').selectAll().where('merchant_id', '=', merchant_id);
  const wanted =
    queue === undefined
      ? own.orderBy('placed_at_ms', 'desc')
      : own.where(sql<boolean>`${sql.raw(waits[queue])}`).orderBy('placed_at_ms');
  return pageOf(
    await wanted
      .orderBy('order_id')
      .offset(page * PAGE)
      .limit(PAGE + 1)
      .execute(),
  );
}

export interface DeskCounts {
  readonly waiting: Readonly<Record<DeskQueue | 'reviews', number>>;
  readonly orders: number;
  readonly sold_cents: number;
  readonly settled_cents: number;
  readonly in_time: number;
  readonly shipped: number;
  readonly stars: { readonly sum: number; readonly count: number };
}

/** How a shop stands. */
export async function countsOfShop(db: ShopDatabase, merchant_id: number): Promise<DeskCounts> {
  const queues = Object.entries(waits).map(
    ([queue, condition]) => sql`count(*) filter (where ${sql.raw(condition)}) as ${sql.ref(queue)}`,
  );
  const paid = sql`paid_at_ms is not null and cancelled_at_ms is null`;
  const [orders, reviews, settled] = await Promise.all([
    sql<Record<DeskQueue | 'orders' | 'sold' | 'shipped' | 'in_time', number>>`select ${sql.join(queues)},
        count(*) filter (where ${paid}) as orders,
        coalesce(sum(total_cents - refunded_cents) filter (where ${paid}), 0)::bigint as sold,
        count(shipped_at_ms) as shipped,
        count(*) filter (where shipped_at_ms <= ship_by_ms) as in_time
      from orders where merchant_id = ${merchant_id}`.execute(db),
    sql<{ sum: number; count: number; unanswered: number }>`select coalesce(sum(stars), 0)::bigint as sum,
        count(*) as count, count(*) filter (where answer is null) as unanswered
      from reviews where merchant_id = ${merchant_id} and state <> 'hidden'`.execute(db),
    sql<{ cents: number }>`select coalesce(sum(cents), 0)::bigint as cents
      from account_balances where account = 'merchant' and owner = ${merchant_id}`.execute(db),
  ]);
  const { orders: count, sold, shipped, in_time, ...waiting } = orders.rows[0];
  const { sum, count: rated, unanswered } = reviews.rows[0];
  return {
    waiting: { ...waiting, reviews: unanswered },
    orders: count,
    sold_cents: sold,
    settled_cents: settled.rows[0].cents,
    in_time,
    shipped,
    stars: { sum, count: rated },
  };
}

/** What a shop sold on one day. */
interface SoldOnDay {
  readonly day: number;
  readonly orders: number;
  readonly sold_cents: number;
}

const BEST_MAX = 5;

/** What a shop sold since the beginning of a day: by day, and the products that brought most. */
export async function salesOfShop(db: ShopDatabase, merchant_id: number, first_day: number) {
  const sold = sql`merchant_id = ${merchant_id} and paid_at_ms >= ${startOfDay(first_day)} and cancelled_at_ms is null`;
  const [days, best] = await Promise.all([
    sql<SoldOnDay>`select (paid_at_ms - ${EPOCH_MS}::bigint) / ${DAY_MS}::bigint as day,
        count(*) as orders, sum(total_cents)::bigint as sold_cents
      from orders where ${sold} group by day order by day`.execute(db),
    sql<{ product_id: number; pieces: number; sold_cents: number }>`select line.product_id,
        sum(line.quantity)::bigint as pieces, sum(line.quantity * line.price_cents)::bigint as sold_cents
      from orders, jsonb_to_recordset(lines) as line (product_id bigint, quantity bigint, price_cents bigint)
      where ${sold} group by line.product_id order by sold_cents desc, line.product_id limit ${BEST_MAX}`.execute(db),
  ]);
  return { days: days.rows, best: best.rows };
}

/** Shops with something on sale, those with most to dispatch first. */
export async function findShops(
  db: ShopDatabase,
): Promise<{ readonly merchant_id: number; readonly products: number; readonly to_ship: number }[]> {
  const { rows } = await sql<{ merchant_id: number; products: number; to_ship: number }>`
    select merchant_id, count(distinct product_id) as products, coalesce(max(waiting.to_ship), 0)::bigint as to_ship
    from skus left join (
      select merchant_id, count(*) as to_ship from orders where ${sql.raw(waits.to_ship)} group by merchant_id
    ) as waiting using (merchant_id)
    group by merchant_id order by to_ship desc, merchant_id`.execute(db);
  return rows;
}

export async function isShop(db: ShopDatabase, merchant_id: number): Promise<boolean> {
  const row = await db.selectFrom('skus').select('sku_id').where('merchant_id', '=', merchant_id).executeTakeFirst();
  return row !== undefined;
}

/** Variants of a shop, product by product. */
export async function findSkusOfShop(db: ShopDatabase, merchant_id: number, page: number): Promise<Page<SkuRow>> {
  const own = db.selectFrom('skus').selectAll().where('merchant_id', '=', merchant_id).orderBy('sku_id');
  return pageOf(
    await own
      .offset(page * PAGE)
      .limit(PAGE + 1)
      .execute(),
  );
}

/** Reviews of a shop's products that everybody can read, the newest first. */
export async function findReviewsOfShop(
  db: ShopDatabase,
  merchant_id: number,
  answered: 'yes' | 'no' | 'any',
  page: number,
): Promise<Page<ReviewOfVariant>> {
  return pageOf(
    await reviewsOfVariants(db)
      .where('reviews.merchant_id', '=', merchant_id)
      .where('reviews.state', '=', 'published')
      .$if(answered !== 'any', (query) => query.where('reviews.answer', answered === 'yes' ? 'is not' : 'is', null))
      .orderBy('reviews.at_ms', 'desc')
      .orderBy('reviews.review_id')
      .offset(page * PAGE)
      .limit(PAGE + 1)
      .execute(),
  );
}

export async function findReview(db: ShopDatabase, review_id: number): Promise<ReviewOfVariant | undefined> {
  return reviewsOfVariants(db).where('reviews.review_id', '=', review_id).executeTakeFirst();
}

/** Reviews that wait to be looked at, the oldest first. */
export async function findHeldReviews(db: ShopDatabase): Promise<ReviewOfVariant[]> {
  return reviewsOfVariants(db).where('reviews.state', '=', 'held').orderBy('reviews.at_ms').limit(PAGE).execute();
}

/** Orders whose complaints the platform can decide, the oldest first. */
export async function findComplaintsToDecide(db: ShopDatabase, at_ms: SimMs): Promise<OrderRow[]> {
  return db
    .selectFrom('orders')
    .innerJoin('complaints', 'complaints.order_id', 'orders.order_id')
    .selectAll('orders')
    .where(({ eb, or, and }) =>
      or([
        eb('complaints.state', '=', 'answered'),
        and([eb('complaints.state', '=', 'open'), eb('complaints.answer_by_ms', '<=', at_ms)]),
      ]),
    )
    .orderBy('complaints.opened_at_ms')
    .orderBy('orders.order_id')
    .limit(PAGE)
    .execute();
}

/** Coupons of a shop, or of the platform, the newest first. */
export async function findCouponsOfIssuer(db: ShopDatabase, merchant_id: number | null): Promise<CouponRow[]> {
  const own = db.selectFrom('coupons').selectAll().where('merchant_id', 'is not distinct from', merchant_id);
  return own.orderBy('coupon_id', 'desc').limit(OFFERS_MAX).execute();
}

/** Flash deals of a shop, the newest first. */
export async function findDealsOfShop(
  db: ShopDatabase,
  merchant_id: number,
): Promise<(DealRow & { readonly product_id: number; readonly usual_cents: number })[]> {
  return db
    .selectFrom('deals')
    .innerJoin('skus', 'skus.sku_id', 'deals.sku_id')
    .selectAll('deals')
    .select(['skus.product_id', 'skus.price_cents as usual_cents'])
    .where('deals.merchant_id', '=', merchant_id)
    .orderBy('deal_id', 'desc')
    .limit(OFFERS_MAX)
    .execute();
}

/** The id of the next coupon or deal of an issuer; null where all its numbers are used. */
export async function nextOffer(
  db: ShopDatabase,
  kind: 'coupon' | 'deal',
  merchant_id: number | null,
): Promise<number | null> {
  const from = offerIdOf(merchant_id, 0);
  const id = sql.ref(`${kind}_id`);
  const { rows } = await sql<{ last: number | null }>`select max(${id}) as last from ${sql.table(`${kind}s`)}
    where ${id} >= ${from} and ${id} < ${from + OFFERS_PER_ISSUER}`.execute(db);
  const [{ last }] = rows;
  if (last === null) return from;
  return nthOfOffer(last) === OFFERS_PER_ISSUER - 1 ? null : last + 1;
}

function pageOf<T>(rows: readonly T[]): Page<T> {
  return { items: rows.slice(0, PAGE), has_next: rows.length > PAGE };
}
