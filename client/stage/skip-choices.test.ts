import { expect, test } from 'vitest';
import { DAY_MS } from '../../model/sim-time.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { skipChoices } from './skip-choices.ts';

const now_ms = 100 * DAY_MS;
function order(id: string, known: Partial<OrderView> = {}): OrderView {
  const steps = { shipped_at_ms: null, delivered_at_ms: null, cancelled_at_ms: null };
  return { order_id: id, placed_at_ms: now_ms, paid_at_ms: now_ms, refunded_cents: 0, ...steps, ...known } as OrderView;
}
const targets = (...orders: OrderView[]) => skipChoices(orders, now_ms).map(({ to }) => to);

test('without an order there is the calendar', () => {
  expect(targets()).toEqual(['next_live', 'next_day', 'next_week']);
  expect(targets(order('unpaid', { paid_at_ms: null }), order('gone', { cancelled_at_ms: now_ms }))).toHaveLength(3);
});

test('a parcel leads to what it has still before it', () => {
  expect(targets(order('paid'))).toContain('parcel_ships');
  const shipped = order('on its way', { shipped_at_ms: now_ms });
  expect(targets(shipped)).toEqual(['next_live', 'next_day', 'next_week', 'parcel_arrives', 'parcel_kept']);
  const here = order('here', { shipped_at_ms: now_ms - 2, delivered_at_ms: now_ms - 1 });
  expect(targets(here)).toEqual(['next_live', 'next_day', 'next_week', 'parcel_kept']);
});

test('what was refunded or is kept already leads nowhere', () => {
  const old = { shipped_at_ms: 1, delivered_at_ms: now_ms - 15 * DAY_MS };
  expect(targets(order('kept', old))).toHaveLength(3);
  expect(targets(order('refunded', { shipped_at_ms: 1, delivered_at_ms: now_ms, refunded_cents: 5 }))).toHaveLength(3);
});

test('of several orders the newest is followed', () => {
  const choices = skipChoices([order('old', { placed_at_ms: now_ms - 5 }), order('new')], now_ms);
  expect(choices.find(({ to }) => to === 'parcel_ships')?.order?.order_id).toBe('new');
});
