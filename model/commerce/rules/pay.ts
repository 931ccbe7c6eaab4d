import type { EventRecord } from '../../events/vocabulary.ts';
import type { CardTrait, DeclineCode, paymentMethods } from '../../events/payment-attempt.ts';
import { type Cents, shareOf } from '../../money.ts';
import type { Books, IntentRow, OrderRow, RowRef } from '../books.ts';
import { type Occasion, termsOf } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { accept, type Decision, type Rule } from '../rule.ts';
import { chargeCard } from '../test-cards.ts';
import { buyerOfOccasion } from './party.ts';
import { type Account, escrow, platform, processor, transfersOf } from './transfer.ts';

type Method = (typeof paymentMethods)[number];
type Outcome =
  | { readonly outcome: 'succeeded' | 'authorized' | 'requires_action'; readonly card_trait?: CardTrait }
  | { readonly outcome: 'declined'; readonly decline: DeclineCode };

export const confirmPayment: Rule<'confirm_payment'> = {
  reads: intentAndOrders,
  decide(books, c, occasion) {
    const intent = payable(books, c.checkout_id, occasion);
    if ('ok' in intent) return intent;
    if (intent.status === 'requires_action') return refuse('not_payable', c.checkout_id);
    if (intent.attempts >= termsOf(occasion).payment_attempts_max) return refuse('too_many_attempts', c.checkout_id);
    return attempt(books, intent, c.method.kind, outcomeOf(books, intent, c.method), occasion);
  },
};

/** Answers the card's challenge (3-D Secure). */
export const authenticatePayment: Rule<'authenticate_payment'> = {
  reads: intentAndOrders,
  decide(books, c, occasion) {
    const intent = payable(books, c.checkout_id, occasion);
    if ('ok' in intent) return intent;
    if (intent.status !== 'requires_action') return refuse('no_challenge', c.checkout_id);
    const outcome: Outcome = c.passed
      ? { outcome: 'succeeded' }
      : { outcome: 'declined', decline: 'authentication_failed' };
    return attempt(books, intent, 'card', outcome, occasion);
  },
};

/** What moves between buyer and shop's escrow when an order is paid, and what the payment costs the platform. */
export function captureEvents(order: OrderRow, method: Method, occasion: Occasion): EventRecord[] {
  const { order_id, user_id, total_cents, platform_discount_cents } = order;
  const cost_cents = shareOf(total_cents, termsOf(occasion).payment_cost_bp);
  const about = { at_ms: occasion.at_ms, user_id, why_key: order_id };
  return [
    ...transfersOf({
      ...about,
      kind: 'capture',
      from: purse(method, user_id),
      to: escrow,
      amount_cents: total_cents,
    }),
    ...transfersOf({ ...about, kind: 'subsidy', from: platform, to: escrow, amount_cents: platform_discount_cents }),
    ...transfersOf({ ...about, kind: 'payment_cost', from: platform, to: processor, amount_cents: cost_cents }),
  ];
}

/** Account a means of payment draws from, and refunds go back to. */
export function purse(method: Method | null, owner: number): Account {
  return { kind: method === 'wallet' ? 'wallet' : 'buyer', owner };
}

/** Whether what was paid lies in escrow, all of it or a part. */
export function isCaptured({ payment }: OrderRow): boolean {
  return payment === 'captured' || payment === 'partially_refunded';
}

function intentAndOrders(c: { checkout_id: number }, books: Books, occasion: Occasion): RowRef[] {
  const user_id = buyerOfOccasion(occasion);
  const orders = books.get('intents', c.checkout_id)?.order_ids ?? [];
  return [
    { table: 'intents', id: c.checkout_id },
    ...orders.map((id) => ({ table: 'orders' as const, id })),
    ...orders
      .flatMap((id) => books.get('orders', id)?.lines ?? [])
      .map((line) => ({ table: 'skus' as const, id: line.sku_id })),
    { table: 'buyers', id: user_id },
    { table: 'wallets', id: user_id },
  ];
}

function payable(books: Books, checkout_id: number, occasion: Occasion): IntentRow | Refusal {
  const intent = books.get('intents', checkout_id);
  if (intent === undefined) return refuse('no_such_checkout', checkout_id);
  if (intent.user_id !== buyerOfOccasion(occasion)) return refuse('not_yours', checkout_id);
  if (intent.status === 'succeeded') return refuse('already_paid', checkout_id);
  if (intent.status === 'canceled') return refuse('not_payable', checkout_id);
  const expired = ordersOf(books, intent).some((order) => order.pay_by_ms <= occasion.at_ms);
  return expired ? refuse('not_payable', checkout_id) : intent;
}

function ordersOf(books: Books, intent: IntentRow): OrderRow[] {
  return intent.order_ids.map((id) => books.get('orders', id) as OrderRow);
}

function outcomeOf(books: Books, intent: IntentRow, method: { kind: Method; number?: string }): Outcome {
  if (method.kind === 'pay_on_delivery') return { outcome: 'authorized' };
  if (method.kind === 'wallet')
    return walletOutcome(books.get('wallets', intent.user_id)?.balance_cents ?? 0, intent.amount_cents);
  const charged = chargeCard(method.number ?? '');
  if (charged.kind === 'declines') return { outcome: 'declined', decline: charged.code };
  if (charged.kind === 'challenge') return { outcome: 'requires_action' };
  return { outcome: 'succeeded', card_trait: charged.later ?? 'none' };
}

function walletOutcome(balance_cents: Cents, amount_cents: Cents): Outcome {
  return balance_cents >= amount_cents ? { outcome: 'succeeded' } : { outcome: 'declined', decline: 'wallet_balance' };
}

function attempt(books: Books, intent: IntentRow, method: Method, result: Outcome, occasion: Occasion): Decision {
  const { at_ms } = occasion;
  const { checkout_id, user_id, amount_cents } = intent;
  const tried: EventRecord = {
    name: 'payment_attempt',
    at_ms,
    user_id,
    checkout_id,
    attempt: intent.attempts + 1,
    method,
    outcome: result.outcome,
    decline: result.outcome === 'declined' ? result.decline : 'none',
    amount_cents,
  };
  if (result.outcome === 'declined' || result.outcome === 'requires_action') return accept(tried);
  const had_bought = (books.get('buyers', user_id)?.paid_orders ?? 0) > 0;
  const paid = ordersOf(books, intent).flatMap((order, nth) => [
    purchaseOf(order, { method, card_trait: result.card_trait ?? 'none', first: !had_bought && nth === 0 }, occasion),
    ...(result.outcome === 'succeeded' ? captureEvents(order, method, occasion) : []),
  ]);
  return accept(tried, ...paid);
}

interface Paid {
  readonly method: Method;
  readonly card_trait: CardTrait;
  readonly first: boolean;
}

function purchaseOf(order: OrderRow, { method, card_trait, first }: Paid, occasion: Occasion): EventRecord {
  const { at_ms } = occasion;
  const terms = termsOf(occasion);
  const { order_id, checkout_id, user_id, merchant_id, items_cents, shipping_cents, total_cents, lines } = order;
  const { shop_discount_cents, platform_discount_cents } = order;
  return {
    name: 'purchase',
    at_ms,
    user_id,
    order_id,
    checkout_id,
    merchant_id,
    value_cents: items_cents,
    shipping_cents,
    shop_discount_cents,
    platform_discount_cents,
    total_cents,
    method,
    card_trait,
    first,
    creator_id: lines[0].creator_id,
    origin: lines[0].origin,
    ship_by_ms: at_ms + terms.ship_within_ms,
    deliver_by_ms: at_ms + terms.deliver_within_ms,
  };
}
