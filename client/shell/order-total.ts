import { orderTotal as totalOf, type OrderTotal, type PricedCoupon } from '../../model/commerce/order-total.ts';
import type { CheckoutLine } from './visit.tsx';

/** What the lines of a checkout come to with some coupons, by the kernel's rule. */
export function orderTotal(lines: readonly CheckoutLine[], coupons: readonly PricedCoupon[] = []): OrderTotal {
  const priced = lines.map(({ shop, price_cents, quantity }) => ({ ...shop, price_cents, quantity }));
  return totalOf(priced, undefined, coupons);
}
