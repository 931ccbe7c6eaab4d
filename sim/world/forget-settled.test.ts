import { expect, test } from 'vitest';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { forgetSettled } from './forget-settled.ts';
import { liveTick } from './run-batch.ts';
import { createWorld, tickStart } from './world.ts';

test('orders that were settled long ago leave the books; open ones, returns and labelled ones stay', () => {
  const world = createWorld({ seed: '5', users: 80 });
  while (world.tick < 16 * TICKS_PER_DAY) liveTick(world);
  world.log.take();
  const before = [...world.books.rows('orders')];
  const forgotten = forgetSettled(world, 2);
  const left = new Set([...world.books.rows('orders')].map(({ order_id }) => order_id));
  const gone = before.filter(({ order_id }) => !left.has(order_id));
  expect(gone.length).toBe(forgotten);
  expect(forgotten).toBeGreaterThan(5);
  expect(left.size).toBeGreaterThan(10);
  for (const order of gone) {
    const done_ms = order.completed_at_ms ?? order.cancelled_at_ms ?? Number.POSITIVE_INFINITY;
    expect(done_ms).toBeLessThan(tickStart(world));
    expect(order.return_case).toBeNull();
    expect(world.abuse_labels.has(order.order_id)).toBe(false);
  }
  for (const { order_ids } of world.books.rows('intents')) {
    expect(order_ids.some((id) => left.has(id))).toBe(true);
  }
  expect(forgetSettled(world, 2)).toBe(0);
});
