import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Party } from '../../model/commerce/command.ts';
import { fromEdge, orderIdOf, toEdge } from '../../model/ids.ts';
import { DAY_MS, HOUR_MS } from '../../model/sim-time.ts';
import { skus } from '../../model/commerce/play.fixture.ts';
import { orderOf, request } from '../books/shop-play.fixture.ts';
import { loadBooks } from '../books/whole-books.ts';
import { type Browser, join, openTestShop, type TestShop, video_id } from './open-shop.fixture.ts';

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
beforeEach(() => shop.restock(5));
afterAll(() => shop.close());

const sku_id = toEdge('sku', skus[0].sku_id);
const line = { sku_id, quantity: 1, price_cents: 2_500, creator_id: toEdge('creator', 5), origin: 'for_you' } as const;
const total_cents = 3_100;
const merchant: Party = { role: 'merchant', merchant_id: 3 };

async function place(buyer: Browser): Promise<{ checkout_id: string; order_id: string }> {
  const { addresses } = (await buyer.ask('addresses')).body;
  const body = { lines: [line], total_cents, address_id: addresses[0].address_id };
  const checkout = (await buyer.ask('place_order', { body })).body;
  return { checkout_id: checkout.checkout_id, order_id: checkout.order_ids[0] };
}

describe('joining', () => {
  test('a guest gets a number above all members, a name, an address and something in the wallet', async () => {
    const guest = await join(shop.url);
    expect(guest.me).toMatchObject({
      kind: 'guest',
      name: { en: expect.stringMatching(/^Guest \d+$/) },
      wallet_cents: 20_000,
    });
    expect(fromEdge('user', guest.me.user_id)).toBeGreaterThanOrEqual(2 ** 20);
    expect((await guest.ask('addresses')).body.addresses).toEqual([
      expect.objectContaining({
        receiver: guest.me.name,
        address: { en: expect.stringContaining('Shenzhen'), zh: expect.stringContaining('深圳') },
      }),
    ]);
  });

  test('coming back with the cookie is the same person in the same visit, with the same wallet', async () => {
    const guest = await join(shop.url, '  Mei  ');
    expect(guest.me.name).toEqual({ en: 'Mei', zh: 'Mei' });
    const back = await guest.ask('open_session', { body: { name: 'Somebody else' } });
    expect(back.body).toEqual(guest.me);
    expect((await guest.ask('me')).body).toEqual(guest.me);
  });

  test('the cookie is out of reach of scripts and of other sites, and the database does not hold it', async () => {
    const response = await fetch(`${shop.url}/api/v1/session`, { method: 'POST' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^vitrine_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice('vitrine_session='.length, cookie.indexOf(';'));
    const rows = await shop.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('the visit', () => {
  test('a viewer finds a product in a video, reads its sheet and fills a cart', async () => {
    const viewer = await join(shop.url);
    const [item] = (await viewer.ask('feed')).body.items;
    expect(item.video).toMatchObject({
      video_id: toEdge('video', video_id),
      creator: { creator_id: toEdge('creator', 5) },
    });
    const product_id = item.video.product?.product_id ?? '';
    const sheet = (await viewer.ask('product', { params: { product_id } })).body;
    expect(sheet).toMatchObject({
      card: { price_cents: 2_500, in_stock: true, sold: 3 },
      rating: { mean: 14 / 3, histogram: [0, 0, 0, 1, 2], count: 3 },
      shipping: { fee_cents: 600 },
    });
    const cart = (await viewer.ask('add_to_cart', { body: { sku_id: sheet.skus[0].sku_id, quantity: 2 } })).body;
    expect(cart).toMatchObject({
      items_cents: 5_000,
      total_cents: 5_000,
      shops: [{ lines: [{ quantity: 2, was_cents: null }] }],
    });
    const less = await viewer.ask('set_cart_quantity', { params: { sku_id }, body: { quantity: 1 } });
    expect(less.body).toMatchObject({ items_cents: 2_500, total_cents });
    const none = await viewer.ask('set_cart_quantity', { params: { sku_id }, body: { quantity: 0 } });
    expect(none.body).toEqual({ shops: [], items_cents: 0, total_cents: 0 });
  });

  test('a cart shows the price of today beside that of the day it was filled', async () => {
    const viewer = await join(shop.url);
    await viewer.ask('add_to_cart', { body: { sku_id, quantity: 1 } });
    await shop.give(request(merchant, { kind: 'set_price', sku_id: skus[0].sku_id, price_cents: 2_700 }));
    const [{ lines }] = (await viewer.ask('cart')).body.shops;
    expect(lines[0]).toMatchObject({ price_cents: 2_700, was_cents: 2_500 });
  });

  test('an order goes from the checkout to a review that everybody reads', async () => {
    const buyer = await join(shop.url, 'Mei');
    const { checkout_id, order_id } = await place(buyer);
    const label = async () => (await buyer.ask('order', { params: { order_id } })).body.label;
    expect(await label()).toBe('to_pay');
    const declined = await buyer.ask('confirm_payment', {
      params: { checkout_id },
      body: { method: { kind: 'card', number: '4000000000009995' } },
    });
    expect(declined.body).toMatchObject({ status: 'requires_payment_method', last_decline: 'insufficient_funds' });
    const challenged = await buyer.ask('confirm_payment', {
      params: { checkout_id },
      body: { method: { kind: 'card', number: '4000002760003184' } },
    });
    expect(challenged.body.status).toBe('requires_action');
    const paid = await buyer.ask('authenticate_payment', { params: { checkout_id }, body: { passed: true } });
    expect(paid.body).toMatchObject({ status: 'succeeded', method: 'card', attempts: 3 });
    expect(await label()).toBe('to_ship');

    const id = fromEdge('order', order_id) as number;
    const at_ms = shop.engine.now_ms() + DAY_MS;
    await shop.give(
      request(merchant, { kind: 'ship_order', order_id: id, tracking: 'SF100' }, at_ms),
      request({ role: 'carrier' }, { kind: 'deliver_order', order_id: id }, at_ms + HOUR_MS),
    );
    shop.engine.pass(2 * DAY_MS);
    expect((await buyer.ask('confirm_receipt', { params: { order_id } })).body.label).toBe('delivered');
    const review = { line: 0, stars: 5, words: 'Holds a lot of tea', tags: 1 };
    const reviewed = await buyer.ask('review_item', { params: { order_id }, body: review });
    expect(reviewed.body.lines[0].reviewed).toBe(true);
    const returned = await buyer.ask('request_return', {
      params: { order_id },
      body: { reason: 'changed_mind', note: null, quantities: [1] },
    });
    expect(returned.body).toMatchObject({ label: 'after_sales', return_case: { refund_cents: 3_100 } });

    const reader = await join(shop.url);
    const { product_id } = reviewed.body.lines[0].product;
    const read = await reader.ask('reviews', { params: { product_id }, query: '?stars=5' });
    expect(read.body.reviews).toMatchObject([
      { author: { en: 'Mei', zh: 'Mei' }, words: { en: 'Holds a lot of tea' }, mine: false },
    ]);
    expect((await reader.ask('reviews', { params: { product_id }, query: '?stars=1' })).body.reviews).toEqual([]);
    expect((await buyer.ask('product', { params: { product_id } })).body.reviews).toMatchObject([{ mine: true }]);
    expect((await buyer.ask('orders')).body.orders.map((order) => order.order_id)).toEqual([order_id]);
  });

  test('around a product stand what it cost, videos that show it, the rest of its shop, and what was asked', async () => {
    const guest = await join(shop.url);
    const { product_id } = (await guest.ask('feed')).body.items[0].video.product as { product_id: string };
    const { body } = await guest.ask('product_more', { params: { product_id } });
    const { shop: seller } = (await guest.ask('product', { params: { product_id } })).body;
    expect(body.videos).toHaveLength(1);
    expect(body.prices[0]).toMatchObject({ marks: [{ price_cents: 990 }] });
    expect(body.lives).toEqual([]);
    const others = body.shop_products.map((card) => card.product_id);
    expect(others).not.toContain(product_id);
    for (const other of others) {
      expect((await guest.ask('product', { params: { product_id: other } })).body.shop).toEqual(seller);
    }
    expect((await guest.ask('questions', { params: { product_id } })).body.questions).toMatchObject([
      {
        author: { en: expect.any(String) },
        mine: false,
        answers: [{ by: 'shop', author: seller.name }, { by: 'buyer' }],
      },
    ]);
    for (const route of ['product_more', 'questions'] as const) {
      expect((await guest.ask(route, { params: { product_id: 'prd_zzzz' } })).status).toBe(404);
    }
  });

  test('a member’s review is worded in both languages, a guest’s bare stars stay bare', async () => {
    const guest = await join(shop.url);
    const { checkout_id, order_id } = await place(guest);
    await guest.ask('confirm_payment', { params: { checkout_id }, body: { method: { kind: 'wallet' } } });
    const member: Party = { role: 'user', user_id: 7 };
    const bought = request(
      member,
      orderOf(() => 2_500, [{ sku_id: skus[0].sku_id, quantity: 1 }]),
    );
    const { act_key } = bought.occasion;
    await shop.give(
      bought,
      request(member, { kind: 'confirm_payment', checkout_id: act_key, method: { kind: 'pay_on_delivery' } }),
    );
    const at_ms = shop.engine.now_ms();
    for (const [id, party] of [
      [orderIdOf(act_key, 0), member],
      [fromEdge('order', order_id) as number, { role: 'user', user_id: fromEdge('user', guest.me.user_id) as number }],
    ] as const) {
      await shop.give(
        request(merchant, { kind: 'ship_order', order_id: id, tracking: 'SF100' }, at_ms),
        request({ role: 'carrier' }, { kind: 'deliver_order', order_id: id }, at_ms + HOUR_MS),
        request(party, { kind: 'review_item', order_id: id, line: 0, stars: 5, words: null, tags: 0 }, at_ms + DAY_MS),
      );
    }
    const { product_id } = (await guest.ask('feed')).body.items[0].video.product as { product_id: string };
    const { reviews } = (await guest.ask('reviews', { params: { product_id } })).body;
    const own = reviews.find(({ mine }) => mine);
    const members = reviews.find(({ mine }) => !mine);
    expect(own).toMatchObject({ author: guest.me.name, words: { en: '', zh: '' }, tags: [] });
    expect(members?.words.en).toMatch(/[a-z]{3}/);
    expect(members?.words.zh).toMatch(/\p{Script=Han}{2}/u);
  });

  test('the wallet pays too, and what is cancelled comes back', async () => {
    const buyer = await join(shop.url);
    const { checkout_id, order_id } = await place(buyer);
    await buyer.ask('confirm_payment', { params: { checkout_id }, body: { method: { kind: 'wallet' } } });
    expect((await buyer.ask('me')).body.wallet_cents).toBe(20_000 - total_cents);
    expect((await buyer.ask('cancel_order', { params: { order_id } })).body.label).toBe('cancelled');
    expect((await buyer.ask('me')).body.wallet_cents).toBe(20_000);
  });

  test('an address of one’s own is the one on the parcel', async () => {
    const buyer = await join(shop.url);
    const home = { receiver: '李娜', phone: '+86 139 1234 5678', address: '上海市静安区南京西路1号' };
    const { address_id } = (await buyer.ask('add_address', { body: home })).body;
    const placed = await buyer.ask('place_order', { body: { lines: [line], total_cents, address_id } });
    const order = await buyer.ask('order', { params: { order_id: placed.body.order_ids[0] } });
    expect(order.body.ship_to).toEqual({
      en: '李娜, +86 139 1234 5678, 上海市静安区南京西路1号',
      zh: '李娜，+86 139 1234 5678，上海市静安区南京西路1号',
    });
  });

  test('what a viewer did is reported, and the clock can be worked', async () => {
    const viewer = await join(shop.url);
    const like = { name: 'like', at_ms: 1, exposure_id: 1, video_id: 2, creator_id: 3 };
    expect((await viewer.ask('report_events', { body: { events: [like] } })).body).toEqual({
      accepted: 1,
      duplicates: 0,
    });
    expect(shop.engine.reported).toEqual([like]);
    expect((await viewer.ask('set_clock', { body: { rate: 60 } })).body.rate).toBe(60);
    expect((await viewer.ask('skip', { body: { to: 'parcel_ships' } })).body.code).toBe('nothing_to_skip_to');
    expect((await viewer.ask('reset')).body).toEqual({ ok: true });
    expect(
      (await viewer.ask('comments', { params: { video_id: toEdge('video', video_id) } })).body.comments,
    ).toHaveLength(1);
  });
});

describe('the same tap twice', () => {
  test('a double tap on Pay charges once and is answered twice in the same words', async () => {
    const buyer = await join(shop.url);
    const { checkout_id, order_id } = await place(buyer);
    const pay = () =>
      buyer.ask('confirm_payment', { params: { checkout_id }, body: { method: { kind: 'wallet' } }, key: 'pay' });
    const [one, two] = await Promise.all([pay(), pay()]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body).toEqual(two.body);
    expect((await buyer.ask('me')).body.wallet_cents).toBe(20_000 - total_cents);

    await buyer.ask('cancel_order', { params: { order_id } });
    const late = await pay();
    expect(late.body).toEqual(one.body);
    expect(late.headers.get('idempotent-replayed')).toBe('true');
  });

  test('a key with another body, or for another call, is refused', async () => {
    const buyer = await join(shop.url);
    await buyer.ask('add_to_cart', { body: { sku_id, quantity: 1 }, key: 'k' });
    const other_body = await buyer.ask('add_to_cart', { body: { sku_id, quantity: 2 }, key: 'k' });
    expect([other_body.status, other_body.body.code]).toEqual([422, 'idempotency_key_reused']);
    const other_call = await buyer.ask('set_cart_quantity', { params: { sku_id }, body: { quantity: 2 }, key: 'k' });
    expect(other_call.body.code).toBe('idempotency_key_reused');
    const books = await loadBooks(shop.db);
    expect(books.get('carts', fromEdge('user', buyer.me.user_id) as number)?.lines).toMatchObject([{ quantity: 1 }]);
  });
});
