import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './support/shared-shop.ts';
import { cards, Shopper } from './support/shopper.ts';

/** What axe calls serious or worse, as sentences; of all that it knows, or of some rules. */
async function seriousFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const PATHS = [
  '/shop',
  '/search?q=tea',
  '/cart',
  '/orders',
  '/me',
  '/me/personas',
  '/me/notices',
  '/me/wallet',
  '/me/coupons',
  '/me/addresses',
  '/me/followed',
  '/me/liked',
  '/me/saved',
  '/me/settings',
  '/nowhere',
] as const;

test('every page can be read by everybody, in light and in dark @phone', async ({ page, shop }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await new Shopper(page).arrives(shop.url);
  const faults: Record<string, string[]> = {};
  for (const path of PATHS) {
    // As a link of the app does it: nothing is loaded again.
    await page.evaluate((to) => {
      document.querySelector('.page')?.setAttribute('data-before', '');
      history.pushState(null, '', to);
    }, path);
    await expect(page.locator('.page:not([data-before], :empty)')).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    const found = await seriousFaults(page);
    // The dark theme changes colours alone.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    found.push(...(await seriousFaults(page, ['color-contrast'])).map((fault) => `dark: ${fault}`));
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
    if (found.length > 0) faults[path] = found;
  }
  expect(faults).toEqual({});
});

test('feed, sheets, product, checkout and order can be read by everybody @phone', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  const faults: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    const found = await seriousFaults(page);
    if (found.length > 0) faults[screen] = found;
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await viewer.arrives(shop.url);
  await look('feed');
  for (const sheet of [/^Comments/, /^Share/]) {
    await viewer.video.getByRole('button', { name: sheet }).click();
    await expect(viewer.sheet).toBeVisible();
    await look(String(sheet));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await viewer.video.getByRole('button', { name: /^About / }).click();
  await expect(page.locator('.profile')).toBeVisible();
  await look('creator');
  await page.goBack();
  await viewer.findsAProduct();
  await viewer.opensTheProduct();
  await viewer.sheet.locator('.around').evaluate((part) => part.scrollIntoView());
  await expect(viewer.sheet.getByRole('region', { name: 'More from this shop' })).toBeVisible();
  await look('product');
  await viewer.goesToTheCheckout();
  await look('checkout');
  await viewer.pays(cards.good);
  await viewer.hasPaid();
  await look('paid');
  await viewer.looksAtTheOrder();
  await expect(page.getByText('The shop packs your parcel.')).toBeVisible();
  await look('order');
  expect(faults).toEqual({});
});

test('the stage can be read by everybody @wide', async ({ page, shop }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new Shopper(page).arrives(shop.url);
  await expect(page.locator('.metric-skeleton')).toHaveCount(0);
  expect(await seriousFaults(page)).toEqual([]);
});

test('somebody buys with the keyboard alone @wide', async ({ page, shop }) => {
  const viewer = new Shopper(page);
  await viewer.arrives(shop.url);
  await viewer.findsAProduct();
  // The view of a video that has just come begins a moment later.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(viewer.sheet.getByRole('button', { name: /^Buy now/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  // The bar of a sheet is its last: one step back from its beginning.
  await tabTo(page, /^Buy now/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Checkout' })).toBeVisible();
  await expect(page.getByLabel('Card number')).toBeVisible();
  await tabTo(page, /^Card number/);
  await page.keyboard.type('4242424242424242');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type('123');
  await tabTo(page, /^Pay /, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await viewer.hasPaid();
});

/** Presses a key until what is focused is called so. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const called = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement)) return '';
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.innerText : undefined;
      return label ?? focused.getAttribute('aria-label') ?? focused.innerText;
    });
    if (name.test(called.trim())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${name}`);
}
