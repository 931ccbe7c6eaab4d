import type { EventRecord } from '../events/vocabulary.ts';
import type { Books, RowRef } from './books.ts';
import type { CommandKind, CommandOf, Occasion } from './command.ts';
import type { Refusal } from './refusal.ts';

export type Decision = { readonly ok: true; readonly events: readonly EventRecord[] } | Refusal;

/** One command of the shop: the rows it needs, and what it decides. Pure. */
export interface Rule<K extends CommandKind> {
  /**
   * Rows that the decision and its events touch, as far as they can be named from the rows already there; asked again
   * until it names nothing new, so that a storage can load (and lock) exactly these.
   */
  reads(command: CommandOf<K>, books: Books, occasion: Occasion): RowRef[];
  decide(books: Books, command: CommandOf<K>, occasion: Occasion): Decision;
}

export const accept = (...events: EventRecord[]): Decision => ({ ok: true, events });
