import { holdingIdOf, refundIdOf } from '../ids.ts';
import type { EventName, EventRecord } from '../events/vocabulary.ts';
import type { Books, BookTables, OrderRow, TableName } from './books.ts';
import {
  assertMove,
  complaintMoves,
  type ComplaintState,
  disputeMoves,
  type DisputeState,
  fulfillmentMoves,
  paymentMoves,
  refundMoves,
  type RefundState,
  returnMoves,
} from './order-life.ts';

/**
 * Changes the books as an event says. Knows nothing of rules: what is applied has happened. Events that are not about
 * commerce leave the books alone.
 *
 * @throws Error when the event does not fit the books (a missing row, an illegal move, stock below zero): a bug
 */
export function apply(books: Books, event: EventRecord): void {
  const change = changes[event.name] as ((books: Books, event: EventRecord) => void) | undefined;
  change?.(books, event);
}

/** Whether events of this name change books at all. */
export function changesBooks(name: EventName): boolean {
  return name in changes;
}

const changes: { readonly [N in EventName]?: (books: Books, event: EventRecord<N>) => void } = {
  list_sku(books, event) {
    const { sku_id, product_id, merchant_id, category, price_cents, list_price_cents, commission_bp, unit_cost_cents } =
      event;
    const offer = { product_id, merchant_id, category, price_cents, list_price_cents, commission_bp, unit_cost_cents };
    books.put('skus', { sku_id, ...offer, free: 0, held: 0 });
  },
  set_price(books, { sku_id, price_cents }) {
    books.put('skus', { ...must(books, 'skus', sku_id), price_cents });
  },
  move_stock(books, { sku_id, free_delta, held_delta }) {
    const sku = must(books, 'skus', sku_id);
    const free = sku.free + free_delta;
    const held = sku.held + held_delta;
    if (free < 0 || held < 0) throw new Error(`stock of SKU ${sku_id} below zero: ${free} free, ${held} held`);
    books.put('skus', { ...sku, free, held });
  },
  add_to_cart(books, { user_id, sku_id, quantity, price_cents, creator_id, exposure_id, origin }) {
    const lines = books.get('carts', user_id as number)?.lines ?? [];
    const before = lines.find((line) => line.sku_id === sku_id);
    const line = { sku_id, quantity: (before?.quantity ?? 0) + quantity, price_cents, creator_id, exposure_id, origin };
    const rest = lines.filter((each) => each.sku_id !== sku_id);
    books.put('carts', { user_id: user_id as number, lines: [...rest, line] });
  },
  set_cart_quantity(books, { user_id, sku_id, quantity }) {
    const cart = must(books, 'carts', user_id as number);
    books.put('carts', {
      ...cart,
      lines: cart.lines.map((line) => (line.sku_id === sku_id ? { ...line, quantity } : line)),
    });
  },
  remove_from_cart(books, { user_id, sku_id }) {
    const cart = must(books, 'carts', user_id as number);
    books.put('carts', { ...cart, lines: cart.lines.filter((line) => line.sku_id !== sku_id) });
  },
  place_order(books, event) {
    const { order_id, checkout_id, merchant_id, items_cents, shipping_cents, total_cents, ship_to, pay_by_ms } = event;
    const { return_within_ms, fee_bp, commission_subsidy_bp } = event;
    const { shop_coupon_id, shop_discount_cents, platform_coupon_id, platform_discount_cents } = event;
    const user_id = event.user_id as number;
    books.put('orders', {
      ...blankOrder,
      lines: [],
      order_id,
      checkout_id,
      user_id,
      merchant_id,
      items_cents,
      shipping_cents,
      total_cents,
      shop_coupon_id,
      shop_discount_cents,
      platform_coupon_id,
      platform_discount_cents,
      ship_to,
      return_within_ms,
      fee_bp,
      commission_subsidy_bp,
      placed_at_ms: event.at_ms,
      pay_by_ms,
    });
    const intent = books.get('intents', checkout_id);
    books.put('intents', {
      checkout_id,
      user_id,
      order_ids: [...(intent?.order_ids ?? []), order_id],
      amount_cents: (intent?.amount_cents ?? 0) + total_cents,
      status: 'requires_payment_method',
      attempts: 0,
      last_decline: 'none',
    });
  },
  order_line(books, event) {
    const { order_id, sku_id, product_id, category, quantity, price_cents, commission_bp } = event;
    const { creator_id, exposure_id, origin, deal_id, shop_discount_cents, platform_discount_cents } = event;
    const line = {
      sku_id,
      product_id,
      category,
      quantity,
      price_cents,
      commission_bp,
      creator_id,
      exposure_id,
      origin,
      deal_id,
      shop_discount_cents,
      platform_discount_cents,
    };
    change(books, order_id, (order) => ({ lines: [...order.lines, line] }));
    if (deal_id === null) return;
    const deal = must(books, 'deals', deal_id);
    if (deal.left < quantity) throw new Error(`deal ${deal_id} has ${deal.left} pieces left, not ${quantity}`);
    books.put('deals', { ...deal, left: deal.left - quantity });
    const user_id = event.user_id as number;
    const take_id = holdingIdOf(deal_id, user_id);
    const taken = books.get('takes', take_id)?.quantity ?? 0;
    books.put('takes', { take_id, deal_id, user_id, quantity: taken + quantity });
  },
  payment_attempt(books, { checkout_id, attempt, outcome, decline }) {
    const intent = must(books, 'intents', checkout_id);
    const status = (
      {
        succeeded: 'succeeded',
        authorized: 'succeeded',
        requires_action: 'requires_action',
        declined: 'requires_payment_method',
      } as const
    )[outcome];
    books.put('intents', { ...intent, status, attempts: attempt, last_decline: decline });
    if (outcome !== 'declined' && outcome !== 'requires_action') return;
    const payment = outcome === 'declined' ? 'awaiting' : 'requires_action';
    for (const order_id of intent.order_ids) {
      change(books, order_id, (order) => ({ payment: assertMove(paymentMoves, order.payment, payment) }));
    }
  },
  purchase(books, { order_id, at_ms, user_id, method, card_trait, ship_by_ms, deliver_by_ms }) {
    const payment = method === 'pay_on_delivery' ? 'authorized' : 'captured';
    change(books, order_id, (order) => ({
      payment: assertMove(paymentMoves, order.payment, payment),
      method,
      card_trait,
      paid_at_ms: at_ms,
      ship_by_ms,
      deliver_by_ms,
    }));
    const buyer = books.get('buyers', user_id as number);
    books.put('buyers', { user_id: user_id as number, paid_orders: (buyer?.paid_orders ?? 0) + 1 });
  },
  cancel_order(books, { order_id, at_ms, was_paid }) {
    const { checkout_id } = change(books, order_id, (order) => ({
      payment: was_paid ? order.payment : assertMove(paymentMoves, order.payment, 'canceled'),
      fulfillment: assertMove(fulfillmentMoves, order.fulfillment, 'canceled'),
      cancelled_at_ms: at_ms,
    }));
    const intent = must(books, 'intents', checkout_id);
    if (intent.status === 'succeeded') return;
    const rest = intent.order_ids
      .map((id) => must(books, 'orders', id))
      .filter((order) => order.cancelled_at_ms === null);
    const amount_cents = rest.reduce((sum, order) => sum + order.total_cents, 0);
    const order_ids = rest.length === 0 ? intent.order_ids : rest.map((order) => order.order_id);
    books.put('intents', {
      ...intent,
      order_ids,
      amount_cents,
      status: rest.length === 0 ? 'canceled' : intent.status,
    });
  },
  ship_order(books, { order_id, at_ms, tracking }) {
    change(books, order_id, (order) => ({
      fulfillment: assertMove(fulfillmentMoves, order.fulfillment, 'shipped'),
      shipped_at_ms: at_ms,
      tracking,
    }));
  },
  deliver_order(books, { order_id, at_ms }) {
    change(books, order_id, (order) => ({
      fulfillment: assertMove(fulfillmentMoves, order.fulfillment, 'delivered'),
      payment: order.payment === 'authorized' ? assertMove(paymentMoves, order.payment, 'captured') : order.payment,
      delivered_at_ms: at_ms,
    }));
  },
  confirm_receipt(books, { order_id, at_ms }) {
    change(books, order_id, () => ({ received_at_ms: at_ms }));
  },
  complete_order(books, { order_id, at_ms }) {
    change(books, order_id, () => ({ completed_at_ms: at_ms }));
  },
  request_return(books, { order_id, at_ms, reason, quantities, photos, refund_cents, decide_by_ms }) {
    change(books, order_id, (order) => ({
      return_state: assertMove(returnMoves, order.return_state, 'open'),
      return_case: {
        reason,
        quantities: quantities.split(',').map(Number),
        photos: namesIn(photos),
        refund_cents,
        asked_at_ms: at_ms,
        decide_by_ms,
      },
    }));
  },
  decide_return(books, { order_id, decision }) {
    const to = decision === 'approved' || decision === 'approved_by_silence' ? 'requested' : 'canceled';
    change(books, order_id, (order) => ({ return_state: assertMove(returnMoves, order.return_state, to) }));
  },
  receive_return(books, { order_id }) {
    change(books, order_id, (order) => ({ return_state: assertMove(returnMoves, order.return_state, 'received') }));
  },
  refund(books, event) {
    const { order_id, nth, amount_cents, value_cents, complete } = event;
    const begun = books.get('refunds', refundIdOf(order_id, nth));
    if (begun === undefined) change(books, order_id, (order) => sentBack(order, event));
    else {
      change(books, order_id, (order) => ({ refunding_cents: order.refunding_cents - amount_cents }));
      moveRefund(books, order_id, nth, begun.state === 'failed' ? 'succeeded_by_wallet' : 'succeeded');
    }
    change(books, order_id, (order) => ({
      payment: assertMove(paymentMoves, order.payment, complete ? 'refunded' : 'partially_refunded'),
      refunded_cents: order.refunded_cents + amount_cents,
      refunded_value_cents: order.refunded_value_cents + value_cents,
    }));
  },
  start_refund(books, event) {
    const { order_id, nth, user_id, why, amount_cents, value_cents, asked_at_ms, settles_at_ms } = event;
    change(books, order_id, (order) => ({
      ...sentBack(order, event),
      refunding_cents: order.refunding_cents + amount_cents,
    }));
    books.put('refunds', {
      refund_id: refundIdOf(order_id, nth),
      order_id,
      nth,
      user_id: user_id as number,
      why,
      amount_cents,
      value_cents,
      asked_at_ms,
      settles_at_ms,
      state: 'pending',
    });
  },
  fail_refund(books, { order_id, nth }) {
    moveRefund(books, order_id, nth, 'failed');
  },
  open_complaint(books, { order_id, user_id, merchant_id, topic, words, photos, at_ms, answer_by_ms }) {
    books.put('complaints', {
      order_id,
      user_id: user_id as number,
      merchant_id,
      topic,
      words,
      photos: namesIn(photos),
      state: 'open',
      opened_at_ms: at_ms,
      answer_by_ms,
      answer: null,
      offer_cents: 0,
      award_cents: 0,
    });
  },
  answer_complaint(books, { order_id, words, offer_cents }) {
    moveComplaint(books, order_id, 'answered', { answer: words, offer_cents });
  },
  close_complaint(books, { order_id, outcome, award_cents }) {
    moveComplaint(books, order_id, outcome, { award_cents });
  },
  open_dispute(books, { order_id, user_id, merchant_id, reason, inquiry, amount_cents, at_ms, respond_by_ms }) {
    const before = books.get('disputes', order_id);
    const state = inquiry ? 'warning_needs_response' : 'needs_response';
    if (before !== undefined) assertMove(disputeMoves, before.state, state);
    books.put('disputes', {
      order_id,
      user_id: user_id as number,
      merchant_id,
      reason,
      amount_cents,
      state,
      opened_at_ms: at_ms,
      respond_by_ms,
      evidence: before?.evidence ?? null,
    });
    if (!inquiry) change(books, order_id, () => ({ disputed_cents: amount_cents }));
  },
  answer_dispute(books, { order_id, inquiry, evidence }) {
    moveDispute(books, order_id, inquiry ? 'warning_under_review' : 'under_review', { evidence });
  },
  decide_dispute(books, { order_id, outcome }) {
    moveDispute(books, order_id, outcome === 'closed' ? 'warning_closed' : outcome);
    change(books, order_id, () => ({ disputed_cents: 0 }));
  },
  review_item(books, { photos, ...event }) {
    const { at_ms, user_id, review_id, order_id, line, product_id, merchant_id, stars, words, tags, state } = event;
    books.put('reviews', {
      review_id,
      order_id,
      line,
      user_id: user_id as number,
      product_id,
      merchant_id,
      stars,
      words,
      tags,
      at_ms,
      photos: namesIn(photos),
      state,
      answer: null,
      answered_at_ms: null,
    });
  },
  moderate_review(books, { review_id, verdict }) {
    books.put('reviews', { ...must(books, 'reviews', review_id), state: verdict });
  },
  answer_review(books, { review_id, words, at_ms }) {
    books.put('reviews', { ...must(books, 'reviews', review_id), answer: words, answered_at_ms: at_ms });
  },
  transfer(books, { from_kind, from_owner, to_kind, to_owner, amount_cents }) {
    if (from_kind === 'wallet') moveWallet(books, from_owner, -amount_cents);
    if (to_kind === 'wallet') moveWallet(books, to_owner, amount_cents);
  },
  offer_coupon(books, event) {
    const { coupon_id, merchant_id, benefit, threshold_cents, amount_cents, percent_bp, cap_cents } = event;
    const { starts_ms, ends_ms, per_person, total, first_order_only } = event;
    const worth = { benefit, threshold_cents, amount_cents, percent_bp, cap_cents };
    const coupon = { coupon_id, merchant_id, ...worth, starts_ms, ends_ms, per_person, total, first_order_only };
    books.put('coupons', { ...coupon, claimed: 0, used: 0, closed_at_ms: null });
  },
  close_coupon(books, { coupon_id, at_ms }) {
    books.put('coupons', { ...must(books, 'coupons', coupon_id), closed_at_ms: at_ms });
  },
  claim_coupon(books, { coupon_id, user_id }) {
    changeCoupon(books, coupon_id, user_id, { claimed: 1, used: 0 });
  },
  use_coupon(books, { coupon_id, user_id }) {
    changeCoupon(books, coupon_id, user_id, { claimed: 0, used: 1 });
  },
  return_coupon(books, { coupon_id, user_id }) {
    changeCoupon(books, coupon_id, user_id, { claimed: 0, used: -1 });
  },
  open_deal(books, { deal_id, merchant_id, sku_id, price_cents, stock, per_customer, starts_ms, ends_ms }) {
    const offer = { deal_id, merchant_id, sku_id, price_cents, stock, per_customer, starts_ms, ends_ms };
    books.put('deals', { ...offer, left: stock, closed_at_ms: null });
  },
  close_deal(books, { deal_id, at_ms }) {
    books.put('deals', { ...must(books, 'deals', deal_id), left: 0, closed_at_ms: at_ms });
  },
};

