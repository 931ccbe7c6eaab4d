import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventNames } from '../../model/events/vocabulary.ts';
import { orderIdOf } from '../../model/ids.ts';
import { DAY_MS, HOUR_MS, startOfDay } from '../../model/sim-time.ts';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { shopDatabase } from '../books/shop-database.ts';
import { becomeUser, type Visitor } from '../people/sessions.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { inputsSince, reachedInstant } from './inputs-table.ts';
import { Life } from './life.ts';
import {
  guestOf,
  openSmallShop,
  order,
  pay,
  type SmallShop,
  smallWorld,
  temporaryFolder,
} from './live-shop.fixture.ts';
import { auditBooks } from '../books/audit.ts';
import { openLogWriter } from './log-writer.ts';
import { prepareOpening } from './opening-state.ts';

let opening: Awaited<ReturnType<typeof temporaryFolder>>;
let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

/** The burn-in is lived once; every test begins with what it left. */
beforeAll(async () => {
  opening = await temporaryFolder();
  const writer = openLogWriter(join(opening.path, 'log'));
  await prepareOpening(opening.path, smallWorld, writer, () => {});
  await writer.close();
});
afterAll(() => opening.remove());

beforeEach(async () => {
  [database, folder] = await Promise.all([openTestDatabase(), temporaryFolder()]);
  await cp(opening.path, folder.path, { recursive: true });
});

afterEach(async () => {
  await Promise.all([database.drop(), folder.remove()]);
});

const open = (): Promise<SmallShop> => openSmallShop(database.url, folder.path);

async function rowsOf(query: string, log = join(folder.path, 'log')): Promise<Record<string, unknown>[]> {
  const connection = await openDataset(log);
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
  }
}

const everySeq = eventNames.map((name) => `select seq from "${name}"`).join(' union all ');

test('a shop that was closed opens as it was: clock, orders, tiles, and what was reported before', async () => {
  let shop = await open();
  const visitor = await guestOf(shop);
  const [item] = await shop.engine.slate(visitor, 'for_you');
  const { exposure_id, video_id, creator_id } = item;
  const like = { name: 'like', at_ms: shop.engine.now_ms(), exposure_id, video_id, creator_id } as const;
  expect(await shop.engine.report(visitor, [like])).toEqual({ accepted: 1, duplicates: 0 });
  const said = await talk(shop, visitor, { exposure_id, video_id, creator_id });
  const checkout_id = await order(shop, visitor);
  await pay(shop, visitor, checkout_id);
  const before_ms = shop.engine.now_ms();
  await shop.stop();

  shop = await open();
  expect(shop.engine.now_ms()).toBeGreaterThanOrEqual(before_ms);
  expect(shop.engine.now_ms()).toBeLessThan(before_ms + 2 * 60_000);
  expect(await shop.engine.report(visitor, [like])).toEqual({ accepted: 0, duplicates: 1 });
  expect(await shop.engine.video(visitor, video_id)).toMatchObject({ liked: true });
  const [mine] = (await shop.engine.comments(video_id, visitor.user_id))?.filter((one) => one.liked) ?? [];
  expect(mine).toMatchObject({ comment_key: said.comment_key, words: { en: 'Nice', zh: 'Nice' } });
  expect(mine.likes).toBeGreaterThanOrEqual(1);
  const [asked] = await shop.engine.questions(said.product_id);
  expect(asked).toMatchObject({ user_id: visitor.user_id, words: { en: 'Good as a present?' } });
  const gmv = (await shop.engine.tiles(visitor)).find(({ id }) => id === 'gmv');
  expect(gmv?.me?.value).toBeGreaterThan(0);
  expect(shop.complaints).toEqual([]);
  await shop.stop();
  expect(await rowsOf(`select user_id, by_person from "like" where by_person`)).toHaveLength(1);
});

/** Comments on a video, likes that twice, takes it back, likes it again, and asks about a product. */
async function talk(
  shop: SmallShop,
  visitor: Visitor,
  about: { exposure_id: number; video_id: number; creator_id: number },
) {
  const at_ms = shop.engine.now_ms();
  const comment_key = about.exposure_id + 7;
  const report = (record: object) => shop.engine.report(visitor, [{ at_ms, ...record } as never]);
  await report({ name: 'comment', ...about, comment_key, reply_to: null, sentiment: 'neutral', words: 'Nice' });
  const { video_id, creator_id } = about;
  const likes = async (like_key: number, liked: boolean) =>
    (await report({ name: 'like_comment', like_key, comment_key, video_id, creator_id, liked })).accepted;
  expect([await likes(1, true), await likes(2, true), await likes(3, false), await likes(4, true)]).toEqual([
    1, 0, 1, 1,
  ]);
  const { product_id } = await shop.db.selectFrom('skus').select('product_id').limit(1).executeTakeFirstOrThrow();
  const ask = { name: 'ask_question', product_id, merchant_id: 0, topic: 'gift' };
  expect(await report({ ...ask, question_key: comment_key, words: '  ' })).toEqual({ accepted: 0, duplicates: 0 });
  expect(await report({ ...ask, question_key: comment_key, words: ' Good as a present? ' })).toMatchObject({
    accepted: 1,
  });
  return { comment_key, product_id };
}

