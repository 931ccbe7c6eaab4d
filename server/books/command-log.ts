import { sql } from 'kysely';
import type { Command, Occasion, Party } from '../../model/commerce/command.ts';
import type { Refusal } from '../../model/commerce/refusal.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { actKey } from '../../model/ids.ts';
import { inTransaction } from './in-transaction.ts';
import { sayAsOne } from './one-statement.ts';
import type { ShopDatabase } from './shop-database.ts';

/** A command that was settled: what was asked, when and by whom, and what came of it. */
export interface SettledCommand {
  /** Place in the one order of all commands. */
  readonly place: number;
  readonly command: Command;
  readonly occasion: Occasion;
  readonly stamp: Stamp;
  /** Nothing happened where it was refused. */
  readonly events: readonly EventRecord[];
  readonly refusal: Refusal | null;
}

/** A key that the sender gave to a request, and what the request said. */
export interface Idempotency {
  readonly key: string;
  /** Digest of the parameters: the same key with another one is an error of the sender. */
  readonly fingerprint: string;
}

export type Unplaced = Omit<SettledCommand, 'place'> & { readonly idempotency?: Idempotency | undefined };

/**
 * Whatever the order in which transactions began, places follow the order in which they end, because from here to the
 * commit there is only one. Advisory locks for rows that do not exist lie above 2^53, see `lockRows`.
 */
export const lastStep = sql`select pg_advisory_xact_lock(1)`;

/** Writes settled commands and their journals, after {@link lastStep}. */
export async function appendCommands(tx: ShopDatabase, settled: readonly Unplaced[]): Promise<SettledCommand[]> {
  const rows = settled.map(({ command, occasion, stamp, events, refusal, idempotency }, nth) => ({
    nth,
    actor: actorOf(occasion.party),
    at_ms: occasion.at_ms,
    act_key: occasion.act_key,
    party: occasion.party,
    command,
    stamp,
    events,
    refusal,
    idempotency_key: idempotency?.key ?? null,
    fingerprint: idempotency?.fingerprint ?? null,
  }));
  const json = JSON.stringify(rows);
  const { rows: placed } = await sql<{ place: number }>`
    insert into command_log
      (actor, at_ms, act_key, party, command, stamp, events, refusal, idempotency_key, fingerprint)
    select actor, at_ms, act_key, party, command, stamp, events, refusal, idempotency_key, fingerprint
    from json_to_recordset(${json}::json) as entry
      (nth bigint, actor text, at_ms bigint, act_key bigint, party json, command json, stamp json, events json,
       refusal json, idempotency_key text, fingerprint text)
    order by nth
    returning place`.execute(tx);
  const entries = settled.map(({ command, occasion, stamp, events, refusal }, nth) => {
    return { place: placed[nth].place, command, occasion, stamp, events, refusal };
  });
  await appendJournals(
    tx,
    entries.flatMap(({ place, events }) => events.map((event) => ({ place, event }))),
  );
  return entries;
}

/** Adds the movements of stock and money among the events to their journals. */
export async function appendJournals(
  tx: ShopDatabase,
  happened: readonly { readonly place: number | null; readonly event: EventRecord }[],
): Promise<void> {
  for (let from = 0; from < happened.length; from += CHUNK_ROWS) {
    const chunk = happened.slice(from, from + CHUNK_ROWS);
    const inserts = journals.flatMap(({ name, table }) => {
      const rows = chunk.filter(({ event }) => event.name === name).map(({ place, event }) => ({ ...event, place }));
      if (rows.length === 0) return [];
      const [journal, json] = [sql.table(table), JSON.stringify(rows)];
      return [sql`insert into ${journal} select * from json_populate_recordset(null::${journal}, ${json}::json)`];
    });
    await sayAsOne(tx, inserts);
  }
}

/** What is settled but not yet known to be in the event log, in order: to be announced again after a crash. */
export async function unpublished(db: ShopDatabase): Promise<SettledCommand[]> {
  const rows = await db.selectFrom('command_log').selectAll().where('published', '=', false).orderBy('place').execute();
  return rows.map(settledOf);
}

/** What was settled after a place and is still held, in order: all that people asked for, and what waits to be published. */
export async function commandsSince(db: ShopDatabase, after_place: number): Promise<SettledCommand[]> {
  const rows = await db
    .selectFrom('command_log')
    .selectAll()
    .where('place', '>', after_place)
    .orderBy('place')
    .execute();
  return rows.map(settledOf);
}

/**
 * Notes that everything up to a place is durable in the event log. What the population asked for is let go then: it
 * follows from the seed, and would fill the disk. What people asked for stays: it is the input that a life is retold by.
 */
export async function markPublished(db: ShopDatabase, up_to_place: number): Promise<void> {
  const by_person = sql<boolean>`(stamp ->> 'by_person')::boolean`;
  await inTransaction(db, async (tx) => {
    await tx
      .deleteFrom('command_log')
      .where('published', '=', false)
      .where('place', '<=', up_to_place)
      .where(sql<boolean>`not ${by_person}`)
      .execute();
    await tx
      .updateTable('command_log')
      .set({ published: true })
      .where('published', '=', false)
      .where('place', '<=', up_to_place)
      .execute();
  });
}

/**
 * The largest key of an act of a person, for themselves or at a desk, or null: after a restart the next one has to be
 * another.
 */
export async function lastActKey(db: ShopDatabase, user_id: number): Promise<number | null> {
  const { last } = await db
    .selectFrom('command_log')
    .select((eb) => eb.fn.max('act_key').as('last'))
    .where('act_key', '>=', actKey(user_id, 0, 0))
    .where('act_key', '<', actKey(user_id + 1, 0, 0))
    .where(sql<boolean>`(stamp ->> 'by_person')::boolean`)
    .executeTakeFirstOrThrow();
  return last;
}

export function actorOf(party: Party): string {
  if (party.role === 'user') return `user:${party.user_id}`;
  if (party.role === 'merchant') return `merchant:${party.merchant_id}`;
  return party.role;
}

interface LogRow {
  place: number;
  at_ms: number;
  act_key: number;
  party: Party;
  command: Command;
  stamp: Stamp;
  events: EventRecord[];
  refusal: Refusal | null;
}

export function settledOf(row: LogRow): SettledCommand {
  const { place, at_ms, act_key, party, command, stamp, events, refusal } = row;
  return { place, command, occasion: { at_ms, act_key, party }, stamp, events, refusal };
}

const CHUNK_ROWS = 10_000;
const journals = [
  { name: 'move_stock', table: 'stock_movements' },
  { name: 'transfer', table: 'ledger_transfers' },
] as const;
