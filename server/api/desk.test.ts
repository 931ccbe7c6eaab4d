import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { skus, sorted } from '../../model/commerce/play.fixture.ts';
import { fromEdge, offerIdOf, reviewIdOf, toEdge } from '../../model/ids.ts';
import { DAY_MS, dayOf, HOUR_MS, startOfDay } from '../../model/sim-time.ts';
import { type RouteId, routes } from '../../model/wire/routes.ts';
import { request } from '../books/shop-play.fixture.ts';
import { auditBooks } from '../books/audit.ts';
import { loadBooks } from '../books/whole-books.ts';
import { type Asking, type Browser, join, openTestShop, type TestShop } from './open-shop.fixture.ts';

let shop: TestShop;
let buyer: Browser;
let seller: Browser;
let address_id: number;

const sku_id = toEdge('sku', skus[0].sku_id);
const own = toEdge('merchant', 3);
const other = toEdge('merchant', 4);

beforeAll(async () => {
  shop = await openTestShop();
});
beforeEach(async () => {
  await shop.restock(10);
  [buyer, seller] = await Promise.all([join(shop.url), join(shop.url)]);
  address_id = (await buyer.ask('addresses')).body.addresses[0].address_id;
  expect((await seller.ask('sit_at_desk', { body: { merchant_id: own } })).body.shop?.merchant_id).toBe(own);
});
afterAll(() => shop.close());

async function paid() {
  const lines = [{ sku_id, quantity: 2, price_cents: 2_500 }];
  const placed = await buyer.ask('place_order', { body: { lines, total_cents: 5_000, address_id } });
  const method = { kind: 'card', number: '4242424242424242' };
  await buyer.ask('confirm_payment', { params: { checkout_id: placed.body.checkout_id }, body: { method } });
  const [order_id] = placed.body.order_ids;
  return { params: { order_id }, id: fromEdge('order', order_id) as number };
}

async function delivered() {
  const order = await paid();
  const sent = await seller.ask('ship_order', { params: order.params, body: { tracking: 'SF7' } });
  expect(sent.body).toMatchObject({ fulfillment: 'shipped', tracking: 'SF7' });
  await shop.give(
    request({ role: 'carrier' }, { kind: 'deliver_order', order_id: order.id }, shop.engine.now_ms() + HOUR_MS),
  );
  shop.engine.pass(2 * HOUR_MS);
  return order;
}

const queue = async (name: string) => (await seller.ask('desk_orders', { query: `?queue=${name}` })).body.orders;
const review = { line: 0, stars: 2, words: 'Too small', tags: 0 };

