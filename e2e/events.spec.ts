import { DuckDBInstance } from '@duckdb/node-api';
import { expect, type Page, test } from '@playwright/test';
import { clientEvents } from '../model/wire/routes.ts';
import { vocabulary } from '../model/events/vocabulary.ts';
import { removeShop, type RunningServer, startServer } from './support/server.ts';
import { cards, Shopper } from './support/shopper.ts';

type Seen = readonly [times: number | 'some', fields?: string];

/**
 * Everything of the vocabulary that a viewer can cause, by the walk that causes it: how often it stands in the log, and
 * what its fields say. Events that need hours, luck or a host (a drawn prize, a dropped coupon, a failed refund) are held
 * beside the code that records them.
 */
const EXPECTED: Readonly<Record<string, Seen>> = {
  // Watching and reacting
  view_video: ['some', 'watch_ms >= 0 and policy is not null and propensity > 0 and video_id >= 0'],
  show_live_card: ['some', 'live_id >= 0 and propensity > 0'],
  like: [2, 'video_id >= 0 and creator_id >= 0'],
  undo_reaction: [1, "undone = 'like'"],
  save: [1, 'video_id >= 0'],
  comment: [2, "sentiment = 'neutral' and words in ('The first', 'The second')"],
  like_comment: [2, 'video_id >= 0 and comment_key >= 0'],
  share: [1, "content = 'video' and target_id >= 0"],
  follow: [1, 'creator_id >= 0'],
  view_profile: ['some', 'creator_id >= 0'],
  not_interested: [1, "reason = 'seen_before'"],
  report_content: [1, "reason = 'spam'"],
  // Looking closer
  search: ['some', "words = 'tea' and results >= 0"],
  select_item: ['some', 'product_id >= 0'],
  view_item: ['some', 'merchant_id >= 0'],
  read_reviews: ['some', 'product_id >= 0'],
  leave_item: ['some', "dwell_ms >= 0 and outcome in ('bought', 'carted', 'closed')"],
  ask_question: [1, "topic = 'open' and words = 'Good as a present?' and merchant_id >= 0"],
  // Buying
  add_to_cart: [1, 'quantity = 1 and price_cents > 0'],
  set_cart_quantity: [1, 'quantity = 2'],
  remove_from_cart: [1],
  begin_checkout: [2, 'lines = 1 and value_cents > 0'],
  leave_checkout: [1, "reason = 'closed'"],
  place_order: [1, 'total_cents > 0'],
  payment_attempt: [1, "outcome = 'succeeded'"],
  purchase: [1, "first and method = 'card'"],
  // Afterwards
  open_complaint: [1, "topic = 'rude_service' and words = 'Slow'"],
  close_complaint: [1],
  confirm_receipt: [1],
  review_item: [1, "stars = 4 and words = 'Good'"],
  request_return: [1, "reason = 'changed_mind'"],
  // In a live room
  enter_live: [1, 'viewers >= 0'],
  send_chat: [1, "words = 'Good evening'"],
  like_live: ['some', 'taps >= 1'],
  follow_host: [1],
  spend_virtual_currency: [1, "gift = 'rose' and value_cents > 0"],
  leave_live: [1, 'watch_ms > 0'],
};

let shop: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  shop = await startServer({ users: 120, days: 12 });
});
test.afterAll(() => removeShop(shop.data_dir));

test('the table names everything that the app reports itself', () => {
  expect(clientEvents.filter((name) => !(name in EXPECTED))).toEqual([]);
  expect(Object.keys(EXPECTED).filter((name) => !(name in vocabulary))).toEqual([]);
});

