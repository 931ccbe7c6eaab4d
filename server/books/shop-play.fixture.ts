import fc from 'fast-check';
import { type Books, type BooksImage, keyFields, tableNames } from '../../model/commerce/books.ts';
import type { Command, CommandOf, Party } from '../../model/commerce/command.ts';
import { orderTotal } from '../../model/commerce/order-total.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { actKey, orderIdOf, productIdOf, skuIdOf } from '../../model/ids.ts';
import { EPOCH_MS, HOUR_MS, tickOf } from '../../model/sim-time.ts';
import type { Request } from './run-command.ts';

/** Two shops with three variants between them, few enough that random people get in each other's way. */
export const skus = [
  { shop: 3, sku_id: skuIdOf(productIdOf(3, 0), 0) },
  { shop: 3, sku_id: skuIdOf(productIdOf(3, 1), 0) },
  { shop: 4, sku_id: skuIdOf(productIdOf(4, 0), 0) },
] as const;

export const noBooks: BooksImage = {
  skus: [],
  carts: [],
  orders: [],
  intents: [],
  buyers: [],
  reviews: [],
  wallets: [],
};
export const credit = { creator_id: 5, exposure_id: 99, origin: 'for_you' } as const;
const MERCHANT_ACTORS_FROM = 1_000;
const START_MS = EPOCH_MS + HOUR_MS;

let acts = 0;

/** A command with an occasion whose key no other one of this test file has. */
export function request(party: Party, command: Command, at_ms = START_MS): Request {
  const actor = party.role === 'user' ? party.user_id : MERCHANT_ACTORS_FROM;
  acts++;
  const act_key = actKey(actor, tickOf(at_ms) + Math.floor(acts / 64), acts % 64);
  return { command, occasion: { at_ms, act_key, party }, stamp: unstamped };
}

export function listing(sku: (typeof skus)[number], stock: number, price_cents = 2_500): Request {
  const { shop, sku_id } = sku;
  const prices = { price_cents, list_price_cents: 3_000, commission_bp: 1_000, unit_cost_cents: 900 };
  const command: Command = { kind: 'list_sku', sku_id, category: 1, ...prices, stock };
  return request({ role: 'merchant', merchant_id: shop }, command, EPOCH_MS);
}

export function orderOf(
  price_of: (sku_id: number) => number,
  wanted: { sku_id: number; quantity: number }[],
): CommandOf<'place_order'> {
  const lines = wanted.map((line) => ({ ...line, price_cents: price_of(line.sku_id), ...credit }));
  const { total_cents } = orderTotal(
    lines.map((line) => ({ ...line, merchant_id: skus.find(({ sku_id }) => sku_id === line.sku_id)?.shop ?? 0 })),
  );
  return { kind: 'place_order', lines, total_cents, ship_to: 'Li Na, 1 Garden Road' };
}

const step = fc.record({
  kind: fc.constantFrom(
    'order',
    'order',
    'pay',
    'pay',
    'wallet',
    'top_up',
    'decline',
    'challenge',
    'authenticate',
    'on_delivery',
    'cancel',
    'expire',
    'ship',
    'deliver',
    'receipt',
    'complete',
    'return',
    'approve',
    'silence',
    'back',
    'cart',
    'quantity',
    'review',
    'reprice',
    'restock',
  ),
  user: fc.nat(1),
  sku: fc.nat(2),
  other_sku: fc.nat(2),
  quantity: fc.integer({ min: -1, max: 5 }),
  nth: fc.nat(5),
  hours: fc.nat(5 * 24),
});

export type PlayStep = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** A life of the little shop: what people, shops, carriers and timers try, in time order. */
export const play = fc.array(step, { maxLength: 40 });

/** Turns the steps of a play into commands, given what the books say at each of them. */
export function* requestsOf(steps: readonly PlayStep[], books: Books): Generator<Request> {
  for (const sku of skus) yield listing(sku, 8);
  const checkouts: number[] = [];
  let at_ms = START_MS;
  for (const each of steps) {
    at_ms += each.hours * HOUR_MS;
    const next = requestOf(each, books, checkouts, at_ms);
    if (next.command.kind === 'place_order') checkouts.push(next.occasion.act_key);
    yield next;
  }
}

