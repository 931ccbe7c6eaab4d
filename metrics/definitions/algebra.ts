import type { EventName } from '../../model/events/vocabulary.ts';

/**
 * The closed algebra that every declaration is written in. It is plain data: the live fold and the SQL compiler
 * interpret the same tree, and nothing in it is a function or a piece of SQL.
 *
 * Absence: a comparison with an absent operand is false; a row whose value, key or instant is absent does not count.
 */

/** An integer computed from one row: a constant, a column, or arithmetic on them. `day` is the civil day of an instant. */
export type Expression =
  | number
  | string
  | { readonly plus: readonly [Expression, Expression] }
  | { readonly minus: readonly [Expression, Expression] }
  | { readonly times: readonly [Expression, Expression] }
  /** Divided by a positive integer and rounded down. */
  | { readonly floor: readonly [Expression, by: number] }
  | { readonly day: string };

export type Comparison = '<' | '<=' | '>' | '>=' | '=';

/** A yes or no about one row. Enum columns compare by word. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly has: string }
  | { readonly column: string; readonly is: string | number | boolean }
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly left: Expression; readonly cmp: Comparison; readonly right: Expression };

/** Rows of an event or of a fact, placed on the calendar by one of their instants. */
export interface Rows {
  /** An event of the vocabulary, or a fact of `facts`. */
  readonly from: string;
  readonly where?: Condition;
  /** Instant that decides the row's day. Default: `at_ms` of an event, the fact's own `at`. */
  readonly at?: string;
}

/**
 * Civil days (UTC+8) day(T) − lag − days + 1 … day(T) − lag, seen from an instant T. `ever` has no first day.
 * What an aggregate leaves out comes from its metric.
 */
export interface Window {
  readonly days?: number | 'ever';
  readonly lag?: number;
}

interface Windowed {
  readonly window?: Window;
  /** Computed over everyone whatever the cut or group: an estimate borrowed from the whole population. */
  readonly everyone?: true;
}

/** A key seen in rows: who or what is counted. */
export interface Sighting {
  readonly rows: Rows;
  readonly of: Expression;
}

/** A key and an amount in rows. */
export interface Amount extends Sighting {
  readonly value: Expression;
}

/** What turns rows into one integer. */
export type Aggregate = Windowed &
  (
    | { readonly kind: 'sum'; readonly rows: Rows; readonly value: Expression }
    /** Nearest-rank quantile of the rows' values: the smallest that at least p_bp / 10,000 of them do not exceed. */
    | { readonly kind: 'quantile'; readonly rows: Rows; readonly value: Expression; readonly p_bp: number }
    /** Keys seen in the window. */
    | ({ readonly kind: 'distinct' } & Sighting)
    /** Keys seen in the window and in the earlier one. */
    | ({ readonly kind: 'returning'; readonly earlier: Window } & Sighting)
    /** (key, day) pairs of the window. */
    | ({ readonly kind: 'key-days' } & Sighting)
    /** (key, day) pairs of the window whose key is seen in `later` between `from_days` and `to_days` days later. */
    | ({
        readonly kind: 'followed';
        readonly later: Sighting;
        readonly from_days: number;
        readonly to_days: number;
      } & Sighting)
    /** Keys whose amounts of the window sum to at least `least`. */
    | ({ readonly kind: 'at-least'; readonly least: number } & Amount)
    /** Σ (share of a key in whole basis points)²: ten thousand times the Herfindahl index in percent points. */
    | ({ readonly kind: 'concentration' } & Amount)
    /** Sum of the n largest keys' amounts. */
    | ({ readonly kind: 'top'; readonly n: number } & Amount)
    /** Nearest-rank quantile, over the keys seen in `among`, of the sum of their amounts (none is 0). */
    | {
        readonly kind: 'quantile-among';
        readonly among: Sighting;
        readonly amounts: readonly Amount[];
        readonly p_bp: number;
      }
    /** Σ of amounts on days that lie fewer than `days` after the first on which their key was born; unborn keys have none. */
    | ({ readonly kind: 'young'; readonly born: Sighting; readonly days: number } & Amount)
    /** Σ over keys of amount × weight, where a key's weight is the largest it ever had. */
    | ({ readonly kind: 'weighted'; readonly weight: Amount } & Amount)
  );

/** An integer of a metric: an aggregate, or arithmetic on them. */
export type Quantity =
  | number
  | Aggregate
  | { readonly plus: readonly Quantity[] }
  | { readonly minus: readonly [Quantity, Quantity] }
  | { readonly times: readonly [Quantity, Quantity] };

type On = Omit<Rows, 'from'>;

/** Builders, so that declarations read as sentences. Each returns plain data. */
export const rows = (from: EventName | (string & {}), on: On = {}): Rows => ({ from, ...on });
export const sum = (from: string, value: Expression, on: On = {}): Aggregate => ({
  kind: 'sum',
  rows: rows(from, on),
  value,
});
export const count = (from: string, on: On = {}): Aggregate => sum(from, 1, on);
export const distinct = (from: string, of: Expression, on: On = {}): Aggregate => ({
  kind: 'distinct',
  rows: rows(from, on),
  of,
});
export const over = (window: Window, aggregate: Aggregate): Aggregate => ({ ...aggregate, window });
export const everyone = (aggregate: Aggregate): Aggregate => ({ ...aggregate, everyone: true });

export const all = (...conditions: Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
export const has = (column: string): Condition => ({ has: column });
export const is = (column: string, value: string | number | boolean): Condition => ({ column, is: value });
export const oneOf = (column: string, values: readonly string[]): Condition => ({ column, in: values });
export const compare = (left: Expression, cmp: Comparison, right: Expression): Condition => ({ left, cmp, right });
export const plus = (a: Expression, b: Expression): Expression => ({ plus: [a, b] });
export const minus = (a: Expression, b: Expression): Expression => ({ minus: [a, b] });
/** Whether bit n of a mask that is not negative is set. */
export const bitSet = (column: string, n: number): Condition =>
  compare(minus({ floor: [column, 2 ** n] }, { times: [2, { floor: [column, 2 ** (n + 1)] }] }), '=', 1);