test('the log on the disk is the one that seed and recorded inputs tell, and no record is missing or twice', async () => {
  const shop = await open();
  const visitor = await guestOf(shop);
  await shop.engine.setRate(600);
  for (let nth = 0; nth < 3; nth++) {
    await shop.engine.slate(visitor, 'for_you');
    await pay(shop, visitor, await order(shop, visitor));
  }
  await shop.engine.skip(visitor, 'parcel_arrives', null);
  await pay(shop, visitor, await order(shop, visitor));
  await shop.stop();
  expect(shop.complaints).toEqual([]);

  const db = shopDatabase(database.pool);
  const reached_ms = (await reachedInstant(db)) as number;
  const inputs = await inputsSince(db, startOfDay(0));
  const told = Life.begin(smallWorld);
  told.retell(inputs, reached_ms);
  const other = join(folder.path, 'told');
  const writer = openLogWriter(other);
  await writer.write(told.takeTail());
  const last_seq = told.next_seq - 1;
  await writer.flush({ format: 'vitrine-log', opening: 'told', opening_seq: 0, last_seq, until_ms: reached_ms });
  const digest = eventNames
    .map(
      (name) =>
        `select '${name}' as name, count(*)::int as n, md5(string_agg(r::text, '|' order by seq)) as rows from "${name}" r`,
    )
    .join(' union all ');
  expect(await rowsOf(digest)).toEqual(await rowsOf(digest, other));
  expect(
    await rowsOf(
      `select count(*)::int as n, max(seq)::int as last, count(distinct seq)::int as seqs from (${everySeq})`,
    ),
  ).toEqual([{ n: last_seq, last: last_seq, seqs: last_seq }]);
});

