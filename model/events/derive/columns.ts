import { envelope } from '../envelope.ts';
import type { ColumnType, Field } from '../field.ts';
import { type EventName, vocabulary } from '../vocabulary.ts';

/** A column of an event's table: the envelope's first, then the event's own. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly dictionary?: readonly string[];
}

const cache = new Map<EventName, readonly Column[]>();

function column([name, field]: [string, Field]): Column {
  const { type, nullable, dictionary } = field;
  return dictionary === undefined ? { name, type, nullable } : { name, type, nullable, dictionary };
}

/** All columns of an event, in the order of buffers, tables and files. */
export function columnsOf(name: EventName): readonly Column[] {
  let columns = cache.get(name);
  if (columns === undefined) {
    columns = [...Object.entries(envelope), ...Object.entries(vocabulary[name].fields as Record<string, Field>)].map(
      column,
    );
    const names = new Set(columns.map((c) => c.name));
    if (names.size !== columns.length) throw new Error(`event ${name}: a field is named like one of the envelope`);
    cache.set(name, columns);
  }
  return columns;
}
