import type { CartLine, CartRow, SkuRow } from '../../../model/commerce/books.ts';
import { orderTotal } from '../../../model/commerce/order-total.ts';
import { toEdge } from '../../../model/ids.ts';
import type { CartView, ProductCard } from '../../../model/wire/views.ts';
import { findSkus } from '../../books/read-books.ts';
import { type DealForUser, findDeals } from '../../books/read-offers.ts';
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
  const now_ms = shop.engine.now_ms();
  const deals = cart.lines.length === 0 ? [] : await findDeals(shop.db, cart.user_id, now_ms);
  const offers = cart.lines.map((line): Offer => {
    const sku = sku_of.get(line.sku_id) as SkuRow;
    return { line, sku, deal: dealFor(deals, line, now_ms) };
  });
  const merchant_ids = [...new Set(offers.map(({ sku }) => sku.merchant_id))];
  const shops = merchant_ids.map((merchant_id) => {
    const own = offers.filter(({ sku }) => sku.merchant_id === merchant_id);
    return {
      merchant_id: toEdge('merchant', merchant_id),
      name: shop.catalogue.merchant(merchant_id).name,
      lines: own.map((offer) => lineView(shop, offer, cards)),
      shipping_cents: orderTotal(own.map(priced)).shipping_cents,
    };
  });
  const { items_cents, total_cents } = orderTotal(offers.map(priced));
  return { shops, items_cents, total_cents };
}

/** A line with what it can be had for now. */
interface Offer {
  readonly line: CartLine;
  readonly sku: SkuRow;
  readonly deal: DealForUser | null;
}

/** The cheapest deal in which all pieces of a line can be had now. */
function dealFor(deals: readonly DealForUser[], { sku_id, quantity }: CartLine, now_ms: number): DealForUser | null {
  const [cheapest = null] = deals
    .filter((deal) => deal.sku_id === sku_id && deal.starts_ms <= now_ms && quantity <= piecesOf(deal))
    .sort((one, other) => one.price_cents - other.price_cents);
  return cheapest;
}

function piecesOf({ left, per_customer, mine }: DealForUser): number {
  return Math.min(left, per_customer - mine);
}

function lineView(shop: Shop, { line, sku, deal }: Offer, cards: ReadonlyMap<number, ProductCard>) {
  const { price_cents } = deal ?? sku;
  return {
    sku_id: toEdge('sku', sku.sku_id),
    product: cards.get(sku.product_id) as ProductCard,
    variant: variantName(shop, sku.product_id, sku.sku_id),
    quantity: line.quantity,
    price_cents,
    deal_id: deal === null ? null : toEdge('deal', deal.deal_id),
    was_cents: line.price_cents === price_cents ? null : line.price_cents,
    // The pieces of a deal do not stand on the shelf.
    free: deal === null ? sku.free : Math.max(sku.free, piecesOf(deal)),
    credit: {
      creator_id: line.creator_id === null ? null : toEdge('creator', line.creator_id),
      exposure_id: line.exposure_id === null ? null : toEdge('exposure', line.exposure_id),
      origin: line.origin,
    },
  };
}

/** A line as the total counts it. */
function priced({ line, sku, deal }: Offer) {
  return { merchant_id: sku.merchant_id, price_cents: (deal ?? sku).price_cents, quantity: line.quantity };
}
