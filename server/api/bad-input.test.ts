import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Party } from '../../model/commerce/command.ts';
import { toEdge } from '../../model/ids.ts';
import type { RouteId } from '../../model/wire/routes.ts';
import { skus, sorted } from '../../model/commerce/play.fixture.ts';
import { request } from '../books/shop-play.fixture.ts';
import { loadBooks } from '../books/whole-books.ts';
import { type Asking, Browser, join, openTestShop, type TestShop } from './open-shop.fixture.ts';
import type { ProblemCode } from './problems.ts';

let shop: TestShop;
let buyer: Browser;
let stranger: Browser;
let address_id: number;
let checkout_id: string;
let order_id: string;

const sku_id = toEdge('sku', skus[0].sku_id);
const line = { sku_id, quantity: 1, price_cents: 2_500 };
const merchant: Party = { role: 'merchant', merchant_id: 3 };
const visa = { method: { kind: 'card', number: '4242424242424242' } };

beforeAll(async () => {
  shop = await openTestShop();
});
beforeEach(async () => {
  await shop.restock(3);
  [buyer, stranger] = await Promise.all([join(shop.url), join(shop.url)]);
  address_id = (await buyer.ask('addresses')).body.addresses[0].address_id;
  const placed = await buyer.ask('place_order', { body: { lines: [line], total_cents: 3_100, address_id } });
  checkout_id = placed.body.checkout_id;
  order_id = placed.body.order_ids[0];
});
afterAll(() => shop.close());

/** Everything that money or stock could have moved in. */
async function state(): Promise<unknown> {
  const { rows } = await sql`select (select count(*) from stock_movements) as moves,
    (select count(*) from ledger_transfers) as transfers`.execute(shop.db);
  return [sorted(await loadBooks(shop.db)), rows];
}

type Case = [what: string, id: RouteId, asking: () => Asking & { as?: Browser }, status: number, code: ProblemCode];

const order = (body: object): Asking => ({ body: { lines: [line], total_cents: 3_100, address_id, ...body } });
const pieces = (quantity: unknown, total_cents = 3_100): Asking =>
  order({ lines: [{ ...line, quantity }], total_cents });

