import { sharedArray } from './shared-array.ts';

type ArrayType =
  | Uint8ArrayConstructor
  | Int16ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor;

/** A column: its array, and how many values each row has in it. */
interface ColumnKind<A extends ArrayType> {
  readonly of: A;
  readonly width: number;
}

type Kinds = Readonly<Record<string, ColumnKind<ArrayType>>>;
type Buffers<K extends Kinds> = { [C in keyof K]: InstanceType<K[C]['of']> };

/** One value a row. */
export const one = <A extends ArrayType>(of: A): ColumnKind<A> => ({ of, width: 1 });
/** A vector a row: row r stands at r × width. */
export const many = <A extends ArrayType>(of: A, width: number): ColumnKind<A> => ({ of, width });

/**
 * Rows of one kind of member as growing columns, in memory that threads can share. Growing replaces the arrays: hold a
 * table, not its columns.
 */
export class Table<K extends Kinds = Kinds> {
  readonly kinds: K;
  columns: Buffers<K>;
  rows = 0;
  #capacity: number;

  constructor(kinds: K, capacity = 256) {
    this.kinds = kinds;
    this.#capacity = capacity;
    this.columns = Table.#buffers(kinds, capacity);
  }

  static #buffers<K extends Kinds>(kinds: K, capacity: number): Buffers<K> {
    return Object.fromEntries(
      Object.entries(kinds).map(([name, { of: ArrayOf, width }]) => [
        name,
        sharedArray(ArrayOf as Float64ArrayConstructor, capacity * width),
      ]),
    ) as Buffers<K>;
  }

  get capacity(): number {
    return this.#capacity;
  }

  /** A new row of zeros; returns its number. */
  add(): number {
    if (this.rows === this.capacity) this.#grow(this.capacity * 2);
    return this.rows++;
  }

  /** Room for so many rows; what is not filled costs no memory. */
  reserve(rows: number): void {
    if (rows > this.capacity) this.#grow(rows);
  }

  #grow(capacity: number): void {
    const grown = Table.#buffers(this.kinds, capacity);
    for (const name of Object.keys(this.kinds)) (grown[name] as Float64Array).set(this.columns[name] as Float64Array);
    this.columns = grown;
    this.#capacity = capacity;
  }

  /** Everything in it, as plain data that is independent of the table. */
  capture(): TableImage {
    const columns: Record<string, ArrayLike<number>> = {};
    for (const [name, { width }] of Object.entries(this.kinds)) {
      columns[name] = this.columns[name].slice(0, this.rows * width);
    }
    return { rows: this.rows, columns };
  }

  /** @throws Error when the image has other columns than the table */
  materialise({ rows, columns }: TableImage): void {
    const names = Object.keys(this.kinds);
    if (names.join() !== Object.keys(columns).join()) throw new Error('the image is of another kind of table');
    this.#capacity = Math.max(rows, this.#capacity);
    this.columns = Table.#buffers(this.kinds, this.#capacity);
    for (const name of names) (this.columns[name] as Float64Array).set(columns[name]);
    this.rows = rows;
  }
}

export interface TableImage {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
}