describe('at the desk of a shop', () => {
  test('an order waits to be dispatched, and a return to be decided', async () => {
    const order = await paid();
    expect((await queue('to_ship')).map(({ order_id }) => order_id)).toEqual([order.params.order_id]);
    expect((await seller.ask('desk')).body).toMatchObject({ waiting: { to_ship: 1 }, orders: 1, sold_cents: 5_000 });
    const { days, best } = (await seller.ask('desk_sales')).body;
    expect([days.length, days.at(-1)?.starts_ms]).toEqual([28, startOfDay(dayOf(shop.engine.now_ms()))]);
    expect(days.at(-1)).toMatchObject({ orders: 1, sold_cents: 5_000 });
    expect(days.slice(0, -1).every(({ orders }) => orders === 0)).toBe(true);
    expect(best.map(({ pieces, sold_cents }) => [pieces, sold_cents])).toEqual([[2, 5_000]]);
    const { params } = await delivered();
    const back = { reason: 'quality', note: null, quantities: [1] };
    await buyer.ask('request_return', { params, body: back });
    expect((await queue('returns')).length).toBe(1);
    const decided = await seller.ask('decide_return', { params, body: { decision: 'approve' } });
    expect(decided.body.return_state).toBe('requested');
    expect(await queue('returns')).toEqual([]);
    expect((await auditBooks(shop.db)).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('a complaint, a dispute and a review are answered, each once', async () => {
    const { params, id } = await delivered();
    await buyer.ask('open_complaint', { params, body: { topic: 'not_as_described', words: 'It is blue.' } });
    const answer = { words: 'Sorry.', offer_cents: 500 };
    const answered = await seller.ask('answer_complaint', { params, body: answer });
    expect(answered.body.complaint).toMatchObject({ state: 'answered', answer: 'Sorry.', offer_cents: 500 });
    expect((await seller.ask('answer_complaint', { params, body: answer })).body.code).toBe('no_complaint');
    await buyer.ask('open_dispute', { params, body: { reason: 'product_unacceptable' } });
    expect((await queue('disputes')).length).toBe(1);
    const evidence = await seller.ask('answer_dispute', { params, body: { evidence: 'winning_evidence' } });
    expect(evidence.body.dispute?.state).toBe('under_review');
    await buyer.ask('review_item', { params, body: review });
    const [waiting] = (await seller.ask('desk_reviews')).body.reviews;
    expect(waiting).toMatchObject({ review_id: toEdge('review', reviewIdOf(id, 0)), stars: 2, answer: null });
    const { review_id } = waiting;
    const words = { words: 'We send a larger one.' };
    expect((await seller.ask('answer_review', { params: { review_id }, body: words })).body.answer).toBe(words.words);
    expect((await seller.ask('answer_review', { params: { review_id }, body: words })).body.code).toBe(
      'already_answered',
    );
    expect((await seller.ask('desk_reviews')).body.reviews).toEqual([]);
  });

  test('prices, stock, coupons and flash deals are what buyers meet', async () => {
    const now_ms = shop.engine.now_ms();
    const times = { starts_ms: now_ms, ends_ms: now_ms + DAY_MS };
    expect((await seller.ask('set_price', { params: { sku_id }, body: { price_cents: 2_000 } })).body).toMatchObject({
      price_cents: 2_000,
    });
    expect((await seller.ask('adjust_stock', { params: { sku_id }, body: { delta: -4 } })).body.free).toBe(6);
    const coupon = { benefit: 'amount', threshold_cents: 1_000, amount_cents: 300, total: 5, ...times };
    const first = await seller.ask('offer_coupon', { body: coupon });
    const second = await seller.ask('offer_coupon', { body: coupon });
    expect(second.body.coupons.map(({ coupon_id }) => coupon_id)).toEqual(
      [1, 0].map((nth) => toEdge('coupon', offerIdOf(3, nth))),
    );
    const [{ coupon_id }] = first.body.coupons;
    expect((await buyer.ask('claim_coupon', { params: { coupon_id } })).body.held).toBe(1);
    const deal = { sku_id, price_cents: 1_500, stock: 2, per_customer: 1, ...times };
    const [{ deal_id }] = (await seller.ask('open_deal', { body: deal })).body.deals;
    expect((await buyer.ask('deals')).body.deals).toMatchObject([{ deal_id, price_cents: 1_500, left: 2 }]);
    const closed = await seller.ask('close_deal', { params: { deal_id } });
    expect(closed.body.deals).toMatchObject([{ deal_id, closed: true }]);
    expect((await seller.ask('close_coupon', { params: { coupon_id } })).body.coupons[1].closed).toBe(true);
    const free = await seller.ask('open_deal', { body: { ...deal, price_cents: 2_500 } });
    expect([free.status, free.body.code]).toEqual([422, 'invalid_offer']);
  });

  test('a tap that is sent twice offers once', async () => {
    const now_ms = shop.engine.now_ms();
    const body = { benefit: 'amount', amount_cents: 300, total: 5, starts_ms: now_ms, ends_ms: now_ms + DAY_MS };
    for (let tap = 0; tap < 2; tap++)
      expect((await seller.ask('offer_coupon', { body, key: 'twice' })).body.coupons.length).toBe(1);
  });

  test('who gives the desk back is a buyer again', async () => {
    await seller.ask('sit_at_desk', { body: { merchant_id: null } });
    expect((await seller.ask('desk')).body).toMatchObject({ shop: null, orders: 0 });
    expect((await seller.ask('desk_orders')).body.code).toBe('no_desk');
    const nobody = await seller.ask('sit_at_desk', { body: { merchant_id: toEdge('merchant', 99) } });
    expect([nobody.status, nobody.body.code]).toEqual([404, 'no_such_shop']);
  });
});

test('what is another shop’s is neither seen nor moved from a desk', async () => {
  const { params, id } = await delivered();
  await buyer.ask('open_complaint', { params, body: { topic: 'not_as_described' } });
  await buyer.ask('open_dispute', { params, body: { reason: 'product_unacceptable' } });
  await buyer.ask('review_item', { params, body: review });
  const now_ms = shop.engine.now_ms();
  const times = { starts_ms: now_ms, ends_ms: now_ms + DAY_MS };
  const deal = { sku_id, price_cents: 1_500, stock: 2, ...times };
  await seller.ask('open_deal', { body: deal });
  await seller.ask('offer_coupon', { body: { benefit: 'amount', amount_cents: 300, total: 5, ...times } });
  const ids = {
    ...params,
    sku_id,
    review_id: toEdge('review', reviewIdOf(id, 0)),
    coupon_id: toEdge('coupon', offerIdOf(3, 0)),
    deal_id: toEdge('deal', offerIdOf(3, 0)),
  };
  const bodies: { readonly [R in RouteId]?: Asking['body'] } = {
    ship_order: { tracking: 'X' },
    decide_return: { decision: 'approve' },
    answer_complaint: { words: null },
    answer_dispute: { evidence: 'none' },
    answer_review: { words: 'Thanks' },
    set_price: { price_cents: 1 },
    adjust_stock: { delta: 1 },
    close_coupon: {},
    close_deal: {},
    open_deal: deal,
  };
  const neighbour = await join(shop.url);
  await neighbour.ask('sit_at_desk', { body: { merchant_id: other } });
  const before = sorted(await loadBooks(shop.db));
  const moving = (Object.keys(routes) as RouteId[]).filter((route) => {
    return routes[route].role === 'merchant' && 'moves' in routes[route];
  });
  for (const route of moving) {
    // A coupon of one's own names nothing of anybody else.
    if (route === 'offer_coupon') continue;
    expect(bodies).toHaveProperty(route);
    const { status, body } = await neighbour.ask(route, { params: ids, body: bodies[route] });
    expect([route, status, body.code]).toEqual([route, 403, 'not_yours']);
  }
  expect(sorted(await loadBooks(shop.db))).toEqual(before);
  expect((await neighbour.ask('desk_orders')).body.orders).toEqual([]);
  expect((await neighbour.ask('desk_reviews', { query: '?answered=any' })).body.reviews).toEqual([]);
  expect((await neighbour.ask('desk_offers')).body).toEqual({ coupons: [], deals: [] });
  expect((await neighbour.ask('desk_skus')).body.skus.map((each) => each.sku_id)).toEqual([
    toEdge('sku', skus[2].sku_id),
  ]);
});

describe('for the platform', () => {
  test('a held review is published, and a complaint decided', async () => {
    const { params } = await delivered();
    await buyer.ask('review_item', { params, body: { ...review, words: 'Call 13800138000' } });
    const [held] = (await seller.ask('platform_desk')).body.reviews;
    expect(held).toMatchObject({ state: 'held' });
    const { review_id } = held;
    const verdict = { params: { review_id }, body: { verdict: 'published' } };
    expect((await seller.ask('moderate_review', verdict)).body.state).toBe('published');
    expect((await seller.ask('moderate_review', verdict)).body.code).toBe('nothing_changes');
    await buyer.ask('open_complaint', { params, body: { topic: 'not_as_described' } });
    expect((await seller.ask('platform_desk')).body.complaints).toEqual([]);
    const early = await seller.ask('decide_complaint', { params, body: { decision: 'uphold', award_cents: 700 } });
    expect(early.body.code).toBe('not_due');
    await seller.ask('answer_complaint', { params, body: { words: 'No.' } });
    expect((await seller.ask('platform_desk')).body.complaints.length).toBe(1);
    const upheld = await seller.ask('decide_complaint', { params, body: { decision: 'uphold', award_cents: 700 } });
    expect(upheld.body.complaint).toMatchObject({ state: 'upheld', award_cents: 700 });
    expect((await auditBooks(shop.db)).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('a coupon of the platform is everybody’s', async () => {
    const now_ms = shop.engine.now_ms();
    const times = { starts_ms: now_ms, ends_ms: now_ms + DAY_MS };
    const body = { benefit: 'percent', percent_bp: 500, cap_cents: 900, total: 5, ...times };
    const [{ coupon_id, merchant_id }] = (await seller.ask('offer_platform_coupon', { body })).body.coupons;
    expect(merchant_id).toBeNull();
    expect((await buyer.ask('claim_coupon', { params: { coupon_id } })).body.held).toBe(1);
  });
});
