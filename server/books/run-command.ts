import { apply } from '../../model/commerce/apply.ts';
import { Books, type RowRef } from '../../model/commerce/books.ts';
import type { Command, Occasion } from '../../model/commerce/command.ts';
import { decide, readsOf } from '../../model/commerce/decide.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import { appendCommands, type Idempotency, lastStep, type SettledCommand, type Unplaced } from './command-log.ts';
import { type Keyed, type Replay, replaysOf } from './idempotency.ts';
import { glanceRows, keyOf, lockRows } from './lock-rows.ts';
import { inTransaction } from './in-transaction.ts';
import { sayAsOne } from './one-statement.ts';
import type { ShopDatabase } from './shop-database.ts';
import { changesOf } from './write-rows.ts';

/** What is asked of the till. */
export interface Request {
  readonly command: Command;
  readonly occasion: Occasion;
  readonly stamp: Stamp;
}

/** Where the key was used before for the very same request, it is what came of it then, and nothing happened now. */
export type Outcome = Settled | Replay;

interface Settled {
  readonly kind: 'settled';
  readonly entry: SettledCommand;
  /** The rows that it was decided by and changed, as they stood at the end of its transaction. */
  readonly after: Pick<Books, 'get'>;
}

/** A request that may come twice. */
export type KeyedRequest = Request & { readonly idempotency?: Idempotency | undefined };

/**
 * Settles one command in one transaction: locks the rows that it names, decides with the kernel, writes rows, journals
 * and its line in the command log. When this resolves, all of it is durable; announce the entry only then.
 *
 * @throws Error when the database fails; nothing happened then
 */
export async function runCommand(db: ShopDatabase, request: KeyedRequest): Promise<Outcome> {
  const [outcome] = await runKeyed(db, [request]);
  return outcome;
}

/**
 * The same for requests that wait together, one after another in one transaction. No two of them may have the same key.
 *
 * @throws Error when the database fails; nothing happened then
 */
export function runKeyed(db: ShopDatabase, requests: readonly KeyedRequest[]): Promise<Outcome[]> {
  return inTransaction(db, async (tx) => {
    const keyed = requests.flatMap(({ idempotency, occasion: { party } }, nth) =>
      idempotency === undefined ? [] : [{ nth, party, idempotency } satisfies Keyed & { nth: number }],
    );
    const replays = new Map<number, Replay>();
    (await replaysOf(tx, keyed)).forEach((replay, place) => {
      if (replay !== null) replays.set(keyed[place].nth, replay);
    });
    const fresh = requests.filter((_, nth) => !replays.has(nth));
    const after = new Books();
    const entries = (fresh.length === 0 ? [] : await settle(tx, fresh, after)).values();
    return requests.map(
      (_, nth) => replays.get(nth) ?? { kind: 'settled', entry: entries.next().value as SettledCommand, after },
    );
  });
}

/** Settles commands one after another in one transaction: all of them become durable together, at the price of one. */
export async function runCommands(db: ShopDatabase, requests: readonly Request[]): Promise<SettledCommand[]> {
  return requests.length === 0 ? [] : inTransaction(db, (tx) => settle(tx, requests));
}

async function settle(
  tx: ShopDatabase,
  requests: readonly KeyedRequest[],
  books = new Books(),
): Promise<SettledCommand[]> {
  const locked = new Set<string>();
  const lock = async (refs: readonly RowRef[]): Promise<number> => {
    const fresh = refs.filter((ref) => !locked.has(keyOf(ref)));
    if (fresh.length > 0) await lockRows(tx, books, fresh);
    for (const ref of fresh) locked.add(keyOf(ref));
    return fresh.length;
  };
  await lock(await lookAhead(tx, requests));

  const settled: Unplaced[] = [];
  for (const { command, occasion, stamp, idempotency } of requests) {
    // What changed since the glance, or through a command just before, may name more.
    while ((await lock(readsOf(books, command, occasion))) > 0);
    const decision = decide(books, command, occasion);
    if (decision.ok) for (const event of decision.events) apply(books, event);
    const outcome = decision.ok ? { events: decision.events, refusal: null } : { events: [], refusal: decision };
    settled.push({ command, occasion, stamp, ...outcome, idempotency });
  }
  await sayAsOne(tx, [...changesOf(books, books.takeChanged()), lastStep]);
  return appendCommands(tx, settled);
}

/** All rows that the commands will want, found without locks, so that they can be locked in the one order. */
async function lookAhead(tx: ShopDatabase, requests: readonly Request[]): Promise<RowRef[]> {
  const glance = new Books();
  const seen = new Map<string, RowRef>();
  for (;;) {
    const named = requests.flatMap(({ command, occasion }) => readsOf(glance, command, occasion));
    const fresh = named.filter((ref) => !seen.has(keyOf(ref)));
    if (fresh.length === 0) return [...seen.values()];
    for (const ref of fresh) seen.set(keyOf(ref), ref);
    await glanceRows(tx, glance, fresh);
  }
}
