import type { CartLine, CartRow, SkuRow } from '../../../model/commerce/books.ts';
import { orderTotal } from '../../../model/commerce/order-total.ts';
import { toEdge } from '../../../model/ids.ts';
import type { CartView, ProductCard } from '../../../model/wire/views.ts';
import { findSkus } from '../../books/read-books.ts';
import type { Shop } from '../shop.ts';
import { productCards, variantName } from './product-cards.ts';

/** A cart by shop, at today's prices. */
export async function cartView(shop: Shop, cart: CartRow): Promise<CartView> {
  const skus = await findSkus(
    shop.db,
    cart.lines.map(({ sku_id }) => sku_id),
  );
  const cards = await productCards(
    shop,
    skus.map(({ product_id }) => product_id),
  );
  const sku_of = new Map(skus.map((sku) => [sku.sku_id, sku]));
  const offers = cart.lines.map((line) => ({ line, sku: sku_of.get(line.sku_id) as SkuRow }));
  const merchant_ids = [...new Set(offers.map(({ sku }) => sku.merchant_id))];
  const shops = merchant_ids.map((merchant_id) => {
    const own = offers.filter(({ sku }) => sku.merchant_id === merchant_id);
    return {
      merchant_id: toEdge('merchant', merchant_id),
      name: shop.catalogue.merchant(merchant_id).name,
      lines: own.map(({ line, sku }) => lineView(shop, line, sku, cards)),
      shipping_cents: orderTotal(own.map(priced)).shipping_cents,
    };
  });
  const { items_cents, total_cents } = orderTotal(offers.map(priced));
  return { shops, items_cents, total_cents };
}

function lineView(shop: Shop, line: CartLine, sku: SkuRow, cards: ReadonlyMap<number, ProductCard>) {
  return {
    sku_id: toEdge('sku', sku.sku_id),
    product: cards.get(sku.product_id) as ProductCard,
    variant: variantName(shop, sku.product_id, sku.sku_id),
    quantity: line.quantity,
    price_cents: sku.price_cents,
    was_cents: line.price_cents === sku.price_cents ? null : line.price_cents,
    free: sku.free,
    credit: {
      creator_id: line.creator_id === null ? null : toEdge('creator', line.creator_id),
      exposure_id: line.exposure_id === null ? null : toEdge('exposure', line.exposure_id),
      origin: line.origin,
    },
  };
}

/** A line as the total counts it. */
function priced({ line, sku }: { line: CartLine; sku: SkuRow }) {
  return { merchant_id: sku.merchant_id, price_cents: sku.price_cents, quantity: line.quantity };
}
