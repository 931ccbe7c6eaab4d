import fc from 'fast-check';
import { actKey, offerIdOf, orderIdOf, productIdOf, reviewIdOf, skuIdOf } from '../ids.ts';
import { EPOCH_MS, HOUR_MS, tickOf } from '../sim-time.ts';
import { type Books, keyFields, type BooksImage, tableNames } from './books.ts';
import type { Command, CommandOf, Occasion, Party } from './command.ts';
import { orderTotal } from './order-total.ts';

/** Two shops with three variants between them, few enough that random people get in each other's way. */
export const skus = [
  { shop: 3, sku_id: skuIdOf(productIdOf(3, 0), 0) },
  { shop: 3, sku_id: skuIdOf(productIdOf(3, 1), 0) },
  { shop: 4, sku_id: skuIdOf(productIdOf(4, 0), 0) },
] as const;

export const credit = { creator_id: 5, exposure_id: 99, origin: 'for_you' } as const;
export const START_MS = EPOCH_MS + HOUR_MS;
const MERCHANT_ACTORS_FROM = 1_000;
const YEAR_MS = 366 * 24 * HOUR_MS;

/** What somebody tries, and when. */
export interface Try {
  readonly command: Command;
  readonly occasion: Occasion;
}

let acts = 0;

/** A command with an occasion whose key no other one of this test file has. */
export function tryOf(party: Party, command: Command, at_ms = START_MS): Try {
  const actor = party.role === 'user' ? party.user_id : MERCHANT_ACTORS_FROM;
  acts++;
  const act_key = actKey(actor, tickOf(at_ms) + Math.floor(acts / 64), acts % 64);
  return { command, occasion: { at_ms, act_key, party } };
}

export function listing(sku: (typeof skus)[number], stock: number, price_cents = 2_500): Try {
  const { shop, sku_id } = sku;
  const prices = { price_cents, list_price_cents: 3_000, commission_bp: 1_000, unit_cost_cents: 900 };
  const command: Command = { kind: 'list_sku', sku_id, category: 1, ...prices, stock };
  return tryOf({ role: 'merchant', merchant_id: shop }, command, EPOCH_MS);
}

interface Wanted {
  readonly sku_id: number;
  readonly quantity: number;
  readonly deal_id?: number;
}

/** An order at the prices and with the coupons that the books know. */
export function orderOf(
  books: Books,
  wanted: readonly Wanted[],
  coupon_ids: readonly number[] = [],
): CommandOf<'place_order'> {
  const lines = wanted.map((line) => {
    const sku = books.get('skus', line.sku_id);
    const deal = line.deal_id === undefined ? undefined : books.get('deals', line.deal_id);
    return { ...line, price_cents: (deal ?? sku)?.price_cents ?? 0, ...credit };
  });
  const priced = lines.map((line) => ({ ...line, merchant_id: books.get('skus', line.sku_id)?.merchant_id ?? 0 }));
  const coupons = coupon_ids.map((id) => books.get('coupons', id)).filter((coupon) => coupon !== undefined);
  const { total_cents } = orderTotal(priced, undefined, coupons);
  const with_coupons = coupon_ids.length === 0 ? {} : { coupon_ids: [...coupon_ids] };
  return { kind: 'place_order', lines, ...with_coupons, total_cents, ship_to: 'Li Na, 1 Garden Road' };
}

/** Coupons of the play: of each shop, and two of the platform. */
export const coupon_ids = [offerIdOf(3, 0), offerIdOf(4, 0), offerIdOf(null, 0), offerIdOf(null, 1)] as const;

function couponOf(coupon_id: number): CommandOf<'offer_coupon'> {
  const nth = coupon_ids.indexOf(coupon_id);
  const is_percent = nth % 2 === 1;
  return {
    kind: 'offer_coupon',
    coupon_id,
    benefit: is_percent ? 'percent' : 'amount',
    threshold_cents: 2_000 * (nth + 1),
    amount_cents: is_percent ? 0 : 333,
    percent_bp: is_percent ? 1_500 : 0,
    cap_cents: is_percent ? 1_111 : 0,
    starts_ms: EPOCH_MS,
    ends_ms: EPOCH_MS + YEAR_MS,
    per_person: 2,
    total: 3,
    first_order_only: nth === 3,
  };
}

