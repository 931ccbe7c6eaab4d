import { isBetterOffer } from '../../books/better-offer.ts';
import type { SkuRow } from '../../../model/commerce/books.ts';
import { toEdge } from '../../../model/ids.ts';
import type { ProductCard } from '../../../model/wire/views.ts';
import { findVariants } from '../../books/read-books.ts';
import type { Shop } from '../shop.ts';

/** Cards of the products by id, each at the price of its cheapest variant that is in stock. Unknown products have none. */
export async function productCards(
  shop: Shop,
  product_ids: readonly number[],
): Promise<ReadonlyMap<number, ProductCard>> {
  const wanted = [...new Set(product_ids)];
  const skus = await findVariants(shop.db, wanted);
  const cards = await Promise.all(
    wanted.map((product_id) =>
      cardOf(
        shop,
        product_id,
        skus.filter((sku) => sku.product_id === product_id),
      ),
    ),
  );
  return new Map(cards.flatMap((card, nth) => (card === null ? [] : [[wanted[nth], card]])));
}

async function cardOf(shop: Shop, product_id: number, skus: readonly SkuRow[]): Promise<ProductCard | null> {
  // The catalogue has words for any number; what is for sale is in the books.
  if (skus.length === 0) return null;
  const { title, art, palette } = shop.catalogue.product(product_id);
  const offers = skus.map(({ free, ...sku }) => ({ ...sku, in_stock: free > 0 }));
  const { price_cents, list_price_cents, in_stock } = offers.reduce((best, offer) =>
    isBetterOffer(offer, best) ? offer : best,
  );
  const { sold } = await shop.engine.productStats(product_id);
  return {
    product_id: toEdge('product', product_id),
    title,
    art,
    palette,
    price_cents,
    list_price_cents,
    sold,
    in_stock,
  };
}

/** Name of a variant. */
export function variantName(shop: Shop, product_id: number, sku_id: number): { en: string; zh: string } {
  const variant = shop.catalogue.product(product_id).skus.find((sku) => sku.sku_id === sku_id);
  if (variant === undefined) throw new Error(`the catalogue does not know SKU ${sku_id} of product ${product_id}`);
  return variant.name;
}
