import { facts } from '../../definitions/facts/facts.ts';
import type { Expression, Rows } from '../../definitions/algebra.ts';
import type { FoldCut } from '../../evaluate/metric-value.ts';
import { type PlacedAggregate, type Span, spanAt } from '../../evaluate/window.ts';
import { logged, ofCut, within } from '../clauses/clauses.ts';
import { factCte } from '../ctes/fact-cte.ts';
import { and, conditionSql, expressionSql, presentSql, quoted } from '../primitives/expression-sql.ts';
import { sourceOf } from '../primitives/source.ts';

/** Rows that share a scan: same table, instant, key and cut. */
interface Scan {
  readonly name: string;
  readonly rows: Rows;
  readonly of: Expression | null;
  readonly cut: FoldCut;
  /** Columns of the scan, by their SQL. */
  readonly columns: Map<string, string>;
  /** Earliest and latest day that any column needs. */
  first: number;
  last: number;
}

/** Where an aggregate's value stands: a scalar subquery. */
type Scalar = string;

const BASIS_POINTS = 10_000;

/**
 * A query under construction. Aggregates over the same rows become columns of one scan; aggregates over the same keys
 * become columns of one grouping.
 */
export class Query {
  readonly as_of_ms: number;
  readonly cut: FoldCut;
  private readonly factsUsed = new Set<string>();
  private readonly scans = new Map<string, Scan>();
  private readonly pairs = new Map<string, { name: string; sql: string }>();

  constructor(as_of_ms: number, cut: FoldCut) {
    this.as_of_ms = as_of_ms;
    this.cut = cut;
  }

  /** SQL of an aggregate's integer; NULL where there is nothing to rank. */
  aggregate({ aggregate, window, earlier }: PlacedAggregate): Scalar {
    const span = spanAt(window, this.as_of_ms);
    const cut = aggregate.everyone ? 'all' : this.cut;
    switch (aggregate.kind) {
      case 'sum': {
        const value = this.column(
          aggregate.rows,
          null,
          cut,
          span,
          aggregate.value,
          (filtered, value) => `coalesce(sum(${value}) ${filtered}, 0)`,
        );
        return `(SELECT ${value.column} FROM ${value.scan})`;
      }
      case 'quantile': {
        const sorted = this.column(
          aggregate.rows,
          null,
          cut,
          span,
          aggregate.value,
          (filtered, value) => `list_sort(list(${value}) ${filtered})`,
        );
        return `(SELECT ${nearestRankSql(sorted.column, aggregate.p_bp)} FROM ${sorted.scan})`;
      }
      case 'distinct':
        return this.keys(this.seen(aggregate, cut, span));
      case 'returning': {
        const now = this.seen(aggregate, cut, span);
        const before = this.seen(aggregate, cut, spanAt(earlier ?? window, this.as_of_ms));
        return `(SELECT count(*) FROM ${now.scan} WHERE ${now.column} > 0 AND ${before.column} > 0)`;
      }
      case 'key-days':
        return `(SELECT count(*) FROM ${this.keyDays(aggregate, cut)} WHERE "day" BETWEEN ${span.first} AND ${span.last})`;
      case 'followed': {
        const first = this.keyDays(aggregate, cut);
        const later = this.keyDays(aggregate.later, cut);
        const after = `"later"."key" = "first"."key" AND "later"."day" BETWEEN "first"."day" + ${aggregate.from_days} AND "first"."day" + ${aggregate.to_days}`;
        return `(SELECT count(*) FROM ${first} AS "first" WHERE "day" BETWEEN ${span.first} AND ${span.last} AND EXISTS (SELECT 1 FROM ${later} AS "later" WHERE ${after}))`;
      }
      case 'at-least': {
        const sums = this.sums(aggregate, cut, span);
        return `(SELECT count(*) FROM ${sums.scan} WHERE ${sums.column} >= ${aggregate.least})`;
      }
      case 'concentration': {
        const { scan, column } = this.sums(aggregate, cut, span);
        const shares = `SELECT ${column} * ${BASIS_POINTS} // sum(${column}) OVER () AS "share", sum(${column}) OVER () AS "whole" FROM ${scan}`;
        return `(SELECT sum("share" * "share") FROM (${shares}) WHERE "whole" <> 0)`;
      }
      case 'top': {
        const { scan, column } = this.sums(aggregate, cut, span);
        return `(SELECT coalesce(sum(${column}), 0) FROM (SELECT ${column} FROM ${scan} ORDER BY ${column} DESC LIMIT ${aggregate.n}))`;
      }
      case 'quantile-among': {
        const among = this.seen(aggregate.among, cut, span);
        const amounts = aggregate.amounts.map((amount) => this.sums(amount, cut, span));
        const joins = amounts.map(({ scan }, nth) => `LEFT JOIN ${scan} AS "amount${nth}" USING ("key")`);
        const total = amounts.map(({ column }, nth) => `coalesce("amount${nth}".${column}, 0)`).join(' + ');
        const each = `SELECT ${total} AS "total" FROM ${among.scan} AS "among" ${joins.join(' ')} WHERE "among".${among.column} > 0`;
        return `(SELECT ${nearestRankSql('"sorted"', aggregate.p_bp)} FROM (SELECT list_sort(list("total")) AS "sorted" FROM (${each})))`;
      }
      case 'weighted': {
        const sums = this.sums(aggregate, cut, span);
        const { rows, of, value } = aggregate.weight;
        const ever = { first: Number.NEGATIVE_INFINITY, last: spanAt({ days: 1, lag: 0 }, this.as_of_ms).last };
        const weight = this.column(rows, of, 'all', ever, value, (filtered, value) => `max(${value}) ${filtered}`);
        return `(SELECT coalesce(sum("sums".${sums.column} * "weights".${weight.column}), 0) FROM ${sums.scan} AS "sums" JOIN ${weight.scan} AS "weights" USING ("key"))`;
      }
    }
  }