test('what a viewer does is in the log, each thing once, with its fields, also what a closed tab did last @phone', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await reacts(viewer);
  await looksCloser(viewer);
  const order_id = await buys(viewer);
  await talksInTheRoom(viewer);
  await comesBack(page, order_id);
  // The view of the last video has not been told of when the tab goes.
  await page.goto(shop.url);
  await expect(viewer.video.locator('canvas, video')).toBeVisible();
  const views = await countOf(page);
  await page.close({ runBeforeUnload: true });
  expect(views).toBeGreaterThan(0);
  await shop.stop({ keep: true });

  const connection = await (await DuckDBInstance.create()).connect();
  const wrong: string[] = [];
  for (const [name, [times, fields = 'true']] of Object.entries(EXPECTED)) {
    const key = vocabulary[name as keyof typeof vocabulary].key.join(', ');
    const path = `${shop.data_dir}/log/events/${name}/**/*.parquet`;
    const sql = `select count(*)::int, count(distinct (${key}))::int, (count(*) filter (not coalesce(${fields}, false)))::int
      from read_parquet('${path}') where by_person`;
    const rows = await connection.runAndReadAll(sql).catch((fault: Error) => fault);
    if (rows instanceof Error) {
      wrong.push(`${name}: ${rows.message.split('\n')[0]}`);
      continue;
    }
    const [count, distinct, other] = rows.getRows()[0] as [number, number, number];
    const is_right = times === 'some' ? count > 0 : count === times;
    if (!is_right || distinct !== count || other > 0)
      wrong.push(`${name}: ${count} times, ${distinct} different, ${other} with other fields; ${times} expected`);
  }
  connection.closeSync();
  expect(wrong).toEqual([]);
});

