import { sql } from 'kysely';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { SimMs } from '../../model/sim-time.ts';
import { settledOf } from '../books/command-log.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import type { BehaviourInput, CardsInput, CommandInput, Input, LiveInput, PersonaInput, SlateInput } from './input.ts';
import type { ReadReport } from './read-report.ts';

/** Records what people did, once each. Answers what had not been recorded before, in the order given. */
export async function recordReports(
  db: ShopDatabase,
  reports: readonly ReadReport[],
): Promise<readonly BehaviourInput[]> {
  const by_key = new Map(reports.map((report) => [report.key, report]));
  const fresh = [...by_key.values()];
  if (fresh.length === 0) return [];
  const rows = fresh.map(({ key, ...input }) => ({
    at_ms: input.at_ms,
    event_key: key,
    input: JSON.stringify(input),
  }));
  const taken = await db
    .insertInto('world_inputs')
    .values(rows)
    .onConflict((conflict) => conflict.column('event_key').doNothing())
    .returning('event_key')
    .execute();
  const keys = new Set(taken.map(({ event_key }) => event_key));
  return fresh.filter(({ key }) => keys.has(key));
}

/** Records what a person was shown, or a persona that is taken or given back. */
export async function recordInput(db: ShopDatabase, input: SlateInput | CardsInput | PersonaInput): Promise<void> {
  await db
    .insertInto('world_inputs')
    .values({ at_ms: input.at_ms, input: JSON.stringify(input) })
    .execute();
}

/** Records what a person did in a live room. */
export async function recordLive(db: ShopDatabase, input: LiveInput): Promise<void> {
  const { at_ms, user_id, occasion } = input;
  const event_key = `${LIVE_KEY}${user_id}/${occasion.act_key}`;
  await db
    .insertInto('world_inputs')
    .values({ at_ms, event_key, input: JSON.stringify(input) })
    .execute();
}

/** The last key of an act of a person in live rooms; null before the first. */
export async function lastLiveKey(db: ShopDatabase, user_id: number): Promise<number | null> {
  const prefix = `${LIVE_KEY}${user_id}/`;
  const { rows } = await sql<{
    last: number | null;
  }>`select max(substr(event_key, ${prefix.length + 1})::bigint) as last
    from world_inputs where event_key >= ${prefix} and event_key < ${`${prefix}:`}`.execute(db);
  return rows[0].last;
}

/** Everything that people brought in after an instant, in its order. */
export async function inputsSince(db: ShopDatabase, after_ms: SimMs): Promise<readonly Input[]> {
  const [commands, others] = await Promise.all([
    db.selectFrom('command_log').selectAll().where('at_ms', '>', after_ms).where(byPerson).orderBy('place').execute(),
    db
      .selectFrom('world_inputs')
      .select(['at_ms', 'input'])
      .where('at_ms', '>', after_ms)
      .orderBy('at_ms')
      .orderBy('nth')
      .execute(),
  ]);
  const settled = commands.map((row): CommandInput => {
    const { command, occasion, stamp, events } = settledOf(row);
    return { kind: 'command', at_ms: occasion.at_ms, request: { command, occasion, stamp }, events };
  });
  // Only what was done together shares an instant: one report, or commands served at once. Sorting keeps their order.
  return [...settled, ...others.map(({ input }) => input as Input)].sort((a, b) => a.at_ms - b.at_ms);
}

/** Visits of people that have begun and not ended, with the instant at which they did. */
export async function openVisits(
  db: ShopDatabase,
): Promise<readonly { readonly user_id: number; readonly visit_id: number; readonly at_ms: SimMs }[]> {
  const { rows } = await sql<{ input: BehaviourInput }>`select input from world_inputs as begun
    where event_key like 'session_start/%' and not exists (
      select from world_inputs where event_key = replace(begun.event_key, 'session_start/', 'session_end/')
    )`.execute(db);
  return rows.map(({ input: { record, at_ms } }) => {
    const { user_id, opened_session_id } = record as EventRecord<'session_start'>;
    return { user_id: user_id as number, visit_id: opened_session_id, at_ms };
  });
}

/** The last instant that is known to be lived: everything of the population up to it is settled. */
export async function reachedInstant(db: ShopDatabase): Promise<SimMs | null> {
  const { rows } = await sql<{ reached_ms: number | null }>`select greatest(
      (select max(at_ms) from command_log),
      (select max(at_ms) from world_inputs),
      (select (value ->> 'reached_ms')::bigint from meta where name = ${REACHED})
    ) as reached_ms`.execute(db);
  return rows[0].reached_ms;
}

/** Notes an instant that is lived although nobody did anything then. */
export async function noteReached(db: ShopDatabase, reached_ms: SimMs): Promise<void> {
  const value = JSON.stringify({ reached_ms });
  await db
    .insertInto('meta')
    .values({ name: REACHED, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Forgets what people did, for a life that begins anew. */
export async function forgetInputs(db: ShopDatabase): Promise<void> {
  await sql`truncate world_inputs, readers`.execute(db);
  await db.deleteFrom('meta').where('name', '=', REACHED).execute();
}

const REACHED = 'reached';
const LIVE_KEY = 'live/';
const byPerson = sql<boolean>`(stamp ->> 'by_person')::boolean`;
