import { orderTotal as totalOf, type OrderTotal } from '../../model/commerce/order-total.ts';
import type { CheckoutLine } from './visit.tsx';

/** What the lines of a checkout come to, by the kernel's rule. */
export function orderTotal(lines: readonly CheckoutLine[]): OrderTotal {
  return totalOf(lines.map(({ shop, price_cents, quantity }) => ({ ...shop, price_cents, quantity })));
}
