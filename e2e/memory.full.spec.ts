import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { Shopper } from './support/shopper.ts';

/** Pictures a second that the app paints at its reduced quality, which is what two cores get. */
const PICTURE_MS = 1_000 / 30;
const KB_IN_MB = 1_024;

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('two hundred swipes keep memory flat and drop less than one picture in a hundred @phone', async ({
  page,
  browser,
  shop,
}, info) => {
  test.setTimeout(600_000);
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  const session = await page.context().newCDPSession(page);
  const machine = await browser.newBrowserCDPSession();
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
  /** All memory of the pages' processes, with the scenes of the painting thread; in MB. */
  const resident = async (): Promise<number> => {
    const { processInfo } = await machine.send('SystemInfo.getProcessInfo');
    let sum_kb = 0;
    for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      sum_kb += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    }
    return sum_kb / KB_IN_MB;
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
  const before = { heap: await heap(), resident_mb: await resident() };
  const pictures = await countPictures(page);
  await swipe(200);
  // Long enough for some hundred pictures of one that is watched.
  await page.waitForTimeout(20_000);
  const { painted, dropped } = await pictures();
  const after = { heap: await heap(), resident_mb: await resident() };
  const share = dropped / (painted + dropped);
  info.annotations.push({
    type: 'figures',
    description: JSON.stringify({ before, after, painted, dropped, share }),
  });
  expect(await page.locator('canvas').count()).toBeLessThanOrEqual(5);
  expect(after.heap / before.heap).toBeLessThan(1.1);
  expect(after.resident_mb / before.resident_mb).toBeLessThan(1.1);
  expect(painted).toBeGreaterThan(300);
  expect(share).toBeLessThan(0.01);
});

/** Counts the pictures of each scene as it plays, and those that were due between two of them. Answers how to read it. */
async function countPictures(page: Page): Promise<() => Promise<{ painted: number; dropped: number }>> {
  const thread = page.workers().find((worker) => worker.url().includes('scene-worker'));
  if (thread === undefined) throw new Error('no thread paints beside the page');
  await thread.evaluate((picture_ms) => {
    const counts = { painted: 0, dropped: 0 };
    const last = new WeakMap<FrameRequestCallback, number>();
    const ask = self.requestAnimationFrame.bind(self);
    Object.assign(self, {
      counts,
      requestAnimationFrame: (run: FrameRequestCallback) =>
        ask((now_ms) => {
          const gap_ms = now_ms - (last.get(run) ?? now_ms);
          last.set(run, now_ms);
          // A scene that was swiped away and comes back was not playing in between.
          if (gap_ms > 0 && gap_ms < 1_000) {
            counts.painted += gap_ms / picture_ms;
            const missed = Math.max(0, Math.round(gap_ms / picture_ms) - 1);
            counts.painted -= missed;
            counts.dropped += missed;
          }
          run(now_ms);
        }),
    });
  }, PICTURE_MS);
  return () => thread.evaluate(() => (self as unknown as { counts: { painted: number; dropped: number } }).counts);
}
