import { expect, type Page } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { cards, Shopper } from './support/shopper.ts';

test('somebody is a persona with a past, acts as them, and gives them back @wide', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  const guest = await page.locator('.me-who h2').innerText();
  await page.getByRole('link', { name: 'Be somebody else' }).click();
  const people = page.locator('.persona');
  await expect(people).toHaveCount(12);
  const first = people.first();
  const name = await first.locator('.persona-name').innerText();
  await first.click();
  await expect(page.getByText(`You are ${name} now`)).toBeVisible();
  await expect(viewer.video.locator('canvas')).toBeVisible();

  // Their past is mine, and what I do is theirs.
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page.locator('.order-card, a[href^="/orders/"]').first()).toBeVisible();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await page.getByRole('button', { name: 'Go on watching' }).click();

  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await expect(page.locator('.me-who h2')).toHaveText(name);
  await page.getByRole('link', { name: 'Be somebody else' }).click();
  await expect(first).toBeDisabled();
  await page.getByRole('button', { name: `Give ${name} back` }).click();
  await expect(page.getByText(`You are ${guest} now`)).toBeVisible();
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(page.getByText('No orders yet')).toBeVisible();
});

test('a creator is looked up, followed, and met again under Following @phone', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.video.getByRole('button', { name: /^About / }).click();
  await expect(page).toHaveURL(/\/c\/crt_/);
  const title = page.locator('.page-header h1');
  await expect(title).not.toHaveText('');
  const name = await title.innerText();
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
  await page.getByRole('tab', { name: /^Videos/ }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Showcase/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await page.getByRole('link', { name: 'Following' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('tab', { name: 'Following' }).click();
  await expect(viewer.video.getByRole('heading', { name })).toBeVisible();
  await page.getByRole('tab', { name: 'Live' }).click();
  // On the evening on which the shop opens somebody is always live.
  await expect(viewer.video.getByRole('button', { name: /Enter the room/ })).toBeVisible();
});

test('what is liked and saved is found again, and a link opens the same video @phone', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.video.getByRole('button', { name: /^Like/ }).click();
  await viewer.video.getByRole('button', { name: /^Save/ }).click();
  await viewer.video.getByRole('button', { name: /^Share/ }).click();
  await expect(page.getByRole('img', { name: 'Scan to open on a phone' })).toBeVisible();
  const link = await viewer.sheet.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  for (const kept of ['Liked', 'Saved']) {
    await page.getByRole('link', { name: 'Me', exact: true }).click();
    await page.getByRole('link', { name: kept, exact: true }).click();
    await expect(page.locator('.video-tile')).toHaveCount(1);
  }
  const path = new URL(link).pathname;
  await expect(page.locator('.video-tile')).toHaveAttribute('href', path);
  const shown = await page.locator('.video-tile .tile-title').innerText();
  await page.goto(link);
  await expect(viewer.video.locator('.feed-caption')).toContainText(shown.slice(0, 20));
});

test('an order that waits for its payment is told of, and is cancelled only after asking @phone', async ({
  page,
  shop,
}) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.declined);
  await expect(page.getByRole('alert')).toContainText('There is not enough money on it.');
  await page.goto(`${shop.url}/me`);
  await page.getByRole('link', { name: /^Notifications/ }).click();
  const notice = page.getByRole('link', { name: /Waiting for your payment/ });
  await expect(notice.getByRole('img', { name: 'New' })).toBeVisible();
  await notice.click();
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await viewer.sheet.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Your pieces are kept for you until you pay.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await viewer.sheet.getByRole('button', { name: 'Cancel order' }).click();
  await expect(page.getByText('This order was cancelled.')).toBeVisible();
});

