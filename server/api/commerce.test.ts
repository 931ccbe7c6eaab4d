import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Command, CommandOf, Party } from '../../model/commerce/command.ts';
import { skus } from '../../model/commerce/play.fixture.ts';
import { fromEdge, offerIdOf, reviewIdOf, toEdge } from '../../model/ids.ts';
import { DAY_MS, EPOCH_MS, HOUR_MS } from '../../model/sim-time.ts';
import { request } from '../books/shop-play.fixture.ts';
import { type Browser, join, openTestShop, type TestShop } from './open-shop.fixture.ts';

let shop: TestShop;
let buyer: Awaited<ReturnType<typeof join>>;
let address_id: number;

const sku_id = toEdge('sku', skus[0].sku_id);
const line = { sku_id, quantity: 2, price_cents: 2_500, creator_id: toEdge('creator', 5), origin: 'for_you' } as const;
const merchant: Party = { role: 'merchant', merchant_id: 3 };
const platform: Party = { role: 'platform' };

/** The name of a picture that was uploaded. */
let photo: string;
beforeAll(async () => {
  shop = await openTestShop();
  const kept = await shop.media.keepPicture(Buffer.from('ffd8ff00', 'hex'));
  photo = 'name' in kept ? kept.name : '';
});
beforeEach(async () => {
  await shop.restock(10);
  buyer = await join(shop.url);
  address_id = (await buyer.ask('addresses')).body.addresses[0].address_id;
});
afterAll(() => shop.close());

const give = (party: Party, command: Command, after_ms = 0) =>
  shop.give(request(party, command, shop.engine.now_ms() + after_ms));

function coupon(coupon_id: number, more: Partial<CommandOf<'offer_coupon'>> = {}): Command {
  return {
    kind: 'offer_coupon',
    coupon_id,
    benefit: 'amount',
    threshold_cents: 4_000,
    amount_cents: 500,
    percent_bp: 0,
    cap_cents: 0,
    starts_ms: EPOCH_MS,
    ends_ms: shop.engine.now_ms() + 30 * DAY_MS,
    per_person: 1,
    total: 1,
    first_order_only: false,
    ...more,
  };
}

async function paid(by: Browser = buyer, number = '4242424242424242', more: object = {}, total_cents = 5_000) {
  const body = { lines: [line], total_cents, address_id, ...more };
  const placed = await by.ask('place_order', { body });
  expect(placed.status).toBe(200);
  const params = { checkout_id: placed.body.checkout_id };
  await by.ask('confirm_payment', { params, body: { method: { kind: 'card', number } } });
  const [order_id] = placed.body.order_ids;
  return { order_id, params: { order_id }, id: fromEdge('order', order_id) as number };
}

async function delivered(number?: string) {
  const order = await paid(buyer, number);
  await give(merchant, { kind: 'ship_order', order_id: order.id, tracking: 'SF1' });
  await give({ role: 'carrier' }, { kind: 'deliver_order', order_id: order.id }, HOUR_MS);
  shop.engine.pass(2 * HOUR_MS);
  return order;
}

describe('coupons', () => {
  test('a coupon is claimed once, quoted, taken off, and back after the order was cancelled', async () => {
    await give(merchant, coupon(offerIdOf(3, 0)));
    await give(
      platform,
      coupon(offerIdOf(null, 0), { benefit: 'percent', amount_cents: 0, percent_bp: 1_000, cap_cents: 300 }),
    );
    const merchant_id = toEdge('merchant', 3);
    const offered = (await buyer.ask('coupons', { query: `?merchant_id=${merchant_id}` })).body.coupons;
    expect(offered.map(({ claimable, held }) => [claimable, held])).toEqual([
      [true, 0],
      [true, 0],
    ]);
    const ids = offered.map(({ coupon_id }) => coupon_id);
    for (const coupon_id of ids) {
      const claimed = await buyer.ask('claim_coupon', { params: { coupon_id } });
      expect(claimed.body).toMatchObject({ held: 1, claimable: false, left: 0 });
      const again = await buyer.ask('claim_coupon', { params: { coupon_id } });
      expect([again.status, again.body.code, again.body.subject]).toEqual([409, 'coupon_gone', coupon_id]);
    }
    const plain = await buyer.ask('quote', { body: { lines: [{ sku_id, quantity: 2 }] } });
    expect(plain.body).toMatchObject({ total_cents: 5_000, coupons: [{ chosen: false }, { chosen: false }] });
    expect(plain.body.coupons.map(({ off_cents }) => off_cents).sort()).toEqual([300, 500]);
    const quoted = await buyer.ask('quote', { body: { lines: [{ sku_id, quantity: 2 }], coupon_ids: ids } });
    expect(quoted.body).toMatchObject({ shop_discount_cents: 500, platform_discount_cents: 300, total_cents: 4_200 });
    const wrong = await buyer.ask('place_order', {
      body: { lines: [line], coupon_ids: ids, total_cents: 5_000, address_id },
    });
    expect(wrong.body.code).toBe('total_changed');
    const { params } = await paid(buyer, undefined, { coupon_ids: ids }, 4_200);
    expect((await buyer.ask('order', { params })).body).toMatchObject({
      total_cents: 4_200,
      shop_discount_cents: 500,
      platform_discount_cents: 300,
      lines: [{ discount_cents: 800 }],
    });
    const spent = await buyer.ask('place_order', {
      body: { lines: [line], coupon_ids: ids, total_cents: 4_200, address_id },
    });
    expect([spent.body.code, spent.body.subject]).toEqual(['coupon_not_held', ids[0]]);
    expect((await buyer.ask('cancel_order', { params })).body.refunded_cents).toBe(4_200);
    expect((await buyer.ask('coupons')).body.coupons.map(({ held }) => held)).toEqual([1, 1]);
  });

  test('somebody else’s coupon, an unknown one, and two of one kind are refused', async () => {
    await give(platform, coupon(offerIdOf(null, 0), { total: 9 }));
    await give(platform, coupon(offerIdOf(null, 1), { total: 9 }));
    const ids = [0, 1].map((nth) => toEdge('coupon', offerIdOf(null, nth)));
    const order = (coupon_ids: string[]) =>
      buyer.ask('place_order', { body: { lines: [line], coupon_ids, total_cents: 4_500, address_id } });
    expect((await order([ids[0]])).body.code).toBe('coupon_not_held');
    expect((await order(['cpn_zzzzzzzzz'])).body.code).toBe('no_such_coupon');
    for (const coupon_id of ids) await buyer.ask('claim_coupon', { params: { coupon_id } });
    expect((await order(ids)).body.code).toBe('coupons_stacked');
    expect((await order([ids[0]])).status).toBe(200);
  });
});

