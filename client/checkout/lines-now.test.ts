import { expect, test } from 'vitest';
import type { DealView } from '../../model/wire/commerce-views.ts';
import type { ProductView } from '../../model/wire/views.ts';
import type { CheckoutLine } from '../shell/visit.tsx';
import { compareLines } from './lines-now.ts';

const line = (sku_id: string, quantity: number, price_cents: number) =>
  ({ sku_id, quantity, price_cents }) as CheckoutLine;
const products = [
  {
    skus: [
      { sku_id: 'a', price_cents: 500, free: 3 },
      { sku_id: 'b', price_cents: 900, free: 0 },
    ],
  },
] as unknown as ProductView[];

test('what is as it was stays as it was', () => {
  expect(compareLines([line('a', 2, 500)], products)).toEqual({ lines: [line('a', 2, 500)], changes: [] });
});

test('what is sold out or no longer sold is left out, what is short is cut, prices are those of today', () => {
  const now = compareLines([line('a', 9, 400), line('b', 1, 900), line('c', 1, 1)], products);
  expect(now.lines).toEqual([line('a', 3, 500)]);
  expect(now.changes.map(({ line: { sku_id }, kind, now: value }) => [sku_id, kind, value])).toEqual([
    ['a', 'fewer', 3],
    ['a', 'dearer', 500],
    ['b', 'gone', 0],
    ['c', 'gone', 0],
  ]);
});

test('a flash price stays while its pieces last, and is the usual price after', () => {
  const dealt = { ...line('a', 2, 300), deal_id: 'deal' };
  const deal = { deal_id: 'deal', left: 5, per_customer: 2, mine: 0 } as DealView;
  expect(compareLines([dealt], products, [deal])).toEqual({ lines: [dealt], changes: [] });
  for (const deals of [[], [{ ...deal, left: 1 }], [{ ...deal, mine: 1 }]]) {
    const now = compareLines([dealt], products, deals);
    expect(now.lines).toEqual([line('a', 2, 500)]);
    expect(now.changes).toEqual([{ line: dealt, kind: 'dearer', now: 500 }]);
  }
});
