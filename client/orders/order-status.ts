import type { OrderView } from '../../model/wire/views.ts';

/** What an order says of itself: its label, and where that alone would be behind what its buyer did, that. */
export type OrderStatus =
  | OrderView['label']
  | 'pay_at_door'
  | 'received'
  | 'reviewed'
  | 'return_open'
  | 'return_approved'
  | 'returned'
  | 'return_refused';

export function orderStatus(order: OrderView): OrderStatus {
  const { label, lines, return_state, return_case, received_at_ms, refunded_cents } = order;
  if (return_state === 'open') return 'return_open';
  if (return_state === 'requested') return 'return_approved';
  if (return_state === 'received') return 'returned';
  if (return_case !== null && return_state === 'canceled' && refunded_cents === 0) return 'return_refused';
  if (label === 'to_ship' && order.payment === 'authorized') return 'pay_at_door';
  if (label !== 'delivered' && label !== 'completed') return label;
  if (lines.every(({ reviewed }) => reviewed)) return 'reviewed';
  return label === 'delivered' && received_at_ms !== null ? 'received' : label;
}
