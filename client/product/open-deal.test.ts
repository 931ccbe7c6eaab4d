import { expect, test } from 'vitest';
import type { DealView } from '../../model/wire/commerce-views.ts';
import { dealPieces, openDeal } from './open-deal.ts';

const deal = {
  deal_id: 'deal',
  sku_id: 'a',
  price_cents: 500,
  left: 5,
  per_customer: 2,
  mine: 0,
  starts_ms: 10,
  ends_ms: 20,
} as DealView;

test('a deal is had of its variant, in its time, while there are pieces', () => {
  expect(openDeal([deal], 'a', 10)).toBe(deal);
  expect(openDeal([deal], 'b', 10)).toBeNull();
  expect(openDeal([deal], 'a', 9)).toBeNull();
  expect(openDeal([deal], 'a', 20)).toBeNull();
  expect(openDeal([{ ...deal, left: 0 }], 'a', 10)).toBeNull();
  expect(openDeal([{ ...deal, mine: 2 }], 'a', 10)).toBeNull();
});

test('of two deals the cheaper one counts', () => {
  const cheaper = { ...deal, deal_id: 'cheaper', price_cents: 400 } as DealView;
  expect(openDeal([deal, cheaper], 'a', 15)).toBe(cheaper);
});

test('nobody can have more than is left or allowed', () => {
  expect(dealPieces(deal)).toBe(2);
  expect(dealPieces({ ...deal, left: 1 })).toBe(1);
  expect(dealPieces({ ...deal, mine: 3 })).toBe(0);
});
