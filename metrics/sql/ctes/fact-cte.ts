import type { Fact } from '../../definitions/fact.ts';
import { logged } from '../clauses/clauses.ts';
import { and, conditionSql, expressionSql, keySql, presentSql, quoted } from '../primitives/expression-sql.ts';
import { sourceOf } from '../primitives/source.ts';

/** Rows of a fact as of an instant: one branch per contribution, met by key. */
export function factCte(fact: Fact, as_of_ms: number): string {
  const branches = fact.contributions.map(({ from, key, where, set }) => {
    const source = sourceOf(from);
    const columns = Object.entries(set).map(
      ([column, value]) => `${expressionSql(value, source)} AS ${quoted(column)}`,
    );
    const conditions = [
      ...logged(as_of_ms),
      ...presentSql([key], source),
      ...(where === undefined ? [] : [conditionSql(where, source)]),
    ];
    return `    SELECT ${[`${keySql(key, source)} AS "key"`, ...columns].join(', ')} FROM ${quoted(from)} WHERE ${and(conditions)}`;
  });
  const reduced = Object.entries(fact.columns).map(
    ([column, { reduce }]) => `CAST(${reduce}(${quoted(column)}) AS BIGINT) AS ${quoted(column)}`,
  );
  return `SELECT "key", ${reduced.join(', ')}\n  FROM (\n${branches.join('\n    UNION ALL BY NAME\n')}\n  )\n  GROUP BY "key"`;
}
