import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromEdge } from '../../model/ids.ts';
import { type RouteId, routes } from '../../model/wire/routes.ts';
import { sitAtDesk } from '../people/sessions.ts';
import { callProblems } from './problems.ts';
import { Browser, join, openTestShop, type TestShop } from './open-shop.fixture.ts';

/** Who asks, and what a route of each role answers them: null is anything but a refusal for who they are. */
const askers = ['nobody', 'guest', 'merchant', 'forged'] as const;
type Asker = (typeof askers)[number];
const expected: Readonly<Record<string, Readonly<Record<Asker, 401 | 403 | null>>>> = {
  anyone: { nobody: null, guest: null, merchant: null, forged: null },
  user: { nobody: 401, guest: null, merchant: null, forged: 401 },
  merchant: { nobody: 401, guest: 403, merchant: null, forged: 401 },
  operator: { nobody: 401, guest: 403, merchant: 403, forged: 401 },
};

let shop: TestShop;
let guest: Browser;
let merchant: Browser;
beforeAll(async () => {
  shop = await openTestShop({ operators: 'none' });
  await shop.restock(3);
  [guest, merchant] = await Promise.all([join(shop.url), join(shop.url)]);
  const { session_id } = (await merchant.ask('me')).body;
  // Only an operator gives desks out: here there is none.
  await sitAtDesk(shop.db, { user_id: 0, visit_id: fromEdge('session', session_id) as number }, 3);
});
afterAll(() => shop.close());

/** Something in the place of every parameter of a path. */
const params = new Proxy({} as Record<string, string>, { get: () => 'ord_zz' });

describe.each(Object.keys(routes) as RouteId[])('%s', (id) => {
  const { role, method } = routes[id];

  test.each(askers)('asked by %s', async (asker) => {
    const browser = { guest, merchant, nobody: null, forged: null }[asker] ?? new Browser(shop.url);
    const headers: Record<string, string> = asker === 'forged' ? { Cookie: 'vitrine_session=forged' } : {};
    const answer = await browser.ask(id, { params, headers });
    const refusal = expected[role][asker];
    if (refusal === null) expect([401, 403]).not.toContain(answer.status);
    else expect(answer.status).toBe(refusal);
    // What is not there yet says so by its name; anything else above is our fault.
    if (answer.status >= 500)
      expect(callProblems).toHaveProperty(answer.body.code, expect.objectContaining({ status: 503 }));
  });

  test('asked for by another site', async () => {
    if (method === 'get') return;
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }] as Record<
      string,
      string
    >[]) {
      const answer = await guest.ask(id, { params, headers });
      expect([answer.status, answer.body.code]).toEqual([403, 'other_site']);
    }
  });
});

test('every role of the contract has its line in the matrix', () => {
  for (const { role } of Object.values(routes)) expect(expected).toHaveProperty(role);
});
