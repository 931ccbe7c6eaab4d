import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apply } from '../../model/commerce/apply.ts';
import { Books } from '../../model/commerce/books.ts';
import type { Party } from '../../model/commerce/command.ts';
import { decide } from '../../model/commerce/decide.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { EPOCH_MS } from '../../model/sim-time.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { commandsSince, lastActKey, markPublished, type SettledCommand, unpublished } from './command-log.ts';
import { keepAnswer } from './idempotency.ts';
import { auditBooks } from './audit.ts';
import { migrate } from './migrate.ts';
import { type Request, runCommand, runCommands } from './run-command.ts';
import { type ShopDatabase, shopDatabase, type ShopTables } from './shop-database.ts';
import { credit, play, skus, sorted } from '../../model/commerce/play.fixture.ts';
import { listing, noBooks, orderOf, request, requestsOf } from './shop-play.fixture.ts';
import { loadBooks, storeOpening } from './whole-books.ts';

/** The stated number is that of the full test. */
const KILLS = process.env.FULL ? 200 : 5;

let database: TestDatabase;
let db: ShopDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  db = shopDatabase(database.pool);
  await Promise.all([migrate(db), migrate(db)]);
});

beforeEach(() => storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] }));

afterAll(() => database.drop());

const SKU = skus[0].sku_id;
const PRICE_CENTS = 2_500;
const user = (user_id: number): Party => ({ role: 'user', user_id });
const one = orderOf(() => PRICE_CENTS, [{ sku_id: SKU, quantity: 1 }]);
const visa = { kind: 'card', number: '4242424242424242' } as const;

async function run(asked: Request): Promise<SettledCommand> {
  const outcome = await runCommand(db, asked);
  if (outcome.kind !== 'settled') throw new Error(outcome.kind);
  return outcome.entry;
}

