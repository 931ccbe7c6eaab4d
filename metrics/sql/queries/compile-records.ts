import type { Aggregate, Expression, Quantity, Rows } from '../../definitions/algebra.ts';
import type { Dimension } from '../../definitions/dimension.ts';
import type { Fact } from '../../definitions/fact.ts';
import type { Metric } from '../../definitions/metric.ts';
import type { FoldCut } from '../../evaluate/metric-value.ts';
import { aggregatesOf } from '../../evaluate/quantity.ts';
import type { PlacedAggregate } from '../../evaluate/window.ts';
import { logged, ofCut, within } from '../clauses/clauses.ts';
import { and, conditionSql, expressionSql, literal, presentSql, quoted } from '../primitives/expression-sql.ts';
import { sourceOf } from '../primitives/source.ts';
import { memberColumn, Query } from './query.ts';

/** Which records are asked for. */
export interface RecordsAsk {
  readonly part: 'numerator' | 'denominator';
  readonly as_of_ms: number;
  readonly cut: FoldCut;
  /** One group of a cut. */
  readonly group?: { readonly by: Dimension; readonly member: string };
  /** Newest rows of each source. */
  readonly most: number;
}

/** A query of (seq, amount, rows) over the records that one aggregate reads; `rows` counts all of them. */
export interface RecordsQuery {
  readonly aggregate: PlacedAggregate;
  /** Event whose records `seq` names: that of the rows, or the one that begins the fact's. */
  readonly event: string;
  readonly sql: string;
}

/** What an aggregate reads: rows, what tells their keys, and what each adds. */
function readingOf(of: Aggregate): { rows: Rows; key: Expression | null; value: Expression | null } {
  if (of.kind === 'quantile-among') return { rows: of.among.rows, key: of.among.of, value: null };
  const value = 'value' in of && of.value !== 1 ? of.value : null;
  return { rows: of.rows, key: 'of' in of ? of.of : null, value };
}

/** The key that a fact is gathered under, computed from the record that begins it. */
function keySql({ id, anchor, contributions }: Fact): string {
  const begins = contributions.find(({ from }) => from === anchor);
  if (begins === undefined) throw new RangeError(`fact ${id} has nothing from its anchor ${anchor}`);
  return expressionSql(begins.key, sourceOf(anchor));
}

const without = (metric: Metric, part: RecordsAsk['part']): Metric => {
  const quantity = metric[part] as Quantity;
  const { denominator: _, ...bare } = metric;
  return { ...bare, numerator: quantity };
};

/**
 * SQL for the records behind a number, one query an aggregate of its numerator or denominator, the newest rows first.
 * A fact's row is shown by the record that begins it.
 *
 * @throws RangeError where the metric has no such part or cannot be cut so
 */
export function compileRecords(metric: Metric, { part, as_of_ms, cut, group, most }: RecordsAsk): RecordsQuery[] {
  if (metric[part] === undefined) throw new RangeError(`${metric.id} has no ${part}`);
  return [...aggregatesOf([without(metric, part)]).values()].map((aggregate) => {
    const by = group === undefined ? [] : [group.by];
    const query = new Query({ as_of_ms, cut, by, periods: null });
    const { rows, key, value } = readingOf(aggregate.aggregate);
    const source = sourceOf(rows.from);
    const at = rows.at ?? source.at;
    const event = source.fact?.anchor ?? rows.from;
    const { from, members } = query.divided(rows, at, by);
    const table = source.fact === null ? quoted(rows.from) : query.fact(rows.from);
    const conditions = [
      ...(source.fact === null ? logged(as_of_ms) : []),
      ...within(at, query.span(aggregate.window)),
      ...ofCut(cut, source),
      ...presentSql([...(key === null ? [] : [key]), ...(value === null ? [] : [value])], source),
      ...(rows.where === undefined ? [] : [conditionSql(rows.where, source)]),
      ...(group === undefined ? [] : [`${memberColumn(0)} = ${literal(group.member)}`]),
    ];
    const columns = [`${table}.*`, ...members].join(', ');
    const amount = value === null ? 'NULL' : expressionSql(value, source);
    const read = `SELECT *, ${amount} AS "amount" FROM (SELECT ${columns} FROM ${from}) AS "rows" WHERE ${and(conditions)}`;
    const begun =
      source.fact === null
        ? `(${read}) AS "counted"`
        : `(${read}) AS "counted" JOIN (SELECT min("seq") AS "seq", ${keySql(source.fact)} AS "begun" FROM ${quoted(event)} WHERE ${and(logged(as_of_ms))} GROUP BY 2) ON "begun" = "key"`;
    const sql = `${query.with()}SELECT "seq", CAST("amount" AS BIGINT) AS "amount", count(*) OVER () AS "rows" FROM ${begun} ORDER BY ${quoted(at)} DESC, "seq" DESC LIMIT ${most}`;
    return { aggregate, event, sql };
  });
}
