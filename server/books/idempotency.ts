import { sql } from 'kysely';
import type { Party } from '../../model/commerce/command.ts';
import { actorOf, type Idempotency, type SettledCommand, settledOf } from './command-log.ts';
import type { ShopDatabase } from './shop-database.ts';
import { together } from './together.ts';

/** The sender used the key for something else. */
export interface KeyReused {
  readonly kind: 'key_reused';
}

/** Real hours: what a key guards against is a second tap, and people tap in real time. */
const KEPT = sql`interval '24 hours'`;

/** What came of a request that had a key before. */
export type Replay =
  | { readonly kind: 'replayed'; readonly entry: SettledCommand; readonly answer: object | null }
  | KeyReused;

/** A key and whose it is. */
export interface Keyed {
  readonly party: Party;
  readonly idempotency: Idempotency;
}

/** What tells one key from all others. */
export function nameOfKey({ party, idempotency }: Keyed): string {
  return `${actorOf(party)} ${idempotency.key}`;
}

/**
 * What came of the requests that had these keys, null where there was none. From here to the end of the transaction
 * nobody else can use the keys, so that of two taps at once the second finds the first one's outcome.
 */
export async function replaysOf(tx: ShopDatabase, keyed: readonly Keyed[]): Promise<(Replay | null)[]> {
  if (keyed.length === 0) return [];
  const names = keyed.map(nameOfKey);
  // In one order for everybody, so that no two wait for each other.
  await sql`select pg_advisory_xact_lock(lock) from
    (select distinct hashtextextended(name, 0) as lock from unnest(${names}::text[]) as name order by 1) as locks`.execute(
    tx,
  );
  const rows = await tx
    .selectFrom('command_log')
    .selectAll()
    .select(sql<boolean>`settled_at < now() - ${KEPT}`.as('is_forgotten'))
    .where(
      sql<boolean>`(actor, idempotency_key) in (select * from unnest(${keyed.map(({ party }) => actorOf(party))}::text[],
        ${keyed.map(({ idempotency }) => idempotency.key)}::text[]))`,
    )
    .execute();
  const forgotten = rows.filter(({ is_forgotten }) => is_forgotten).map(({ place }) => place);
  if (forgotten.length > 0) {
    const unkeyed = { idempotency_key: null, fingerprint: null };
    await tx.updateTable('command_log').set(unkeyed).where('place', 'in', forgotten).execute();
  }
  const known = new Map(
    rows.filter(({ is_forgotten }) => !is_forgotten).map((row) => [`${row.actor} ${row.idempotency_key}`, row]),
  );
  return keyed.map(({ idempotency }, nth) => {
    const row = known.get(names[nth]);
    if (row === undefined) return null;
    if (row.fingerprint !== idempotency.fingerprint) return { kind: 'key_reused' };
    return { kind: 'replayed', entry: settledOf(row), answer: row.answer };
  });
}

/** The answer that was given to a command. */
interface GivenAnswer {
  readonly place: number;
  readonly answer: object;
}

/** Keeps the answer that was given, so that a replay gets the very same one. */
export const keepAnswer = together(async (db, given: readonly GivenAnswer[]) => {
  await sql`update command_log set answer = given.answer
    from json_to_recordset(${JSON.stringify(given)}::json) as given (place bigint, answer json)
    where command_log.place = given.place`.execute(db);
  return given.map(() => undefined);
});
