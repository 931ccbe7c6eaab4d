import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { type RunningServer, removeShop, startServer } from './support/server.ts';
import { Shopper } from './support/shopper.ts';

let shop: RunningServer;
test.beforeAll(async () => {
  shop = await startServer({ users: 150, days: 3 });
});
test.afterAll(async () => shop.stop());

/** What the page's own address names is fetched before anything can be seen; the scene engine comes beside the first slate. */
const FIRST_JS_BYTES_MAX = 200_000;

test('the first JavaScript fits into its budget @phone', async ({ request }, info) => {
  const page = await (await request.get(shop.url)).text();
  const scripts = [...page.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
  expect(scripts.length).toBeGreaterThan(1);
  let bytes = 0;
  for (const path of scripts) bytes += gzipSync(await (await request.get(shop.url + path)).body()).length;
  info.annotations.push({ type: 'first JavaScript', description: `${bytes} bytes gzip` });
  expect(bytes).toBeLessThan(FIRST_JS_BYTES_MAX);
});

test('the app can be installed, and opens without a network @phone', async ({ page, context }) => {
  await new Shopper(page).arrives(shop.url);
  const manifest = await (await page.request.get(`${shop.url}/manifest.webmanifest`)).json();
  for (const { src } of manifest.icons) expect((await page.request.get(shop.url + src)).ok(), src).toBe(true);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForTimeout(500);
  await context.setOffline(true);
  await page.goto(`${shop.url}/shop`);
  await expect(page.getByRole('heading', { name: 'No network' })).toBeVisible();
  await context.setOffline(false);
  // It goes on by itself.
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
});

test('a guided tour points at the tile and says when it has moved @wide', async ({ page }) => {
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

test('what a viewer did is in the log exactly once, also what was done as the tab closed @phone', async ({
  page,
  context,
}) => {
  const own = await startServer({ users: 80, days: 1 });
  const viewer = new Shopper(page);
  await viewer.arrives(own.url);
  await viewer.video.getByRole('button', { name: /^Like/ }).click();
  await viewer.video.getByRole('button', { name: /^Save/ }).click();
  await page.keyboard.press('ArrowDown');
  await expect(viewer.video).toHaveAttribute('aria-posinset', '2');
  await page.waitForTimeout(1_500);
  // A network that is away for a while loses nothing and doubles nothing.
  await context.setOffline(true);
  await viewer.video.getByRole('button', { name: /^Like/ }).click();
  await page.waitForTimeout(1_200);
  await context.setOffline(false);
  await page.keyboard.press('ArrowDown');
  await expect(viewer.video).toHaveAttribute('aria-posinset', '3');
  await page.waitForTimeout(3_000);
  // The third was the card of a live room; the view after it has not been told of when the tab goes.
  await page.keyboard.press('ArrowDown');
  await expect(viewer.video).toHaveAttribute('aria-posinset', '4');
  await page.waitForTimeout(1_000);
  await page.close({ runBeforeUnload: true });
  await new Promise((done) => setTimeout(done, 1_500));
  await own.stop({ keep: true });
  const connection = await (await DuckDBInstance.create()).connect();
  const count = async (name: string, key = 'exposure_id'): Promise<number[]> => {
    const path = `${own.data_dir}/log/events/${name}/**/*.parquet`;
    const read = await connection.runAndReadAll(
      `select count(*)::int, count(distinct ${key})::int from read_parquet('${path}') where by_person`,
    );
    return read.getRows()[0] as number[];
  };
  expect(await count('view_video')).toEqual([3, 3]);
  expect(await count('show_live_card', 'card_key')).toEqual([1, 1]);
  expect(await count('like')).toEqual([2, 2]);
  expect(await count('save')).toEqual([1, 1]);
  connection.closeSync();
  await removeShop(own.data_dir);
});
