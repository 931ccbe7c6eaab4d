import type { ColumnType } from '../field.ts';
import type { LogRecord, Stamp } from '../log-record.ts';
import type { EventName, EventRecord } from '../vocabulary.ts';
import { type Column, columnsOf } from './columns.ts';
import { absent, type Encoder, encoderOf } from './compile-encoder.ts';

export type ColumnBuffer = Uint8Array | Int32Array | Float64Array | string[];

/**
 * A run of records of one event as columns: what simulation, fold and files pass on. Plain data, so it crosses threads.
 * An absent value is -1 (numbers), NaN (f64) or '' (text); flags are 0 or 1; enums are codes into their dictionary.
 */
export interface Segment<N extends EventName = EventName> {
  readonly name: N;
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnBuffer>>;
}

const makers: Record<ColumnType, (capacity: number) => ColumnBuffer> = {
  bool: (n) => new Uint8Array(n),
  u8: (n) => new Uint8Array(n),
  enum: (n) => new Uint8Array(n),
  i32: (n) => new Int32Array(n),
  i64: (n) => new Float64Array(n),
  f64: (n) => new Float64Array(n),
  text: () => [],
};

function decode(column: Column, raw: number | string): unknown {
  if (column.nullable && (column.type === 'f64' ? Number.isNaN(raw) : raw === absent[column.type])) return null;
  if (column.dictionary !== undefined) return column.dictionary[raw as number];
  return column.type === 'bool' ? raw === 1 : raw;
}

/** Growable columns of one event. Hot loops write `columns` at `rows` themselves after {@link SegmentBuilder.reserve}. */
export class SegmentBuilder<N extends EventName = EventName> {
  readonly name: N;
  readonly layout: readonly Column[];
  columns: Record<string, ColumnBuffer> = {};
  rows = 0;
  capacity: number;
  /** By place in the layout: what `columns` has by name. */
  readonly #buffers: ColumnBuffer[];
  readonly #encode: Encoder;

  constructor(name: N, capacity = 64) {
    this.name = name;
    this.layout = columnsOf(name);
    this.capacity = capacity;
    this.#encode = encoderOf(name);
    this.#buffers = this.layout.map(({ type }) => makers[type](capacity));
    this.layout.forEach((column, at) => (this.columns[column.name] = this.#buffers[at]));
  }

  /** Makes room for `more` rows; returns whether buffers were replaced. */
  reserve(more: number): boolean {
    if (this.rows + more <= this.capacity) return false;
    while (this.capacity < this.rows + more) this.capacity *= 2;
    this.layout.forEach((column, at) => {
      const old = this.#buffers[at];
      if (Array.isArray(old)) return;
      const grown = makers[column.type](this.capacity) as Float64Array;
      grown.set(old as Float64Array);
      this.#buffers[at] = grown;
      this.columns[column.name] = grown;
    });
    return true;
  }

  push(record: LogRecord<N>): void {
    this.pushParts(record, record, record.seq, record.ingested_ms, record.late);
  }

  /**
   * The same for a record whose parts have not been put together: most of what happens is never needed as a whole.
   * @throws {TypeError} where a value is absent that must not be, or is not in its dictionary; nothing is added then
   */
  pushParts(event: EventRecord<N>, stamp: Stamp, seq: number, ingested_ms: number, late: boolean): void {
    this.reserve(1);
    this.#encode(this.#buffers, this.rows, event, stamp, seq, ingested_ms, late);
    this.rows++;
  }

  /** The rows so far as a segment, and starts anew. */
  take(): Segment<N> {
    const { name, rows } = this;
    const columns: Record<string, ColumnBuffer> = {};
    for (const column of this.layout) {
      const buffer = this.columns[column.name];
      columns[column.name] = Array.isArray(buffer) ? buffer.slice(0, rows) : buffer.slice(0, rows);
      if (Array.isArray(buffer)) buffer.length = 0;
    }
    this.rows = 0;
    return { name, rows, columns };
  }
}

/** One row of a segment as a record. */
export function recordAt<N extends EventName>(segment: Segment<N>, row: number): LogRecord<N> {
  const record: Record<string, unknown> = { name: segment.name };
  for (const column of columnsOf(segment.name)) {
    record[column.name] = decode(column, segment.columns[column.name][row]);
  }
  return record as LogRecord<N>;
}

/** Records of any events as segments, one per event, rows in the order given. */
export function toSegments(records: Iterable<LogRecord>): Segment[] {
  const builders = new Map<EventName, SegmentBuilder>();
  for (const record of records) {
    let builder = builders.get(record.name);
    if (builder === undefined) builders.set(record.name, (builder = new SegmentBuilder(record.name)));
    builder.push(record);
  }
  return [...builders.values()].map((builder) => builder.take());
}