test('a flash deal is sold at its price within its limits, and not after its time', async () => {
  const deal_id = offerIdOf(3, 0);
  const now_ms = shop.engine.now_ms();
  const times = { starts_ms: now_ms, ends_ms: now_ms + HOUR_MS };
  const stock = { stock: 3, per_customer: 2, price_cents: 1_990 };
  await give(merchant, { kind: 'open_deal', deal_id, sku_id: skus[0].sku_id, ...stock, ...times });
  const edge = toEdge('deal', deal_id);
  expect((await buyer.ask('deals')).body.deals).toMatchObject([
    { deal_id: edge, left: 3, mine: 0, usual_cents: 2_500 },
  ]);
  const order = (by: Browser, address: number, quantity: number) =>
    by.ask('place_order', {
      body: {
        lines: [{ ...line, quantity, price_cents: 1_990, deal_id: edge }],
        total_cents: 1_990 * quantity + (quantity === 1 ? 600 : 0),
        address_id: address,
      },
    });
  expect((await order(buyer, address_id, 2)).status).toBe(200);
  const more = await order(buyer, address_id, 1);
  expect([more.body.code, more.body.subject]).toEqual(['deal_limit', edge]);
  const other = await join(shop.url);
  const theirs = (await other.ask('addresses')).body.addresses[0].address_id;
  expect((await order(other, theirs, 2)).body.code).toBe('deal_sold_out');
  expect((await buyer.ask('deals')).body.deals).toMatchObject([{ left: 1, mine: 2 }]);
  // A cart is at the price of the deal as far as all of a line can be had in it.
  const inCart = async (by: Browser) => {
    const { shops, items_cents } = (await by.ask('cart')).body;
    return [shops[0].lines[0].deal_id, shops[0].lines[0].price_cents, items_cents];
  };
  await other.ask('add_to_cart', { body: { sku_id, quantity: 1 } });
  expect(await inCart(other)).toEqual([edge, 1_990, 1_990]);
  await other.ask('set_cart_quantity', { params: { sku_id }, body: { quantity: 2 } });
  expect(await inCart(other)).toEqual([null, 2_500, 5_000]);
  await buyer.ask('add_to_cart', { body: { sku_id, quantity: 1 } });
  expect(await inCart(buyer)).toEqual([null, 2_500, 2_500]);
  shop.engine.pass(HOUR_MS);
  expect((await order(other, theirs, 1)).body.code).toBe('deal_over');
  expect((await buyer.ask('deals')).body.deals).toEqual([]);
});

test('a wallet is filled, spent on a gift, and tells what came in and went out', async () => {
  const filled = await buyer.ask('top_up', { body: { amount_cents: 1_000 } });
  expect(filled.body.balance_cents).toBe(21_000);
  const gift = { creator_id: toEdge('creator', 5), gift: 'cake', quantity: 2 } as const;
  const spent = await buyer.ask('send_gift', { body: gift });
  expect(spent.body.balance_cents).toBe(21_000 - 1_040);
  expect(spent.body.entries.map(({ delta_cents }) => delta_cents).sort((a, b) => a - b)).toEqual([
    -520, -520, 1_000, 20_000,
  ]);
  const poor = await buyer.ask('send_gift', { body: { ...gift, gift: 'rocket' } });
  expect([poor.status, poor.body.code]).toEqual([409, 'not_enough_balance']);
  const nobody = await buyer.ask('send_gift', { body: { ...gift, creator_id: 'crt_zz' } });
  expect(nobody.body.code).toBe('no_such_creator');
});