/** Laws that hold of the database at any time. */
async function expectSoundBooks(): Promise<void> {
  const books = await loadBooks(db);
  const rebuilt = new Books();
  for (const { events } of await commandsSince(db, 0)) for (const event of events) apply(rebuilt, event);
  expect(sorted(books)).toEqual(sorted(rebuilt));

  const { rows: stock } = await sql<{ sku_id: number; free: number; held: number }>`
    select sku_id, sum(free_delta)::bigint as free, sum(held_delta)::bigint as held
    from stock_movements group by sku_id order by sku_id`.execute(db);
  const expected = sorted(books).skus.map(({ sku_id, free, held }) => ({ sku_id, free, held }));
  expect(stock).toEqual(expected);

  const { rows: balances } = await sql<{ account: string; owner: number; cents: number }>`
    select account, owner, cents from account_balances`.execute(db);
  expect(balances.reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
  for (const { account, owner, cents } of balances) {
    if (account === 'wallet') expect(cents).toBe(books.get('wallets', owner)?.balance_cents);
    if (account === 'escrow') expect(cents).toBeGreaterThanOrEqual(0);
  }
}

describe('one commerce, two drivers', () => {
  test('whatever is tried, the database decides as the books in memory do, and ends with the same books', async () => {
    await fc.assert(
      fc.asyncProperty(play, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), async (steps, sizes) => {
        await storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] });
        const books = new Books();
        const expected: unknown[] = [];
        const settled: SettledCommand[] = [];
        let waiting: Request[] = [];
        const flush = async (): Promise<void> => {
          const is_single = waiting.length === 1;
          settled.push(...(is_single ? [await run(waiting[0])] : await runCommands(db, waiting)));
          waiting = [];
        };
        for (const asked of requestsOf(steps, books)) {
          const decision = decide(books, asked.command, asked.occasion);
          if (decision.ok) for (const event of decision.events) apply(books, event);
          expected.push(decision.ok ? decision : { ok: false, refusal: decision });
          waiting.push(asked);
          if (waiting.length >= sizes[settled.length % sizes.length]) await flush();
        }
        await flush();
        const decided = settled.map(({ events, refusal }) =>
          refusal === null ? { ok: true, events } : { ok: false, refusal },
        );
        expect(decided).toEqual(expected);
        expect(settled.map(({ place }) => place - settled[0].place)).toEqual([...settled.keys()]);
        expect(sorted(await loadBooks(db))).toEqual(sorted(books));
        await expectSoundBooks();
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('many at once', () => {
  test('of twenty buyers of the last piece exactly one wins', async () => {
    await run(listing(skus[0], 1));
    const buyers = Array.from({ length: 20 }, (_, nth) => user(100 + nth));
    const entries = await Promise.all(buyers.map((buyer) => run(request(buyer, one))));
    const reasons = entries.map(({ refusal }) => refusal?.reason ?? 'won').sort();
    expect(reasons).toEqual([...Array<string>(19).fill('out_of_stock'), 'won']);
    expect((await loadBooks(db)).get('skus', SKU)).toMatchObject({ free: 0, held: 1 });
    await expectSoundBooks();
  });

  test('two first lines of one cart are both kept, though neither found a cart', async () => {
    for (const sku of skus) await run(listing(sku, 9));
    const lines = skus.map(({ sku_id }) => request(user(7), { kind: 'add_to_cart', sku_id, quantity: 1, ...credit }));
    await Promise.all(lines.map(run));
    expect((await loadBooks(db)).get('carts', 7)?.lines).toHaveLength(skus.length);
    await expectSoundBooks();
  });

  test('orders, payments and cancellations of the same goods never wait for each other in a circle', async () => {
    for (const sku of skus) await run(listing(sku, 99));
    const pieces = skus.map(({ sku_id }) => ({ sku_id, quantity: 1 }));
    const checkouts: number[] = [];
    for (let nth = 0; nth < 8; nth++) {
      const turned = nth % 2 === 0 ? pieces : pieces.toReversed();
      checkouts.push(
        (
          await run(
            request(
              user(7),
              orderOf(() => PRICE_CENTS, turned),
            ),
          )
        ).occasion.act_key,
      );
    }
    const faults: unknown[] = [];
    const watched = new Kysely<ShopTables>({
      dialect: new PostgresDialect({ pool: database.pool }),
      log: (event) => void (event.level === 'error' && faults.push(event.error)),
    });
    await Promise.all(
      checkouts.flatMap((checkout_id) => [
        runCommand(watched, request(user(7), { kind: 'confirm_payment', checkout_id, method: visa })),
        runCommand(watched, request(user(7), { kind: 'cancel_order', order_id: checkout_id * 8 })),
        runCommand(watched, request(user(7), { kind: 'cancel_order', order_id: checkout_id * 8 + 1 })),
      ]),
    );
    expect(faults).toEqual([]);
    await expectSoundBooks();
  });

  test('whoever has seen a place will never see a smaller one come after it', async () => {
    const savers = [...Array(8).keys()].map((nth) => user(200 + nth));
    const save = async (saver: Party): Promise<void> => {
      for (let nth = 0; nth < 20; nth++) await run(request(saver, { kind: 'top_up_wallet', amount_cents: 100 }));
    };
    let is_saving = true;
    const saving = Promise.all(savers.map(save)).finally(() => (is_saving = false));
    const seen: number[] = [];
    const late: number[] = [];
    while (is_saving) {
      const news = (await commandsSince(db, 0)).map(({ place }) => place).filter((place) => !seen.includes(place));
      late.push(...news.filter((place) => place < Math.max(0, ...seen)));
      seen.push(...news);
    }
    await saving;
    expect(late).toEqual([]);
    await expectSoundBooks();
  });
});

describe('a key of the sender', () => {
  const idempotency = { key: 'tap-1', fingerprint: 'pay by visa' };

  async function placed(): Promise<number> {
    await run(listing(skus[0], 5));
    return (await run(request(user(7), one))).occasion.act_key;
  }

  test('a double tap on Pay charges once, also when both arrive together', async () => {
    const checkout_id = await placed();
    const pay = () => ({ ...request(user(7), { kind: 'confirm_payment', checkout_id, method: visa }), idempotency });
    const outcomes = await Promise.all([runCommand(db, pay()), runCommand(db, pay()), runCommand(db, pay())]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['replayed', 'replayed', 'settled']);
    const [first, ...rest] = outcomes.map((outcome) => 'entry' in outcome && outcome.entry);
    expect(rest).toEqual([first, first]);
    const { rows } = await sql`select * from ledger_transfers where kind = 'capture'`.execute(db);
    expect(rows).toHaveLength(1);
    await expectSoundBooks();
  });

  test('a refusal is replayed too, even when it would no longer be one', async () => {
    await run(listing(skus[0], 0));
    const order = () => ({ ...request(user(7), one), idempotency });
    expect(await runCommand(db, order())).toMatchObject({
      kind: 'settled',
      entry: { refusal: { reason: 'out_of_stock' } },
    });
    await run(request({ role: 'merchant', merchant_id: 3 }, { kind: 'adjust_stock', sku_id: SKU, delta: 5 }));
    expect(await runCommand(db, order())).toMatchObject({
      kind: 'replayed',
      entry: { refusal: { reason: 'out_of_stock' } },
    });
  });

  test('the same key with something else is an error; somebody else may use the same key', async () => {
    await run(listing(skus[0], 5));
    await runCommand(db, { ...request(user(7), one), idempotency });
    const other = { ...idempotency, fingerprint: 'something else' };
    expect(await runCommand(db, { ...request(user(7), one), idempotency: other })).toEqual({ kind: 'key_reused' });
    expect(await runCommand(db, { ...request(user(8), one), idempotency })).toMatchObject({ kind: 'settled' });
    expect((await loadBooks(db)).get('skus', SKU)).toMatchObject({ free: 3 });
  });

  test('the answer that was given is kept for the replay; a day later the key is free again', async () => {
    await run(listing(skus[0], 5));
    const ask = () => runCommand(db, { ...request(user(7), one), idempotency });
    const first = await ask();
    if (first.kind !== 'settled') throw new Error(first.kind);
    await keepAnswer(db, { place: first.entry.place, answer: { said: 'thanks' } });
    expect(await ask()).toEqual({ kind: 'replayed', entry: first.entry, answer: { said: 'thanks' } });
    await sql`update command_log set settled_at = now() - interval '25 hours' where idempotency_key is not null`.execute(
      db,
    );
    expect(await ask()).toMatchObject({ kind: 'settled' });
  });
});

describe('what is written stays', () => {
  test('settled commands wait to be published, in order; then only what people asked for stays', async () => {
    const listed = await run(listing(skus[0], 5));
    const by_person = { ...unstamped, by_person: true };
    const order = await run({ ...request(user(7), one), stamp: by_person });
    const refused = await run({ ...request(user(7), { kind: 'cancel_order', order_id: 1 }), stamp: by_person });
    expect(await unpublished(db)).toEqual([listed, order, refused]);
    await markPublished(db, order.place);
    expect(await unpublished(db)).toEqual([refused]);
    expect(await commandsSince(db, 0)).toEqual([order, refused]);
    expect(await lastActKey(db, 7)).toBe(refused.occasion.act_key);
    expect(await lastActKey(db, 8)).toBeNull();
  });

  test('journals cannot be rewritten, and stock and balances cannot be made negative', async () => {
    await run(listing(skus[0], 5));
    await run(request(user(7), { kind: 'top_up_wallet', amount_cents: 100 }));
    await expect(sql`update stock_movements set free_delta = 9`.execute(db)).rejects.toThrow(/only ever added to/);
    await expect(sql`delete from ledger_transfers`.execute(db)).rejects.toThrow(/only ever added to/);
    await expect(sql`update skus set free = free - 6`.execute(db)).rejects.toThrow(/check constraint/);
    await expect(sql`update wallets set balance_cents = -1`.execute(db)).rejects.toThrow(/check constraint/);
  });

  test(`a till that is killed at work ${KILLS} times loses no order it has acknowledged`, async () => {
    await run(listing(skus[0], 99_999));
    for (let nth = 0; nth < KILLS; nth++) {
      // Anywhere in its work: at an acknowledgement, and wherever the three others are then.
      const acknowledged = await killTillAtWork(1 + ((nth * 37) % 50));
      const places = new Set((await commandsSince(db, 0)).map(({ place }) => place));
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(acknowledged.filter((place) => !places.has(place))).toEqual([]);
    }
    expect((await auditBooks(db)).filter(({ ok }) => !ok)).toEqual([]);
    await expectSoundBooks();
  }, 2_400_000);
});

async function killTillAtWork(after: number): Promise<number[]> {
  const script = fileURLToPath(new URL('./killed-till.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, database.url]);
  const acknowledged: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === after) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return acknowledged;
}
