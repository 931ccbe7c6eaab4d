import { shopRules } from '../../model/commerce/shop-rules.ts';
import type { OrderView } from '../../model/wire/views.ts';

/** Whether a complaint would be heard; the server decides, this only offers. */
export function isComplainable(order: OrderView, now_ms: number): boolean {
  const { complaint, paid_at_ms, cancelled_at_ms, delivered_at_ms } = order;
  const is_late = delivered_at_ms !== null && now_ms > delivered_at_ms + shopRules.complain_within_ms;
  return complaint === null && paid_at_ms !== null && cancelled_at_ms === null && !is_late;
}

/** What a bank could hold back, as far as the order tells; only a card has a bank that does. */
export function disputableCents(order: OrderView): number {
  const { payment, dispute, cancelled_at_ms, total_cents, refunded_cents, refunding_cents } = order;
  const is_paid = payment === 'captured' || payment === 'partially_refunded';
  const is_next =
    dispute === null || dispute.state === 'warning_needs_response' || dispute.state === 'warning_under_review';
  if (!is_paid || !is_next || cancelled_at_ms !== null) return 0;
  return Math.max(0, total_cents - refunded_cents - refunding_cents);
}

/** What the buyer can still answer to a complaint. */
export function complaintAnswers(complaint: NonNullable<OrderView['complaint']>): readonly ('accept' | 'withdraw')[] {
  if (complaint.state === 'answered') return ['accept', 'withdraw'];
  return complaint.state === 'open' ? ['withdraw'] : [];
}
