import { describe, expect, test } from 'vitest';
import type { EventRecord } from '../events/vocabulary.ts';
import { actKey, productIdOf, skuIdOf } from '../ids.ts';
import { DAY_MS, EPOCH_MS, HOUR_MS } from '../sim-time.ts';
import { apply } from './apply.ts';
import { Books } from './books.ts';
import type { Command, CommandOf, Party } from './command.ts';
import { decide } from './decide.ts';
import {
  fulfillmentMoves,
  fulfillmentStates,
  paymentMoves,
  paymentStates,
  returnMoves,
  returnStates,
} from './order-life.ts';
import type { RefusalReason } from './refusal.ts';
import { shippingFee, shopRules } from './shop-rules.ts';
import { testCards } from './test-cards.ts';

const SHOP = 3;
const SKU = skuIdOf(productIdOf(SHOP, 0), 0);
const OTHER_SKU = skuIdOf(productIdOf(SHOP, 1), 0);
const buyer: Party = { role: 'user', user_id: 7 };
const stranger: Party = { role: 'user', user_id: 8 };
const shop: Party = { role: 'merchant', merchant_id: SHOP };
const platform: Party = { role: 'platform' };
const carrier: Party = { role: 'carrier' };
const credit = { creator_id: 5, exposure_id: 99, origin: 'for_you' } as const;

/** A small shop over which commands are given one after another, as both drivers do. */
class Shop {
  books = new Books();
  log: EventRecord[] = [];
  #ordinal = 0;

  constructor(stock = 10, price_cents = 2_500) {
    for (const sku_id of [SKU, OTHER_SKU]) {
      this.do(
        shop,
        {
          kind: 'list_sku',
          sku_id,
          category: 1,
          price_cents,
          list_price_cents: 3_000,
          commission_bp: 1_000,
          unit_cost_cents: 900,
          stock,
        },
        0,
      );
    }
  }

