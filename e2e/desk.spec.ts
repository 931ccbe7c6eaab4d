import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { cards, Shopper } from './support/shopper.ts';

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('what somebody orders is shipped at the desk of its shop, and the phone says so @wide', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.goesToTheCheckout();
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await viewer.looksAtTheOrder();
  const order = page.url().split('/').at(-1) ?? '';
  const phone = page.locator('.phone');
  const sold_by = await page.request.get(`${shop.url}/api/v1/orders/${order}`);
  const name: string = (await sold_by.json()).shop.name.en;

  // The same person, in another window, works for that shop.
  const desk = await page.context().newPage();
  await desk.goto(`${shop.url}/desk`);
  await desk.getByLabel('Find a shop').fill(name);
  await desk.getByRole('button', { name: `Sit down at the desk of ${name}` }).click();
  await expect(desk.getByRole('banner').getByText(name)).toBeVisible();
  await desk.getByRole('link', { name: /To ship$/ }).click();
  await desk.getByRole('button', { name: `Ship order ${order}` }).click();
  await expect(desk.getByText('1 parcel is with the carrier')).toBeVisible();
  await expect(desk.getByRole('button', { name: `Ship order ${order}` })).toBeHidden();
  await expect(phone.getByText('Your parcel is on its way.')).toBeVisible();

  // A price set here is what buyers meet; what is no price is not sent.
  await desk.getByRole('link', { name: 'Products', exact: true }).click();
  const row = desk.locator('tbody tr').first();
  await row.getByRole('textbox').first().fill('a lot');
  await expect(row.getByRole('button', { name: /^Set the price/ })).toBeDisabled();
  await row.getByRole('textbox').first().fill('123.45');
  await row.getByRole('button', { name: /^Set the price/ }).click();
  await expect(desk.getByText('The price is ¥123.45 now')).toBeVisible();

  const faults: Record<string, string[]> = {};
  for (const path of ['/desk', '/desk/goods', '/desk/offers', '/platform']) {
    await desk.goto(`${shop.url}${path}`);
    await expect(desk.locator('.console-panel').first()).toBeVisible();
    await expect(desk.locator('.skeleton')).toHaveCount(0);
    const found = await seriousFaults(desk);
    if (found.length > 0) faults[path] = found;
  }
  expect(faults).toEqual({});
  await desk.goto(`${shop.url}/desk`);
  await desk.getByRole('button', { name: 'Another desk' }).click();
  await expect(desk.getByRole('heading', { name: 'At whose desk?' })).toBeVisible();
});

test('somebody enters a creator’s studio, goes live in their name, and ends it @wide', async ({ page, shop }) => {
  await page.goto(`${shop.url}/studio`);
  await page
    .getByRole('link', { name: /^Enter the studio of/ })
    .nth(3)
    .click();
  await expect(page.getByRole('region', { name: 'Earned in 28 days' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go live' }).click();
  await expect(page).toHaveURL(/\/live\/liv_/);
  await page.getByRole('button', { name: 'Host tools' }).click();
  await page.getByRole('button', { name: 'End the session' }).click();
  await expect(page.getByRole('button', { name: 'Host tools' })).toBeHidden();
});
