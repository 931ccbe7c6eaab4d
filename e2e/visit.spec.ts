import { expect } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { cards, Shopper } from './support/shopper.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a viewer buys the product of a video and sees the metric move @wide', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  const stage = page.getByRole('complementary', { name: 'Stage' });
  const net_gmv = stage.locator('.metric-tile[data-metric=net_gmv]');
  await expect(net_gmv).toContainText('¥0.00');
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  const price = await viewer.pays(cards.good);
  await viewer.hasPaid();
  // Within a second of the tap: the tile, mine beside all, the way through the flow, and the line of the stream.
  await expect(net_gmv).toContainText(price, { timeout: 1_000 });
  await expect(stage.getByRole('region', { name: 'Your taps moved' }).locator('[data-move]').first()).toBeVisible();
  await expect(stage.getByText('You are here')).toBeVisible();
  await expect(stage.getByRole('region', { name: 'Event stream' }).getByText(/paid/).first()).toBeVisible();
});

test('nothing on the stage is blank when it opens @wide', async ({ page, shop }) => {
  await new Shopper(page).arrives(shop.url);
  const tiles = page.locator('[data-metric]');
  await expect(tiles.first()).toBeVisible();
  await expect(page.locator('.metric-skeleton')).toHaveCount(0);
  const words = await tiles.allInnerTexts();
  expect(words.length).toBeGreaterThan(30);
  for (const text of words) expect(text).toMatch(/\d|has|nothing|no /i);
});

test('the clock waits while somebody pays, and says so @wide', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  await page.getByRole('button', { name: 'Run at 60×', exact: true }).click();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await expect(page.getByText('While you pay, the world runs at 1×.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('While you pay, the world runs at 1×.')).toBeHidden();
  await page.getByRole('button', { name: 'Run at 1×', exact: true }).click();
});

test('a viewer likes a video, buys what it shows, and goes on watching the same one @phone', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  const place = await viewer.video.getAttribute('aria-posinset');
  await viewer.video.getByRole('button', { name: /^Like/ }).click();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await page.getByRole('button', { name: 'Go on watching' }).click();
  await expect(viewer.video).toHaveAttribute('aria-posinset', place ?? '');
});

test('a declined card can be replaced @phone', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.declined);
  await expect(page.getByRole('alert')).toContainText('There is not enough money on it.');
  await viewer.pays(cards.good);
  await viewer.hasPaid();
});

test('a parcel is skipped to, received, reviewed, and the review is read under the product @phone', async ({
  page,
  shop,
}) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await viewer.looksAtTheOrder();
  await viewer.skips('dispatch');
  await expect(page.getByText('Your parcel is on its way.')).toBeVisible({ timeout: 30_000 });
  await viewer.skips('delivery');
  await expect(page.getByText('It is there. How is it?')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Confirm receipt' }).click();
  await page.getByRole('button', { name: 'Review' }).first().click();
  await viewer.sheet.getByRole('radio', { name: '5 of 5 stars' }).click();
  const words = 'It came quickly and does what the video said.';
  await viewer.sheet.getByLabel('In your words').fill(words);
  await viewer.sheet.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Thank you. Your review is there.')).toBeVisible();
  await page.locator('a[href^="/p/"]').first().click();
  await expect(page.getByText(words)).toBeVisible();
  // The others find the evening as it was.
  const turned = await page.request.post(`${shop.url}/api/v1/reset`, { headers: { Origin: shop.url }, data: {} });
  expect(turned.ok()).toBe(true);
});

test('a buyer complains, takes it back, and has the bank dispute the payment @phone', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await viewer.looksAtTheOrder();
  await page.getByRole('button', { name: 'Complain' }).click();
  await viewer.sheet.getByLabel('What happened?').fill('I have waited for days.');
  await viewer.sheet.getByRole('button', { name: 'Send the complaint' }).click();
  const complaint = page.getByRole('region', { name: 'Complaint' });
  await expect(complaint).toContainText('I have waited for days.');
  await complaint.getByRole('button', { name: 'Take it back' }).click();
  await expect(complaint).toContainText('You took the complaint back.');
  await page.getByRole('button', { name: 'Ask my bank' }).click();
  await viewer.sheet.getByRole('button', { name: /^Dispute ¥/ }).click();
  await expect(page.getByRole('region', { name: 'Dispute at your bank' })).toContainText('The money is held back.');
});