  /** Gives a command and returns the act's key, or the reason of the refusal. */
  try(party: Party, command: Command, at_ms = HOUR_MS): number | RefusalReason {
    const act_key = actKey(party.role === 'user' ? party.user_id : 1_000, 0, this.#ordinal++ % 64);
    const decision = decide(this.books, command, { at_ms: EPOCH_MS + at_ms, act_key, party });
    if (!decision.ok) return decision.reason;
    for (const event of decision.events) apply(this.books, event);
    this.log.push(...decision.events);
    return act_key;
  }

  do(party: Party, command: Command, at_ms = HOUR_MS): number {
    const result = this.try(party, command, at_ms);
    if (typeof result === 'string') throw new Error(result);
    return result;
  }

  order(quantity = 1, at_ms = HOUR_MS): { checkout_id: number; order_id: number } {
    const checkout_id = this.do(buyer, orderOf(this.books, [{ sku_id: SKU, quantity }]), at_ms);
    return { checkout_id, order_id: checkout_id * 8 };
  }

  pay(checkout_id: number, number = '4242424242424242', at_ms = HOUR_MS): number | RefusalReason {
    return this.try(buyer, { kind: 'confirm_payment', checkout_id, method: { kind: 'card', number } }, at_ms);
  }

  delivered(quantity = 1): { checkout_id: number; order_id: number } {
    const ids = this.order(quantity);
    this.pay(ids.checkout_id);
    this.do(shop, { kind: 'ship_order', order_id: ids.order_id, tracking: 'SF1' }, 2 * HOUR_MS);
    this.do(carrier, { kind: 'deliver_order', order_id: ids.order_id }, DAY_MS);
    return ids;
  }
}

function orderOf(books: Books, wanted: { sku_id: number; quantity: number }[]): CommandOf<'place_order'> {
  const lines = wanted.map((line) => ({
    ...line,
    price_cents: books.get('skus', line.sku_id)?.price_cents ?? 0,
    ...credit,
  }));
  const items_cents = lines.reduce((sum, line) => sum + line.price_cents * line.quantity, 0);
  return {
    kind: 'place_order',
    lines,
    total_cents: items_cents + shippingFee(items_cents),
    ship_to: 'Li Na, 1 Garden Road',
  };
}

/** Balance of every account, from the journal. */
function balances(log: readonly EventRecord[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (account: string, cents: number) => sums.set(account, (sums.get(account) ?? 0) + cents);
  for (const event of log) {
    if (event.name !== 'transfer') continue;
    add(`${event.from_kind}:${event.from_owner}`, -event.amount_cents);
    add(`${event.to_kind}:${event.to_owner}`, event.amount_cents);
  }
  return sums;
}

describe('order life', () => {
  test.each([
    ['payment', paymentStates, paymentMoves, 'not_paid'],
    ['fulfillment', fulfillmentStates, fulfillmentMoves, 'not_fulfilled'],
    ['return', returnStates, returnMoves, 'none'],
  ] as const)('every state of the %s axis can be reached', (_axis, states, moves, start) => {
    const reached = new Set<string>([start]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
    }
    expect([...states].filter((state) => !reached.has(state))).toEqual([]);
  });

  test('an order goes from cart to settlement, and the escrow is empty afterwards', () => {
    const world = new Shop();
    world.do(buyer, { kind: 'add_to_cart', sku_id: SKU, quantity: 2, ...credit });
    const { checkout_id, order_id } = world.order(2);
    expect(world.books.get('carts', 7)?.lines).toEqual([]);
    expect(world.books.get('skus', SKU)).toMatchObject({ free: 8, held: 2 });
    expect(world.pay(checkout_id)).toBeTypeOf('number');
    world.do(shop, { kind: 'ship_order', order_id, tracking: 'SF1' }, 3 * HOUR_MS);
    world.do(carrier, { kind: 'deliver_order', order_id }, DAY_MS);
    world.do(buyer, { kind: 'confirm_receipt', order_id }, DAY_MS + 1);
    world.do(buyer, { kind: 'review_item', order_id, line: 0, stars: 5, words: 'good', tags: 1 }, DAY_MS + 2);
    expect(world.try(platform, { kind: 'complete_order', order_id }, 2 * DAY_MS)).toBe('not_due');
    world.do(platform, { kind: 'complete_order', order_id }, 9 * DAY_MS);
    const sums = balances(world.log);
    expect(sums.get('escrow:-1')).toBe(0);
    // 2 x 25.00, free shipping: fee 1.3 %, commission 10 %, payment cost 0.6 %.
    expect(sums.get('creator:5')).toBe(500);
    expect(sums.get('platform:-1')).toBe(65 - 30);
    expect(sums.get('merchant:3')).toBe(5_000 - 500 - 65);
    expect(world.books.get('skus', SKU)).toMatchObject({ free: 8, held: 0 });
  });

  test('a whole return brings goods, items and shipping back', () => {
    const world = new Shop();
    const { order_id } = world.delivered();
    const ask: Command = { kind: 'request_return', order_id, reason: 'quality', note: null, quantities: [1] };
    world.do(buyer, ask, 2 * DAY_MS);
    expect(world.try(platform, { kind: 'complete_order', order_id }, 9 * DAY_MS)).toBe('return_open');
    expect(world.try(platform, { kind: 'decide_return', order_id, decision: 'time_out' }, 2 * DAY_MS + 1)).toBe(
      'not_due',
    );
    world.do(platform, { kind: 'decide_return', order_id, decision: 'time_out' }, 5 * DAY_MS);
    world.do(shop, { kind: 'receive_return', order_id }, 6 * DAY_MS);
    expect(world.books.get('orders', order_id)).toMatchObject({
      payment: 'refunded',
      return_state: 'received',
      refunded_cents: 3_100,
    });
    expect(balances(world.log).get('buyer:7')).toBe(0);
    expect(world.books.get('skus', SKU)).toMatchObject({ free: 10, held: 0 });
  });

  test('part of an order can go back, and the rest is settled', () => {
    const world = new Shop();
    const { order_id } = world.delivered(3);
    world.do(
      buyer,
      { kind: 'request_return', order_id, reason: 'changed_mind', note: null, quantities: [1] },
      2 * DAY_MS,
    );
    world.do(shop, { kind: 'decide_return', order_id, decision: 'approve' }, 2 * DAY_MS);
    world.do(shop, { kind: 'receive_return', order_id }, 3 * DAY_MS);
    expect(world.books.get('orders', order_id)).toMatchObject({ payment: 'partially_refunded', refunded_cents: 2_500 });
    world.do(platform, { kind: 'complete_order', order_id }, 9 * DAY_MS);
    const sums = balances(world.log);
    expect(sums.get('escrow:-1')).toBe(0);
    expect(sums.get('creator:5')).toBe(500);
  });

  test('payment on delivery moves money at the door', () => {
    const world = new Shop();
    const { checkout_id, order_id } = world.order();
    world.do(buyer, { kind: 'confirm_payment', checkout_id, method: { kind: 'pay_on_delivery' } });
    expect(world.books.get('orders', order_id)?.payment).toBe('authorized');
    expect(balances(world.log).size).toBe(0);
    world.do(shop, { kind: 'ship_order', order_id, tracking: 'SF1' });
    world.do(carrier, { kind: 'deliver_order', order_id });
    expect(world.books.get('orders', order_id)?.payment).toBe('captured');
    expect(balances(world.log).get('buyer:7')).toBe(-3_100);
  });

  test('an unpaid order expires and frees its stock; paying it then is refused', () => {
    const world = new Shop(1);
    const { checkout_id, order_id } = world.order();
    expect(world.try(platform, { kind: 'expire_order', order_id }, 2 * HOUR_MS)).toBe('not_due');
    world.do(platform, { kind: 'expire_order', order_id }, 2 * DAY_MS);
    expect(world.books.get('skus', SKU)).toMatchObject({ free: 1, held: 0 });
    expect(world.pay(checkout_id, undefined, 2 * DAY_MS)).toBe('not_payable');
  });
});

describe('payment', () => {
  const declining = Object.entries(testCards).filter(([, outcome]) => outcome.kind === 'declines');
  test.each(declining)('card %s is declined with its code, and another card recovers', (number, outcome) => {
    const world = new Shop();
    const { checkout_id, order_id } = world.order();
    expect(world.pay(checkout_id, number)).toBeTypeOf('number');
    expect(world.log.at(-1)).toMatchObject({
      name: 'payment_attempt',
      outcome: 'declined',
      decline: outcome.kind === 'declines' && outcome.code,
    });
    expect(world.books.get('orders', order_id)?.payment).toBe('awaiting');
    expect(world.books.get('intents', checkout_id)?.status).toBe('requires_payment_method');
    world.pay(checkout_id);
    expect(world.books.get('orders', order_id)?.payment).toBe('captured');
  });

  test('an unknown card number is an incorrect number', () => {
    const world = new Shop();
    world.pay(world.order().checkout_id, '1234567890123456');
    expect(world.log.at(-1)).toMatchObject({ decline: 'incorrect_number' });
  });

  test('a challenge can be failed, asked again and passed', () => {
    const world = new Shop();
    const { checkout_id, order_id } = world.order();
    world.pay(checkout_id, '4000002760003184');
    expect(world.books.get('orders', order_id)?.payment).toBe('requires_action');
    world.do(buyer, { kind: 'authenticate_payment', checkout_id, passed: false });
    expect(world.log.at(-1)).toMatchObject({ decline: 'authentication_failed' });
    expect(world.try(buyer, { kind: 'authenticate_payment', checkout_id, passed: true })).toBe('no_challenge');
    world.pay(checkout_id, '4000002760003184');
    world.do(buyer, { kind: 'authenticate_payment', checkout_id, passed: true });
    expect(world.books.get('orders', order_id)?.payment).toBe('captured');
  });

  test('paying twice takes money once', () => {
    const world = new Shop();
    const { checkout_id } = world.order();
    world.pay(checkout_id);
    expect(world.pay(checkout_id)).toBe('already_paid');
    expect(world.log.filter((event) => event.name === 'transfer' && event.kind === 'capture')).toHaveLength(1);
  });

  test('a wallet pays what it holds, and not more', () => {
    const world = new Shop();
    const { checkout_id } = world.order();
    const pay: Command = { kind: 'confirm_payment', checkout_id, method: { kind: 'wallet' } };
    world.do(buyer, pay);
    expect(world.log.at(-1)).toMatchObject({ decline: 'wallet_balance' });
    world.do(buyer, { kind: 'top_up_wallet', amount_cents: 5_000 });
    world.do(buyer, pay);
    expect(world.books.get('wallets', 7)?.balance_cents).toBe(5_000 - 3_100);
  });

  test('attempts are limited', () => {
    const world = new Shop();
    const { checkout_id } = world.order();
    for (let i = 0; i < shopRules.payment_attempts_max; i++) world.pay(checkout_id, '4000000000000002');
    expect(world.pay(checkout_id)).toBe('too_many_attempts');
  });
});

test('an act places one order, whatever is asked under its key again', () => {
  const world = new Shop();
  const { checkout_id } = world.order();
  const before = world.books.capture();
  const occasion = { at_ms: EPOCH_MS + HOUR_MS, act_key: checkout_id, party: buyer };
  for (const quantity of [1, 2]) {
    const again = decide(world.books, orderOf(world.books, [{ sku_id: OTHER_SKU, quantity }]), occasion);
    expect(again).toEqual({ ok: false, reason: 'already_placed', subject: checkout_id });
  }
  expect(world.books.capture()).toEqual(before);
});

describe('refusals leave the books alone', () => {
  const cases: [string, RefusalReason, Party, (world: Shop) => Command][] = [
    ['an empty order', 'empty_order', buyer, () => ({ kind: 'place_order', lines: [], total_cents: 0, ship_to: 'x' })],
    ['minus one piece', 'invalid_quantity', buyer, (w) => orderOf(w.books, [{ sku_id: SKU, quantity: -1 }])],
    ['no piece', 'invalid_quantity', buyer, (w) => orderOf(w.books, [{ sku_id: SKU, quantity: 0 }])],
    ['a billion pieces', 'invalid_quantity', buyer, (w) => orderOf(w.books, [{ sku_id: SKU, quantity: 1e9 }])],
    ['more than there is', 'out_of_stock', buyer, (w) => orderOf(w.books, [{ sku_id: SKU, quantity: 11 }])],
    [
      'the same variant twice',
      'duplicate_line',
      buyer,
      (w) =>
        orderOf(w.books, [
          { sku_id: SKU, quantity: 1 },
          { sku_id: SKU, quantity: 1 },
        ]),
    ],
    ['an unknown variant', 'no_such_sku', buyer, (w) => orderOf(w.books, [{ sku_id: 999_999, quantity: 1 }])],
    [
      'a forged price',
      'price_changed',
      buyer,
      (w) => {
        const order = orderOf(w.books, [{ sku_id: SKU, quantity: 1 }]);
        return { ...order, lines: [{ ...order.lines[0], price_cents: 1 }], total_cents: 601 };
      },
    ],
    [
      'a forged total',
      'total_changed',
      buyer,
      (w) => ({ ...orderOf(w.books, [{ sku_id: SKU, quantity: 1 }]), total_cents: 1 }),
    ],
    [
      'a line that is not in the cart',
      'not_in_cart',
      buyer,
      () => ({ kind: 'set_cart_quantity', sku_id: SKU, quantity: 2 }),
    ],
    [
      "a stranger's payment",
      'not_yours',
      stranger,
      (w) => ({ kind: 'confirm_payment', checkout_id: w.order().checkout_id, method: { kind: 'wallet' } }),
    ],
    [
      "a stranger's cancellation",
      'not_yours',
      stranger,
      (w) => ({ kind: 'cancel_order', order_id: w.order().order_id }),
    ],
    [
      'dispatch before payment',
      'not_shippable',
      shop,
      (w) => ({ kind: 'ship_order', order_id: w.order().order_id, tracking: 'SF1' }),
    ],
    [
      'delivery before dispatch',
      'not_deliverable',
      carrier,
      (w) => ({ kind: 'deliver_order', order_id: w.order().order_id }),
    ],
    [
      'receipt before delivery',
      'not_delivered',
      buyer,
      (w) => ({ kind: 'confirm_receipt', order_id: w.order().order_id }),
    ],
    [
      'a review before delivery',
      'not_delivered',
      buyer,
      (w) => ({ kind: 'review_item', order_id: w.order().order_id, line: 0, stars: 5, words: null, tags: 0 }),
    ],
    [
      'cancelling after delivery',
      'not_cancellable',
      buyer,
      (w) => ({ kind: 'cancel_order', order_id: w.delivered().order_id }),
    ],
    [
      'a return nobody asked for',
      'no_return',
      shop,
      (w) => ({ kind: 'decide_return', order_id: w.delivered().order_id, decision: 'approve' }),
    ],
    [
      "another shop's price",
      'not_yours',
      { role: 'merchant', merchant_id: 4 },
      () => ({ kind: 'set_price', sku_id: SKU, price_cents: 1 }),
    ],
    ['stock below zero', 'out_of_stock', shop, () => ({ kind: 'adjust_stock', sku_id: SKU, delta: -11 })],
    ['an unknown order', 'no_such_order', buyer, () => ({ kind: 'cancel_order', order_id: 12_345 })],
  ];
  test.each(cases)('%s: %s', (_what, reason, party, make) => {
    const world = new Shop();
    const command = make(world);
    const before = world.books.capture();
    expect(world.try(party, command)).toBe(reason);
    expect(world.books.capture()).toEqual(before);
  });
});
