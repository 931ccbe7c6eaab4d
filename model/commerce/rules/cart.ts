import type { Books, RowRef } from '../books.ts';
import type { Occasion } from '../command.ts';
import { orderableQuantity } from './orderable-quantity.ts';
import { refuse } from '../refusal.ts';
import { accept, type Rule } from '../rule.ts';
import { buyerOfOccasion } from './party.ts';

function skuAndCart(c: { sku_id: number }, _books: Books, occasion: Occasion): RowRef[] {
  return [
    { table: 'skus', id: c.sku_id },
    { table: 'carts', id: buyerOfOccasion(occasion) },
  ];
}

export const addToCart: Rule<'add_to_cart'> = {
  reads: skuAndCart,
  decide(books, c, occasion) {
    const { at_ms, act_key } = occasion;
    const user_id = buyerOfOccasion(occasion);
    const sku = books.get('skus', c.sku_id);
    if (sku === undefined) return refuse('no_such_sku', c.sku_id);
    const held = books.get('carts', user_id)?.lines.find((line) => line.sku_id === c.sku_id)?.quantity ?? 0;
    if (!orderableQuantity(c.quantity, occasion) || !orderableQuantity(held + c.quantity, occasion))
      return refuse('invalid_quantity', c.sku_id);
    if (sku.free < held + c.quantity) return refuse('out_of_stock', c.sku_id);
    return accept({
      name: 'add_to_cart',
      at_ms,
      user_id,
      act_key,
      sku_id: c.sku_id,
      product_id: sku.product_id,
      merchant_id: sku.merchant_id,
      quantity: c.quantity,
      price_cents: sku.price_cents,
      creator_id: c.creator_id,
      exposure_id: c.exposure_id,
      origin: c.origin,
    });
  },
};

/** Sets the pieces of a line; zero takes the line out. */
export const setCartQuantity: Rule<'set_cart_quantity'> = {
  reads: skuAndCart,
  decide(books, c, occasion) {
    const { at_ms, act_key } = occasion;
    const user_id = buyerOfOccasion(occasion);
    const line = books.get('carts', user_id)?.lines.find((each) => each.sku_id === c.sku_id);
    if (line === undefined) return refuse('not_in_cart', c.sku_id);
    if (c.quantity === 0) {
      return accept({ name: 'remove_from_cart', at_ms, user_id, act_key, sku_id: c.sku_id, why: 'removed' });
    }
    if (!orderableQuantity(c.quantity, occasion)) return refuse('invalid_quantity', c.sku_id);
    if (line.quantity === c.quantity) return refuse('nothing_changes', c.sku_id);
    const sku = books.get('skus', c.sku_id);
    if (sku === undefined) return refuse('no_such_sku', c.sku_id);
    if (sku.free < c.quantity) return refuse('out_of_stock', c.sku_id);
    return accept({ name: 'set_cart_quantity', at_ms, user_id, act_key, sku_id: c.sku_id, quantity: c.quantity });
  },
};