test('addresses, wallet, name and looks are one’s own, and stay @phone', async ({ page, shop }) => {
  await new Shopper(page).arrives(shop.url);
  await page.goto(`${shop.url}/me/addresses`);
  await page.getByRole('button', { name: 'Another address' }).click();
  await page.getByLabel('Name').fill('李娜');
  await page.getByLabel('Phone').fill('139 1234 5678');
  await page.getByLabel('Address', { exact: true }).fill('上海市静安区南京西路1号');
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect(page.getByText('上海市静安区南京西路1号')).toBeVisible();
  await page.getByRole('button', { name: 'Remove 上海市静安区南京西路1号' }).click();
  await expect(page.getByText('上海市静安区南京西路1号')).toBeHidden();

  await page.goto(`${shop.url}/me/wallet`);
  await page.getByRole('button', { name: '+¥100.00' }).click();
  await expect(page.locator('.wallet-balance')).toContainText('¥300.00');
  await expect(page.locator('.wallet-history')).toContainText('Topped up');

  await page.goto(`${shop.url}/me/settings`);
  await page.getByLabel('Name').fill('Mei');
  await page.getByRole('button', { name: 'Keep changes' }).click();
  await page.getByRole('group', { name: 'Appearance' }).getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: '中文' }).check();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();
  await expect(page.getByLabel('名字')).toHaveValue('Mei');
});

test('what goes into the cart in one tab is counted in the other @phone', async ({ page, context, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  const other = await context.newPage();
  await other.goto(`${shop.url}/orders`);
  await expect(other.getByRole('link', { name: 'Cart' })).toBeVisible();
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.sheet.getByRole('button', { name: 'Add to cart' }).click();
  await expect(other.getByLabel('1 piece in the cart')).toBeVisible();
});

test('a definition leaves the clock free and closes by Escape, also after a link in it @wide', async ({
  page,
  shop,
}) => {
  await new Shopper(page).arrives(shop.url);
  await page.locator('[data-metric]').first().click();
  const definition = page.getByRole('dialog');
  await definition.locator('.definition-links button').first().click();
  await expect(definition).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click({ trial: true });
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
});

test('after a reset every phone begins anew, with its wallet full @phone', async ({ page, browser, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.video.getByRole('button', { name: /^Comments/ }).click();
  await expect(viewer.sheet).toBeVisible();
  const other = await browser.newContext();
  const caller = other.request;
  const headers = { Origin: shop.url };
  expect((await caller.post(`${shop.url}/api/v1/session`, { headers, data: {} })).ok()).toBe(true);
  expect((await caller.post(`${shop.url}/api/v1/clock/skip`, { headers, data: { to: 'next_day' } })).ok()).toBe(true);
  await expect
    .poll(async () => (await (await caller.get(`${shop.url}/api/v1/clock`)).json()).skipping_to_ms)
    .toBe(null);
  expect((await caller.post(`${shop.url}/api/v1/reset`, { headers, data: {} })).ok()).toBe(true);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(viewer.video.locator('canvas')).toBeVisible();
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Wallet/ })).toContainText('¥200.00');
  await other.close();
});

test('a real clip plays in the place of a scene, on every screen, until it is taken away @wide', async ({
  page,
  context,
  shop,
}) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  const { items } = await (await page.request.get(`${shop.url}/api/v1/feed`)).json();
  const address = `${shop.url}/v/${items[0].video.video_id}`;
  await page.goto(address);
  await expect(viewer.video.locator('canvas')).toBeVisible();
  const holds = async (): Promise<void> => {
    const box = await viewer.video.boundingBox();
    if (box === null) throw new Error('no video is on the screen');
    await page.mouse.move(box.x + 150, box.y + 300);
    await page.mouse.down();
    await expect(viewer.sheet.getByRole('button', { name: 'Not interested' })).toBeVisible();
    await page.mouse.up();
  };
  await holds();
  const clip = { name: 'mine.webm', mimeType: 'video/webm', buffer: await recordClip(page) };
  await viewer.sheet.locator('input[type=file]').setInputFiles(clip);
  const playing = viewer.video.locator('video');
  await expect(playing).toBeVisible();
  await expect.poll(() => playing.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(64);

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator('[aria-current=true] video')).toBeVisible();
  await other.close();
  await holds();
  await viewer.sheet.getByRole('button', { name: 'Back to the drawn scene' }).click();
  await expect(viewer.video.locator('canvas')).toBeVisible();
});

/** A clip of half a second, as the browser itself records it. */
async function recordClip(page: Page): Promise<Buffer> {
  const text = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 96 });
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    const stopped = new Promise((done) => (recorder.onstop = done));
    recorder.start();
    for (let nth = 0; nth < 10; nth++) {
      pen.fillStyle = `hsl(${nth * 36} 80% 50%)`;
      pen.fillRect(0, 0, 64, 96);
      await new Promise((done) => setTimeout(done, 50));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(text, 'base64');
}
