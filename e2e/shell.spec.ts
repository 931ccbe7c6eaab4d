import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from './support/server.ts';

let shop: RunningServer;
test.beforeAll(async () => {
  shop = await startServer();
});
test.afterAll(async () => shop.stop());

test('a person opens the page and swipes from one moving video to the next', async ({ page }) => {
  await page.goto(shop.url);
  const reel = page.getByRole('list', { name: 'Kinds of video' });
  await expect(page.getByText('unboxing')).toBeVisible();
  const canvas = page.locator('canvas').first();
  await expect(canvas).toBeVisible();
  const before = await canvas.screenshot();
  await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
  await reel.focus();
  await page.keyboard.press('PageDown');
  await expect(reel.locator('[aria-current=true]')).toContainText('try on');
  expect(await page.locator('canvas').count()).toBeLessThanOrEqual(5);
});

test('the server says that it is well, and refuses what it does not know with a problem', async ({ request }) => {
  expect(await (await request.get(`${shop.url}/api/health`)).json()).toEqual({ status: 'ok' });
  const unknown = await request.get(`${shop.url}/api/v1/nothing`);
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()['content-type']).toContain('application/problem+json');
  expect(await unknown.json()).toMatchObject({ status: 404, title: 'Not found' });
  const broken = await request.post(`${shop.url}/api/health`, {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from('{"a":'),
  });
  expect(broken.status()).toBe(400);
  const large = await request.post(`${shop.url}/api/health`, { data: { words: 'x'.repeat(100_000) } });
  expect(large.status()).toBe(413);
});

test('no page asks another host for anything', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(shop.url);
  await expect(page.locator('canvas').first()).toBeVisible();
  expect([...hosts]).toEqual([new URL(shop.url).host]);
});
