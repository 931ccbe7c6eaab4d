import { expect, test } from 'vitest';
import { shopRules } from '../../model/commerce/shop-rules.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { complaintAnswers, disputableCents, isComplainable } from './after-care.ts';

const order = {
  payment: 'captured',
  paid_at_ms: 1,
  cancelled_at_ms: null,
  delivered_at_ms: null,
  complaint: null,
  dispute: null,
  total_cents: 900,
  refunded_cents: 0,
  refunding_cents: 0,
} as OrderView;

test('one complains once, of what was paid, and not for ever', () => {
  const until_ms = 5 + shopRules.complain_within_ms;
  expect(isComplainable(order, 1e15)).toBe(true);
  expect(isComplainable({ ...order, delivered_at_ms: 5 }, until_ms)).toBe(true);
  expect(isComplainable({ ...order, delivered_at_ms: 5 }, until_ms + 1)).toBe(false);
  expect(isComplainable({ ...order, paid_at_ms: null }, 9)).toBe(false);
  expect(isComplainable({ ...order, cancelled_at_ms: 3 }, 9)).toBe(false);
  expect(isComplainable({ ...order, complaint: {} as OrderView['complaint'] }, 9)).toBe(false);
});

test('a bank can hold back what was paid and is not on its way back', () => {
  const dispute = (state: string) => ({ state }) as OrderView['dispute'];
  expect(disputableCents(order)).toBe(900);
  expect(disputableCents({ ...order, payment: 'partially_refunded', refunded_cents: 300, refunding_cents: 100 })).toBe(
    500,
  );
  expect(disputableCents({ ...order, dispute: dispute('warning_under_review') })).toBe(900);
  for (const state of ['needs_response', 'lost', 'warning_closed'])
    expect(disputableCents({ ...order, dispute: dispute(state) })).toBe(0);
  expect(disputableCents({ ...order, payment: 'authorized' })).toBe(0);
  expect(disputableCents({ ...order, cancelled_at_ms: 4 })).toBe(0);
});

test('an offer can be taken only once it was made', () => {
  const complaint = (state: string) => ({ state }) as NonNullable<OrderView['complaint']>;
  expect(complaintAnswers(complaint('open'))).toEqual(['withdraw']);
  expect(complaintAnswers(complaint('answered'))).toEqual(['accept', 'withdraw']);
  expect(complaintAnswers(complaint('upheld'))).toEqual([]);
});