const blankOrder = {
  method: null,
  card_trait: 'none',
  payment: 'not_paid',
  fulfillment: 'not_fulfilled',
  return_state: 'none',
  paid_at_ms: null,
  ship_by_ms: null,
  deliver_by_ms: null,
  shipped_at_ms: null,
  tracking: null,
  delivered_at_ms: null,
  received_at_ms: null,
  completed_at_ms: null,
  cancelled_at_ms: null,
  refunded_cents: 0,
  refunded_value_cents: 0,
  refunding_cents: 0,
  refunds: 0,
  subsidy_back_cents: 0,
  compensated_cents: 0,
  disputed_cents: 0,
  return_case: null,
} as const;

function must<T extends TableName>(books: Books, table: T, id: number): BookTables[T] {
  const row = books.get(table, id);
  if (row === undefined) throw new Error(`no row ${id} in ${table}`);
  return row;
}

function change(books: Books, order_id: number, by: (order: OrderRow) => Partial<OrderRow>): OrderRow {
  const order = must(books, 'orders', order_id);
  const changed = { ...order, ...by(order) };
  books.put('orders', changed);
  return changed;
}

/** What a refund changes when the money leaves escrow. */
function sentBack(
  order: OrderRow,
  { why, amount_cents, subsidy_back_cents }: Pick<EventRecord<'refund'>, 'why' | 'amount_cents' | 'subsidy_back_cents'>,
) {
  return {
    refunds: order.refunds + 1,
    subsidy_back_cents: order.subsidy_back_cents + subsidy_back_cents,
    compensated_cents: order.compensated_cents + (why === 'compensation' ? amount_cents : 0),
  };
}

