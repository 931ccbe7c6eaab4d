import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toEdge } from '../../model/ids.ts';
import { join, openTestShop, type TestShop } from './open-shop.fixture.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());
beforeEach(() => shop.restock(20));

const home = { receiver: '李娜', phone: '139 1234 5678', address: '上海市静安区南京西路1号' };

describe('addresses', () => {
  test('an address is changed and removed, and nobody else’s can be', async () => {
    const [mei, other] = await Promise.all([join(shop.url), join(shop.url)]);
    const added = await mei.ask('add_address', { body: home });
    const params = { address_id: String(added.body.address_id) };
    expect((await other.ask('change_address', { params, body: home })).body.code).toBe('no_such_address');
    expect((await other.ask('remove_address', { params })).body.code).toBe('no_such_address');
    const changed = await mei.ask('change_address', { params, body: { ...home, phone: '138 0000 1111' } });
    expect(changed.body.phone).toBe('138 0000 1111');
    const rest = await mei.ask('remove_address', { params: { address_id: String(changed.body.address_id) } });
    // What is left is the one that every guest begins with, in both languages.
    expect(rest.body.addresses).toHaveLength(1);
    expect(rest.body.addresses[0].receiver).toEqual(mei.me.name);
    expect(mei.me.name.zh).toMatch(/^访客 \d+$/);
  });
});

describe('wallet', () => {
  test('the history adds up to the balance, also after a top-up', async () => {
    const mei = await join(shop.url);
    const before = await mei.ask('wallet');
    expect(before.body.balance_cents).toBe(mei.me.wallet_cents);
    const after = await mei.ask('top_up', { body: { amount_cents: 5_000 } });
    expect(after.body.balance_cents).toBe(mei.me.wallet_cents + 5_000);
    expect(after.body.entries.reduce((sum, { delta_cents }) => sum + delta_cents, 0)).toBe(after.body.balance_cents);
    expect((await mei.ask('top_up', { body: { amount_cents: 0 } })).status).toBe(422);
  });

  test('a wallet that a reset took comes back with the next look at oneself', async () => {
    const mei = await join(shop.url);
    await shop.restock(20);
    expect((await mei.ask('me')).body.wallet_cents).toBe(mei.me.wallet_cents);
  });
});

describe('notices', () => {
  test('an order that waits for its payment is told of once it is placed, and is read once', async () => {
    const mei = await join(shop.url);
    const [item] = (await mei.ask('feed')).body.items;
    const { product_id } = item.video.product as { product_id: string };
    const { skus } = (await mei.ask('product', { params: { product_id } })).body;
    const cart = await mei.ask('add_to_cart', { body: { sku_id: skus[0].sku_id, quantity: 1 } });
    const { addresses } = (await mei.ask('addresses')).body;
    expect((await mei.ask('notices')).body).toEqual({ notices: [], unseen: 0 });
    await mei.ask('place_order', {
      body: {
        lines: [{ sku_id: skus[0].sku_id, quantity: 1, price_cents: skus[0].price_cents }],
        total_cents: cart.body.total_cents,
        address_id: addresses[0].address_id,
      },
    });
    const told = (await mei.ask('notices')).body;
    expect(told).toMatchObject({ unseen: 1, notices: [{ kind: 'pay_soon', product: { product_id } }] });
    expect((await mei.ask('see_notices')).body.unseen).toBe(0);
    expect((await mei.ask('notices')).body.unseen).toBe(0);
  });
});

describe('creators and videos', () => {
  test('a creator has a page with videos and a showcase, and nobody has none', async () => {
    const mei = await join(shop.url);
    const page = await mei.ask('creator', { params: { creator_id: toEdge('creator', 5) } });
    expect(page.body).toMatchObject({ videos_count: 1, creator: { followers: 10, following: false } });
    expect(page.body.showcase).toHaveLength(1);
    expect((await mei.ask('creator', { params: { creator_id: toEdge('creator', 6) } })).status).toBe(404);
    expect((await mei.ask('kept_videos', { query: '?kept=liked' })).body.videos).toHaveLength(1);
    expect((await mei.ask('kept_videos', { query: '?kept=saved' })).body.videos).toEqual([]);
  });
});

describe('being somebody', () => {
  test('a guest is called as it wishes, and can begin as somebody new', async () => {
    const mei = await join(shop.url);
    expect((await mei.ask('rename', { body: { name: ' Mei ' } })).body.name).toEqual({ en: 'Mei', zh: 'Mei' });
    const fresh = await mei.ask('become', { body: { as: 'new_guest' } });
    expect(fresh.body.user_id).not.toBe(mei.me.user_id);
    expect(fresh.body).toMatchObject({ kind: 'guest', wallet_cents: mei.me.wallet_cents });
    expect((await mei.ask('me')).body).toEqual(fresh.body);
    expect((await mei.ask('become', { body: { as: toEdge('user', 3) } })).body.code).toBe('no_such_persona');
  });
});
