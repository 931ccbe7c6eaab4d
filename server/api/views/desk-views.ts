import type { z } from 'zod';
import type { CouponRow, SkuRow } from '../../../model/commerce/books.ts';
import { toEdge } from '../../../model/ids.ts';
import { dayOf, startOfDay } from '../../../model/sim-time.ts';
import {
  type deskOffersView,
  type deskReviewView,
  type deskSalesView,
  type deskSkuView,
  type deskView,
  SALES_DAYS,
} from '../../../model/wire/desk-views.ts';
import type { ProductCard } from '../../../model/wire/views.ts';
import type { ReviewOfVariant } from '../../books/read-books.ts';
import { countsOfShop, findCouponsOfIssuer, findDealsOfShop, salesOfShop } from '../../books/read-desk.ts';
import type { Shop } from '../shop.ts';
import { couponView, dealView } from './offer-views.ts';
import { productCards, variantName } from './product-cards.ts';
import { reviewViews } from './review-views.ts';

const nothing = { to_ship: 0, returns: 0, complaints: 0, disputes: 0, reviews: 0 } as const;
const nowhere = {
  waiting: nothing,
  orders: 0,
  sold_cents: 0,
  settled_cents: 0,
  in_time: 0,
  shipped: 0,
  stars: { sum: 0, count: 0 },
} as const;

/** How a shop stands, as its own people see it. */
export async function shopDesk(shop: Shop, merchant_id: number | null): Promise<z.infer<typeof deskView>> {
  if (merchant_id === null) return { shop: null, ...nowhere };
  const { name } = shop.catalogue.merchant(merchant_id);
  return {
    shop: { merchant_id: toEdge('merchant', merchant_id), name },
    ...(await countsOfShop(shop.db, merchant_id)),
  };
}

/** What a shop sold up to now, day by day. */
export async function salesOf(shop: Shop, merchant_id: number): Promise<z.infer<typeof deskSalesView>> {
  const first_day = dayOf(shop.engine.now_ms()) - SALES_DAYS + 1;
  const { days, best } = await salesOfShop(shop.db, merchant_id, first_day);
  const by_day = new Map(days.map((sold) => [sold.day, sold]));
  const cards = await productCards(
    shop,
    best.map(({ product_id }) => product_id),
  );
  return {
    days: Array.from({ length: SALES_DAYS }, (_, nth) => {
      const { orders, sold_cents } = by_day.get(first_day + nth) ?? { orders: 0, sold_cents: 0 };
      return { starts_ms: startOfDay(first_day + nth), orders, sold_cents };
    }),
    best: best.map(({ product_id, ...sold }) => ({ product: cards.get(product_id) as ProductCard, ...sold })),
  };
}

export async function deskSkus(shop: Shop, skus: readonly SkuRow[]): Promise<z.infer<typeof deskSkuView>[]> {
  const cards = await productCards(
    shop,
    skus.map(({ product_id }) => product_id),
  );
  return skus.map(({ sku_id, product_id, price_cents, unit_cost_cents, commission_bp, free, held }) => ({
    sku_id: toEdge('sku', sku_id),
    product: cards.get(product_id) as ProductCard,
    variant: variantName(shop, product_id, sku_id),
    price_cents,
    unit_cost_cents,
    commission_bp,
    free,
    held,
  }));
}

export async function deskReviews(
  shop: Shop,
  reviews: readonly ReviewOfVariant[],
  reader_id: number,
): Promise<z.infer<typeof deskReviewView>[]> {
  const [views, cards] = await Promise.all([
    reviewViews(shop, reviews, reader_id),
    productCards(
      shop,
      reviews.map(({ product_id }) => product_id),
    ),
  ]);
  return views.map((view, nth) => ({ ...view, product: cards.get(reviews[nth].product_id) as ProductCard }));
}

type CouponOfIssuer = z.infer<typeof deskOffersView>['coupons'][number];

/** Coupons of a shop, or of the platform. */
export async function couponsOf(shop: Shop, merchant_id: number | null): Promise<CouponOfIssuer[]> {
  const now_ms = shop.engine.now_ms();
  return (await findCouponsOfIssuer(shop.db, merchant_id)).map((row) => couponOf(shop, row, now_ms));
}

function couponOf(shop: Shop, row: CouponRow, now_ms: number): CouponOfIssuer {
  const { held: _, claimable: __, ...view } = couponView(shop, { ...row, held: 0, taken: 0 }, now_ms);
  return { ...view, claimed: row.claimed, used: row.used, closed: row.closed_at_ms !== null };
}

export async function offersOf(shop: Shop, merchant_id: number): Promise<z.infer<typeof deskOffersView>> {
  const [coupons, deals] = await Promise.all([couponsOf(shop, merchant_id), findDealsOfShop(shop.db, merchant_id)]);
  return {
    coupons,
    deals: deals.map((row) => {
      const { mine: _, ...view } = dealView(shop, { ...row, mine: 0 });
      return { ...view, closed: row.closed_at_ms !== null };
    }),
  };
}