test('a shop that is killed loses no order that it has acknowledged, and goes on with the same books', async () => {
  const script = fileURLToPath(new URL('./killed-shop.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, database.url, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === 25) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(acknowledged.length).toBeGreaterThanOrEqual(25);

  const shop = await open();
  // The retelling is held against the books of the database; it complains where they differ.
  expect(shop.complaints).toEqual([]);
  const reached_ms = (await reachedInstant(shop.db)) as number;
  expect(shop.engine.now_ms()).toBeGreaterThanOrEqual(reached_ms);
  await shop.stop();
  const paid = await rowsOf('select checkout_id::bigint as checkout_id, order_id from purchase where by_person');
  const ids = paid.map(({ checkout_id }) => Number(checkout_id));
  for (const checkout_id of acknowledged) expect(ids.filter((id) => id === checkout_id)).toHaveLength(1);
  expect(await rowsOf(`select count(*) - count(distinct seq) as twice from (${everySeq})`)).toEqual([{ twice: '0' }]);
});

test('connections that break lose nothing, whether the commit was the last that they did or not', async () => {
  let shop = await open();
  const visitor = await guestOf(shop);
  await shop.engine.setRate(600);
  database.pool.on('connect', (client) => client.on('error', () => {}));
  const broken = setInterval(() => {
    const others = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
    database.pool.query(others).catch(() => {});
  }, 40);
  const acknowledged: number[] = [];
  for (let nth = 0; nth < 30; nth++) {
    const checkout_id = await order(shop, visitor).catch(() => null);
    if (checkout_id !== null) acknowledged.push(checkout_id);
    const [item] = await shop.engine.slate(visitor, 'for_you').catch(() => []);
    if (item === undefined) continue;
    const { exposure_id, video_id, creator_id } = item;
    const save = { name: 'save', at_ms: shop.engine.now_ms(), exposure_id, video_id, creator_id } as const;
    await shop.engine.report(visitor, [save]).catch(() => null);
  }
  clearInterval(broken);
  expect(acknowledged).not.toEqual([]);
  await expect.poll(() => shop.engine.isWell(), { timeout: 10_000 }).toBe(true);
  await shop.stop();
  const placed = await rowsOf('select distinct checkout_id::varchar as id from place_order where by_person');
  const ids = placed.map(({ id }) => Number(id));
  for (const checkout_id of acknowledged) expect(ids).toContain(checkout_id);
  const lived = await rowsOf(`select count(*)::int as n, max(seq)::int as last from (${everySeq})`);

  // Without a checkpoint the whole life is told again, and held against the books.
  await rm(join(folder.path, 'checkpoint.image'));
  shop = await open();
  expect(shop.complaints).toEqual([]);
  await shop.stop();
  const again = await rowsOf(`select count(*)::int as n, max(seq)::int as last from (${everySeq})`);
  expect(Number(again[0].n)).toBeGreaterThanOrEqual(Number(lived[0].n));
  const saves = (
    await rowsOf(`select count(*)::int as n, count(distinct exposure_id)::int as each from save where by_person`)
  )[0];
  expect(saves.n).toBe(saves.each);
});

test('the audit holds ledger, journal, orders and event log against each other, and names what disagrees', async () => {
  const shop = await open();
  const visitor = await guestOf(shop);
  await shop.engine.setRate(600);
  for (let nth = 0; nth < 3; nth++) await pay(shop, visitor, await order(shop, visitor));
  await shop.engine.skip(visitor, 'next_day', null);
  await order(shop, visitor);
  const audit = async () => (await shop.engine.auditLog(() => auditBooks(shop.db))).checks.filter(({ ok }) => !ok);
  expect(await audit()).toEqual([]);
  const mine = shop.db.updateTable('orders').where('user_id', '=', visitor.user_id);
  await mine.set({ delivered_at_ms: 1, refunded_cents: 1 }).execute();
  await sql`update skus set free = free + 1 where sku_id = (select min(sku_id) from skus)`.execute(shop.db);
  const found = await audit();
  expect(found.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['order_money', 'stock_journal', 'log_orders', 'log_stock']),
  );
  expect(found.find(({ id }) => id === 'log_orders')?.examples[0]).toMatch(/^order \d+: the log says .+, the books .+/);
  await shop.stop();
});

test('a log that cannot be written is said, stops nobody, and is whole after the next start; so is what was due', async () => {
  let shop = await open();
  const visitor = await guestOf(shop);
  const kept = await order(shop, visitor);
  await pay(shop, visitor, kept);
  await shop.engine.skip(visitor, 'parcel_arrives', orderIdOf(kept, 0));
  const back = { reason: 'quality' as const, note: null, quantities: [1] };
  await shop.engine.submit(visitor, { kind: 'request_return', order_id: orderIdOf(kept, 0), ...back });
  await shop.engine.auditLog(async () => []);
  // Nothing can be written any more where the log lies.
  const log = join(folder.path, 'log');
  await rename(log, `${log}-away`);
  await writeFile(log, '');
  await expect(shop.engine.auditLog(async () => [])).rejects.toThrow();
  expect(shop.engine.isWell()).toBe(false);
  expect(shop.complaints.join()).toContain('the log cannot be written');
  const paid = await order(shop, visitor);
  await pay(shop, visitor, paid);
  const unpaid = await order(shop, visitor);
  await shop.stop().catch(() => {});

  await rm(log);
  await rename(`${log}-away`, log);
  shop = await open();
  const orderOf = (checkout_id: number) =>
    shop.db
      .selectFrom('orders')
      .selectAll()
      .where('order_id', '=', orderIdOf(checkout_id, 0))
      .executeTakeFirstOrThrow();
  expect((await orderOf(paid)).payment).toBe('captured');
  expect((await orderOf(kept)).return_state).toBe('open');
  // Time limits run on: who did not pay loses the order, and a return is decided, by the shop or by its silence.
  await shop.engine.skip(visitor, 'next_day', null);
  const patiently = { timeout: 60_000 };
  await expect.poll(async () => (await orderOf(unpaid)).cancelled_at_ms, patiently).not.toBeNull();
  await shop.engine.skip(visitor, 'next_week', null);
  await expect.poll(async () => (await orderOf(kept)).return_state, patiently).not.toBe('open');
  expect((await shop.engine.auditLog(() => auditBooks(shop.db))).checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(shop.engine.isWell()).toBe(true);
  await shop.stop();
}, 120_000);

test('a skip brings my parcel, and tells me', async () => {
  const shop = await open();
  const visitor = await guestOf(shop);
  const checkout_id = await order(shop, visitor);
  await pay(shop, visitor, checkout_id);
  const order_id = orderIdOf(checkout_id, 0);
  const heard: number[] = [];
  shop.engine.news.on('orders', (news) => void heard.push(...news.map((each) => each.order_id)));
  expect(await shop.engine.skip(visitor, 'parcel_arrives', orderIdOf(checkout_id, 5))).toBeNull();
  const before_ms = shop.engine.now_ms();
  const clock = await shop.engine.skip(visitor, 'parcel_arrives', order_id);
  expect(clock?.skipping_to_ms).toBeNull();
  const row = await shop.db.selectFrom('orders').selectAll().where('order_id', '=', order_id).executeTakeFirstOrThrow();
  expect(row.fulfillment).toBe('delivered');
  expect(row.delivered_at_ms).toBeGreaterThan(before_ms);
  expect(heard).toContain(order_id);
  const { rows } = await sql<{
    off: number;
  }>`select coalesce(sum(cents), 0)::bigint as off from ledger_entries`.execute(shop.db);
  expect(rows[0].off).toBe(0);
  expect(await shop.engine.skip(visitor, 'parcel_ships', order_id)).toBeNull();
  const later = await shop.engine.skip(visitor, 'next_day', null);
  expect(later?.now_ms).toBeGreaterThanOrEqual((clock?.now_ms ?? 0) + DAY_MS);
  await shop.stop();
});

test('a reset brings back the opening, and who is there can go on', async () => {
  const shop = await open();
  const visitor = await guestOf(shop);
  const opened_ms = shop.engine.now_ms();
  await pay(shop, visitor, await order(shop, visitor));
  await shop.engine.skip(visitor, 'next_day', null);
  await shop.engine.reset();
  expect(shop.engine.now_ms()).toBeLessThanOrEqual(opened_ms + 60_000);
  expect(
    await shop.db.selectFrom('orders').select('order_id').where('user_id', '=', visitor.user_id).execute(),
  ).toEqual([]);
  expect(await shop.engine.slate(visitor, 'for_you')).not.toEqual([]);
  await pay(shop, visitor, await order(shop, visitor));
  await shop.stop();
  expect(shop.complaints).toEqual([]);
  expect(await rowsOf(`select count(*)::int as n from purchase where by_person`)).toEqual([{ n: 1 }]);
  expect(await rowsOf(`select count(*) - count(distinct seq) as twice from (${everySeq})`)).toEqual([{ twice: '0' }]);
});

test('a persona is one person at a time, its agent rests meanwhile, and both survive a restart', async () => {
  let shop = await open();
  const [one, other] = [await guestOf(shop), await guestOf(shop)];
  const personas = await shop.engine.personas();
  expect(new Set(personas.map(({ user_id }) => user_id)).size).toBe(12);
  expect(new Set(personas.map(({ kind }) => kind)).size).toBeGreaterThan(3);
  const { user_id } = personas[0];

  const persona = (await becomeUser(shop.db, one, user_id)) as Visitor;
  await shop.engine.leave(one);
  await shop.engine.join(persona);
  expect(await becomeUser(shop.db, other, user_id)).toBeNull();
  const [item] = await shop.engine.slate(persona, 'for_you');
  const checkout_id = await order(shop, persona);
  await pay(shop, persona, checkout_id);
  await shop.engine.skip(persona, 'next_live', null);
  expect((shop.engine.now_ms() - startOfDay(0)) % (7 * DAY_MS)).toBeGreaterThanOrEqual(4 * DAY_MS + 20 * HOUR_MS);
  // Another visit has begun: the one before the skip is over.
  const later = (await visitorAs(shop, user_id)) as Visitor;
  expect(later.visit_id).not.toBe(persona.visit_id);
  await shop.stop();
  // What the agent was about when it was interrupted comes to its end within minutes.
  const done = await rowsOf(`select name, by_person from (
    select 'view' as name, by_person, at_ms from view_video where user_id = ${user_id}
    union all select 'order', by_person, at_ms from place_order where user_id = ${user_id}
  ) where at_ms > 300000 + (select max(at_ms) from session_start where user_id = ${user_id} and by_person)`);
  expect(done.filter(({ by_person }) => by_person === false)).toEqual([]);

  shop = await open();
  expect(await shop.engine.personas()).toHaveLength(12);
  expect((await shop.engine.video(later, item.video_id))?.video_id).toBe(item.video_id);
  const third = await guestOf(shop);
  expect(await becomeUser(shop.db, third, user_id)).toBeNull();
  await shop.engine.leave(later);
  const next = (await becomeUser(shop.db, third, user_id)) as Visitor;
  expect(next.user_id).toBe(user_id);
  expect(shop.complaints).toEqual([]);
  await shop.stop();
  // Taken once over both visits and the restart, and given back at the end.
  const inputs = await inputsSince(shopDatabase(database.pool), startOfDay(0));
  const takings = inputs.flatMap((input) => (input.kind === 'persona' && input.user_id === user_id ? [input] : []));
  expect(takings.map(({ is_taken }) => is_taken)).toEqual([true, false]);
}, 60_000);

async function visitorAs({ db }: SmallShop, user_id: number): Promise<Visitor | undefined> {
  const found = db.selectFrom('sessions').select(['user_id', 'visit_id']).where('user_id', '=', user_id);
  return found.executeTakeFirst();
}