const kinds = [
  'order',
  'order',
  'order_two',
  'coupon_order',
  'coupon_order',
  'deal_order',
  'pay',
  'pay',
  'pay_trait',
  'pay_trait',
  'wallet',
  'top_up',
  'decline',
  'challenge',
  'authenticate',
  'on_delivery',
  'cancel',
  'expire',
  'ship',
  'ship',
  'deliver',
  'deliver',
  'receipt',
  'complete',
  'return',
  'approve',
  'silence',
  'withdraw',
  'back',
  'settle_refund',
  'retry_refund',
  'cart',
  'quantity',
  'review',
  'moderate',
  'answer_review',
  'promote',
  'incentive',
  'reward',
  'prize',
  'reprice',
  'restock',
  'offer',
  'claim',
  'claim',
  'close_coupon',
  'open_deal',
  'close_deal',
  'gift',
  'complain',
  'answer_complaint',
  'accept',
  'uphold',
  'dismiss',
  'dispute',
  'answer_dispute',
  'decide_dispute',
] as const;

type Kind = (typeof kinds)[number];

/** What often follows on what; `9 days` and the like let time pass before the next step. */
const stories: readonly (readonly (Kind | `${number} days`)[])[] = [
  ['order', 'pay', 'ship', 'deliver', 'receipt', 'review', 'answer_review', 'moderate', '9 days', 'complete'],
  ['offer', 'claim', 'coupon_order', 'pay', 'cancel', 'coupon_order', '2 days', 'expire'],
  ['offer', 'claim', 'coupon_order', 'pay_trait', 'ship', 'deliver', 'return', 'approve', 'back', '3 days'],
  ['settle_refund', 'retry_refund', '9 days', 'complete'],
  ['order', 'pay_trait', 'cancel', '3 days', 'settle_refund', 'retry_refund'],
  ['order', 'pay_trait', 'dispute', 'answer_dispute', 'decide_dispute'],
  ['coupon_order', 'pay', 'ship', 'deliver', '9 days', 'complete', 'complain', 'answer_complaint', 'accept'],
  ['dispute', 'dispute', 'answer_dispute', '10 days', 'decide_dispute', 'complete'],
  ['order_two', 'pay', 'ship', 'deliver', 'complain', '3 days', 'uphold', '7 days', 'complete', 'dispute'],
  ['open_deal', 'deal_order', 'on_delivery', 'ship', 'deliver', 'return', 'withdraw', 'complain', 'dismiss'],
  ['top_up', 'order', 'wallet', 'gift', 'ship', 'deliver', 'return', '3 days', 'silence', 'back'],
  ['open_deal', 'deal_order', 'pay', 'cancel', '3 days', 'close_deal', 'close_coupon'],
  ['cart', 'quantity', 'order', 'decline', 'challenge', 'authenticate', 'pay', 'reprice', 'restock'],
];

const kept = fc.record({
  user: fc.nat(1),
  sku: fc.nat(2),
  other_sku: fc.nat(2),
  quantity: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 9 }) },
  ),
  nth: fc.nat(5),
  /** Mostly an order is met by those whose it is. */
  is_stray: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const hours = fc.oneof({ weight: 9, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.nat(9 * 24) });

export type PlayStep = (typeof kept extends fc.Arbitrary<infer T> ? T : never) & {
  readonly kind: Kind;
  readonly hours: number;
};

const anything = fc
  .tuple(kept, fc.constantFrom(...kinds), hours)
  .map(([kept, kind, hours]) => [{ ...kept, kind, hours }]);

/** A story, of which a step may be left out. */
const story = fc.tuple(kept, fc.constantFrom(...stories), fc.nat(30)).map(([kept, steps, left_out]) => {
  let hours = 1;
  return steps.flatMap((kind, nth): PlayStep[] => {
    if (kind.endsWith(' days')) {
      hours += Number.parseInt(kind, 10) * 24;
      return [];
    }
    if (nth === left_out) return [];
    const next = { ...kept, kind: kind as Kind, hours };
    hours = 1;
    return [next];
  });
});

/** A life of the little shop: what people, shops, carriers, banks and timers try, in time order. */
export const play: fc.Arbitrary<PlayStep[]> = fc
  .array(fc.oneof({ weight: 2, arbitrary: story }, { weight: 3, arbitrary: anything }), { maxLength: 14, size: 'max' })
  .map((parts) => parts.flat());