/** Closes the sheet and waits until it is gone: behind it nothing can be tapped. */
async function closes(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function next({ page, video }: Shopper): Promise<void> {
  const place = await video.getAttribute('aria-posinset');
  await page.keyboard.press('ArrowDown');
  await expect(video).not.toHaveAttribute('aria-posinset', place ?? '');
}

/** Goes on to a video: cards of live rooms stand between them. */
async function nextVideo(viewer: Shopper): Promise<void> {
  do await next(viewer);
  while ((await viewer.video.getByRole('button', { name: /^Like/ }).count()) === 0);
}

async function reacts(viewer: Shopper): Promise<void> {
  const { page, video, sheet } = viewer;
  const like = video.getByRole('button', { name: /^Like/ });
  await like.click();
  await like.click();
  await video.getByRole('button', { name: /^Save/ }).click();
  await video.getByRole('button', { name: /^Follow/ }).click();
  await video.getByRole('button', { name: /^Comments/ }).click();
  for (const [words, field] of [
    ['The first', 'Add a comment'],
    ['The second', /^Reply to/],
  ] as const) {
    await sheet.getByRole('textbox', { name: field }).fill(words);
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
    if (words === 'The first')
      await sheet
        .getByRole('button', { name: /^Reply to/ })
        .first()
        .click();
  }
  const liked = sheet.getByRole('button', { name: /^Like the comment/ }).first();
  for (const is of ['true', 'false']) {
    await liked.click();
    await expect(liked).toHaveAttribute('aria-pressed', is);
  }
  await closes(page);
  await video.getByRole('button', { name: /^Share/ }).click();
  await sheet.getByRole('button', { name: /Copy/ }).click();
  await closes(page);
  await video.getByRole('button', { name: /^About / }).click();
  await expect(page.locator('.profile')).toBeVisible();
  await page.goBack();
  await nextVideo(viewer);
  // A network that is away for a while loses nothing and doubles nothing.
  await page.context().setOffline(true);
  await like.click();
  await page.context().setOffline(false);
  await nextVideo(viewer);
  for (const [way, reason] of [
    ['Not interested', /seen/i],
    ['Report', /spam/i],
  ] as const) {
    const box = await video.boundingBox();
    if (box === null) throw new Error('no video is on the screen');
    await page.mouse.move(box.x + 150, box.y + 300);
    await page.mouse.down();
    await expect(sheet.getByRole('button', { name: way })).toBeVisible();
    await page.mouse.up();
    const place = await video.getAttribute('aria-posinset');
    await sheet.getByRole('button', { name: way }).click();
    await sheet.getByRole('button', { name: reason }).click();
    await expect(video).not.toHaveAttribute('aria-posinset', place ?? '');
    if ((await like.count()) === 0) await nextVideo(viewer);
  }
}

async function looksCloser(viewer: Shopper): Promise<void> {
  const { page } = viewer;
  await viewer.goesToTheShop();
  const home = await (await page.request.get(`${shop.url}/api/v1/shop`)).json();
  const { title } = [...home.recommended, ...home.best_sellers].find(({ ratings }: { ratings: number }) => ratings > 0);
  await viewer.opensAResult(title.en);
  const told = page.waitForRequest((request) => request.postData()?.includes('read_reviews') ?? false);
  const reviews = viewer.sheet.getByRole('region', { name: 'Reviews' });
  await reviews.evaluate((section) => section.scrollIntoView({ block: 'center' }));
  await told;
  const asked = viewer.sheet.getByRole('region', { name: 'Questions' });
  await asked.getByRole('button', { name: 'Ask' }).click();
  await viewer.sheet.getByRole('textbox', { name: 'Ask those who have it' }).fill('Good as a present?');
  await page.keyboard.press('Enter');
  await expect(viewer.sheet.getByText('Good as a present?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await closes(page);
  await viewer.searches('tea');
  await expect(page.getByRole('tab').first()).toBeVisible();
}

async function buys(viewer: Shopper): Promise<string> {
  const { page, sheet } = viewer;
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await sheet.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByLabel('1 piece in the cart')).toBeVisible();
  const cart = await (await page.request.get(`${shop.url}/api/v1/cart`)).json();
  const { sku_id } = cart.shops[0].lines[0];
  for (const quantity of [2, 0]) await asks(page, 'patch', `cart/lines/${sku_id}`, { quantity });
  await viewer.goesToTheCheckout();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Checkout' })).toHaveCount(0);
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await viewer.looksAtTheOrder();
  const order_id = new URL(page.url()).pathname.split('/').pop() as string;
  return order_id;
}

async function talksInTheRoom({ page, sheet }: Shopper): Promise<void> {
  await page.goto(shop.url);
  await page.getByRole('tab', { name: 'Live' }).click();
  await page
    .locator('[aria-current=true]')
    .getByRole('button', { name: /Enter the room/ })
    .click();
  const field = page.getByLabel('Say something');
  await field.fill('Good evening');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log', { name: 'Chat' })).toContainText('Good evening');
  await page.getByRole('button', { name: /^Like/ }).click();
  await page.getByRole('button', { name: /^Follow/ }).click();
  await page.getByRole('button', { name: 'Send a gift' }).click();
  await sheet.getByRole('button', { name: /^Send for/ }).click();
  await expect(page.getByText('¥199.90')).toBeAttached();
  await closes(page);
  await page.getByRole('button', { name: 'Leave the room' }).click();
}

/** Everything after the purchase; the screens of it are in visit.spec.ts. */
async function comesBack(page: Page, order_id: string): Promise<void> {
  const order = (path: string, body: object) => asks(page, 'post', `orders/${order_id}/${path}`, body);
  await order('complaint', { topic: 'rude_service', words: 'Slow' });
  await order('complaint/close', { decision: 'withdraw' });
  for (const to of ['parcel_ships', 'parcel_arrives']) {
    await asks(page, 'post', 'clock/skip', { to, order_id });
    await expect
      .poll(async () => (await (await page.request.get(`${shop.url}/api/v1/clock`)).json()).skipping_to_ms, {
        timeout: 60_000,
      })
      .toBe(null);
  }
  await order('receipt', {});
  await order('reviews', { line: 0, stars: 4, words: 'Good', tags: 0 });
  const { lines } = await (await page.request.get(`${shop.url}/api/v1/orders/${order_id}`)).json();
  await page.goto(`${shop.url}/p/${lines[0].product.product_id}`);
  await expect(page.locator('.review-list li').first()).toBeAttached();
  await page.locator('.reviews').evaluate((section) => section.scrollIntoView({ block: 'start' }));
  await order('return', { reason: 'changed_mind', note: null, quantities: [1] });
}

let asked = 0;
async function asks(page: Page, method: 'post' | 'patch', path: string, data: object): Promise<void> {
  const headers = { Origin: shop.url, 'Idempotency-Key': `walk-${asked++}` };
  const answer = await page.request[method](`${shop.url}/api/v1/${path}`, { headers, data });
  expect([answer.status(), path, answer.ok() ? '' : await answer.text()]).toEqual([200, path, '']);
}

/** How many reports are known to be on record: those before have settled. */
async function countOf(page: Page): Promise<number> {
  const { items } = await (await page.request.get(`${shop.url}/api/v1/stream`)).json();
  return items.length;
}
