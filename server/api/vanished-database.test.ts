import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { skus } from '../../model/commerce/play.fixture.ts';
import { fromEdge, toEdge } from '../../model/ids.ts';
import { auditBooks } from '../books/audit.ts';
import { join, openTestShop, type TestShop } from './open-shop.fixture.ts';

/** How long the database is away. */
const AWAY_MS = process.env.FULL ? 10_000 : 1_500;

/** A way to a database that can be cut. */
class Line {
  readonly #sockets = new Set<Socket>();
  #is_cut = false;
  #server: Server | null = null;

  async to(url: string): Promise<string> {
    const through = new URL(url);
    const { hostname, port: far_port } = through;
    this.#server = createServer((near) => {
      if (this.#is_cut) return void near.destroy();
      const far = connect(Number(far_port || 5432), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ]) {
        this.#sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.#sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    }).listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as { port: number };
    through.host = `127.0.0.1:${port}`;
    return through.href;
  }

  cut(is_cut: boolean): void {
    this.#is_cut = is_cut;
    if (is_cut) for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.cut(true);
    this.#server?.close();
  }
}

const line = new Line();
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({}, undefined, async (database) => {
    const pool = new pg.Pool({
      connectionString: await line.to(database.url),
      max: 10,
      connectionTimeoutMillis: 5_000,
    });
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  });
});
afterAll(async () => {
  await shop?.close();
  line.close();
});

test(`a database that is away for ${AWAY_MS} ms is a clear 503, and nothing is lost`, async () => {
  await shop.restock(500);
  const buyers = await Promise.all(Array.from({ length: 4 }, () => join(shop.url)));
  const sku_id = toEdge('sku', skus[0].sku_id);
  const acknowledged: string[] = [];
  const told: { status: number; retry_after: string | null }[] = [];
  let is_over = false;
  const buy = async (buyer: (typeof buyers)[number]): Promise<void> => {
    const { address_id } = (await buyer.ask('addresses')).body.addresses[0];
    const body = { lines: [{ sku_id, quantity: 1, price_cents: 2_500 }], total_cents: 3_100, address_id };
    for (let nth = 0; !is_over; nth++) {
      // Until it is answered, the same tap is sent again.
      for (;;) {
        const answer = await buyer.ask('place_order', { body, key: `order-${nth}` });
        if (answer.status === 200) {
          acknowledged.push(answer.body.order_ids[0]);
          break;
        }
        told.push({ status: answer.status, retry_after: answer.headers.get('retry-after') });
        await delay(50);
      }
    }
  };
  const buying = Promise.all(buyers.map(buy));
  await delay(500);
  line.cut(true);
  await delay(AWAY_MS);
  line.cut(false);
  const before = acknowledged.length;
  await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(before + 8);
  is_over = true;
  await buying;

  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ status, retry_after }) => status !== 503 || Number(retry_after) < 1)).toEqual([]);
  const orders = await shop.db.selectFrom('orders').select('order_id').execute();
  const ids = orders.map(({ order_id }) => order_id).sort();
  expect(acknowledged.map((id) => fromEdge('order', id) as number).sort()).toEqual(ids);
  expect((await auditBooks(shop.db)).filter(({ ok }) => !ok)).toEqual([]);
}, 60_000);
