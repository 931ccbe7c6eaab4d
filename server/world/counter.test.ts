import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { skus } from '../../model/commerce/play.fixture.ts';
import { EPOCH_MS, HOUR_MS } from '../../model/sim-time.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { FIRST_GUEST_ID } from '../../model/ids.ts';
import { auditBooks } from '../books/audit.ts';
import { migrate } from '../books/migrate.ts';
import { runCommands } from '../books/run-command.ts';
import { type ShopDatabase, shopDatabase } from '../books/shop-database.ts';
import { listing, noBooks, orderOf } from '../books/shop-play.fixture.ts';
import { storeOpening } from '../books/whole-books.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { ActKeys } from './act-keys.ts';
import { type Asked, Counter } from './counter.ts';
import type { Input } from './input.ts';
import { Turnstile } from './turnstile.ts';

let database: TestDatabase;
let db: ShopDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  db = shopDatabase(database.pool);
  await migrate(db);
});
beforeEach(async () => {
  await storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] });
  await runCommands(db, [listing(skus[0], 10)]);
});
afterAll(() => database.drop());

/** A counter of a world in which nothing else happens. */
function counter() {
  const till = new Turnstile();
  const told: (readonly Input[])[] = [];
  let now_ms = EPOCH_MS + HOUR_MS;
  const made = new Counter({
    db,
    keys: new ActKeys(),
    host: { stampsFor: async (asked) => asked.map(() => unstamped) },
    driver: {
      act: (work, after_ms = () => 0) =>
        till.pass(() => {
          now_ms = Math.max(now_ms + 1, after_ms() + 1);
          return work(now_ms);
        }),
      tell: async (inputs) => void told.push(inputs),
    },
  });
  return { submit: (asked: Asked) => made.submit(asked), told };
}

const buys = (nth: number, more: Partial<Asked> = {}): Asked => ({
  visitor: { user_id: FIRST_GUEST_ID + nth, visit_id: nth },
  command: orderOf(() => 2_500, [{ sku_id: skus[0].sku_id, quantity: 1 }]),
  idempotency: { key: `tap ${nth}`, fingerprint: 'one piece' },
  party: undefined,
  ...more,
});

test('who waits is served together, each with an answer of their own, and a second tap finds the first', async () => {
  const { submit, told } = counter();
  const nths = Array.from({ length: 24 }, (_, nth) => nth);
  const outcomes = await Promise.all(nths.flatMap((nth) => [submit(buys(nth)), submit(buys(nth))]));
  expect(outcomes.map(({ kind }) => kind)).toEqual(nths.flatMap(() => ['settled', 'replayed']));
  const reasons = outcomes.flatMap((outcome) =>
    outcome.kind === 'settled' ? [outcome.entry.refusal?.reason ?? null] : [],
  );
  // In the order of their coming.
  expect(reasons).toEqual([
    ...Array.from({ length: 10 }, () => null),
    ...Array.from({ length: 14 }, () => 'out_of_stock'),
  ]);
  expect(told.length).toBeLessThanOrEqual(4);
  expect(told.flat().length).toBe(24);
  expect(new Set(told.flat().map(({ at_ms }) => at_ms)).size).toBe(told.length);
  expect((await auditBooks(db)).filter(({ ok }) => !ok)).toEqual([]);
});

test('what cannot be served takes nobody else with it', async () => {
  const { submit } = counter();
  // Only users buy: anything else is a bug of the caller, and bugs throw.
  const asked = [buys(1), buys(2, { party: { role: 'platform' } }), buys(3)].map(submit);
  const [first, second, third] = await Promise.allSettled(asked);
  expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('one person’s acts at once are as many acts, one after another', async () => {
  const { submit } = counter();
  const asked = Array.from({ length: 70 }, (_, nth) =>
    buys(1, {
      command: { kind: 'top_up_wallet', amount_cents: 100 + nth },
      idempotency: { key: `${nth}`, fingerprint: '' },
    }),
  );
  const keys = (await Promise.all(asked.map(submit))).map((outcome) =>
    outcome.kind === 'settled' ? outcome.entry.occasion.act_key : 0,
  );
  expect(new Set(keys).size).toBe(70);
  expect(keys).toEqual(keys.toSorted((a, b) => a - b));
});
