import { useEffect, useState } from 'react';
import { shopRules } from '../../model/commerce/shop-rules.ts';
import type { DealView } from '../../model/wire/commerce-views.ts';
import type { ProductView } from '../../model/wire/views.ts';
import { useAnswer } from '../wire/queries.ts';
import { worldNow } from '../wire/world-clock.ts';
import { dealPieces, openDeal } from './open-deal.ts';

type Sku = ProductView['skus'][number];

/** Real time between two looks at whether a deal is open. */
const LOOK_MS = 1_000;
const NO_DEALS: readonly DealView[] = [];

/** What a person chose of a product. */
export interface Choice {
  readonly sku: Sku;
  readonly quantity: number;
  /** Pieces that can be had of the chosen variant. */
  readonly most: number;
  /** The flash deal that the chosen variant is in now; null where it is in none. */
  readonly deal: DealView | null;
  /** Whether its price is the one to be paid: it counts up to what one person can have of it. */
  readonly is_dealt: boolean;
  readonly price_cents: number;
  choose(sku_id: string): void;
  count(quantity: number): void;
  /** Whether a variant can be had at all. */
  has(sku: Sku): boolean;
}

/**
 * The chosen variant and pieces: at first the one with a flash price, else the cheapest in stock,
 * whose price is the one on the card that led here. Null until
 * the product is known.
 */
export function useChoice(product: ProductView | undefined): Choice | null {
  const [sku_id, choose] = useState<string | null>(null);
  const [wanted, count] = useState(1);
  const product_id = product?.card.product_id;
  const deals = useAnswer('deals', {}).data?.deals.filter((deal) => deal.product_id === product_id) ?? NO_DEALS;
  const now_ms = useNow(deals.length > 0);
  if (product === undefined) return null;
  const dealOf = (one: Sku): DealView | null => openDeal(deals, one.sku_id, now_ms);
  const has = (one: Sku): boolean => one.free > 0 || dealOf(one) !== null;
  const sku =
    product.skus.find((one) => one.sku_id === sku_id) ??
    product.skus.find((one) => dealOf(one) !== null) ??
    cheapest(product.skus.filter(has)) ??
    product.skus[0];
  const deal = dealOf(sku);
  const in_deal = deal === null ? 0 : dealPieces(deal);
  const most = Math.min(Math.max(sku.free, in_deal), shopRules.quantity_max);
  const quantity = Math.max(1, Math.min(wanted, most));
  const is_dealt = deal !== null && quantity <= in_deal;
  const price_cents = is_dealt ? deal.price_cents : sku.price_cents;
  return { sku, quantity, most, deal, is_dealt, price_cents, choose, count, has };
}

function cheapest(skus: readonly Sku[]): Sku | undefined {
  return skus.toSorted((one, other) => one.price_cents - other.price_cents)[0];
}

/** Simulated time, looked at again and again only where something depends on it. */
function useNow(is_wanted: boolean): number {
  const [, look] = useState(0);
  useEffect(() => {
    if (!is_wanted) return;
    const timer = setInterval(() => look((looks) => looks + 1), LOOK_MS);
    return () => clearInterval(timer);
  }, [is_wanted]);
  return worldNow() ?? 0;
}
