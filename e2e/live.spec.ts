import { expect, type Page } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { cards, Shopper } from './support/shopper.ts';

/** Comes in through a card of the Live tab. */
async function entersTheRoom(page: Page, url: string): Promise<void> {
  await new Shopper(page).arrives(url);
  await page.getByRole('tab', { name: 'Live' }).click();
  await page
    .locator('[aria-current=true]')
    .getByRole('button', { name: /Enter the room/ })
    .click();
  await expect(page.getByRole('log', { name: 'Chat' })).toBeVisible();
}

async function says(page: Page, words: string): Promise<void> {
  await page.getByLabel('Say something').fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Say something')).toHaveValue('');
}

test('two people in a room read each other among the others, and one buys what is shown without leaving @phone', async ({
  page,
  browser,
  shop,
}) => {
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await entersTheRoom(page, shop.url);
  await entersTheRoom(other, shop.url);
  await expect(page.getByText(/\d+ viewers?$/)).toBeAttached();
  const chat = (of: Page) => of.getByRole('log', { name: 'Chat' });
  expect(await chat(page).getByRole('listitem').count()).toBeGreaterThan(3);
  await says(page, 'Is there one left for me?');
  await expect(chat(other)).toContainText('Is there one left for me?');
  await says(other, 'Plenty!');
  await expect(chat(page)).toContainText('Plenty!');
  await other.close();

  const viewer = new Shopper(page);
  await page.locator('.room-pinned').click();
  await expect(viewer.sheet.getByRole('button', { name: /^Buy now/ })).toBeVisible();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await page.getByRole('button', { name: 'Go on watching' }).click();
  await expect(chat(page)).toContainText('Plenty!');
  await expect(page).toHaveURL(/\/live\/liv_/);
});

test('a room is there again after the network was away, with what was said meanwhile @phone', async ({
  page,
  context,
  browser,
  shop,
}) => {
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await entersTheRoom(page, shop.url);
  await entersTheRoom(other, shop.url);
  await says(page, 'Back in a moment');
  await context.setOffline(true);
  await expect(page.getByText('Reconnecting…')).toBeVisible({ timeout: 60_000 });
  await says(other, 'Said while you were away');
  await context.setOffline(false);
  await expect(page.getByText('Reconnecting…')).toBeHidden({ timeout: 30_000 });
  const chat = page.getByRole('log', { name: 'Chat' });
  await expect(chat).toContainText('Said while you were away');
  await expect(chat).toContainText('Back in a moment');
  await other.close();
});

test('among the videos comes a session that goes on; its bag shows the whole line-up @phone', async ({
  page,
  shop,
}) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await page.keyboard.press('ArrowDown');
  await expect(viewer.video).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('ArrowDown');
  await viewer.video.getByRole('button', { name: /Enter the room/ }).click();
  await page.getByRole('button', { name: /^Bag: / }).click();
  await expect(viewer.sheet.getByRole('button', { name: /^See / }).first()).toBeVisible();
  await viewer.sheet.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Leave the room' }).click();
  await expect(viewer.feed).toBeVisible();
});
