import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../books/migrate.ts';
import { type ShopDatabase, shopDatabase } from '../books/shop-database.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { welcomeGuest } from './guests.ts';
import { beginSession, forgetSessions, renewToken, resumeSession, visitorOf } from './sessions.ts';

let database: TestDatabase;
let db: ShopDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  db = shopDatabase(database.pool);
  await migrate(db);
});
afterAll(() => database.drop());

const begin = async () => beginSession(db, (await welcomeGuest(db, undefined)).user_id);

/** Has so much real time passed for a browser. */
async function age(visit_id: number, column: 'seen_at' | 'renewed_at', interval: string): Promise<void> {
  const past = sql<Date>`now() - ${sql.lit(interval)}::interval`;
  await db
    .updateTable('sessions')
    .set({ [column]: past })
    .where('visit_id', '=', visit_id)
    .execute();
}

test('a browser is remembered for thirty days after it was last seen, and then nobody', async () => {
  const { token, visitor } = await begin();
  await age(visitor.visit_id, 'seen_at', '29 days 23 hours');
  expect(await visitorOf(db, token)).toMatchObject(visitor);
  // Having been seen, it is remembered anew.
  await age(visitor.visit_id, 'seen_at', '30 days 1 minute');
  expect(await visitorOf(db, token)).toBeNull();
  expect(await resumeSession(db, token)).toBeNull();
  await forgetSessions(db);
  expect(await db.selectFrom('sessions').selectAll().where('visit_id', '=', visitor.visit_id).execute()).toEqual([]);
});

test('after half an hour without a call another visit begins, before it the same one goes on', async () => {
  const { token, visitor } = await begin();
  await age(visitor.visit_id, 'seen_at', '29 minutes');
  expect((await resumeSession(db, token))?.visitor).toEqual(visitor);
  await age(visitor.visit_id, 'seen_at', '31 minutes');
  const next = await resumeSession(db, token);
  expect(next?.visitor.user_id).toBe(visitor.user_id);
  expect(next?.visitor.visit_id).not.toBe(visitor.visit_id);
});

test('a token that has grown old is changed once; the old one counts for what is under way and for nothing later', async () => {
  const { token, visitor } = await begin();
  expect(await resumeSession(db, token)).toEqual({ visitor, token });
  await age(visitor.visit_id, 'renewed_at', '25 hours');
  const resumed = await resumeSession(db, token);
  const next = resumed?.token as string;
  expect(next).not.toBe(token);
  expect(await visitorOf(db, next)).toMatchObject(visitor);
  // Another tab comes a moment later with what it had: it is let in, and told nothing that would undo the change.
  expect(await visitorOf(db, token)).toMatchObject(visitor);
  expect(await resumeSession(db, token)).toEqual({ visitor, token: null });
  await age(visitor.visit_id, 'renewed_at', '61 seconds');
  expect(await visitorOf(db, token)).toBeNull();
  expect(await resumeSession(db, token)).toBeNull();
  expect(await visitorOf(db, next)).toMatchObject(visitor);
});

test('a token of nobody is not changed into one of somebody', async () => {
  expect(await renewToken(db, 'made up')).toBeNull();
  expect(await visitorOf(db, 'made up')).toBeNull();
});
