import type { ColumnType } from '../field.ts';
import type { EventName } from '../vocabulary.ts';
import { columnsOf } from './columns.ts';
import type { Column } from './columns.ts';
import { envelope } from '../envelope.ts';

/** What stands in a column where a value is absent. */
export const absent: Readonly<Record<ColumnType, number | string>> = {
  bool: 0,
  u8: 0,
  enum: 0,
  i32: -1,
  i64: -1,
  f64: Number.NaN,
  text: '',
};

/** Writes one record into a row of its event's columns: buffers by place in the layout. */
export type Encoder = (
  buffers: readonly unknown[],
  row: number,
  event: object,
  stamp: object,
  seq: number,
  ingested_ms: number,
  late: boolean,
) => void;

const cache = new Map<EventName, Encoder>();

/**
 * The encoder of an event, made once: a straight line of stores in which each place of the code meets one field and one
 * kind of array. A loop that looks fields up by name is four times slower, and most of what a world does passes here.
 */
export function encoderOf(name: EventName): Encoder {
  let encoder = cache.get(name);
  if (encoder === undefined) cache.set(name, (encoder = compile(columnsOf(name))));
  return encoder;
}

function compile(columns: readonly Column[]): Encoder {
  const dictionaries = columns.map(({ dictionary = [] }) => new Map(dictionary.map((word, code) => [word, code])));
  const body = columns.map((column, at) => `{ const value = ${sourceOf(column)};\n${storeOf(column, at)} }`).join('\n');
  // Names come from the vocabulary alone, which a test holds to plain words.
  const make = new Function(
    'dictionaries',
    'refuse',
    `'use strict'; return function encode(buffers, row, event, stamp, seq, ingested_ms, late) {\n${body}\n};`,
  ) as (dictionaries: readonly Map<string, number>[], refuse: typeof refused) => Encoder;
  return make(dictionaries, refused);
}

/** Where a column's value comes from: the log's appender gives its place, its driver the stamp, the rest is the event. */
function sourceOf({ name }: Column): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new TypeError(`a field cannot be called ${name}`);
  if (name === 'seq' || name === 'ingested_ms' || name === 'late') return name;
  return name in envelope && name !== 'at_ms' && name !== 'user_id' ? `stamp.${name}` : `event.${name}`;
}

function storeOf({ name, type, nullable, dictionary }: Column, at: number): string {
  const none = nullable ? literal(absent[type]) : `refuse('${name}', value)`;
  const present =
    dictionary !== undefined
      ? `dictionaries[${at}].get(value) ?? refuse('${name}', value)`
      : type === 'bool'
        ? 'value ? 1 : 0'
        : 'value';
  return `buffers[${at}][row] = value === null || value === undefined ? ${none} : ${present};`;
}

function literal(value: number | string): string {
  return typeof value === 'string' ? `''` : Number.isNaN(value) ? 'NaN' : String(value);
}

function refused(name: string, value: unknown): never {
  throw new TypeError(
    value === null || value === undefined
      ? `column ${name} cannot be absent`
      : `column ${name} has no value ${String(value)}`,
  );
}
