/** Why a command is refused: a closed list, each with the HTTP status it maps to and a sentence for people. */
export const refusals = {
  no_such_sku: { status: 404, sentence: 'This product is not for sale.' },
  no_such_order: { status: 404, sentence: 'There is no such order.' },
  no_such_checkout: { status: 404, sentence: 'There is no such checkout.' },
  not_yours: { status: 403, sentence: 'This belongs to somebody else.' },
  empty_order: { status: 422, sentence: 'There is nothing to order.' },
  invalid_quantity: { status: 422, sentence: 'Order between 1 and 99 pieces.' },
  already_placed: { status: 409, sentence: 'This order has been placed already.' },
  duplicate_line: { status: 422, sentence: 'The same variant is listed twice.' },
  too_many_lines: { status: 422, sentence: 'One checkout holds 8 shops with 8 products each.' },
  out_of_stock: { status: 409, sentence: 'Sold out: somebody else was faster.' },
  price_changed: { status: 409, sentence: 'The price has changed since you looked.' },
  total_changed: { status: 409, sentence: 'The total has changed since you looked.' },
  not_in_cart: { status: 409, sentence: 'This is no longer in the cart.' },
  already_paid: { status: 409, sentence: 'This is paid already.' },
  not_payable: { status: 409, sentence: 'This can no longer be paid.' },
  too_many_attempts: { status: 429, sentence: 'Too many payment attempts. Place the order again.' },
  no_challenge: { status: 409, sentence: 'No challenge is open for this payment.' },
  not_cancellable: { status: 409, sentence: 'This order can no longer be cancelled.' },
  not_due: { status: 409, sentence: 'It is not time for this yet.' },
  not_shippable: { status: 409, sentence: 'This order cannot be dispatched.' },
  not_deliverable: { status: 409, sentence: 'This order is not on its way.' },
  not_delivered: { status: 409, sentence: 'This order has not arrived yet.' },
  already_received: { status: 409, sentence: 'Receipt is confirmed already.' },
  already_completed: { status: 409, sentence: 'This order is completed.' },
  not_returnable: { status: 409, sentence: 'This order cannot be returned.' },
  no_return: { status: 409, sentence: 'No return is waiting for this.' },
  return_open: { status: 409, sentence: 'A return of this order is still open.' },
  already_reviewed: { status: 409, sentence: 'You have reviewed this already.' },
  no_such_line: { status: 422, sentence: 'The order has no such line.' },
  sku_exists: { status: 409, sentence: 'This variant is listed already.' },
  no_such_coupon: { status: 404, sentence: 'There is no such coupon.' },
  no_such_deal: { status: 404, sentence: 'There is no such flash deal.' },
  no_such_review: { status: 404, sentence: 'There is no such review.' },
  no_such_refund: { status: 404, sentence: 'There is no such refund.' },
  offer_exists: { status: 409, sentence: 'This offer is there already.' },
  invalid_offer: { status: 422, sentence: 'An offer has to begin before it ends, and to take something off.' },
  coupon_over: { status: 409, sentence: 'This coupon is not valid at this time.' },
  coupon_gone: { status: 409, sentence: 'All of these coupons are taken.' },
  coupon_limit: { status: 409, sentence: 'You have taken as many of these coupons as one person can.' },
  coupon_not_held: { status: 409, sentence: 'You hold no such coupon that is unused.' },
  coupon_threshold: { status: 409, sentence: 'The order does not reach what this coupon asks for.' },
  coupon_first_order: { status: 409, sentence: 'This coupon is for a first order.' },
  coupons_stacked: { status: 422, sentence: 'Use one coupon of each shop at most, and one of the platform.' },
  deal_over: { status: 409, sentence: 'This flash deal is not open.' },
  deal_sold_out: { status: 409, sentence: 'The flash deal is sold out: somebody else was faster.' },
  deal_limit: { status: 409, sentence: 'You have ordered as many pieces of this deal as one customer can.' },
  not_enough_balance: { status: 409, sentence: 'There is not enough in the wallet.' },
  not_complainable: { status: 409, sentence: 'This order cannot be complained about, or has been already.' },
  no_complaint: { status: 409, sentence: 'No complaint is waiting for this.' },
  too_much: { status: 422, sentence: 'This is more than was paid.' },
  not_disputable: { status: 409, sentence: 'This payment cannot be disputed, or has been already.' },
  no_dispute: { status: 409, sentence: 'No dispute is waiting for this.' },
  dispute_open: { status: 409, sentence: 'The bank has disputed this payment: nothing moves until that is decided.' },
  refund_under_way: { status: 409, sentence: 'This refund does not wait for anything.' },
  already_answered: { status: 409, sentence: 'This has been answered already.' },
  nothing_changes: { status: 409, sentence: 'Nothing would change.' },
} as const;

export type RefusalReason = keyof typeof refusals;

export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** The SKU, order or checkout that the reason is about, where there is one. */
  readonly subject?: number;
}

export function refuse(reason: RefusalReason, subject?: number): Refusal {
  return subject === undefined ? { ok: false, reason } : { ok: false, reason, subject };
}