const cases: Case[] = [
  ['an empty order', 'place_order', () => order({ lines: [], total_cents: 0 }), 422, 'empty_order'],
  ['minus one piece', 'place_order', () => pieces(-1), 422, 'invalid_quantity'],
  ['no piece', 'place_order', () => pieces(0), 422, 'invalid_quantity'],
  ['a billion pieces', 'place_order', () => pieces(1e9), 422, 'invalid_quantity'],
  ['more than a billion pieces', 'place_order', () => pieces(1e15), 422, 'invalid_request'],
  ['half a piece', 'place_order', () => pieces(0.5), 422, 'invalid_request'],
  ['a quantity that is a word', 'place_order', () => pieces('1'), 422, 'invalid_request'],
  ['more than there is', 'place_order', () => pieces(3, 7_500), 409, 'out_of_stock'],
  [
    'a forged price',
    'place_order',
    () => order({ lines: [{ ...line, price_cents: 1 }], total_cents: 601 }),
    409,
    'price_changed',
  ],
  ['a negative price', 'place_order', () => order({ lines: [{ ...line, price_cents: -2_500 }] }), 409, 'price_changed'],
  ['a forged total', 'place_order', () => order({ total_cents: 1 }), 409, 'total_changed'],
  ['the same variant twice', 'place_order', () => order({ lines: [line, line] }), 422, 'duplicate_line'],
  [
    'an unknown variant',
    'place_order',
    () => order({ lines: [{ ...line, sku_id: 'sku_zzzzzz' }] }),
    404,
    'no_such_sku',
  ],
  [
    'an id that nobody gave out',
    'place_order',
    () => order({ lines: [{ ...line, sku_id: 'sku_zzzzzzzzzzz' }] }),
    422,
    'invalid_request',
  ],
  [
    'an id of another kind',
    'place_order',
    () => order({ lines: [{ ...line, sku_id: order_id }] }),
    422,
    'invalid_request',
  ],
  ['an unknown field', 'place_order', () => order({ discount: 100 }), 422, 'invalid_request'],
  ["somebody else's address", 'place_order', () => ({ ...order({}), as: stranger }), 422, 'no_such_address'],
  [
    'a creator that nobody is',
    'place_order',
    () => order({ lines: [{ ...line, creator_id: 'crt_zz' }] }),
    422,
    'no_such_creator',
  ],
  ['no key', 'place_order', () => ({ ...order({}), key: null }), 400, 'idempotency_key_missing'],
  ['a key too long', 'place_order', () => ({ ...order({}), key: 'x'.repeat(256) }), 400, 'idempotency_key_invalid'],
  ['a body that is no JSON', 'place_order', () => ({ body: '{"lines":' }), 400, undefined as never],
  [
    'a key that stands twice',
    'place_order',
    () => ({ body: '{"total_cents":1,"total_cents":3100}' }),
    400,
    undefined as never,
  ],
  ['a body without a floor', 'place_order', () => ({ body: '['.repeat(40_000) }), 400, undefined as never],
  ['a body of 70 kB', 'place_order', () => order({ note: 'x'.repeat(70_000) }), 413, undefined as never],
  ['nobody', 'place_order', () => ({ ...order({}), as: new Browser(shop.url) }), 401, 'no_session'],
  [
    'a cookie that was made up',
    'cart',
    () => ({ as: new Browser(shop.url), headers: { Cookie: 'vitrine_session=x' } }),
    401,
    'no_session',
  ],
  [
    'another site',
    'place_order',
    () => ({ ...order({}), headers: { Origin: 'https://evil.example' } }),
    403,
    'other_site',
  ],
  [
    'a form of another site',
    'place_order',
    () => ({ ...order({}), headers: { 'Sec-Fetch-Site': 'cross-site' } }),
    403,
    'other_site',
  ],
  [
    'an unknown means of payment',
    'confirm_payment',
    () => ({ params: { checkout_id }, body: { method: { kind: 'cheque' } } }),
    422,
    'invalid_request',
  ],
  [
    'a card that is a word',
    'confirm_payment',
    () => ({ params: { checkout_id }, body: { method: { kind: 'card', number: 'visa' } } }),
    422,
    'invalid_request',
  ],
  [
    'a foreign checkout',
    'confirm_payment',
    () => ({ params: { checkout_id }, body: visa, as: stranger }),
    403,
    'not_yours',
  ],
  [
    'an unknown checkout',
    'confirm_payment',
    () => ({ params: { checkout_id: 'chk_zz' }, body: visa }),
    404,
    'no_such_checkout',
  ],
  [
    'a challenge that nobody asked for',
    'authenticate_payment',
    () => ({ params: { checkout_id }, body: { passed: true } }),
    409,
    'no_challenge',
  ],
  ['a look at a foreign checkout', 'checkout', () => ({ params: { checkout_id }, as: stranger }), 403, 'not_yours'],
  ['a look at a foreign order', 'order', () => ({ params: { order_id }, as: stranger }), 403, 'not_yours'],
  ['cancelling a foreign order', 'cancel_order', () => ({ params: { order_id }, as: stranger }), 403, 'not_yours'],
  ['an unknown order', 'order', () => ({ params: { order_id: 'ord_zz' } }), 404, 'no_such_order'],
  ['a receipt before delivery', 'confirm_receipt', () => ({ params: { order_id } }), 409, 'not_delivered'],
  [
    'a review before delivery',
    'review_item',
    () => ({ params: { order_id }, body: { line: 0, stars: 5, words: null, tags: 0 } }),
    409,
    'not_delivered',
  ],
  [
    'six stars',
    'review_item',
    () => ({ params: { order_id }, body: { line: 0, stars: 6, words: null, tags: 0 } }),
    422,
    'invalid_request',
  ],
  [
    'words that no text can hold',
    'review_item',
    () => ({ params: { order_id }, body: { line: 0, stars: 5, words: 'a\0b', tags: 0 } }),
    422,
    'invalid_request',
  ],
  [
    'half an emoji',
    'review_item',
    () => ({ params: { order_id }, body: `{"line":0,"stars":5,"words":"\\ud83d","tags":0}` }),
    422,
    'invalid_request',
  ],
  [
    'a line that is not in the cart',
    'set_cart_quantity',
    () => ({ params: { sku_id }, body: { quantity: 2 } }),
    409,
    'not_in_cart',
  ],
  ['minus one in the cart', 'add_to_cart', () => ({ body: { sku_id, quantity: -1 } }), 422, 'invalid_quantity'],
  ['none in the cart', 'add_to_cart', () => ({ body: { sku_id, quantity: 0 } }), 422, 'invalid_quantity'],
  ['a billion in the cart', 'add_to_cart', () => ({ body: { sku_id, quantity: 1e9 } }), 422, 'invalid_quantity'],
  ['an unknown product', 'product', () => ({ params: { product_id: 'prd_zz' } }), 404, 'no_such_product'],
  ['an unknown video', 'video', () => ({ params: { video_id: 'vid_zz' } }), 404, 'no_such_video'],
  ['an unknown metric', 'series', () => ({ params: { metric_id: 'gmv_of_mars' } }), 404, 'no_such_metric'],
  [
    'a purchase that a client reports',
    'report_events',
    () => ({ body: { events: [{ name: 'purchase', at_ms: 1 }] } }),
    422,
    'invalid_request',
  ],
  ['a surface that is none', 'feed', () => ({ query: '?surface=moon' }), 422, 'invalid_request'],
  ['a rate that the clock has not', 'set_clock', () => ({ body: { rate: 7 } }), 422, 'invalid_request'],
];

