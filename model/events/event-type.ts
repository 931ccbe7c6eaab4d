import type { Fields, ValuesOf } from './field.ts';

export type Family =
  | 'session'
  | 'exposure'
  | 'reaction'
  | 'browse'
  | 'cart'
  | 'order'
  | 'payment'
  | 'fulfilment'
  | 'aftersales'
  | 'books'
  | 'supply'
  | 'live'
  | 'steering';

/** One event of the vocabulary, as a table of fields. */
export interface EventType<N extends string = string, F extends Fields = Fields> {
  readonly name: N;
  readonly family: Family;
  /** One sentence: what happened. */
  readonly meaning: string;
  /** Fields that identify a record of this name; a second record with the same key is a duplicate and is refused. */
  readonly key: readonly (keyof F & string)[];
  readonly fields: F;
}

/** Declares an event. The key must name its own fields. */
export function event<const N extends string, const F extends Fields>(declaration: EventType<N, F>): EventType<N, F> {
  for (const part of declaration.key) {
    if (!(part in declaration.fields)) throw new Error(`event ${declaration.name}: key names no field: ${part}`);
  }
  return declaration;
}

/** The record of an event: its name, its instant, the user whose visit or order it belongs to, and its own fields. */
export type RecordOf<E> =
  E extends EventType<infer N, infer F> ? { name: N; at_ms: number; user_id: number | null } & ValuesOf<F> : never;
