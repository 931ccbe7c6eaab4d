/**
 * The column types of the vocabulary. `i64` holds safe integers (ids, instants, cents) and travels as float64 in
 * JavaScript; `enum` is a code into the field's dictionary.
 */
export type ColumnType = 'bool' | 'u8' | 'i32' | 'i64' | 'f64' | 'text' | 'enum';

export type Unit =
  | 'id'
  | 'ms'
  | 'cents'
  | 'bp'
  | 'count'
  | 'stars'
  | 'probability'
  | 'measure'
  | 'code'
  | 'text'
  | 'flag'
  | 'index';

/** One field of an event: everything that types, validation, buffers, files and documents derive from. */
export interface Field<T = unknown> {
  readonly type: ColumnType;
  readonly unit: Unit;
  readonly description: string;
  /** May be absent: null as a value, -1 (numbers), NaN (f64) or '' (text) in a column buffer, NULL in a file. */
  readonly nullable: boolean;
  readonly dictionary?: readonly string[];
  /** Never present: carries the TypeScript type of a value. */
  readonly value?: T;
}

export type Fields = Readonly<Record<string, Field>>;

/** The value of a record with these fields. */
export type ValuesOf<F extends Fields> = { -readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

function field<T>(type: ColumnType, unit: Unit, description: string): Field<T> {
  return { type, unit, description, nullable: false };
}

/** Id of an entity with fewer than 2^31 members (users, videos, products, SKUs). */
export const ref = (description: string) => field<number>('i32', 'id', description);
/** Packed key below 2^53 (orders, exposures, sessions). */
export const key = (description: string) => field<number>('i64', 'id', description);
export const instant = (description: string) => field<number>('i64', 'ms', description);
export const duration = (description: string) => field<number>('i32', 'ms', description);
/** A duration that can be longer than 24 days. */
export const span = (description: string) => field<number>('i64', 'ms', description);
export const money = (description: string) => field<number>('i64', 'cents', description);
export const count = (description: string) => field<number>('i32', 'count', description);
export const small = (description: string) => field<number>('u8', 'count', description);
export const stars = (description: string) => field<number>('u8', 'stars', description);
export const rate = (description: string) => field<number>('i32', 'bp', description);
export const probability = (description: string) => field<number>('f64', 'probability', description);
/** A number in whatever unit its subject has. */
export const measure = (description: string) => field<number>('f64', 'measure', description);
export const flag = (description: string) => field<boolean>('bool', 'flag', description);
export const text = (description: string) => field<string>('text', 'text', description);
export function choice<const D extends readonly string[]>(dictionary: D, description: string): Field<D[number]> {
  return { type: 'enum', unit: 'code', description, nullable: false, dictionary };
}
export function optional<T>(of: Field<T>): Field<T | null> {
  return { ...of, nullable: true } as Field<T | null>;
}
