import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from './support/server.ts';
import { Shopper } from './support/shopper.ts';

let shop: RunningServer;
test.beforeAll(async () => {
  shop = await startServer();
});
test.afterAll(async () => shop.stop());

test('two hundred swipes keep memory flat @phone', async ({ page }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
  const swipe = async (times: number): Promise<void> => {
    for (let nth = 0; nth < times; nth++) {
      const place = await viewer.video.getAttribute('aria-posinset');
      await page.keyboard.press('ArrowDown');
      await expect(viewer.video).not.toHaveAttribute('aria-posinset', place ?? '');
    }
  };
  // Fonts, art and code are fetched by then.
  await swipe(60);
  const before = await heap();
  await swipe(200);
  const after = await heap();
  expect(await page.locator('canvas').count()).toBeLessThanOrEqual(5);
  expect(after / before).toBeLessThan(1.1);
});