describe('when something goes wrong', () => {
  test('a return shows its pictures, and can be taken back before it is decided', async () => {
    const { params } = await delivered();
    const body = { reason: 'damaged', note: 'cracked', quantities: [1], photos: [photo] };
    const asked = await buyer.ask('request_return', { params, body });
    expect(asked.body).toMatchObject({
      return_state: 'open',
      return_case: { photos: [photo], refund_cents: 2_500 },
    });
    expect((await buyer.ask('withdraw_return', { params })).body.return_state).toBe('canceled');
    expect((await buyer.ask('withdraw_return', { params })).body.code).toBe('no_return');
  });

  test('a complaint is answered with an offer, which the buyer takes', async () => {
    const { params, id } = await delivered();
    const body = { topic: 'damaged', words: 'One is broken', photos: [photo] };
    const opened = await buyer.ask('open_complaint', { params, body });
    expect(opened.body.complaint).toMatchObject({ state: 'open', words: 'One is broken' });
    expect((await buyer.ask('close_complaint', { params, body: { decision: 'accept' } })).body.code).toBe(
      'no_complaint',
    );
    await give(merchant, { kind: 'answer_complaint', order_id: id, words: 'Sorry!', offer_cents: 800 });
    const closed = await buyer.ask('close_complaint', { params, body: { decision: 'accept' } });
    expect(closed.body).toMatchObject({ complaint: { state: 'accepted', award_cents: 800 }, refunded_cents: 800 });
    expect((await buyer.ask('open_complaint', { params, body })).body.code).toBe('not_complainable');
  });

  test('a bank holds back what is disputed until it has decided', async () => {
    const { params, id } = await delivered();
    const opened = await buyer.ask('open_dispute', { params, body: { reason: 'product_unacceptable' } });
    expect(opened.body).toMatchObject({ disputed_cents: 5_000, dispute: { state: 'needs_response' } });
    const body = { reason: 'quality', note: null, quantities: [1] };
    expect((await buyer.ask('request_return', { params, body })).body.code).toBe('dispute_open');
    await give(merchant, { kind: 'answer_dispute', order_id: id, evidence: 'losing_evidence' });
    await give(platform, { kind: 'decide_dispute', order_id: id });
    const decided = (await buyer.ask('order', { params })).body;
    expect(decided).toMatchObject({ dispute: { state: 'lost' }, payment: 'refunded', refunded_cents: 5_000 });
  });

  test('a refund that the bank sends back is paid into the wallet', async () => {
    const { params, id } = await paid(buyer, '4000000000005126');
    const cancelled = (await buyer.ask('cancel_order', { params })).body;
    expect(cancelled).toMatchObject({ refunding_cents: 5_000, refunded_cents: 0, refunds: [{ state: 'pending' }] });
    const again = { params: { ...params, nth: '0' } };
    expect((await buyer.ask('retry_refund', again)).body.code).toBe('refund_under_way');
    await give(platform, { kind: 'settle_refund', order_id: id, nth: 0 }, 3 * DAY_MS);
    const retried = (await buyer.ask('retry_refund', again)).body;
    expect(retried).toMatchObject({ refunded_cents: 5_000, refunds: [{ state: 'succeeded_by_wallet' }] });
    expect((await buyer.ask('me')).body.wallet_cents).toBe(25_000);
  });

  test('words that lure buyers away are held, and the shop’s answer stands under a review', async () => {
    const { params, id } = await delivered();
    const body = { line: 0, stars: 1, words: 'Add me on WeChat', tags: 0, photos: [photo] };
    await buyer.ask('review_item', { params, body });
    const product_id = (await buyer.ask('order', { params })).body.lines[0].product.product_id;
    const seen = async (by: Browser) => (await by.ask('reviews', { params: { product_id } })).body.reviews;
    expect(await seen(buyer)).toMatchObject([{ state: 'held', photos: [photo] }]);
    const reader = await join(shop.url);
    expect(await seen(reader)).toEqual([]);
    const review_id = reviewIdOf(id, 0);
    await give(platform, { kind: 'moderate_review', review_id, verdict: 'published' });
    await give(merchant, { kind: 'answer_review', review_id, words: 'We are here too.' });
    expect(await seen(reader)).toMatchObject([{ state: 'published', answer: 'We are here too.' }]);
  });
});

test('the audit is for operators, and names what does not agree', async () => {
  await paid();
  const sound = await buyer.ask('audit');
  expect(sound.body.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(sound.body).toMatchObject({ ok: true });
  await shop.db.updateTable('wallets').set({ balance_cents: 1 }).execute();
  expect((await buyer.ask('audit')).body).toMatchObject({ ok: false });
});
