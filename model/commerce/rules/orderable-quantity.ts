import { shopRules } from '../shop-rules.ts';

/** Whether so many pieces of one variant can be ordered at once. */
export function orderableQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= shopRules.quantity_max;
}
