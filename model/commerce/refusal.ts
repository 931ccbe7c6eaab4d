/** Why a command is refused: a closed list, each with the HTTP status it maps to and a sentence for people. */
export const refusals = {
  no_such_sku: { status: 404, sentence: 'This product is not for sale.' },
  no_such_order: { status: 404, sentence: 'There is no such order.' },
  no_such_checkout: { status: 404, sentence: 'There is no such checkout.' },
  not_yours: { status: 403, sentence: 'This belongs to somebody else.' },
  empty_order: { status: 422, sentence: 'There is nothing to order.' },
  invalid_quantity: { status: 422, sentence: 'Order between 1 and 99 pieces.' },
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
