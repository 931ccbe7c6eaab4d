import type { Cents } from '../money.ts';
import { shippingFee, shopRules, type ShopTerms } from './shop-rules.ts';

/** A line as far as its price goes; `merchant_id` is the shop's number or its name at the edge. */
interface PricedLine {
  readonly merchant_id: number | string;
  readonly price_cents: Cents;
  readonly quantity: number;
}

export interface OrderTotal {
  readonly items_cents: Cents;
  readonly shipping_cents: Cents;
  readonly total_cents: Cents;
}

/** What lines come to: each shop sends its own parcel, for its own fee. The kernel refuses any other total. */
export function orderTotal(lines: Iterable<PricedLine>, terms: ShopTerms = shopRules): OrderTotal {
  const parcels = new Map<number | string, Cents>();
  for (const { merchant_id, price_cents, quantity } of lines) {
    parcels.set(merchant_id, (parcels.get(merchant_id) ?? 0) + price_cents * quantity);
  }
  let items_cents = 0;
  let shipping_cents = 0;
  for (const parcel_cents of parcels.values()) {
    items_cents += parcel_cents;
    shipping_cents += shippingFee(parcel_cents, terms);
  }
  return { items_cents, shipping_cents, total_cents: items_cents + shipping_cents };
}