  /** Name of the CTE with a fact's rows. */
  fact(id: string): string {
    this.factsUsed.add(id);
    return quoted(`fact_${id}`);
  }

  /** The WITH clause of everything asked for so far, and `more` after it; nothing where nothing is named. */
  with(more: readonly (readonly [name: string, sql: string])[] = []): string {
    const scans = [...this.scans.values()].map((scan) => [scan.name, this.scanSql(scan)] as const);
    const pairs = [...this.pairs.values()].map(({ name, sql }) => [name, sql] as const);
    const used = [...this.factsUsed].map((id) => {
      const fact = facts.get(id);
      if (fact === undefined) throw new RangeError(`no fact ${id}`);
      return [quoted(`fact_${id}`), factCte(fact, this.as_of_ms)] as const;
    });
    const ctes = [...used, ...scans, ...pairs, ...more].map(([name, sql]) => `${name} AS MATERIALIZED (\n  ${sql}\n)`);
    return ctes.length === 0 ? '' : `WITH ${ctes.join(',\n')}\n`;
  }

  private keys({ scan, column }: { scan: string; column: string }): Scalar {
    return `(SELECT count(*) FROM ${scan} WHERE ${column} > 0)`;
  }

  /** Column that counts the rows of each key. */
  private seen({ rows, of }: { rows: Rows; of: Expression }, cut: FoldCut, span: Span) {
    return this.column(rows, of, cut, span, 1, (filtered) => `count(*) ${filtered}`);
  }

  /** Column that sums the amounts of each key. */
  private sums({ rows, of, value }: { rows: Rows; of: Expression; value: Expression }, cut: FoldCut, span: Span) {
    return this.column(rows, of, cut, span, value, (filtered, value) => `coalesce(sum(${value}) ${filtered}, 0)`);
  }

  private column(
    rows: Rows,
    of: Expression | null,
    cut: FoldCut,
    span: Span,
    value: Expression,
    reduce: (filtered: string, value: string) => string,
  ): { scan: string; column: string } {
    const source = sourceOf(rows.from);
    const at = rows.at ?? source.at;
    const key = JSON.stringify([rows.from, at, of, cut]);
    let scan = this.scans.get(key);
    if (scan === undefined) {
      scan = {
        name: quoted(`scan_${this.scans.size}_${rows.from}`),
        rows: { from: rows.from, at },
        of,
        cut,
        columns: new Map(),
        first: span.first,
        last: span.last,
      };
      this.scans.set(key, scan);
      if (source.fact !== null) this.fact(rows.from);
    }
    scan.first = Math.min(scan.first, span.first);
    scan.last = Math.max(scan.last, span.last);
    const conditions = [
      ...within(at, span),
      ...presentSql([value]),
      ...(rows.where === undefined ? [] : [conditionSql(rows.where, source)]),
    ];
    const sql = reduce(`FILTER (WHERE ${and(conditions)})`, expressionSql(value, source));
    let column = scan.columns.get(sql);
    if (column === undefined) scan.columns.set(sql, (column = quoted(`a${scan.columns.size}`)));
    return { scan: scan.name, column };
  }

  private scanSql({ rows, of, cut, columns, first, last }: Scan): string {
    const source = sourceOf(rows.from);
    const from = source.fact === null ? quoted(rows.from) : quoted(`fact_${rows.from}`);
    const conditions = [
      ...(source.fact === null ? logged(this.as_of_ms) : []),
      ...within(rows.at as string, { first, last }),
      ...ofCut(cut, source),
      ...(of === null ? [] : presentSql([of])),
    ];
    const selected = [...columns].map(([sql, column]) => `${sql} AS ${column}`);
    if (of === null) return `SELECT ${selected.join(',\n    ')}\n  FROM ${from}\n  WHERE ${and(conditions)}`;
    return `SELECT ${[`${expressionSql(of, source)} AS "key"`, ...selected].join(',\n    ')}\n  FROM ${from}\n  WHERE ${and(conditions)}\n  GROUP BY 1`;
  }

  private keyDays({ rows, of }: { rows: Rows; of: Expression }, cut: FoldCut): string {
    const source = sourceOf(rows.from);
    const at = rows.at ?? source.at;
    const key = JSON.stringify([rows, of, cut]);
    let pairs = this.pairs.get(key);
    if (pairs === undefined) {
      const from = source.fact === null ? quoted(rows.from) : this.fact(rows.from);
      const conditions = [
        ...(source.fact === null ? logged(this.as_of_ms) : []),
        ...ofCut(cut, source),
        ...presentSql([of, at]),
        ...(rows.where === undefined ? [] : [conditionSql(rows.where, source)]),
      ];
      const sql = `SELECT DISTINCT ${expressionSql(of, source)} AS "key", ${expressionSql({ day: at }, source)} AS "day" FROM ${from} WHERE ${and(conditions)}`;
      pairs = { name: quoted(`days_${this.pairs.size}_${rows.from}`), sql };
      this.pairs.set(key, pairs);
    }
    return pairs.name;
  }
}

/** The nearest-rank quantile of a sorted list; NULL of an empty one. Ranks are integers, so that it is exact. */
function nearestRankSql(sorted: string, p_bp: number): string {
  return `${sorted}[greatest(1, (len(${sorted}) * ${p_bp} + ${BASIS_POINTS - 1}) // ${BASIS_POINTS})]`;
}
