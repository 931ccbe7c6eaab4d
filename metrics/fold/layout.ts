import { columnsOf } from '../../model/events/derive/columns.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import type { Fact } from '../definitions/fact.ts';

/** How a column's absence looks in its buffer. */
type Absent = 'never' | 'minus one' | 'not a number' | 'empty text';

interface LayoutColumn {
  readonly absent: Absent;
  readonly dictionary?: readonly string[];
}

/** Columns of the rows a program runs over. */
export type Layout = ReadonlyMap<string, LayoutColumn>;

export function eventLayout(name: EventName): Layout {
  return new Map(
    columnsOf(name).map(({ name, type, nullable, dictionary }) => {
      const absent: Absent = !nullable
        ? 'never'
        : type === 'text'
          ? 'empty text'
          : type === 'f64'
            ? 'not a number'
            : 'minus one';
      return [name, dictionary === undefined ? { absent } : { absent, dictionary }];
    }),
  );
}

export function factLayout(fact: Fact): Layout {
  return new Map(Object.keys(fact.columns).map((name) => [name, { absent: 'not a number' as const }]));
}
