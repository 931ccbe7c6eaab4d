import { describe, expect, test } from 'vitest';
import type { OrderView } from '../../model/wire/views.ts';
import { orderActs, skipOf } from './order-acts.ts';
import { orderTimeline } from './order-timeline.ts';

const placed: OrderView = {
  order_id: 'ord_1',
  checkout_id: 'chk_1',
  shop: { merchant_id: 'shp_1', name: { en: 'A', zh: 'A' } },
  label: 'to_pay',
  payment: 'not_paid',
  fulfillment: 'not_fulfilled',
  return_state: 'none',
  lines: [],
  items_cents: 1,
  shipping_cents: 0,
  shop_discount_cents: 0,
  platform_discount_cents: 0,
  total_cents: 1,
  refunded_cents: 0,
  refunding_cents: 0,
  disputed_cents: 0,
  ship_to: { en: '', zh: '' },
  tracking: null,
  placed_at_ms: 10,
  pay_by_ms: 99,
  paid_at_ms: null,
  ship_by_ms: null,
  deliver_by_ms: null,
  shipped_at_ms: null,
  delivered_at_ms: null,
  received_at_ms: null,
  completed_at_ms: null,
  cancelled_at_ms: null,
  return_by_ms: null,
  return_case: null,
  refunds: [],
  complaint: null,
  dispute: null,
};
const line = { reviewed: false } as OrderView['lines'][number];
const paid: OrderView = { ...placed, label: 'to_ship', payment: 'captured', paid_at_ms: 20, ship_by_ms: 50 };
const shipped: OrderView = { ...paid, label: 'shipped', fulfillment: 'shipped', shipped_at_ms: 30, deliver_by_ms: 60 };
const delivered: OrderView = {
  ...shipped,
  label: 'delivered',
  fulfillment: 'delivered',
  delivered_at_ms: 40,
  lines: [line],
};
const completed: OrderView = { ...delivered, label: 'completed', completed_at_ms: 45 };
const cancelled: OrderView = { ...paid, label: 'cancelled', fulfillment: 'canceled', cancelled_at_ms: 25 };

const states = (order: OrderView): string[] => orderTimeline(order).map(({ step, state }) => `${step} ${state}`);

describe('the way of an order', () => {
  test('waits for one step at a time, and says until when', () => {
    expect(states(placed)).toEqual(['placed done', 'paid now', 'shipped later', 'delivered later', 'completed later']);
    expect(orderTimeline(paid).find(({ state }) => state === 'now')).toMatchObject({ step: 'shipped', by_ms: 50 });
    expect(states(completed).every((step) => step.endsWith('done'))).toBe(true);
  });

  test('ends where it was cancelled', () => {
    expect(states(cancelled)).toEqual(['placed done', 'paid done', 'cancelled done']);
  });

  test('does not wait for money that is paid at the door', () => {
    const later = { ...placed, label: 'to_ship', payment: 'authorized', ship_by_ms: 50 } as const;
    expect(states(later)[1]).toBe('shipped now');
  });
});

describe('what can be done with an order', () => {
  test.each([
    ['placed', placed, ['pay', 'cancel', 'buy_again'], null],
    ['paid', paid, ['cancel', 'buy_again'], 'parcel_ships'],
    ['shipped', shipped, ['buy_again'], 'parcel_arrives'],
    ['delivered', delivered, ['confirm', 'review', 'share', 'return', 'buy_again'], 'parcel_kept'],
    ['completed', completed, ['review', 'share', 'buy_again'], null],
    ['cancelled', cancelled, ['buy_again'], null],
  ] as const)('%s', (_name, order, acts, skip) => {
    expect(orderActs(order)).toEqual(acts);
    expect(skipOf(order)).toBe(skip);
  });

  test('nothing is reviewed twice, nothing returned twice', () => {
    const reviewed = { ...delivered, lines: [{ ...line, reviewed: true }] };
    expect(orderActs(reviewed)).not.toContain('review');
    expect(orderActs({ ...delivered, return_state: 'open', label: 'after_sales' })).not.toContain('return');
  });
});
