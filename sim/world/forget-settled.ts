import type { OrderRow } from '../../model/commerce/books.ts';
import { DAY_MS, type SimMs } from '../../model/sim-time.ts';
import { tickStart, type World } from './world.ts';

/**
 * Days after which nobody comes back to an order that is done: parcels, the days for returns and reviews, and a bank's
 * dispute with its answers take about five weeks at most (see `after` in parcels.ts and `trouble` in after-sales.ts).
 */
const REMEMBERED_DAYS = 60;

/**
 * Takes orders out of the books that were settled long ago, with the payments of their checkouts, so that books do not
 * grow with the days. The log has them; what the tables of truth still tell of stays: returns, and what is labelled as
 * abuse. For a driver that writes a dataset: the app shows people their old orders.
 * @returns how many it took
 */
export function forgetSettled(world: World, remembered_days = REMEMBERED_DAYS): number {
  const { books, abuse_labels } = world;
  const before_ms = tickStart(world) - remembered_days * DAY_MS;
  let forgotten = 0;
  for (const order of books.rows('orders')) {
    // Orders stand in the order of placing, and stay where they stand when they change.
    if (order.placed_at_ms >= before_ms) break;
    if (!isDone(order, before_ms) || order.return_case !== null || abuse_labels.has(order.order_id)) continue;
    books.forget('orders', order.order_id);
    forgotten++;
    const intent = books.get('intents', order.checkout_id);
    if (intent?.order_ids.every((id) => books.get('orders', id) === undefined)) {
      books.forget('intents', order.checkout_id);
    }
  }
  return forgotten;
}

function isDone(order: OrderRow, before_ms: SimMs): boolean {
  const { completed_at_ms, cancelled_at_ms, refunding_cents, disputed_cents } = order;
  const done_ms = completed_at_ms ?? cancelled_at_ms;
  return done_ms !== null && done_ms < before_ms && refunding_cents === 0 && disputed_cents === 0;
}
