import { type Occasion, termsOf } from '../command.ts';

/** Whether so many pieces of one variant can be ordered at once. */
export function orderableQuantity(quantity: number, occasion: Pick<Occasion, 'terms'>): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= termsOf(occasion).quantity_max;
}
