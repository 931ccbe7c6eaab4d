import { type Column, columnArrays, type ColumnSchema, type ColumnSegment } from '../output/column-segment.ts';

/** A column and how a row fills it: a number, a text (of an `enum`, a word of its dictionary), or null. */
export interface RowColumn<R> extends ColumnSchema {
  of(row: R): number | string | boolean | null;
}

/** Enough that the cost of a segment is spread, few enough to stay in the cache. */
const ROWS_PER_SEGMENT = 4_096;

/** Names and types of the columns, without the way they are filled. */
export function schemaOf<R>(columns: readonly RowColumn<R>[]): ColumnSchema[] {
  return columns.map(({ name, type, dictionary }) =>
    dictionary === undefined ? { name, type } : { name, type, dictionary },
  );
}

/** Rows turned into columns, a few thousand at a time, as they are asked for. */
export function* segmentsOf<R>(rows: Iterable<R>, columns: readonly RowColumn<R>[]): Generator<ColumnSegment> {
  const schema = schemaOf(columns);
  let gathered: R[] = [];
  const segment = (): ColumnSegment => ({
    rows: gathered.length,
    columns: columns.map(({ of }, at) => fill(schema[at], gathered.map(of))),
  });
  for (const row of rows) {
    gathered.push(row);
    if (gathered.length < ROWS_PER_SEGMENT) continue;
    yield segment();
    gathered = [];
  }
  if (gathered.length > 0) yield segment();
}

function fill(schema: ColumnSchema, values: readonly (number | string | boolean | null)[]): Column {
  const { name, type, dictionary = [] } = schema;
  const valid = values.includes(null) ? Uint8Array.from(values, (value) => Number(value !== null)) : undefined;
  const masked = valid === undefined ? {} : { valid };
  if (type === 'text')
    return { ...schema, data: values.map((value) => (value === null ? '' : String(value))), ...masked };
  const data = new columnArrays[type](values.length);
  values.forEach((value, row) => {
    if (value === null) return;
    const number = type === 'enum' ? dictionary.indexOf(String(value)) : Number(value);
    if (Number.isNaN(number) || (type === 'enum' && number < 0)) throw new TypeError(`${value} does not fit ${name}`);
    data[row] = number;
  });
  return { ...schema, data, ...masked };
}
