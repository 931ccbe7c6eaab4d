import { afterEach, describe, expect, test } from 'vitest';
import { mediaRoutes } from '../../model/wire/media-routes.ts';
import { routes } from '../../model/wire/routes.ts';
import { join, Browser, openTestShop, type TestShop } from './open-shop.fixture.ts';
import { openApiDocument } from './open-api.ts';
import { allProblems } from './problems.ts';
import { refusals } from '../../model/commerce/refusal.ts';
import { callProblems } from './problems.ts';

let shop: TestShop | undefined;
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});

test('while the shop opens, progress is told and everything else asks for patience', async () => {
  const detail = 'Day 12 of 60.';
  shop = await openTestShop({ shop: () => null, progress: () => ({ phase: 'living_burn_in', done: 0.4, detail }) });
  const browser = new Browser(shop.url);
  expect((await browser.ask('progress')).body).toEqual({ phase: 'living_burn_in', done: 0.4, detail });
  for (const id of ['clock', 'feed', 'open_session', 'place_order'] as const) {
    const answer = await browser.ask(id);
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([503, 'still_opening', '1']);
    expect(answer.body).toMatchObject({ detail });
  }
});

test('the clock is worked by operators only', async () => {
  shop = await openTestShop({ operators: 'none' });
  const viewer = await join(shop.url);
  for (const id of ['set_clock', 'skip', 'reset', 'audit'] as const) {
    expect((await viewer.ask(id)).body.code).toBe('not_an_operator');
  }
  expect((await viewer.ask('clock')).status).toBe(200);
});

test('who asks too often is told to wait, each visitor by their own count', async () => {
  shop = await openTestShop({ limits: { calls_per_minute: 6, moves_per_minute: 2 } });
  const [hasty, calm] = [await join(shop.url), await join(shop.url)];
  const body = { sku_id: 'sku_zz', quantity: 1 };
  const moves = [
    await hasty.ask('add_to_cart', { body }),
    await hasty.ask('add_to_cart', { body }),
    await hasty.ask('add_to_cart', { body }),
  ];
  expect(moves.map(({ status }) => status)).toEqual([404, 404, 429]);
  expect(moves[2].body.code).toBe('too_many_requests');
  expect(Number(moves[2].headers.get('retry-after'))).toBeGreaterThan(0);
  const looks = [];
  for (let nth = 0; nth < 4; nth++) looks.push((await hasty.ask('me')).status);
  expect(looks).toEqual([200, 200, 200, 429]);
  expect((await calm.ask('me')).status).toBe(200);
});

test('a known path says which methods it has', async () => {
  shop = await openTestShop();
  const response = await fetch(`${shop.url}/api/v1/cart/lines`);
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await fetch(`${shop.url}/api/v1/nothing`)).status).toBe(404);
});

describe('the description of the interface', () => {
  const description = openApiDocument();

  test('holds every call of the contract, and names no shape that it does not hold', () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(
      [...Object.values(routes), ...Object.values(mediaRoutes)].map(({ method, path }) => `${method} ${path}`).sort(),
    );
    const named = [...JSON.stringify(description).matchAll(/#\/components\/(\w+)\/(\w+)/g)];
    expect(named.length).toBeGreaterThan(20);
    const components = description.components as Record<string, Record<string, unknown>>;
    for (const [, kind, name] of named) expect(components[kind]).toHaveProperty(name);
    expect(JSON.stringify(description)).not.toContain('$defs');
  });

  test('asks for a key exactly where something moves', () => {
    for (const { method, path, ...route } of Object.values(routes)) {
      const { parameters } = description.paths[path][method] as { parameters: { name: string }[] };
      expect(parameters.some(({ name }) => name === 'Idempotency-Key')).toBe('moves' in route);
    }
  });

  test('is served to programs, and to people as a page without script that explains every problem', async () => {
    shop = await openTestShop();
    const document = await fetch(`${shop.url}/api/v1/openapi.json`);
    expect(await document.json()).toEqual(JSON.parse(JSON.stringify(description)));
    const page = await fetch(`${shop.url}/api/docs`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).not.toMatch(/<script|style=|<style/);
    for (const code of Object.keys(allProblems)) expect(html).toContain(`id="${code}"`);
    for (const target of html.matchAll(/href="#([\w-]+)"/g)) expect(html).toContain(`id="${target[1]}"`);
    expect((await fetch(`${shop.url}/api/docs/style.css`)).headers.get('content-type')).toContain('text/css');
  });

  test('no problem of a call has the name of a refusal', () => {
    expect(Object.keys(callProblems).filter((code) => code in refusals)).toEqual([]);
  });
});
