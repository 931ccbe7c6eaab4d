import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/shared-shop.ts';

const videos = (page: Page): Locator => page.getByRole('feed', { name: 'Videos' });
const shown = (page: Page): Locator => videos(page).locator('[aria-current=true]');

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a person opens the page and goes from one moving video to the next by key @wide', async ({ page, shop }) => {
  await page.goto(shop.url);
  const canvas = shown(page).locator('canvas');
  await expect(canvas).toBeVisible();
  const before = await canvas.screenshot();
  await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);

  await page.keyboard.press('ArrowDown');
  await expect(shown(page)).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('ArrowUp');
  await expect(shown(page)).toHaveAttribute('aria-posinset', '1');
  for (let nth = 0; nth < 4; nth++) await page.keyboard.press('ArrowDown');
  await expect(shown(page)).toHaveAttribute('aria-posinset', '5');
  expect(await page.locator('canvas').count()).toBeLessThanOrEqual(5);
});

test('one notch of the wheel is one video @wide', async ({ page, shop }) => {
  await page.goto(shop.url);
  await expect(shown(page)).toHaveAttribute('aria-posinset', '1');
  const box = await videos(page).boundingBox();
  if (box === null) throw new Error('the feed is not on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 100);
  await expect(shown(page)).toHaveAttribute('aria-posinset', '2');
});

test('the feed keeps its place while another page is looked at @phone', async ({ page, shop }) => {
  await page.goto(shop.url);
  await expect(shown(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(shown(page)).toHaveAttribute('aria-posinset', '2');
  await page.getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(shown(page)).toHaveAttribute('aria-posinset', '2');
});

test('a wide screen shows a phone, a phone shows the app alone', async ({ page, shop }) => {
  await page.goto(shop.url);
  const box = await page.getByRole('main').boundingBox();
  const screen = page.viewportSize();
  if (screen !== null && screen.width > 700) expect(box).toMatchObject({ width: 390 });
  else expect(box).toEqual({ x: 0, y: 0, ...screen });
});

test('a mistyped address leads back to the videos @phone', async ({ page, shop }) => {
  const answer = await page.goto(`${shop.url}/vidoes`);
  expect(answer?.status()).toBe(404);
  await page.getByRole('button', { name: 'To the videos' }).click();
  await expect(videos(page)).toBeVisible();
});

test('no page asks another host for anything, and nothing breaks in it @wide', async ({ page, shop }) => {
  const hosts = new Set<string>();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) hosts.add(new URL(request.url()).host);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  await page.goto(shop.url);
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(shown(page)).toHaveAttribute('aria-posinset', '2');
  expect([...hosts]).toEqual([new URL(shop.url).host]);
  expect(faults).toEqual([]);
});
