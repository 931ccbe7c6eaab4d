import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { Shopper } from './support/shopper.ts';

/** What the page's own address names is fetched before anything can be seen; the scene engine comes beside the first slate. */
const FIRST_JS_BYTES_MAX = 200_000;

test('the first JavaScript fits into its budget @phone', async ({ request, shop }, info) => {
  const page = await (await request.get(shop.url)).text();
  const scripts = [...page.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
  expect(scripts.length).toBeGreaterThan(1);
  let bytes = 0;
  for (const path of scripts) bytes += gzipSync(await (await request.get(shop.url + path)).body()).length;
  info.annotations.push({ type: 'first JavaScript', description: `${bytes} bytes gzip` });
  expect(bytes).toBeLessThan(FIRST_JS_BYTES_MAX);
});

test('the app can be installed, and opens without a network @phone', async ({ page, context, shop }) => {
  await new Shopper(page).arrives(shop.url);
  const manifest = await (await page.request.get(`${shop.url}/manifest.webmanifest`)).json();
  for (const { src } of manifest.icons) expect((await page.request.get(shop.url + src)).ok(), src).toBe(true);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.goto(`${shop.url}/shop`);
  await expect(page.getByRole('heading', { name: 'No network' })).toBeVisible();
  await context.setOffline(false);
  // It goes on by itself.
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
});

test('a guided tour points at the tile and says when it has moved @wide', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await page.getByRole('button', { name: 'Tour' }).click();
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour.getByRole('heading', { name: '1. Discovery' })).toBeVisible();
  await expect(page.locator('[data-pointed]')).toHaveAttribute('data-metric', 'engagement_rate');
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowDown');
  await expect(tour.getByText('Engagement rate has moved.')).toBeVisible();
  for (let nth = 0; nth < 3; nth++) await tour.getByRole('button', { name: 'Next' }).click();
  await expect(tour.getByRole('button', { name: 'My parcel arrives' })).toBeVisible();
  await tour.getByRole('button', { name: 'End the tour' }).last().click();
  await expect(page.locator('[data-pointed]')).toHaveCount(0);
});
