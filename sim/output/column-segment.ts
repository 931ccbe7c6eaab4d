/** What a column holds. Its arrays in memory are the tightest that fit; its name in DuckDB is `duckdbType`. */
export type ColumnType = 'u8' | 'i16' | 'i32' | 'u32' | 'i64' | 'f32' | 'f64' | 'bool' | 'text' | 'enum';

export type TypedArray = Uint8Array | Uint16Array | Int16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** The array that holds the values of a column of each type; an `enum` of more than 256 values needs the wider one. */
export const columnArrays = {
  u8: Uint8Array,
  i16: Int16Array,
  i32: Int32Array,
  u32: Uint32Array,
  i64: Float64Array,
  f32: Float32Array,
  f64: Float64Array,
  bool: Uint8Array,
  enum: Uint8Array,
} as const satisfies Readonly<Record<Exclude<ColumnType, 'text'>, new (rows: number) => TypedArray>>;

/** One column of a table: fixed when the table is opened. */
export interface ColumnSchema {
  readonly name: string;
  readonly type: ColumnType;
  /** The values of an `enum`, by code; read back as text by every tool. */
  readonly dictionary?: readonly string[];
}

/** The values of one column in one segment. Arrays may be longer than the segment's rows. */
export interface Column extends ColumnSchema {
  /**
   * `i64`: Float64Array of safe integers. `bool`: Uint8Array, 0 is false. `enum`: codes in a Uint8Array or Uint16Array.
   * `text`: strings. The others: the array of the type's name. What stands in a row that is not valid is ignored.
   */
  readonly data: TypedArray | readonly string[];
  /** 1 = the row has a value, 0 = null. Absent: every row has one. */
  readonly valid?: Uint8Array;
}

/** Some rows of a table, column by column, in the order of its schema. */
export interface ColumnSegment {
  readonly rows: number;
  readonly columns: readonly Column[];
}
