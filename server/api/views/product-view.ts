import type { SkuRow } from '../../../model/commerce/books.ts';
import { shopRules } from '../../../model/commerce/shop-rules.ts';
import { toEdge } from '../../../model/ids.ts';
import type { ProductCard, ProductView } from '../../../model/wire/views.ts';
import { findReviews, findVariants } from '../../books/read-books.ts';
import type { Shop } from '../shop.ts';
import { productCards, variantName } from './product-cards.ts';
import { reviewViews } from './review-views.ts';

const FIRST_REVIEWS = 3;

/** A product with all that its sheet shows; null where there is none. */
export async function productView(shop: Shop, product_id: number, reader_id: number): Promise<ProductView | null> {
  const skus = await findVariants(shop.db, [product_id]);
  if (skus.length === 0) return null;
  const { blurb, highlights } = shop.catalogue.product(product_id);
  const [cards, stats, first] = await Promise.all([
    productCards(shop, [product_id]),
    shop.engine.productStats(product_id),
    findReviews(shop.db, product_id, { reader_id, limit: FIRST_REVIEWS }),
  ]);
  return {
    card: cards.get(product_id) as ProductCard,
    blurb,
    highlights: [...highlights],
    skus: skus.map((sku) => variantView(shop, sku)),
    shop: await shopView(shop, skus[0].merchant_id),
    shipping: {
      fee_cents: shopRules.shipping_fee_cents,
      free_from_cents: shopRules.free_shipping_from_cents,
      ship_within_ms: shopRules.ship_within_ms,
      return_within_ms: shopRules.return_within_ms,
    },
    rating: ratingOf(stats.stars),
    reviews: await reviewViews(shop, first, reader_id),
  };
}

function variantView(shop: Shop, { sku_id, product_id, price_cents, list_price_cents, free }: SkuRow) {
  const name = variantName(shop, product_id, sku_id);
  return { sku_id: toEdge('sku', sku_id), name, price_cents, list_price_cents, free };
}

async function shopView(shop: Shop, merchant_id: number) {
  const { name, avatar_seed } = shop.catalogue.merchant(merchant_id);
  const { sold, on_time_bp } = await shop.engine.merchantStats(merchant_id);
  return { merchant_id: toEdge('merchant', merchant_id), name, avatar_seed, sold, on_time_bp };
}

function ratingOf(stars: readonly number[]) {
  const count = stars.reduce((sum, n) => sum + n, 0);
  const total = stars.reduce((sum, n, nth) => sum + n * (nth + 1), 0);
  return { mean: count === 0 ? null : total / count, histogram: [...stars], count };
}
