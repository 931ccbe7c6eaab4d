import type { Fact } from '../definitions/fact.ts';
import { tableColumns } from '../definitions/truth-tables.ts';

/** How a column's absence looks in its buffer. */
type Absent = 'never' | 'minus one' | 'not a number' | 'empty text';

interface LayoutColumn {
  readonly absent: Absent;
  readonly dictionary?: readonly string[];
}

/** Columns of the rows a program runs over. */
export type Layout = ReadonlyMap<string, LayoutColumn>;

export function tableLayout(name: string): Layout {
  return new Map(
    tableColumns(name).map(({ name, type, nullable, dictionary }) => {
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
