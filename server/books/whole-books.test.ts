import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply } from '../../model/commerce/apply.ts';
import { Books } from '../../model/commerce/books.ts';
import { decide } from '../../model/commerce/decide.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { EPOCH_MS } from '../../model/sim-time.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { runCommand } from './run-command.ts';
import { type ShopDatabase, shopDatabase } from './shop-database.ts';
import { migrate } from './migrate.ts';
import { play, skus, sorted } from '../../model/commerce/play.fixture.ts';
import { listing, noBooks, requestsOf } from './shop-play.fixture.ts';
import { type AccountBalance, loadBooks, storeChanges, storeOpening } from './whole-books.ts';

let database: TestDatabase;
let db: ShopDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  db = shopDatabase(database.pool);
  await migrate(db);
});

afterAll(() => database.drop());

/** Lives a play in memory and adds up its ledger. */
function live(books: Books, steps: Parameters<typeof requestsOf>[0], log: EventRecord[]): void {
  for (const { command, occasion } of requestsOf(steps, books)) {
    const decision = decide(books, command, occasion);
    if (!decision.ok) continue;
    for (const event of decision.events) apply(books, event);
    log.push(...decision.events);
  }
}

function balancesOf(log: readonly EventRecord[]): AccountBalance[] {
  const cents_of = new Map<string, AccountBalance>();
  const add = (account: AccountBalance['account'], owner: number, cents: number): void => {
    const before = cents_of.get(`${account}:${owner}`)?.cents ?? 0;
    cents_of.set(`${account}:${owner}`, { account, owner, cents: before + cents });
  };
  for (const event of log) {
    if (event.name !== 'transfer') continue;
    add(event.from_kind, event.from_owner, -event.amount_cents);
    add(event.to_kind, event.to_owner, event.amount_cents);
  }
  return [...cents_of.values()];
}

const byAccount = (a: AccountBalance, b: AccountBalance): number =>
  `${a.account}${a.owner}` < `${b.account}${b.owner}` ? -1 : 1;

async function expectJournals(books: Books, log: readonly EventRecord[]): Promise<void> {
  const { rows: stock } = await sql`select sku_id, sum(free_delta)::bigint as free, sum(held_delta)::bigint as held
    from stock_movements group by sku_id order by sku_id`.execute(db);
  expect(stock).toEqual(sorted(books).skus.map(({ sku_id, free, held }) => ({ sku_id, free, held })));
  const { rows } =
    await sql<AccountBalance>`select account, owner, cents from account_balances where cents <> 0`.execute(db);
  // What an account holds at the opening is owed from outside, whatever it was once paid by.
  const inside = balancesOf(log).filter(({ account, cents }) => account !== 'outside' && cents !== 0);
  expect(rows.filter(({ account }) => account !== 'outside').sort(byAccount)).toEqual(inside.sort(byAccount));
  expect(rows.reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
}

test('books that were lived in memory open the shop as they are, and what is lived later joins them', async () => {
  await fc.assert(
    fc.asyncProperty(play, play, async (before, after) => {
      const books = new Books();
      const log: EventRecord[] = [];
      live(books, before, log);
      await storeOpening(db, books.capture(), { at_ms: EPOCH_MS, balances: balancesOf(log) });
      expect(sorted(await loadBooks(db))).toEqual(sorted(books));
      await expectJournals(books, log);

      books.takeChanged();
      const opening = log.length;
      live(books, after, log);
      await storeChanges(db, books, books.takeChanged(), log.slice(opening));
      expect(sorted(await loadBooks(db))).toEqual(sorted(books));
      await expectJournals(books, log);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('an opening forgets the life before it, but not the people', async () => {
  await storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] });
  const before = await runCommand(db, listing(skus[0], 5));
  await db.insertInto('guests').values({ name: 'Mei' }).execute();
  await storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] });
  expect(sorted(await loadBooks(db))).toEqual(noBooks);
  const after = await runCommand(db, listing(skus[0], 5));
  if (before.kind !== 'settled' || after.kind !== 'settled') throw new Error('both were to be settled');
  expect(after.entry.refusal).toBeNull();
  expect(after.entry.place).toBeGreaterThan(before.entry.place);
  expect(await db.selectFrom('guests').select('name').execute()).toEqual([{ name: 'Mei' }]);
});
