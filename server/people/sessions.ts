import { createHash, randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { FIRST_GUEST_ID } from '../../model/ids.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { together } from '../books/together.ts';

/** Who makes a call, and in which visit. */
export interface Visitor {
  readonly user_id: number;
  readonly visit_id: number;
}

/** A visitor as a call finds them. */
export interface Caller extends Visitor {
  /** The shop at whose desk the browser sits, if any. */
  readonly merchant_id: number | null;
}

/** Real days that a browser is remembered after it was last seen. */
export const SESSION_DAYS = 30;
const KEPT = sql<Date>`now() - ${sql.lit(`${SESSION_DAYS} days`)}::interval`;
/** A visit ends after 30 idle minutes; those of a person are real ones. */
const VISIT_IDLE = sql<Date>`now() - interval '30 minutes'`;
/** Being seen is written at most this often. */
const SEEN_STALE = sql<Date>`now() - interval '1 minute'`;
const TOKEN_BYTES = 32;
/** A token that is this old is changed when its browser comes back. Assumption, 1 hour to 7 days. */
const TOKEN_OLD = sql<Date>`now() - interval '1 day'`;
/** Calls that were on their way when a token changed come in with the former one. */
const FORMER_KEPT = sql<Date>`now() - interval '1 minute'`;

/** Begins a session. The token goes to the browser and is kept nowhere; the database knows its digest. */
export async function beginSession(db: ShopDatabase, user_id: number): Promise<{ token: string; visitor: Visitor }> {
  const token = newToken();
  const { visit_id } = await db
    .insertInto('sessions')
    .values({ token_hash: digestOf(token), user_id, guest_id: user_id })
    .returning('visit_id')
    .executeTakeFirstOrThrow();
  return { token, visitor: { user_id, visit_id } };
}

/** Whose token this is, or null. */
export const visitorOf = together(async (db, tokens: readonly string[]): Promise<readonly (Caller | null)[]> => {
  const digests = tokens.map(digestOf);
  const rows = await db
    .selectFrom('sessions')
    .select(['token_hash', 'former_hash', 'user_id', 'visit_id', 'merchant_id'])
    .select([
      sql<boolean>`seen_at < ${SEEN_STALE}`.as('is_stale'),
      sql<boolean>`renewed_at > ${FORMER_KEPT}`.as('former_counts'),
    ])
    .where(sql<boolean>`(token_hash = any(${digests}) or former_hash = any(${digests}))`)
    .where('seen_at', '>', KEPT)
    .execute();
  const stale = rows.filter(({ is_stale }) => is_stale).map(({ visit_id }) => visit_id);
  if (stale.length > 0)
    await db.updateTable('sessions').set({ seen_at: sql`now()` }).where('visit_id', 'in', stale).execute();
  const known = new Map<string, Caller>();
  for (const { token_hash, former_hash, former_counts, user_id, visit_id, merchant_id } of rows) {
    const caller = { user_id, visit_id, merchant_id };
    if (former_hash !== null && former_counts) known.set(former_hash, caller);
    known.set(token_hash, caller);
  }
  return digests.map((digest) => known.get(digest) ?? null);
});

/** The browser of this visit sits at a shop's desk from now on, or at none. */
export async function sitAtDesk(db: ShopDatabase, { visit_id }: Visitor, merchant_id: number | null): Promise<void> {
  await db.updateTable('sessions').set({ merchant_id }).where('visit_id', '=', visit_id).execute();
}

/** The last visit of somebody; null where there was none. */
export async function lastVisitOf(db: ShopDatabase, user_id: number): Promise<number | null> {
  const { last } = await db
    .selectFrom('sessions')
    .select((eb) => eb.fn.max('visit_id').as('last'))
    .where('user_id', '=', user_id)
    .executeTakeFirstOrThrow();
  return last;
}

/** Who came back, and the token that their browser holds from now on; null where it holds the right one already. */
export interface Resumed {
  readonly visitor: Visitor;
  readonly token: string | null;
}

/**
 * Comes back with a token: the same visit, or another one after an idle while. A token that has grown old is changed.
 * Null where the token is nobody's.
 */
export async function resumeSession(db: ShopDatabase, token: string): Promise<Resumed | null> {
  const row = await db
    .updateTable('sessions')
    .set({
      visit_id: sql`case when seen_at < ${VISIT_IDLE} then nextval('visits') else visit_id end`,
      seen_at: sql`now()`,
    })
    .where(isOf(token))
    .where('seen_at', '>', KEPT)
    .returning(['user_id', 'visit_id', 'token_hash', sql<boolean>`renewed_at < ${TOKEN_OLD}`.as('is_old')])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { user_id, visit_id, token_hash, is_old } = row;
  const visitor = { user_id, visit_id };
  // Who comes with the former token has been given the new one by another answer.
  if (token_hash !== digestOf(token)) return { visitor, token: null };
  return { visitor, token: is_old ? ((await renewToken(db, token)) ?? null) : token };
}

/** Another token in the place of one, which counts only for what is under way; null where it is nobody's. */
export async function renewToken(db: ShopDatabase, token: string): Promise<string | null> {
  const next = newToken();
  const row = await db
    .updateTable('sessions')
    .set({ token_hash: digestOf(next), former_hash: digestOf(token), renewed_at: sql`now()` })
    .where('token_hash', '=', digestOf(token))
    .returning('visit_id')
    .executeTakeFirst();
  return row === undefined ? null : next;
}

/** Forgets browsers that were not seen for so long that they are nobody any more. */
export async function forgetSessions(db: ShopDatabase): Promise<void> {
  await db.deleteFrom('sessions').where('seen_at', '<=', KEPT).execute();
}

/**
 * The browser of this visit is somebody else from now on, and another visit begins. Null where somebody else is already
 * that persona.
 */
export async function becomeUser(db: ShopDatabase, visitor: Visitor, user_id: number): Promise<Visitor | null> {
  await db
    .updateTable('sessions')
    .set({ user_id: sql`guest_id`, visit_id: sql`nextval('visits')` })
    .where('user_id', '=', user_id)
    .where('guest_id', '!=', user_id)
    .where('seen_at', '<', VISIT_IDLE)
    .execute();
  const row = await db
    .updateTable('sessions')
    .set({ user_id, visit_id: sql`nextval('visits')`, seen_at: sql`now()` })
    .where('visit_id', '=', visitor.visit_id)
    .returning(['user_id', 'visit_id'])
    .executeTakeFirst()
    .catch((error: unknown) => {
      if ((error as { readonly code?: string }).code === UNIQUE_VIOLATION) return undefined;
      throw error;
    });
  return row ?? null;
}

const UNIQUE_VIOLATION = '23505';

/** Makes a new guest of the browser of this visit; null where another call has begun its next visit meanwhile. */
export async function becomeNewGuest(db: ShopDatabase, visitor: Visitor, guest_id: number): Promise<Visitor | null> {
  const begun = await db
    .updateTable('sessions')
    .set({ user_id: guest_id, guest_id, visit_id: sql`nextval('visits')`, seen_at: sql`now()` })
    .where('visit_id', '=', visitor.visit_id)
    .returning(['user_id', 'visit_id'])
    .executeTakeFirst();
  return begun ?? null;
}

/** The guest that the browser of this visit is by itself; null where another call has begun its next visit meanwhile. */
export async function guestBehind(db: ShopDatabase, { visit_id }: Visitor): Promise<number | null> {
  const row = await db.selectFrom('sessions').select('guest_id').where('visit_id', '=', visit_id).executeTakeFirst();
  return row?.guest_id ?? null;
}

/** Every browser that is this persona is its own guest again. */
export async function giveBack(db: ShopDatabase, user_id: number): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ user_id: sql`guest_id`, visit_id: sql`nextval('visits')` })
    .where('user_id', '=', user_id)
    .whereRef('user_id', '!=', 'guest_id')
    .execute();
}

/** The next call of these visits belongs to another visit. */
export async function renewVisits(db: ShopDatabase, visit_ids: readonly number[]): Promise<void> {
  if (visit_ids.length === 0) return;
  await db
    .updateTable('sessions')
    .set({ visit_id: sql`nextval('visits')` })
    .where('visit_id', 'in', visit_ids)
    .execute();
}

/** Users whose browsers are personas now. */
export async function takenPersonas(db: ShopDatabase): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('sessions').select('user_id').where('user_id', '<', FIRST_GUEST_ID).execute();
  return new Set(rows.map(({ user_id }) => user_id));
}

/** Whether a session is the one that a token names, or named a moment ago. */
function isOf(token: string): RawBuilder<boolean> {
  const digest = digestOf(token);
  return sql`(token_hash = ${digest} or (former_hash = ${digest} and renewed_at > ${FORMER_KEPT}))`;
}

function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
