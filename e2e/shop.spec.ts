import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { orderTotal } from '../model/commerce/order-total.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { cards, Shopper } from './support/shopper.ts';

interface Sku {
  sku_id: string;
  price_cents: number;
  free: number;
}

/** Somebody who talks to the shop without a screen. */
class Caller {
  readonly api: APIRequestContext;
  #asked = 0;

  private constructor(api: APIRequestContext) {
    this.api = api;
  }

  static async joins(url: string): Promise<Caller> {
    const api = await request.newContext({ baseURL: `${url}/api/v1/`, extraHTTPHeaders: { Origin: url } });
    expect((await api.post('session', { data: {} })).ok()).toBe(true);
    return new Caller(api);
  }

  async reads<T>(path: string): Promise<T> {
    const answer = await this.api.get(path);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }

  /** A variant on sale with few pieces left, found through the videos of the feed. */
  async findsScarce(): Promise<Sku> {
    const found: Sku[] = [];
    for (let slate = 0; slate < 12 && !found.some(({ free }) => free <= 30); slate++) {
      const { items } = await this.reads<{ items: { video: { product: { product_id: string } | null } }[] }>('feed');
      for (const { video } of items) {
        if (video.product === null) continue;
        const { skus } = await this.reads<{ skus: Sku[] }>(`products/${video.product.product_id}`);
        found.push(...skus.filter(({ free }) => free > 0));
      }
    }
    const [scarcest] = found.sort((a, b) => a.free - b.free);
    if (scarcest === undefined) throw new Error('nothing is for sale');
    return scarcest;
  }

  async orders({ sku_id, price_cents }: Sku, quantity: number) {
    const { addresses } = await this.reads<{ addresses: { address_id: number }[] }>('addresses');
    const { total_cents } = orderTotal([{ merchant_id: 0, price_cents, quantity }]);
    return this.api.post('checkouts', {
      headers: { 'Idempotency-Key': `order-${process.pid}-${this.#asked++}-${sku_id}-${quantity}` },
      data: {
        lines: [{ sku_id, quantity, price_cents }],
        total_cents,
        address_id: addresses[0].address_id,
      },
    });
  }

  async pays(checkout_id: string, key: string) {
    return this.api.post(`checkouts/${checkout_id}/confirm`, {
      headers: { 'Idempotency-Key': key },
      data: { method: { kind: 'card', number: '4242424242424242' } },
    });
  }
}

let shop: RunningServer;
test.beforeAll(async () => {
  shop = await startServer({ users: 120, days: 2 });
});
test.afterAll(async () => shop.stop());

test('two people want the last piece: one gets it, the other is told, and nothing is oversold @wide', async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => Caller.joins(shop.url)));
  await first.api.post('clock', { data: { rate: 0 } });
  let left = await first.findsScarce();
  while (left.free > 1) {
    const taken = Math.min(left.free - 1, 99);
    expect((await third.orders(left, taken)).status()).toBe(200);
    left = { ...left, free: left.free - taken };
  }
  const answers = await Promise.all([first.orders(left, 1), second.orders(left, 1)]);
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409]);
  const refused = answers.find((answer) => answer.status() === 409);
  expect(await refused?.json()).toMatchObject({ code: 'out_of_stock', status: 409 });
  await first.api.post('clock', { data: { rate: 1 } });
});

test('a double tap on Pay pays once @wide', async () => {
  const buyer = await Caller.joins(shop.url);
  const sku = await buyer.findsScarce();
  const placed = await buyer.orders(sku, 1);
  expect(placed.status()).toBe(200);
  const { checkout_id } = (await placed.json()) as { checkout_id: string };
  const [one, other] = await Promise.all([buyer.pays(checkout_id, 'tap'), buyer.pays(checkout_id, 'tap')]);
  expect([one.status(), other.status()]).toEqual([200, 200]);
  expect(await one.json()).toEqual(await other.json());
  expect(((await one.json()) as { attempts: number }).attempts).toBe(1);
});

test('the shop survives a restart, and a kill in the middle of the day, with every order it acknowledged @wide', async ({
  page,
}) => {
  const before = await startServer({ users: 120, days: 2 });
  const viewer = new Shopper(page);
  await viewer.arrives(before.url);
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  const cookies = await page.context().cookies();
  await before.stop({ keep: true });

  const again = await startServer({ data_dir: before.data_dir, users: 120, days: 2 });
  await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, domain: '127.0.0.1' })));
  await page.goto(`${again.url}/orders`);
  await expect(page.getByText('To ship').first()).toBeVisible();
  const caller = await Caller.joins(again.url);
  const sku = await caller.findsScarce();
  const placed = await caller.orders(sku, 1);
  expect(placed.status()).toBe(200);
  const state = await caller.api.storageState();
  await again.kill();

  const third = await startServer({ data_dir: before.data_dir, users: 120, days: 2 });
  try {
    await page.goto(`${third.url}/orders`);
    await expect(page.getByText('To ship').first()).toBeVisible();
    const back = await request.newContext({ baseURL: `${third.url}/api/v1/`, storageState: state });
    const { orders } = (await (await back.get('orders')).json()) as { orders: { label: string }[] };
    expect(orders.map(({ label }) => label)).toEqual(['to_pay']);
  } finally {
    await third.stop({ keep: false });
  }
});
