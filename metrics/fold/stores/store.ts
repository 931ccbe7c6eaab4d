import type { Expression, Rows } from '../../definitions/algebra.ts';

/** What a store counts: rows, their key and their amount. `weight` keeps the largest amount a key ever had. */
export interface StoreSpec {
  readonly shape: 'total' | 'keyed' | 'values' | 'weight';
  readonly rows: Rows;
  readonly of: Expression;
  readonly value: Expression;
}

/** Plain data of a store. */
export type StoreState =
  | ({ readonly shape: 'total'; readonly ever: number; readonly days: Float64Array } & DayStoreState)
  | ({ readonly shape: 'keyed'; readonly keys: Float64Array; readonly cells: Float64Array } & DayStoreState)
  | ({ readonly shape: 'values'; readonly days: readonly ValueCounts[] } & DayStoreState)
  | { readonly shape: 'weight'; readonly keys: Float64Array; readonly weights: Float64Array };

/** Values of a day and how often each occurred. */
export interface ValueCounts {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** What all states of stores by day hold: the newest day, and what waits for days to come as (day, key, amount). */
export interface DayStoreState {
  readonly top: number;
  readonly ahead: Float64Array;
}

/**
 * Commutative integers addressed by day and key: the second stage of a metric. Adding the negative takes a record back,
 * adding another store merges it.
 */
export interface Store {
  /** Changes whenever a value that depends on the store may have. */
  version: number;
  add(day: number, key: number, amount: number): void;
  /** A new day begins: what no window can reach any more is forgotten. */
  reach(day: number): void;
  /** Gives memory of what was forgotten back. */
  compact(): void;
  capture(): StoreState;
  /** Adds what another store of the same shape and width counted. */
  absorb(state: StoreState): void;
}
