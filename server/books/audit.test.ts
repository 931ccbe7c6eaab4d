import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Books } from '../../model/commerce/books.ts';
import { decide } from '../../model/commerce/decide.ts';
import { apply } from '../../model/commerce/apply.ts';
import { coupon_ids, play, skus, START_MS } from '../../model/commerce/play.fixture.ts';
import { offerIdOf } from '../../model/ids.ts';
import { EPOCH_MS, HOUR_MS } from '../../model/sim-time.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { auditBooks } from './audit.ts';
import { bookChecks } from './book-checks.ts';
import { migrate } from './migrate.ts';
import { runCommands } from './run-command.ts';
import { type ShopDatabase, shopDatabase } from './shop-database.ts';
import { listing, noBooks, orderOf, request, requestsOf } from './shop-play.fixture.ts';
import { storeOpening } from './whole-books.ts';

let database: TestDatabase;
let db: ShopDatabase;
const user = { role: 'user', user_id: 7 } as const;

beforeAll(async () => {
  database = await openTestDatabase();
  db = shopDatabase(database.pool);
  await migrate(db);
  // Plants need tables that take anything.
  await sql
    .raw(`do $$ declare found record; begin
    for found in select conname, conrelid::regclass as owner from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', found.owner, found.conname);
    end loop;
  end $$; alter table ledger_transfers disable trigger user; alter table stock_movements disable trigger user`)
    .execute(db);
});
afterAll(() => database.drop());
beforeEach(() => storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] }));

const failing = async (): Promise<string[]> => (await auditBooks(db)).filter(({ ok }) => !ok).map(({ id }) => id);

test('whatever people try, the books pass every check', async () => {
  await fc.assert(
    fc.asyncProperty(play, async (steps) => {
      await storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] });
      const books = new Books();
      const requests = [];
      for (const each of requestsOf(steps, books)) {
        requests.push(each);
        const decision = decide(books, each.command, each.occasion);
        if (decision.ok) for (const event of decision.events) apply(books, event);
      }
      await runCommands(db, requests);
      expect((await auditBooks(db)).filter(({ ok }) => !ok)).toEqual([]);
    }),
    { numRuns: process.env.FULL ? 300 : 10 },
  );
}, 600_000);

/** An evening in which every law has something to hold. */
async function evening(): Promise<void> {
  const deal_id = offerIdOf(3, 0);
  const shop = { role: 'merchant', merchant_id: 3 } as const;
  const times = { starts_ms: EPOCH_MS, ends_ms: START_MS + HOUR_MS };
  const one = orderOf(() => 2_500, [{ sku_id: skus[0].sku_id, quantity: 1 }]);
  const in_deal = orderOf(() => 1_900, [{ sku_id: skus[0].sku_id, quantity: 2 }]);
  const placed = request(user, one);
  const { act_key: checkout_id } = placed.occasion;
  const card = { kind: 'card', number: '4242424242424242' } as const;
  const worth = { benefit: 'amount', threshold_cents: 0, amount_cents: 100, percent_bp: 0, cap_cents: 0 } as const;
  const settled = await runCommands(db, [
    listing(skus[0], 9),
    request(shop, {
      kind: 'open_deal',
      deal_id,
      sku_id: skus[0].sku_id,
      price_cents: 1_900,
      stock: 3,
      per_customer: 2,
      ...times,
    }),
    request(
      { role: 'platform' },
      {
        kind: 'offer_coupon',
        coupon_id: coupon_ids[2],
        ...worth,
        ...times,
        per_person: 1,
        total: 1,
        first_order_only: false,
      },
    ),
    request(user, { kind: 'claim_coupon', coupon_id: coupon_ids[2] }),
    request(user, { kind: 'top_up_wallet', amount_cents: 500 }),
    placed,
    request(user, { kind: 'confirm_payment', checkout_id, method: card }),
    request(user, { ...in_deal, lines: in_deal.lines.map((line) => ({ ...line, deal_id })) }),
  ]);
  expect(settled.filter(({ refusal }) => refusal !== null)).toEqual([]);
}

/** Planted disagreements: the check that must name it, and how. */
const plants: readonly (readonly [check: string, plant: string])[] = [
  ['double_entry', `update ledger_transfers set amount_cents = 0 where kind = 'top_up'`],
  ['double_entry', `update ledger_transfers set to_kind = from_kind, to_owner = from_owner where kind = 'capture'`],
  ['wallets', 'update wallets set balance_cents = balance_cents + 1'],
  ['wallets', 'delete from wallets'],
  ['escrow', `update ledger_transfers set amount_cents = amount_cents - 1 where kind = 'capture'`],
  ['escrow', 'update orders set refunding_cents = 5 where paid_at_ms is not null'],
  ['order_money', `update ledger_transfers set why_key = 12345 where kind = 'capture'`],
  ['order_money', `update orders set payment = 'not_paid' where paid_at_ms is not null`],
  ['order_money', 'update orders set refunded_cents = 100 where paid_at_ms is not null'],
  ['order_sums', 'update orders set items_cents = items_cents + 1, total_cents = total_cents + 1'],
  ['order_sums', 'update orders set shop_discount_cents = 1'],
  ['stock_journal', 'update skus set free = free + 1'],
  ['stock_journal', `delete from stock_movements where move = 'adjustment'`],
  ['stock_held', `update orders set fulfillment = 'shipped' where paid_at_ms is not null`],
  ['stock_held', 'update deals set "left" = 0'],
  ['coupons', 'update coupons set claimed = 0'],
  ['coupons', 'delete from holdings'],
  ['deals', 'update takes set quantity = 1'],
  ['deals', 'update deals set stock = 1'],
  ['checkouts', 'delete from intents'],
  ['checkouts', `update intents set status = 'succeeded'`],
  ['commands', `delete from ledger_transfers where kind = 'payment_cost'`],
  ['commands', 'delete from orders where paid_at_ms is null'],
  ['commands', `insert into stock_movements select * from stock_movements where move = 'allocation'`],
];

test('an evening at the till is sound', async () => {
  await evening();
  expect(await failing()).toEqual([]);
});

test.each(plants)('%s: %s', async (check, plant) => {
  await evening();
  await sql.raw(plant).execute(db);
  const found = (await auditBooks(db)).find(({ id }) => id === check);
  expect(found).toMatchObject({ ok: false });
  expect(found?.examples[0]).toMatch(/\d/);
});

test('every law of the books has a planted violation', () => {
  const planted = new Set(plants.map(([check]) => check));
  expect(bookChecks.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
});