/** Turns the steps of a play into commands, given what the books say at each of them. */
export function* triesOf(steps: readonly PlayStep[], books: Books): Generator<Try> {
  for (const sku of skus) yield listing(sku, 8);
  const checkouts: number[] = [];
  const deals: number[] = [];
  let at_ms = START_MS;
  for (const each of steps) {
    at_ms += each.hours * HOUR_MS;
    const next = nextOf(each, books, checkouts, deals, at_ms);
    if (next.command.kind === 'place_order') checkouts.push(next.occasion.act_key);
    if (next.command.kind === 'open_deal') deals.push(next.command.deal_id);
    yield next;
  }
}

/** Cards of which something comes later. */
const cards_with_traits = [
  '4000000000000259',
  '4000000000002685',
  '4000000000001976',
  '4000000000007726',
  '4000000000005126',
];

function nextOf(
  step: PlayStep,
  books: Books,
  checkouts: readonly number[],
  deals: readonly number[],
  at_ms: number,
): Try {
  const { shop: own, sku_id } = skus[step.sku];
  const owner: Party = { role: 'merchant', merchant_id: own };
  const platform: Party = { role: 'platform' };
  const carrier: Party = { role: 'carrier' };
  const checkout_id = checkouts.at(-1 - (step.nth % Math.min(2, Math.max(1, checkouts.length)))) ?? 1;
  const orders = [0, 1]
    .map((split) => orderIdOf(checkout_id, split))
    .filter((id) => books.get('orders', id) !== undefined);
  const order_id = orders[step.other_sku % Math.max(1, orders.length)] ?? orderIdOf(checkout_id, 0);
  const order = books.get('orders', order_id);
  const merchant_id = step.is_stray || order === undefined ? skus[step.nth % skus.length].shop : order.merchant_id;
  const shop: Party = { role: 'merchant', merchant_id };
  const shopper: Party = { role: 'user', user_id: 7 + step.user };
  const user: Party = step.is_stray || order === undefined ? shopper : { role: 'user', user_id: order.user_id };
  const { quantity } = step;
  const pieces =
    step.other_sku === step.sku
      ? [{ sku_id, quantity }]
      : [
          { sku_id, quantity },
          { sku_id: skus[step.other_sku].sku_id, quantity: 1 },
        ];
  const card = (number: string): Command => ({
    kind: 'confirm_payment',
    checkout_id,
    method: { kind: 'card', number },
  });
  const lines = order?.lines.length ?? 1;
  const quantities = Array.from({ length: lines }, (_, line) => (line === 0 ? Math.max(0, quantity) : 0));
  const coupon_id = coupon_ids[step.nth % coupon_ids.length];
  const issuer: Party = [
    { role: 'merchant', merchant_id: 3 },
    { role: 'merchant', merchant_id: 4 },
    platform,
    platform,
  ][step.nth % coupon_ids.length] as Party;
  const deal_id = deals[step.nth % Math.max(1, deals.length)] ?? offerIdOf(3, 0);
  const deal = books.get('deals', deal_id);
  const fresh_deal: Command = {
    kind: 'open_deal',
    deal_id: offerIdOf(own, deals.length),
    sku_id,
    price_cents: 1_900,
    stock: 1 + step.nth,
    per_customer: 2,
    starts_ms: at_ms,
    ends_ms: at_ms + 48 * HOUR_MS,
  };
  const two = (): Command => ({ ...orderOf(books, pieces, [coupon_ids[0], coupon_ids[2]]) });
  const commands: Record<Kind, [Party, Command]> = {
    order: [shopper, orderOf(books, pieces)],
    order_two: [shopper, two()],
    coupon_order: [shopper, orderOf(books, pieces, [coupon_id])],
    deal_order: [shopper, orderOf(books, [{ sku_id: deal?.sku_id ?? sku_id, quantity, deal_id }])],
    cart: [shopper, { kind: 'add_to_cart', sku_id, quantity, ...credit }],
    quantity: [shopper, { kind: 'set_cart_quantity', sku_id, quantity }],
    pay: [user, card('4242424242424242')],
    pay_trait: [user, card(cards_with_traits[step.nth % cards_with_traits.length])],
    decline: [user, card('4000000000009995')],
    challenge: [user, card('4000002760003184')],
    authenticate: [user, { kind: 'authenticate_payment', checkout_id, passed: step.nth % 2 === 0 }],
    wallet: [user, { kind: 'confirm_payment', checkout_id, method: { kind: 'wallet' } }],
    on_delivery: [user, { kind: 'confirm_payment', checkout_id, method: { kind: 'pay_on_delivery' } }],
    top_up: [shopper, { kind: 'top_up_wallet', amount_cents: 5_000 }],
    gift: [shopper, { kind: 'send_gift', creator_id: 5, live_id: null, gift: 'cake', quantity: 1 + step.nth }],
    cancel: [step.nth % 2 === 0 ? user : shop, { kind: 'cancel_order', order_id }],
    expire: [platform, { kind: 'expire_order', order_id }],
    ship: [shop, { kind: 'ship_order', order_id, tracking: 'SF1' }],
    deliver: [carrier, { kind: 'deliver_order', order_id }],
    receipt: [user, { kind: 'confirm_receipt', order_id }],
    complete: [platform, { kind: 'complete_order', order_id }],
    return: [
      user,
      { kind: 'request_return', order_id, reason: 'quality', note: null, quantities, photos: ['crack_1', 'crack_2'] },
    ],
    approve: [shop, { kind: 'decide_return', order_id, decision: 'approve' }],
    silence: [platform, { kind: 'decide_return', order_id, decision: 'time_out' }],
    withdraw: [user, { kind: 'decide_return', order_id, decision: 'withdraw' }],
    back: [shop, { kind: 'receive_return', order_id }],
    settle_refund: [platform, { kind: 'settle_refund', order_id, nth: step.sku % 2 }],
    retry_refund: [step.nth % 2 === 0 ? user : platform, { kind: 'retry_refund', order_id, nth: step.sku % 2 }],
    review: [
      user,
      {
        kind: 'review_item',
        order_id,
        line: 0,
        stars: 4,
        words: step.nth % 2 === 0 ? 'Schön — 很好 👍' : 'call 13800000000',
        tags: 3,
      },
    ],
    moderate: [platform, { kind: 'moderate_review', review_id: reviewIdOf(order_id, 0), verdict: 'published' }],
    promote: [platform, { kind: 'charge_promotion', merchant_id: 0, amount_cents: 100 * (1 + step.nth) }],
    incentive: [platform, { kind: 'pay_incentive', merchant_id: 0, amount_cents: 5_000 }],
    reward: [step.nth % 3 === 0 ? user : platform, { kind: 'reward_share', order_id, amount_cents: 500 }],
    prize: [platform, { kind: 'award_prize', sku_id, winner_id: 1 + step.nth }],
    answer_review: [shop, { kind: 'answer_review', review_id: reviewIdOf(order_id, 0), words: '谢谢！' }],
    reprice: [owner, { kind: 'set_price', sku_id, price_cents: 2_000 + 100 * step.nth }],
    restock: [owner, { kind: 'adjust_stock', sku_id, delta: quantity }],
    offer: [issuer, couponOf(coupon_id)],
    claim: [shopper, { kind: 'claim_coupon', coupon_id }],
    close_coupon: [issuer, { kind: 'close_coupon', coupon_id }],
    open_deal: [owner, fresh_deal],
    close_deal: [step.nth % 2 === 0 ? platform : owner, { kind: 'close_deal', deal_id }],
    complain: [user, { kind: 'open_complaint', order_id, topic: 'damaged', words: 'broken', photos: ['crack_1'] }],
    answer_complaint: [shop, { kind: 'answer_complaint', order_id, words: null, offer_cents: 300 * step.nth }],
    accept: [user, { kind: 'close_complaint', order_id, decision: step.sku === 0 ? 'withdraw' : 'accept' }],
    uphold: [platform, { kind: 'close_complaint', order_id, decision: 'uphold', award_cents: 700 * step.nth }],
    dismiss: [platform, { kind: 'close_complaint', order_id, decision: 'dismiss' }],
    dispute: [
      step.nth % 2 === 0 ? user : platform,
      { kind: 'open_dispute', order_id, reason: 'product_not_received', inquiry: step.sku === 0 },
    ],
    answer_dispute: [
      shop,
      { kind: 'answer_dispute', order_id, evidence: step.nth % 2 === 0 ? 'winning_evidence' : 'it was sent' },
    ],
    decide_dispute: [platform, { kind: 'decide_dispute', order_id }],
  };
  return tryOf(...commands[step.kind], at_ms);
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
