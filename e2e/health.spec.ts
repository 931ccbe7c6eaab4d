import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from './support/server.ts';

const SMALL = { users: 40, days: 1 } as const;
let shop: RunningServer;
test.beforeAll(async () => {
  shop = await startServer(SMALL);
});
test.afterAll(async () => shop.stop());

test('the shop says that it is well @wide', async ({ request }) => {
  expect(await (await request.get(`${shop.url}/api/health`)).json()).toEqual({ status: 'ok' });
});

test('what cannot be read or does not exist is refused with a problem, and the shop stays well @wide', async ({
  request,
}) => {
  const json = { 'Content-Type': 'application/json' };
  const answers = [
    [404, await request.get(`${shop.url}/api/v1/nothing`)],
    [405, await request.delete(`${shop.url}/api/health`)],
    [400, await request.post(`${shop.url}/api/v1/orders`, { headers: json, data: Buffer.from('{"a":') })],
    [413, await request.post(`${shop.url}/api/v1/orders`, { data: { words: 'x'.repeat(100_000) } })],
    [415, await request.post(`${shop.url}/api/v1/orders`, { form: { a: 1 } })],
  ] as const;
  for (const [status, answer] of answers) {
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String), request_id: expect.any(String) });
  }
  expect((await request.get(`${shop.url}/api/health`)).status()).toBe(200);
});

test('a shop that was closed opens again on the same folder @wide', async ({ request }) => {
  const first = await startServer(SMALL);
  await first.stop({ keep: true });
  const second = await startServer({ ...SMALL, data_dir: first.data_dir });
  try {
    expect((await request.get(`${second.url}/api/health`)).status()).toBe(200);
  } finally {
    await second.stop({ keep: false });
  }
});
