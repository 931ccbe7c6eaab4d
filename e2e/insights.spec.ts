import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type RunningServer, startServer } from './support/server.ts';

let shop: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  shop = await startServer({ users: 100, days: 24 });
});
test.afterAll(async () => shop.stop());

const READ_MS = 40_000;

async function reads(page: Page, path: string): Promise<void> {
  await page.goto(`${shop.url}/insights${path}`);
  await expect(page.locator('.answered, .catalogue-list').first()).toBeVisible({ timeout: READ_MS });
}

/** Turns to a page as a link of the face does it: nothing is loaded again, and what was read before is gone. */
async function turnsTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    if (to === location.pathname) return;
    for (const part of document.querySelectorAll('.answered, .catalogue-list')) part.setAttribute('data-before', '');
    history.pushState(null, '', to);
  }, `/insights${path}`);
  await expect(page.locator(':is(.answered, .catalogue-list):not([data-before])').first()).toBeVisible({
    timeout: READ_MS,
  });
}

test('an executive reads on one screen and on one sheet whether commerce works, for whom, at what cost @wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reads(page, '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Is in-app commerce a success, for whom, at what cost?',
  );
  for (const [name, opening] of [
    ['Users', 'For users it'],
    ['Creators', 'For creators it'],
    ['Merchants', 'For merchants it'],
    ['Platform', 'For the platform it'],
  ])
    await expect(page.getByRole('article', { name })).toContainText(opening);
  for (const name of ['North star', 'The flow of the week', 'Risk factors'])
    await expect(page.getByRole('region', { name })).toBeVisible();
  const overflow = await page
    .locator('.insights')
    .evaluate((face) => [face.scrollHeight - face.clientHeight, face.scrollWidth - face.clientWidth]);
  expect(overflow).toEqual([0, 0]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('every figure opens its definition, and Escape leads back to it @wide', async ({ page }) => {
  await reads(page, '');
  const name = page.getByRole('article', { name: 'Platform' }).getByRole('button', { name: 'Net GMV' });
  await name.focus();
  await page.keyboard.press('Enter');
  const definition = page.getByRole('dialog', { name: 'Net GMV' });
  await expect(definition).toContainText('Formula');
  await expect(definition).toContainText('7 days that end today');
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(name).toBeFocused();
});

test('a product manager goes from the north star to a driver, to its records, and replays a buyer’s visit @wide', async ({
  page,
}) => {
  await reads(page, '/tree');
  await page.getByRole('link', { name: 'Buyer penetration', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Drivers of Buyer penetration' })).toBeVisible();
  await reads(page, '/records/orders');
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('paid ¥');
  await first.getByRole('link', { name: 'Replay' }).click();
  await expect(page.getByRole('heading', { name: /^Visit of / })).toBeVisible({ timeout: READ_MS });
  await expect(page.locator('.visit-phone')).toContainText('paid ¥');
  const place = await page.getByText(/^\d+ of \d+$/).innerText();
  await page.getByRole('button', { name: 'One back' }).click();
  await expect(page.getByText(/^\d+ of \d+$/)).not.toHaveText(place);
  await page.getByRole('link', { name: 'Visits' }).click();
  await expect(page.getByRole('region', { name: 'Visits' }).getByRole('row').nth(1)).toBeVisible({ timeout: READ_MS });
});

test('a facilitator decides about a guardrail; who, why and how it stood are kept @wide', async ({ page }) => {
  await reads(page, '/guardrails');
  await page.getByRole('button', { name: 'Decide about Commerce load' }).click();
  const form = page.getByRole('form', { name: 'Decide about Commerce load' });
  await expect(form.getByRole('button', { name: 'Keep the decision' })).toBeDisabled();
  await form.getByLabel('Why').fill('Festival week: agreed with the creators’ council.');
  await form.getByLabel('Who decides').fill('Lin, product');
  await form.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(form).toBeHidden();
  await page.reload();
  const kept = page.getByRole('region', { name: 'Decision log' }).getByRole('row').nth(1);
  await expect(kept).toContainText('Commerce load', { timeout: READ_MS });
  await expect(kept).toContainText('Override');
  await expect(kept).toContainText('Festival week: agreed with the creators’ council.');
  await expect(kept).toContainText('Lin, product');
});

test('a cut is in the address, and whoever opens it sees the same @wide', async ({ page, context }) => {
  await reads(page, '/explore');
  await page.getByRole('combobox', { name: 'Metric', exact: true }).selectOption({ label: 'GMV' });
  await page.getByRole('combobox', { name: 'By', exact: true }).selectOption({ label: 'Product category' });
  await page.getByRole('combobox', { name: 'Over time' }).selectOption({ label: 'each week' });
  const rows = page.locator('.explore-bar');
  await expect(rows.first()).toBeVisible({ timeout: READ_MS });
  await expect(page).toHaveURL(/metric=gmv&by=category&grain=week/);
  const cells = await page.getByRole('table').innerText();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('.explore-bar').first()).toBeVisible({ timeout: READ_MS });
  expect(await other.getByRole('table').innerText()).toBe(cells);
});

test('a question that cannot be answered gets its reason @wide', async ({ page }) => {
  await reads(page, '/explore');
  const ask = async (query: string) => {
    const answer = await page.request.get(`${shop.url}/api/v1/insights/explore?${query}`);
    return { status: answer.status(), ...(await answer.json()), media: answer.headers()['content-type'] };
  };
  expect(await ask('metric=nothing')).toMatchObject({ status: 404, code: 'no_such_metric', subject: 'nothing' });
  expect(await ask('metric=gmv&by=moon')).toMatchObject({ status: 422, code: 'no_such_dimension', subject: 'moon' });
  expect(await ask('metric=gmv&by=city_tier,city_tier')).toMatchObject({ status: 422, code: 'cannot_be_cut_so' });
  const refused = await ask('metric=stockout_rate&by=city_tier');
  expect(refused).toMatchObject({ status: 422, code: 'cannot_be_cut_so' });
  expect(refused.media).toContain('application/problem+json');
  expect(await ask('metric=gmv&grain=minute')).toMatchObject({ status: 422, code: 'invalid_request' });
});

test('what could not be read says so and can be read again @wide', async ({ page }) => {
  await page.route('**/insights/board*', (route) => route.fulfill({ status: 500, json: {} }));
  await page.goto(`${shop.url}/insights`);
  await expect(page.getByRole('alert')).toContainText('This could not be read', { timeout: READ_MS });
  await page.unroute('**/insights/board*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('article', { name: 'Users' })).toBeVisible({ timeout: READ_MS });
});

test('on a phone everything can be read without scrolling sideways @phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await reads(page, '');
  for (const path of ['', '/tree', '/flow', '/concentration', '/experiments', '/catalogue']) {
    await turnsTo(page, path);
    const beyond = await page.locator('.insights').evaluate((face) => face.scrollWidth - face.clientWidth);
    expect(beyond, path).toBe(0);
  }
});

test('no page of the insights shuts anybody out, in light and in dark @wide', async ({ page }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await reads(page, '');
  const faults: string[] = [];
  const look = async (name: string, of: AxeBuilder): Promise<void> => {
    const { violations } = await of.analyze();
    for (const { id, nodes } of violations)
      faults.push(`${name} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  };
  for (const path of [
    '',
    '/tree',
    '/scorecards',
    '/flow',
    '/cohorts',
    '/concentration',
    '/guardrails',
    '/experiments',
    '/catalogue?q=share',
    '/explore?metric=gmv&grain=week',
    '/records/orders',
  ]) {
    await turnsTo(page, path);
    await look(path, new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']));
    // The dark look changes colours alone.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    await look(`${path} dark`, new AxeBuilder({ page }).withRules(['color-contrast']));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(faults).toEqual([]);
});