describe('bad input is refused in its own words, and moves nothing', () => {
  test.each(cases)('%s (%s)', async (_what, id, asking, status, code) => {
    const { as = buyer, ...asked } = asking();
    const before = await state();
    const answer = await as.ask(id, asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.title.length).toBeGreaterThan(10);
    expect(await state()).toEqual(before);
  });

  test('each field at fault is named', async () => {
    const answer = await buyer.ask('place_order', { body: { lines: [{ ...line, quantity: 'x' }], total_cents: 1.5 } });
    expect(answer.body.errors.map((fault) => `${fault.in} ${fault.pointer}`)).toEqual([
      'body /lines/0/quantity',
      'body /total_cents',
      'body /address_id',
    ]);
  });

  test('a refusal names what it is about', async () => {
    expect((await buyer.ask('place_order', pieces(3, 7_500))).body.subject).toBe(sku_id);
    const gone = await stranger.ask('cancel_order', { params: { order_id } });
    expect(gone.body.subject).toBe(order_id);
  });
});

describe('bad input that ends in a decline or a loss', () => {
  test('an unknown card is declined as a wrong number, goes no further, and another one recovers', async () => {
    const number = '5555444433331111';
    const answer = await buyer.ask('confirm_payment', {
      params: { checkout_id },
      body: { method: { kind: 'card', number } },
    });
    expect([answer.status, answer.body.last_decline]).toEqual([200, 'incorrect_number']);
    const log = await shop.db.selectFrom('command_log').selectAll().execute();
    expect(JSON.stringify(log)).not.toContain(number);
    const again = await buyer.ask('confirm_payment', { params: { checkout_id }, body: visa });
    expect(again.body.status).toBe('succeeded');
    const twice = await buyer.ask('confirm_payment', { params: { checkout_id }, body: visa });
    expect([twice.status, twice.body.code]).toEqual([409, 'already_paid']);
  });

  test('a stale cart says that the price has changed, and orders at the new one', async () => {
    await shop.give(request(merchant, { kind: 'set_price', sku_id: skus[0].sku_id, price_cents: 2_600 }));
    const stale = await buyer.ask('place_order', order({}));
    expect([stale.status, stale.body.code, stale.body.subject]).toEqual([409, 'price_changed', sku_id]);
    const fresh = await buyer.ask(
      'place_order',
      order({ lines: [{ ...line, price_cents: 2_600 }], total_cents: 3_200 }),
    );
    expect(fresh.status).toBe(200);
  });

  test('of two who want the last pieces at once, one gets them', async () => {
    const other_address = (await stranger.ask('addresses')).body.addresses[0].address_id;
    const last_two = { lines: [{ ...line, quantity: 2 }], total_cents: 5_000 };
    const answers = await Promise.all([
      buyer.ask('place_order', { body: { ...last_two, address_id } }),
      stranger.ask('place_order', { body: { ...last_two, address_id: other_address } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const sold_out = await buyer.ask('add_to_cart', { body: { sku_id, quantity: 1 } });
    expect([sold_out.status, sold_out.body.code]).toEqual([409, 'out_of_stock']);
  });

  test('a cart is that of its own visitor only', async () => {
    await buyer.ask('add_to_cart', { body: { sku_id, quantity: 1 } });
    expect((await stranger.ask('cart')).body.shops).toEqual([]);
    const foreign = await stranger.ask('set_cart_quantity', { params: { sku_id }, body: { quantity: 2 } });
    expect(foreign.body.code).toBe('not_in_cart');
  });
});
