import { isBetterOffer } from '../books/better-offer.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import type { Engine, ProductFacts, ShelfFacts } from '../api/engine.ts';

/** A product on sale: what is observed of it, at the price of its cheapest variant in stock. */
export interface ShelfProduct extends ProductFacts {
  readonly price_cents: number;
  readonly list_price_cents: number;
  readonly in_stock: boolean;
}

/** All that can be found at one moment. */
export interface Shelf extends Omit<ShelfFacts, 'products'> {
  readonly products: ReadonlyMap<number, ShelfProduct>;
}

/** Reads the shelf: the facts from the world, prices and stock from the books. */
export async function readShelf(db: ShopDatabase, engine: Engine): Promise<Shelf> {
  const [facts, skus] = await Promise.all([
    engine.shelf(),
    db.selectFrom('skus').select(['product_id', 'price_cents', 'list_price_cents', 'free']).execute(),
  ]);
  const offers = new Map<number, Omit<ShelfProduct, keyof ProductFacts>>();
  for (const { product_id, price_cents, list_price_cents, free } of skus) {
    const offer = { price_cents, list_price_cents, in_stock: free > 0 };
    const best = offers.get(product_id);
    if (best === undefined || isBetterOffer(offer, best)) offers.set(product_id, offer);
  }
  const products = facts.products.flatMap((product): ShelfProduct[] => {
    const offer = offers.get(product.product_id);
    return offer === undefined ? [] : [{ ...product, ...offer }];
  });
  return { ...facts, products: new Map(products.map((product) => [product.product_id, product])) };
}
