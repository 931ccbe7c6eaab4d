import { expect, test } from 'vitest';
import { shopRules } from '../../model/commerce/shop-rules.ts';
import { orderTotal } from './order-total.ts';
import type { CheckoutLine } from './visit.tsx';

const line = (merchant_id: string, price_cents: number, quantity = 1) =>
  ({ shop: { merchant_id }, price_cents, quantity }) as CheckoutLine;

test('each shop sends its own parcel, free from its own threshold on', () => {
  const { shipping_fee_cents: fee, free_shipping_from_cents: free_from } = shopRules;
  expect(orderTotal([line('a', 100), line('a', 200, 2)])).toMatchObject({
    items_cents: 500,
    shipping_cents: fee,
    total_cents: 500 + fee,
  });
  expect(orderTotal([line('a', free_from), line('b', 100)]).shipping_cents).toBe(fee);
  expect(orderTotal([line('a', free_from / 2, 2)]).shipping_cents).toBe(0);
  expect(orderTotal([])).toMatchObject({ items_cents: 0, shipping_cents: 0, total_cents: 0 });
});
