import type { DealView } from '../../model/wire/commerce-views.ts';

/** Pieces that a person can still have of a deal. */
export function dealPieces({ left, per_customer, mine }: DealView): number {
  return Math.max(0, Math.min(left, per_customer - mine));
}

/** The deal in which a variant can be had now, at its lowest price; null where there is none. */
export function openDeal(deals: readonly DealView[], sku_id: string, now_ms: number): DealView | null {
  const [cheapest = null] = deals
    .filter((deal) => deal.sku_id === sku_id && deal.starts_ms <= now_ms && now_ms < deal.ends_ms)
    .filter((deal) => dealPieces(deal) > 0)
    .sort((one, other) => one.price_cents - other.price_cents);
  return cheapest;
}
