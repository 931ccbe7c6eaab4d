import { type ColumnType, Kysely, PostgresDialect, type Generated, type JSONColumnType } from 'kysely';
import type pg from 'pg';
import type { BookTables } from '../../model/commerce/books.ts';
import type { Command, Party } from '../../model/commerce/command.ts';
import type { Refusal } from '../../model/commerce/refusal.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { Bilingual } from '../../sim/lexicon/bilingual.ts';

/** A column that PostgreSQL fills and nobody changes. */
type Given<T> = ColumnType<T, never, never>;

/** Every movement of pieces; only ever added to. `place` is the command behind it, null for what stood there at the opening. */
export type StockMovementRow = Omit<EventRecord<'move_stock'>, 'name' | 'user_id'> & {
  place: number | null;
};

/** Every movement of money as a double entry in one row; only ever added to. */
export type LedgerTransferRow = Omit<EventRecord<'transfer'>, 'name' | 'user_id' | 'kind'> & {
  place: number | null;
  kind: EventRecord<'transfer'>['kind'] | 'opening';
};

/** What was asked of the till, in the order in which it became true: recorded input, stored answer and outbox at once. */
export interface CommandLogRow {
  place: Generated<number>;
  /** `user:7`, `merchant:3`, `carrier` or `platform`. */
  actor: string;
  at_ms: number;
  act_key: number;
  party: JSONColumnType<Party>;
  command: JSONColumnType<Command>;
  stamp: JSONColumnType<Stamp>;
  events: JSONColumnType<EventRecord[]>;
  refusal: JSONColumnType<Refusal | null>;
  idempotency_key: string | null;
  fingerprint: string | null;
  answer: JSONColumnType<object | null>;
  published: Generated<boolean>;
  settled_at: Given<Date>;
}

interface GuestRow {
  user_id: Generated<number>;
  name: string;
  joined_at: Given<Date>;
}

interface SessionRow {
  token_hash: string;
  /** Who the browser is now: its guest, or a persona that it has taken. */
  user_id: number;
  /** Who it is by itself. */
  guest_id: number;
  /** The shop at whose desk the browser sits, if any. */
  merchant_id: number | null;
  /** The visit under way; another one begins after an idle while. */
  visit_id: Generated<number>;
  seen_at: Generated<Date>;
  /** The token before this one: calls that were under way when it changed still carry it. */
  former_hash: string | null;
  renewed_at: Generated<Date>;
}

interface AddressRow {
  address_id: Generated<number>;
  user_id: number;
  receiver: JSONColumnType<Bilingual>;
  phone: string;
  address: JSONColumnType<Bilingual>;
  /** No longer offered; parcels may have gone there. */
  removed: Generated<boolean>;
}

/** How far somebody has read what they were notified of. */
interface ReaderRow {
  user_id: number;
  seen_until_ms: number;
}

/** What people brought into the world beside commands, in its order. */
interface WorldInputRow {
  nth: Generated<number>;
  at_ms: number;
  /** What tells one thing that happened from another; the same one is taken once. */
  event_key: string | null;
  input: JSONColumnType<object>;
}

interface MetaRow {
  name: string;
  value: JSONColumnType<object>;
}

/** The commerce database: the books of the kernel row for row, their journals, and the people. */
export interface ShopTables extends BookTables {
  stock_movements: StockMovementRow;
  ledger_transfers: LedgerTransferRow;
  command_log: CommandLogRow;
  guests: GuestRow;
  sessions: SessionRow;
  addresses: AddressRow;
  readers: ReaderRow;
  meta: MetaRow;
  world_inputs: WorldInputRow;
}

export type ShopDatabase = Kysely<ShopTables>;

/** The typed query builder over a pool. Destroying it ends the pool. */
export function shopDatabase(pool: pg.Pool): ShopDatabase {
  return new Kysely<ShopTables>({ dialect: new PostgresDialect({ pool }) });
}
