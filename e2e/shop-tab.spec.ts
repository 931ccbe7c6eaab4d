import { expect } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { cards, Shopper } from './support/shopper.ts';

test('somebody searches, finds, buys, and the share of search moves @wide', async ({ page, shop }) => {
  const buyer = new Shopper(page);
  await buyer.arrives(shop.url);
  const share = page.locator('[data-metric=gmv_share_search]').first();
  await expect(share).not.toContainText(/You\s*100/);
  await buyer.goesToTheShop();
  const name = await buyer.readsAName();
  await buyer.searches(name);
  await buyer.opensAResult(name);
  await buyer.goesToTheCheckout();
  await buyer.pays(cards.good);
  await buyer.hasPaid();
  // All that this person has bought was found by searching.
  await expect(share).toContainText(/You\s*100/, { timeout: 2_000 });
});

test('somebody looks through a category and puts the cheapest into the cart, without a mouse @wide', async ({
  page,
  shop,
}) => {
  const buyer = new Shopper(page);
  await buyer.arrives(shop.url);
  await page.getByRole('link', { name: 'Shop', exact: true }).press('Enter');
  await page.getByRole('navigation', { name: 'Categories' }).getByRole('link').first().press('Enter');
  await page.getByRole('button', { name: 'Price, low first' }).press('Enter');
  await expect(page).toHaveURL(/sort=price_up/);
  const tiles = page.locator('.tiles .tile:not([data-sold-out])');
  await tiles.first().press('Enter');
  await buyer.sheet.getByRole('button', { name: 'Add to cart' }).press('Enter');
  await expect(page.getByText('Added to cart')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('1 piece in the cart')).toBeVisible();
});

test('what cannot be found says so, and offers what can @phone', async ({ page, shop }) => {
  const buyer = new Shopper(page);
  await buyer.arrives(shop.url);
  await buyer.goesToTheShop();
  await buyer.searches('xyzzyq');
  await expect(page.getByRole('heading', { name: 'Nothing found for “xyzzyq”' })).toBeVisible();
  await page.locator('.search-instead button').first().click();
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
});

test('a search comes back from the past, in Chinese as well @phone', async ({ page, shop }) => {
  const buyer = new Shopper(page);
  await buyer.arrives(shop.url);
  await buyer.goesToTheShop();
  await buyer.searches('茶');
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear what is typed' }).click();
  await page.getByRole('option', { name: '茶', exact: true }).click();
  await expect(page.getByRole('combobox')).toHaveValue('茶');
  // The address is the search: it can be kept, sent and opened anew.
  expect((await page.reload())?.status()).toBe(200);
  await expect(page.locator('.tiles .tile').first()).toBeVisible();
});
