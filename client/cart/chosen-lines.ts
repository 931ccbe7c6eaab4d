import type { CartView } from '../../model/wire/views.ts';
import type { CheckoutLine } from '../shell/visit.tsx';

/** Whether a line can be ordered as it stands. */
export function isOrderable(line: CartView['shops'][number]['lines'][number]): boolean {
  return line.free >= line.quantity && line.quantity > 0;
}

/** The lines of a cart that a person would order now, each with the credit it was put there with. */
export function chosenLines(cart: CartView, left_out: ReadonlySet<string>): CheckoutLine[] {
  return cart.shops.flatMap(({ lines, merchant_id, name }) =>
    lines
      .filter((line) => isOrderable(line) && !left_out.has(line.sku_id))
      .map(({ sku_id, product, variant, quantity, price_cents, deal_id, credit }) => ({
        sku_id,
        product,
        variant,
        quantity,
        price_cents,
        shop: { merchant_id, name },
        ...credit,
        ...(deal_id === null ? {} : { deal_id }),
      })),
  );
}
