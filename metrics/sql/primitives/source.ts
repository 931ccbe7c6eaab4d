import type { Fact } from '../../definitions/fact.ts';
import { facts } from '../../definitions/facts/facts.ts';
import { isTable, tableColumns } from '../../definitions/truth-tables.ts';

/** What SQL must know of a column. Enum columns of files may be VARCHAR or ENUM. */
export interface SourceColumn {
  readonly kind: 'integer' | 'flag' | 'word' | 'other';
  readonly dictionary?: readonly string[];
  readonly nullable: boolean;
}

/** A table of an event or the rows of a fact. */
export interface Source {
  readonly name: string;
  readonly fact: Fact | null;
  readonly columns: ReadonlyMap<string, SourceColumn>;
  /** Instant that places its rows where a metric does not say otherwise. */
  readonly at: string;
}

export function sourceOf(name: string): Source {
  if (isTable(name)) {
    const columns = tableColumns(name).map(({ name, type, nullable, dictionary }): [string, SourceColumn] => {
      if (dictionary !== undefined) return [name, { kind: 'word', dictionary, nullable }];
      const kind = type === 'bool' ? 'flag' : type === 'text' || type === 'f64' ? 'other' : 'integer';
      return [name, { kind, nullable }];
    });
    return { name, fact: null, columns: new Map(columns), at: 'at_ms' };
  }
  const fact = facts.get(name);
  if (fact === undefined) throw new RangeError(`no event or fact ${name}`);
  return {
    name,
    fact,
    columns: new Map(Object.keys(fact.columns).map((column) => [column, { kind: 'integer', nullable: true }])),
    at: fact.at,
  };
}
