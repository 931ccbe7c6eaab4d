import { sql } from 'kysely';
import type { CouponRow, DealRow } from '../../model/commerce/books.ts';
import type { SimMs } from '../../model/sim-time.ts';
import type { ShopDatabase } from './shop-database.ts';

/** A coupon with what a user holds of it. */
export interface CouponForUser extends CouponRow {
  readonly held: number;
  readonly taken: number;
}

/** A flash deal with what a user took of it, and the product that it is about. */
export interface DealForUser extends DealRow {
  readonly mine: number;
  readonly product_id: number;
  readonly usual_cents: number;
}

const OFFERS_MAX = 100;

function couponsFor(db: ShopDatabase, user_id: number) {
  return db
    .selectFrom('coupons')
    .leftJoin('holdings', (join) =>
      join.onRef('holdings.coupon_id', '=', 'coupons.coupon_id').on('holdings.user_id', '=', user_id),
    )
    .selectAll('coupons')
    .select(sql<number>`coalesce(holdings.claimed - holdings.used, 0)`.as('held'))
    .select(sql<number>`coalesce(holdings.claimed, 0)`.as('taken'));
}

/** Coupons that a user holds, and those that are on offer: the platform's, and a shop's where one is named. */
export async function findCoupons(
  db: ShopDatabase,
  user_id: number,
  at_ms: SimMs,
  merchant_id: number | null,
): Promise<CouponForUser[]> {
  return couponsFor(db, user_id)
    .where('coupons.ends_ms', '>', at_ms)
    .where(({ eb, or, and }) =>
      or([
        eb(sql<number>`coalesce(holdings.claimed - holdings.used, 0)`, '>', 0),
        and([
          eb('coupons.closed_at_ms', 'is', null),
          or([eb('coupons.merchant_id', 'is', null), eb('coupons.merchant_id', '=', merchant_id)]),
        ]),
      ]),
    )
    .orderBy('coupons.ends_ms')
    .orderBy('coupons.coupon_id')
    .limit(OFFERS_MAX)
    .execute();
}

export async function findCouponsById(
  db: ShopDatabase,
  user_id: number,
  coupon_ids: readonly number[],
): Promise<CouponForUser[]> {
  if (coupon_ids.length === 0) return [];
  return couponsFor(db, user_id).where('coupons.coupon_id', 'in', coupon_ids).orderBy('coupons.coupon_id').execute();
}

/** Deals that are open or about to be, the next to end first. */
export async function findDeals(db: ShopDatabase, user_id: number, at_ms: SimMs): Promise<DealForUser[]> {
  return db
    .selectFrom('deals')
    .innerJoin('skus', 'skus.sku_id', 'deals.sku_id')
    .leftJoin('takes', (join) => join.onRef('takes.deal_id', '=', 'deals.deal_id').on('takes.user_id', '=', user_id))
    .selectAll('deals')
    .select(['skus.product_id', 'skus.price_cents as usual_cents'])
    .select(sql<number>`coalesce(takes.quantity, 0)`.as('mine'))
    .where('deals.closed_at_ms', 'is', null)
    .where('deals.ends_ms', '>', at_ms)
    .orderBy('deals.ends_ms')
    .orderBy('deals.deal_id')
    .limit(OFFERS_MAX)
    .execute();
}

/** The deal of some products that ends next, open or about to be; null where there is none. */
export async function findDealOf(
  db: ShopDatabase,
  product_ids: readonly number[],
  at_ms: SimMs,
): Promise<Omit<DealForUser, 'mine'> | null> {
  if (product_ids.length === 0) return null;
  const found = await db
    .selectFrom('deals')
    .innerJoin('skus', 'skus.sku_id', 'deals.sku_id')
    .selectAll('deals')
    .select(['skus.product_id', 'skus.price_cents as usual_cents'])
    .where('skus.product_id', 'in', product_ids)
    .where('deals.closed_at_ms', 'is', null)
    .where('deals.ends_ms', '>', at_ms)
    .orderBy('deals.ends_ms')
    .orderBy('deals.deal_id')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}