function requestOf(step: PlayStep, books: Books, checkouts: readonly number[], at_ms: number): Request {
  const { sku_id } = skus[step.sku];
  const checkout_id = checkouts[step.nth % Math.max(1, checkouts.length)] ?? 0;
  const order_id = orderIdOf(checkout_id, books.get('orders', orderIdOf(checkout_id, 1)) ? step.nth % 2 : 0);
  const user: Party = { role: 'user', user_id: 7 + step.user };
  const shop: Party = { role: 'merchant', merchant_id: books.get('orders', order_id)?.merchant_id ?? 3 };
  const owner: Party = { role: 'merchant', merchant_id: skus[step.sku].shop };
  const platform: Party = { role: 'platform' };
  const carrier: Party = { role: 'carrier' };
  const { quantity } = step;
  const pieces = [
    { sku_id, quantity },
    ...(step.other_sku === step.sku ? [] : [{ sku_id: skus[step.other_sku].sku_id, quantity: 1 }]),
  ];
  const priceOf = (id: number): number => books.get('skus', id)?.price_cents ?? 0;
  const card = (number: string): Command => ({
    kind: 'confirm_payment',
    checkout_id,
    method: { kind: 'card', number },
  });
  const lines = books.get('orders', order_id)?.lines.length ?? 1;
  const quantities = Array.from({ length: lines }, (_, line) => (line === 0 ? Math.max(0, quantity) : 0));
  const commands: Record<PlayStep['kind'], [Party, Command]> = {
    order: [user, orderOf(priceOf, pieces)],
    cart: [user, { kind: 'add_to_cart', sku_id, quantity, ...credit }],
    quantity: [user, { kind: 'set_cart_quantity', sku_id, quantity }],
    pay: [user, card('4242424242424242')],
    decline: [user, card('4000000000009995')],
    challenge: [user, card('4000002760003184')],
    authenticate: [user, { kind: 'authenticate_payment', checkout_id, passed: step.nth % 2 === 0 }],
    wallet: [user, { kind: 'confirm_payment', checkout_id, method: { kind: 'wallet' } }],
    on_delivery: [user, { kind: 'confirm_payment', checkout_id, method: { kind: 'pay_on_delivery' } }],
    top_up: [user, { kind: 'top_up_wallet', amount_cents: 5_000 }],
    cancel: [step.nth % 2 === 0 ? user : shop, { kind: 'cancel_order', order_id }],
    expire: [platform, { kind: 'expire_order', order_id }],
    ship: [shop, { kind: 'ship_order', order_id, tracking: 'SF1' }],
    deliver: [carrier, { kind: 'deliver_order', order_id }],
    receipt: [user, { kind: 'confirm_receipt', order_id }],
    complete: [platform, { kind: 'complete_order', order_id }],
    return: [user, { kind: 'request_return', order_id, reason: 'quality', note: null, quantities }],
    approve: [shop, { kind: 'decide_return', order_id, decision: 'approve' }],
    silence: [platform, { kind: 'decide_return', order_id, decision: 'time_out' }],
    back: [shop, { kind: 'receive_return', order_id }],
    review: [user, { kind: 'review_item', order_id, line: 0, stars: 4, words: 'Schön — 很好 👍', tags: 3 }],
    reprice: [owner, { kind: 'set_price', sku_id, price_cents: 2_000 + 100 * step.nth }],
    restock: [owner, { kind: 'adjust_stock', sku_id, delta: quantity }],
  };
  return request(...commands[step.kind], at_ms);
}

/** The books as plain data, each table by its key: what two books are compared by. */
export function sorted(books: Books): BooksImage {
  const image = books.capture();
  for (const table of tableNames) {
    const key = keyFields[table];
    (image[table] as unknown as Record<string, number>[]).sort((a, b) => a[key] - b[key]);
  }
  return image;
}
