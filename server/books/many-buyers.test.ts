import { afterAll, beforeAll, expect, test } from 'vitest';
import { skus } from '../../model/commerce/play.fixture.ts';
import { orderIdOf } from '../../model/ids.ts';
import { EPOCH_MS } from '../../model/sim-time.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { auditBooks } from './audit.ts';
import { migrate } from './migrate.ts';
import { type Outcome, runCommand, runCommands } from './run-command.ts';
import { type ShopDatabase, shopDatabase } from './shop-database.ts';
import { listing, noBooks, orderOf, request } from './shop-play.fixture.ts';
import { loadBooks, storeOpening } from './whole-books.ts';

/**
 * The rush on a few pieces: many buyers at once, each trying again and again and tapping twice, straight at the till.
 * It runs against whichever PostgreSQL the tests are given: TEST_DATABASE_URL names another than the embedded one.
 */
const BUYERS = 200;
const PIECES = 10;
const ATTEMPTS = process.env.FULL ? 10_000 : 400;

let database: TestDatabase;
let db: ShopDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  db = shopDatabase(database.pool);
  await migrate(db);
});
afterAll(() => database.drop());

test(`${BUYERS} buyers with ${ATTEMPTS} attempts on ${PIECES} pieces: each piece is sold once, each tap counts once`, async () => {
  await storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] });
  const [{ sku_id }] = skus;
  await runCommands(db, [listing(skus[0], PIECES)]);
  const one = orderOf(() => 2_500, [{ sku_id, quantity: 1 }]);
  const acknowledged = new Map<string, Outcome>();
  const refused = new Map<string, number>();

  const buyer = async (nth: number): Promise<void> => {
    const party = { role: 'user', user_id: 100 + nth } as const;
    for (let attempt = 0; attempt < ATTEMPTS / BUYERS; attempt++) {
      const key = `${nth}/${attempt}`;
      const idempotency = { key, fingerprint: 'one piece' };
      // A double tap: two connections, the same key, and acts of their own.
      const taps = await Promise.all([0, 1].map(() => runCommand(db, { ...request(party, one), idempotency })));
      expect(taps.map(({ kind }) => kind).sort()).toEqual(['replayed', 'settled']);
      const [first, second] = taps.map((tap) => ('entry' in tap ? tap.entry.place : 0));
      expect(first).toBe(second);
      const settled = taps.find(({ kind }) => kind === 'settled') as Outcome & { kind: 'settled' };
      const { refusal, occasion } = settled.entry;
      if (refusal !== null) {
        refused.set(refusal.reason, (refused.get(refusal.reason) ?? 0) + 1);
        continue;
      }
      acknowledged.set(key, settled);
      const card = { kind: 'card', number: '4242424242424242' } as const;
      const pay = { kind: 'confirm_payment', checkout_id: occasion.act_key, method: card } as const;
      const paid = await Promise.all([0, 1].map(() => runCommand(db, request(party, pay))));
      const refusals = paid.map((tap) => ('entry' in tap ? (tap.entry.refusal?.reason ?? null) : tap.kind));
      expect(refusals.sort()).toEqual(['already_paid', null]);
    }
  };
  await Promise.all(Array.from({ length: BUYERS }, (_, nth) => buyer(nth)));

  expect(acknowledged.size).toBe(PIECES);
  expect([...refused]).toEqual([['out_of_stock', ATTEMPTS - PIECES]]);
  const books = await loadBooks(db);
  expect(books.get('skus', sku_id)).toMatchObject({ free: 0, held: PIECES });
  const orders = [...books.rows('orders')];
  const ids = [...acknowledged.values()].map((each) =>
    'entry' in each ? orderIdOf(each.entry.occasion.act_key, 0) : 0,
  );
  expect(orders.map(({ order_id }) => order_id).sort()).toEqual(ids.sort());
  expect(orders.every(({ payment }) => payment === 'captured')).toBe(true);
  expect((await auditBooks(db)).filter(({ ok }) => !ok)).toEqual([]);
}, 900_000);
