import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { productOfSku, toEdge } from '../../model/ids.ts';
import { skus } from '../../model/commerce/play.fixture.ts';
import { type Browser, join, openTestShop, type TestShop, video_id } from './open-shop.fixture.ts';

let shop: TestShop;
let viewer: Browser;

beforeAll(async () => {
  shop = await openTestShop();
  viewer = await join(shop.url);
});
beforeEach(() => shop.restock(5));
afterAll(() => shop.close());

const products = skus.map(({ sku_id }) => toEdge('product', productOfSku(sku_id)));
const titleOf = async (product_id: string) => (await viewer.ask('product', { params: { product_id } })).body.card.title;
const search = async (q: string, more = '') =>
  (await viewer.ask('search', { query: `?q=${encodeURIComponent(q)}${more}` })).body;

describe('the shop tab', () => {
  test('shows what is on sale: by kind, by sales, by price and by day', async () => {
    const home = (await viewer.ask('shop_home')).body;
    expect(home.categories.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(home.recommended.map(({ product_id }) => product_id).toSorted()).toEqual(products.toSorted());
    expect(home.by_watching).toBe(false);
    // What has not sold lately is no best seller.
    expect(home.best_sellers.map(({ product_id }) => product_id)).toEqual([products[2], products[1]]);
    expect(home.price_drops).toHaveLength(3);
    expect(home.price_drops[0]).toMatchObject({
      price_cents: 2_500,
      list_price_cents: 3_000,
      stars: 14 / 3,
      ratings: 3,
    });
    expect(home.new_arrivals.map(({ product_id }) => product_id)).toEqual([products[2], products[1]]);
  });

  test('a category has its products, in every order; an unknown one is not there', async () => {
    const [{ category }] = (await viewer.ask('shop_home')).body.categories;
    for (const sort of ['recommended', 'sales', 'price_up', 'price_down', 'rating']) {
      const page = await viewer.ask('shop_category', {
        params: { category: String(category) },
        query: `?sort=${sort}`,
      });
      expect(page.body).toMatchObject({
        category: { category, count: 1 },
        products: [{ in_stock: true }],
        next_page: null,
      });
    }
    const params = { category: '200' };
    expect(await viewer.ask('shop_category', { params })).toMatchObject({
      status: 404,
      body: { code: 'no_such_category' },
    });
    const odd = await viewer.ask('shop_category', { params: { category: '1' }, query: '?sort=luck' });
    expect(odd.body.errors).toEqual([expect.objectContaining({ in: 'query', pointer: '/sort' })]);
  });

  test('what is sold out is neither a best seller nor a price drop', async () => {
    await shop.restock(0);
    const home = (await viewer.ask('shop_home')).body;
    expect([home.best_sellers, home.price_drops, home.new_arrivals]).toEqual([[], [], []]);
    expect(home.recommended.every(({ in_stock }) => !in_stock)).toBe(true);
  });
});

describe('the search', () => {
  test('a title finds its product first, in both languages and mistyped', async () => {
    for (const product_id of products) {
      const { en, zh } = await titleOf(product_id);
      const word = en.split(' ').toSorted((a, b) => b.length - a.length)[0];
      const mistyped = en.replace(word, word.slice(0, 2) + word[3] + word[2] + word.slice(4));
      for (const q of [en, zh, mistyped]) expect((await search(q)).products[0]).toMatchObject({ product_id });
    }
  });

  test('each tab has its own kind, and all are counted', async () => {
    const { en } = await titleOf(products[0]);
    const found = await search(en, '&tab=videos');
    expect(found.videos[0].video_id).toBe(toEdge('video', video_id));
    expect(found.products).toEqual([]);
    expect(found.counts.products).toBeGreaterThan(0);
    const [video] = found.videos;
    const creators = await search(video.creator.name.zh, '&tab=creators');
    expect(creators.creators[0]).toMatchObject({ creator_id: toEdge('creator', 5), followers: 10, videos: [video] });
    const { name } = (await viewer.ask('product', { params: { product_id: products[0] } })).body.shop;
    expect((await search(name.en, '&tab=shops')).shops[0]).toMatchObject({ name, count: 2, sold: 7 });
  });

  test('a search that finds nothing says what may be searched for instead, and that finds something', async () => {
    const nothing = await search('xyzzyq 量子');
    expect(nothing.counts).toEqual({ products: 0, videos: 0, creators: 0, shops: 0 });
    expect(nothing.instead.length).toBeGreaterThan(0);
    for (const { words } of nothing.instead) expect((await search(words.zh)).counts.products).toBeGreaterThan(0);
  });

  test('the beginning of a word suggests what it may become; nothing typed suggests what sells', async () => {
    const sells = (await viewer.ask('suggest')).body.suggestions;
    expect(sells.every(({ kind }) => kind === 'thing')).toBe(true);
    const { words } = sells[0];
    const begun = await viewer.ask('suggest', { query: `?q=${encodeURIComponent(words.en.slice(0, 4))}` });
    expect(begun.body.suggestions.map((each) => each.words.en)).toContain(words.en);
    const chinese = await viewer.ask('suggest', { query: `?q=${encodeURIComponent(words.zh.slice(0, 2))}` });
    expect(chinese.body.suggestions.map((each) => each.words.zh)).toContain(words.zh);
  });

  test('an empty or endless search is refused with the field that is wrong', async () => {
    for (const q of ['', '%20%20', 'a'.repeat(81)]) {
      const answer = await viewer.ask('search', { query: `?q=${q}` });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([expect.objectContaining({ in: 'query', pointer: '/q' })]);
    }
  });
});

test('a search comes into the log once, with what its first page showed', async () => {
  const { title } = (await viewer.ask('product', { params: { product_id: products[0] } })).body.card;
  const before = shop.engine.reported.length;
  const { counts } = await search(title.en.split(' ').at(-1) ?? '');
  await search(title.en.split(' ').at(-1) ?? '', '&tab=videos');
  await search('zzzz');
  const [first, ...more] = shop.engine.reported.slice(before) as Record<string, unknown>[];
  expect(first).toMatchObject({ name: 'search', origin: 'typed', results: counts.products });
  const shown = more.filter(({ name }) => name === 'search_result');
  expect(shown.map(({ position }) => position)).toEqual(shown.map((_, n) => n));
  expect(new Set(shown.map(({ search_key }) => search_key))).toEqual(new Set([first.search_key]));
  expect(more.at(-1)).toMatchObject({ name: 'search', words: 'zzzz', results: 0 });
  expect(more).toHaveLength(shown.length + 1);
});