function moveRefund(books: Books, order_id: number, nth: number, to: RefundState): void {
  const refund = must(books, 'refunds', refundIdOf(order_id, nth));
  books.put('refunds', { ...refund, state: assertMove(refundMoves, refund.state, to) });
}

function moveComplaint(
  books: Books,
  order_id: number,
  to: ComplaintState,
  by: Partial<BookTables['complaints']>,
): void {
  const complaint = must(books, 'complaints', order_id);
  books.put('complaints', { ...complaint, ...by, state: assertMove(complaintMoves, complaint.state, to) });
}

function moveDispute(books: Books, order_id: number, to: DisputeState, by: Partial<BookTables['disputes']> = {}): void {
  const dispute = must(books, 'disputes', order_id);
  books.put('disputes', { ...dispute, ...by, state: assertMove(disputeMoves, dispute.state, to) });
}

function changeCoupon(
  books: Books,
  coupon_id: number,
  user: number | null,
  by: { readonly claimed: number; readonly used: number },
): void {
  const user_id = user as number;
  const coupon = must(books, 'coupons', coupon_id);
  books.put('coupons', { ...coupon, claimed: coupon.claimed + by.claimed, used: coupon.used + by.used });
  const holding_id = holdingIdOf(coupon_id, user_id);
  const before = books.get('holdings', holding_id) ?? { holding_id, coupon_id, user_id, claimed: 0, used: 0 };
  const held = { ...before, claimed: before.claimed + by.claimed, used: before.used + by.used };
  if (held.used < 0 || held.used > held.claimed) throw new Error(`coupon ${coupon_id} of user ${user_id} used up`);
  books.put('holdings', held);
}

/** Names of pictures, as an event lists them. */
function namesIn(list: string | null): string[] {
  return list === null ? [] : list.split(',');
}

function moveWallet(books: Books, user_id: number, delta_cents: number): void {
  const balance_cents = (books.get('wallets', user_id)?.balance_cents ?? 0) + delta_cents;
  if (balance_cents < 0) throw new Error(`wallet of user ${user_id} below zero`);
  books.put('wallets', { user_id, balance_cents });
}
