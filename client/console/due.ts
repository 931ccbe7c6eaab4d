import type { DeskQueue } from '../../model/wire/desk-views.ts';
import type { OrderView } from '../../model/wire/views.ts';

type Due = (order: OrderView) => number | null;

const dues: Readonly<Record<DeskQueue, Due>> = {
  to_ship: ({ shipped_at_ms, cancelled_at_ms, ship_by_ms }) =>
    shipped_at_ms === null && cancelled_at_ms === null ? ship_by_ms : null,
  returns: ({ return_case }) => return_case?.decide_by_ms ?? null,
  complaints: ({ complaint }) => (complaint?.state === 'open' ? complaint.answer_by_ms : null),
  disputes: ({ dispute }) => (dispute?.state.endsWith('needs_response') === true ? dispute.respond_by_ms : null),
};

/** When an order has to be dealt with: what a queue is about, or the first of all that waits; null where nothing does. */
export function dueOf(order: OrderView, queue: DeskQueue | null): number | null {
  if (queue !== null) return dues[queue](order);
  const all = Object.values(dues).flatMap((due) => due(order) ?? []);
  return all.length === 0 ? null : Math.min(...all);
}
