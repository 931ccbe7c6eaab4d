import { dayOf, startOfDay } from '../../../model/sim-time.ts';
import type { Amount, Expression, Rows, Sighting } from '../../definitions/algebra.ts';
import type { AttributionId } from '../../definitions/attribution.ts';
import { traitOf } from '../../definitions/cuts.ts';
import type { Dimension, LookUp } from '../../definitions/dimension.ts';
import { isTable } from '../../definitions/truth-tables.ts';
import { facts } from '../../definitions/facts/facts.ts';
import type { FoldCut } from '../../evaluate/metric-value.ts';
import { type Periods, single } from '../../evaluate/periods.ts';
import { type FullWindow, type PlacedAggregate, type Span, spanAt } from '../../evaluate/window.ts';
import { logged, ofCut, within } from '../clauses/clauses.ts';
import { traitSql } from '../clauses/trait-sql.ts';
import { creditedPurchaseCte } from '../ctes/credited-purchase-cte.ts';
import { factCte } from '../ctes/fact-cte.ts';
import { membersCte } from '../ctes/members-cte.ts';
import { and, conditionSql, expressionSql, keySql, presentSql, quoted } from '../primitives/expression-sql.ts';
import { sourceOf } from '../primitives/source.ts';

/** What a query reads: records known as of an instant, of a cut, divided by dimensions and by periods. */
export interface Frame {
  readonly as_of_ms: number;
  readonly cut: FoldCut;
  readonly by: readonly Dimension[];
  /** Null for one reading, on the day of the instant. */
  readonly periods: Periods | null;
  /** Whom purchases are credited to; the log's own rule where none is said. */
  readonly attribution?: AttributionId;
}

/** Rows that share a scan: same table, instant, key, cut and division. */
interface Scan {
  readonly name: string;
  readonly rows: Rows;
  readonly of: Expression | null;
  readonly cut: FoldCut;
  readonly by: readonly Dimension[];
  readonly periodic: boolean;
  /** Columns of the scan, by what they hold. */
  readonly columns: Map<string, ScanColumn>;
  /** Fewest and most days by which a row that any column needs can lie before the day of reading. */
  least: number;
  most: number;
}

/** A column of a scan: rows of a window that fulfil conditions, reduced. */
interface ScanColumn {
  readonly name: string;
  readonly window: FullWindow;
  readonly conditions: readonly string[];
  readonly reduce: (filtered: string) => string;
}

interface Found {
  readonly scan: string;
  readonly column: string;
  readonly groups: readonly string[];
}

/** How an aggregate's integers come out of a relation. */
interface Reading {
  readonly from: string;
  /** Rows of it that count. */
  readonly where: string | null;
  /** SQL of the value; where it adds rows up, they may be filtered. */
  readonly value: (filtered: string) => string;
  /** The relation has many rows a group, which the value adds up. */
  readonly adds_up: boolean;
}

/** An aggregate's integers: a query of one `value` for each group, and the columns that tell the groups apart. */
export interface Relation {
  readonly sql: string;
  /** Dimensions that divide it; none of an estimate over everyone. */
  readonly by: readonly Dimension[];
}

const BASIS_POINTS = 10_000;
export const PERIOD = '"period"';
export const memberColumn = (nth: number) => quoted(`member_${nth}`);

/**
 * A query under construction. Aggregates over the same rows become columns of one scan; aggregates over the same keys
 * become columns of one grouping. Dimensions and periods are further columns of every grouping.
 */
export class Query {
  readonly frame: Frame;
  private readonly factsUsed = new Set<string>();
  private readonly membersUsed = new Map<string, { name: string; sql: string }>();
  private readonly scans = new Map<string, Scan>();
  private readonly pairs = new Map<string, { name: string; sql: string }>();
  /** By what they read: relations of one row, and their columns by SQL. */
  private readonly readings = new Map<string, { name: string; columns: Map<string, string> }>();

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** Columns that hold the groups of rows divided by some dimensions. */
  groups(by: readonly Dimension[], periodic = this.frame.periods !== null): string[] {
    return [...by.map((_, nth) => memberColumn(nth)), ...(periodic ? [PERIOD] : [])];
  }

  /** SQL of an aggregate's integers; NULL or no row where there is nothing to rank. */
  aggregate(placed: PlacedAggregate): Relation {
    const by = placed.aggregate.everyone ? [] : this.frame.by;
    const { from, where, value, adds_up } = this.reading(placed, by);
    const groups = this.groups(by);
    const list = [...groups, `${value('')} AS "value"`].join(', ');
    const grouping = adds_up && groups.length > 0 ? ` GROUP BY ${groups.join(', ')}` : '';
    return { sql: `SELECT ${list} FROM ${from}${where === null ? '' : ` WHERE ${where}`}${grouping}`, by };
  }

  /**
   * SQL of an aggregate's integer in a query that is not divided, over the relations of {@link one}. What comes out of
   * the same relation is read out of it together.
   */
  value(placed: PlacedAggregate): string {
    const { from, where, value, adds_up } = this.reading(placed, []);
    const sql = value(where === null || !adds_up ? '' : `FILTER (WHERE ${where})`);
    let reading = this.readings.get(from);
    if (reading === undefined) {
      reading = { name: quoted(`reading_${this.readings.size}`), columns: new Map() };
      this.readings.set(from, reading);
    }
    let column = reading.columns.get(sql);
    if (column === undefined) reading.columns.set(sql, (column = quoted(`v${reading.columns.size}`)));
    return `${reading.name}.${column}`;
  }

  /** The relations of one row each that {@link value} reads; nothing where it reads none. */
  one(): string {
    const each = [...this.readings].map(([from, { name, columns }]) => {
      const list = [...columns].map(([sql, column]) => `${sql} AS ${column}`);
      return `(SELECT ${list.join(', ')} FROM ${from}) AS ${name}`;
    });
    return each.length === 0 ? '' : `\nFROM ${each.join(',\n  ')}`;
  }

  private reading(placed: PlacedAggregate, by: readonly Dimension[]): Reading {
    const { aggregate, window, earlier } = placed;
    const cut = aggregate.everyone ? 'all' : this.frame.cut;
    const groups = this.groups(by);
    const over = groups.length === 0 ? '' : `PARTITION BY ${groups.join(', ')}`;
    const as = (value: string, from: string): Reading => ({ from, where: null, value: () => value, adds_up: false });
    const counted = (from: string, where: string | null = null): Reading => ({
      from,
      where,
      value: (filtered) => `count(*) ${filtered}`.trimEnd(),
      adds_up: true,
    });
    const added = (from: string, where: string | null = null, of = '"value"'): Reading => ({
      from,
      where,
      value: (filtered) => `coalesce(sum(${of}) ${filtered}, 0)`,
      adds_up: true,
    });
    switch (aggregate.kind) {
      case 'sum': {
        const { column, scan } = this.column(aggregate.rows, null, cut, by, window, aggregate.value, addedUp);
        return as(column, scan);
      }
      case 'quantile': {
        const sorted = (filtered: string, value: string) => `list_sort(list(${value}) ${filtered})`;
        const { column, scan } = this.column(aggregate.rows, null, cut, by, window, aggregate.value, sorted);
        return as(nearestRankSql(column, aggregate.p_bp), scan);
      }
      case 'distinct': {
        const { column, scan } = this.seen(aggregate, cut, by, window);
        return counted(scan, `${column} > 0`);
      }
      case 'returning': {
        const before = this.seen(aggregate, cut, by, earlier ?? window);
        const now = this.seen(aggregate, cut, [], window);
        const keys = ['"key"', ...this.groups([])].join(', ');
        const back = `SELECT ${keys} FROM ${now.scan} WHERE ${now.column} > 0`;
        return counted(`${before.scan} SEMI JOIN (${back}) USING (${keys})`, `${before.column} > 0`);
      }
      case 'key-days':
        return counted(`(SELECT * FROM ${this.read(this.keyDays(aggregate, cut, by), window)})`);
      case 'followed': {
        const later = this.keyDays(aggregate.later, cut, []);
        const after = `"later"."key" = "first"."key" AND "later"."day" BETWEEN "first"."day" + ${aggregate.from_days} AND "first"."day" + ${aggregate.to_days}`;
        const first = this.read(this.keyDays(aggregate, cut, by), window);
        return counted(
          `(SELECT * FROM (SELECT * FROM ${first}) AS "first" WHERE EXISTS (SELECT 1 FROM ${later} AS "later" WHERE ${after}))`,
        );
      }
      case 'at-least': {
        const { column, scan } = this.sums(aggregate, cut, by, window);
        return counted(scan, `${column} >= ${aggregate.least}`);
      }
      case 'concentration': {
        const { scan, column } = this.sums(aggregate, cut, by, window);
        const whole = `sum(${column}) OVER (${over})`;
        const shares = [...groups, `${column} * ${BASIS_POINTS} // ${whole} AS "value"`, `${whole} AS "whole"`];
        return {
          from: `(SELECT ${shares.join(', ')} FROM ${scan})`,
          where: '"whole" <> 0',
          value: (filtered) => `sum("value" * "value") ${filtered}`.trimEnd(),
          adds_up: true,
        };
      }
      case 'top': {
        const { scan, column } = this.sums(aggregate, cut, by, window);
        const rank = `row_number() OVER (${over} ORDER BY ${column} DESC) AS "rank"`;
        return added(
          `(SELECT ${[...groups, `${column} AS "value"`, rank].join(', ')} FROM ${scan})`,
          `"rank" <= ${aggregate.n}`,
        );
      }
      case 'quantile-among': {
        const among = this.seen(aggregate.among, cut, by, window);
        const amounts = aggregate.amounts.map((amount) => this.sums(amount, cut, [], window));
        const keys = ['"key"', ...this.groups([])].join(', ');
        const joins = amounts.map(({ scan }, nth) => `LEFT JOIN ${scan} AS "amount${nth}" USING (${keys})`);
        const total = amounts.map(({ column }, nth) => `coalesce("amount${nth}".${column}, 0)`).join(' + ');
        const each = `SELECT ${[...groups, `${total} AS "total"`].join(', ')} FROM ${among.scan} AS "among" ${joins.join(' ')} WHERE "among".${among.column} > 0`;
        const grouping = groups.length === 0 ? '' : ` GROUP BY ${groups.join(', ')}`;
        const totals = [...groups, 'list_sort(list("total")) AS "value"'].join(', ');
        return as(
          nearestRankSql('"totals"."value"', aggregate.p_bp),
          `(SELECT ${totals} FROM (${each})${grouping}) AS "totals"`,
        );
      }
      case 'young': {
        const born = this.births(aggregate.born);
        const near = `"amounts"."day" - "born"."day" < ${aggregate.days}`;
        const amounts = this.read(this.dayAmounts(aggregate, cut, by, window), window);
        return added(
          `(SELECT "amounts".* FROM (SELECT * FROM ${amounts}) AS "amounts" JOIN ${born} AS "born" USING ("key") WHERE ${near})`,
        );
      }
      case 'weighted': {
        const sums = this.sums(aggregate, cut, by, window);
        const { rows, of, value } = aggregate.weight;
        const largest = (filtered: string, value: string) => `max(${value}) ${filtered}`;
        const weight = this.column(rows, of, 'all', [], EVER, value, largest, false);
        return added(
          `${sums.scan} AS "sums" JOIN ${weight.scan} AS "weights" USING ("key")`,
          null,
          `"sums".${sums.column} * "weights".${weight.column}`,
        );
      }
    }
  }

  /** Amounts of each key: a table with `key`, the groups, and the column named. */
  sums(
    { rows, of, value }: Sighting & { value: Expression },
    cut: FoldCut,
    by: readonly Dimension[],
    window: FullWindow,
  ): Found {
    return this.column(rows, of, cut, by, window, value, addedUp);
  }

  /** Rows of each key: a table with `key`, the groups, and the column named. */
  seen({ rows, of }: Sighting, cut: FoldCut, by: readonly Dimension[], window: FullWindow): Found {
    return this.column(rows, of, cut, by, window, 1, (filtered) => `count(*) ${filtered}`.trimEnd());
  }

  /** Different values of an expression among the rows of each key. */
  different(
    { rows, of }: Sighting,
    key: Expression,
    cut: FoldCut,
    by: readonly Dimension[],
    window: FullWindow,
  ): Found {
    const source = sourceOf(rows.from);
    const values = (filtered: string) => `count(DISTINCT ${expressionSql(of, source)}) ${filtered}`;
    return this.column(rows, key, cut, by, window, of, values);
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
    const members = [...this.membersUsed.values()].map(({ name, sql }) => [name, sql] as const);
    const used = [...this.factsUsed].map((id) => {
      const fact = facts.get(id);
      if (fact === undefined) throw new RangeError(`no fact ${id}`);
      return [quoted(`fact_${id}`), factCte(fact, this.frame.as_of_ms)] as const;
    });
    const credited = creditedPurchaseCte(this.frame.attribution ?? 'last_click', this.frame.as_of_ms);
    const first = credited === null ? [] : [['"purchase"', credited] as const];
    const ctes = [...first, ...used, ...members, ...scans, ...pairs, ...more].map(
      ([name, sql]) => `${name} AS (\n  ${sql}\n)`,
    );
    return ctes.length === 0 ? '' : `WITH ${ctes.join(',\n')}\n`;
  }

  private readonly members = (look_up: LookUp): string => {
    const key = JSON.stringify(look_up);
    const known = this.membersUsed.get(key);
    if (known !== undefined) return known.name;
    // What it looks up itself is named first, for a CTE sees only those before it.
    const sql = membersCte(look_up, this.frame.as_of_ms, this.members);
    const name = quoted(`members_${this.membersUsed.size}_${look_up.from}`);
    this.membersUsed.set(key, { name, sql });
    return name;
  };

  private column(
    rows: Rows,
    of: Expression | null,
    cut: FoldCut,
    by: readonly Dimension[],
    window: FullWindow,
    value: Expression,
    reduce: (filtered: string, value: string) => string,
    periodic = this.frame.periods !== null,
  ): Found {
    const source = sourceOf(rows.from);
    const at = rows.at ?? source.at;
    const key = JSON.stringify([rows.from, at, of, cut, by.map(({ id }) => id), periodic]);
    const { least, most } = reach(window);
    let scan = this.scans.get(key);
    if (scan === undefined) {
      const name = quoted(`scan_${this.scans.size}_${rows.from}`);
      scan = { name, rows: { from: rows.from, at }, of, cut, by, periodic, columns: new Map(), least, most };
      this.scans.set(key, scan);
      if (source.fact !== null) this.fact(rows.from);
    }
    scan.least = Math.min(scan.least, least);
    scan.most = Math.max(scan.most, most);
    const conditions = [
      ...presentSql([value], source),
      ...(rows.where === undefined ? [] : [conditionSql(rows.where, source)]),
    ];
    const reduced = (filtered: string) => reduce(filtered, expressionSql(value, source));
    const held = JSON.stringify([least, most, conditions, reduced('')]);
    let column = scan.columns.get(held);
    if (column === undefined) {
      column = { name: quoted(`a${scan.columns.size}`), window, conditions, reduce: reduced };
      scan.columns.set(held, column);
    }
    return { scan: scan.name, column: column.name, groups: this.groups(by, periodic) };
  }

  /** Days of a window seen from the day of the instant. */
  span(window: FullWindow): Span {
    return spanAt(window, this.frame.as_of_ms);
  }

  /** What a window asks of a row beyond what its scan asks of every row. */
  private narrower(at: string, window: FullWindow, scan: { readonly least: number; readonly most: number }): string[] {
    const own = reach(window);
    const { first, last } = this.span(window);
    return [
      ...(own.most === scan.most ? [] : [`${quoted(at)} >= ${startOfDay(first)}`]),
      ...(own.least === scan.least ? [] : [`${quoted(at)} < ${startOfDay(last + 1)}`]),
    ];
  }

  /** That a day lies in a window seen from the end of a row's period; from the present day where that is to come. */
  private inPeriod(day: string, { days, lag }: FullWindow): string {
    const { first_end, step } = this.frame.periods as Periods;
    const end = `(${first_end} + ${PERIOD} * ${step})`;
    const until = `${day} <= least(${end}, ${dayOf(this.frame.as_of_ms)}) - ${lag}`;
    return days === 'ever' ? until : `${day} > ${end} - ${lag + days} AND ${until}`;
  }

  /** Rows of a table of key-days in a window, once for each period whose window they lie in. */
  private read(days: string, window: FullWindow): string {
    if (this.frame.periods === null) {
      const { first, last } = this.span(window);
      return `${days} WHERE "day" ${first === Number.NEGATIVE_INFINITY ? `<= ${last}` : `BETWEEN ${first} AND ${last}`}`;
    }
    const periods = `(SELECT unnest(range(${this.frame.periods.count})) AS ${PERIOD}) AS "periods"`;
    return `(SELECT * FROM ${days} JOIN ${periods} ON ${this.inPeriod('"day"', window)})`;
  }

  /** What a table is read from: itself, the tables of members it is divided by, and its columns of groups. */
  divided(rows: Rows, at: string, by: readonly Dimension[]): { from: string; members: string[] } {
    const table = isTable(rows.from) ? quoted(rows.from) : this.fact(rows.from);
    const traits = by.map((dimension) => {
      const trait = traitOf(dimension, rows.from);
      if (trait === null) throw new RangeError(`${rows.from} cannot be cut by ${dimension.id}`);
      return traitSql(trait, table, at, this.members);
    });
    return {
      from: [table, ...new Set(traits.flatMap(({ joins }) => joins))].join(' '),
      members: traits.map(({ sql }, nth) => `${sql} AS ${memberColumn(nth)}`),
    };
  }

  private scanSql({ rows, of, cut, by, periodic, columns, least, most }: Scan): string {
    const source = sourceOf(rows.from);
    const table = quoted(source.fact === null ? rows.from : `fact_${rows.from}`);
    const at = rows.at as string;
    const day = expressionSql({ day: at }, source);
    const conditions = [
      ...(source.fact === null ? logged(this.frame.as_of_ms) : []),
      ...within(at, this.daysOf(least, most, periodic)),
      ...ofCut(cut, source),
      ...(of === null ? [] : presentSql([of], source)),
    ];
    const groups = this.groups(by, periodic);
    const { from, members } = this.divided(rows, at, by);
    const divided = [
      `${table}.*`,
      ...members,
      ...(periodic ? [`${this.periodsAround(day, least, most)} AS ${PERIOD}`] : []),
    ];
    const read =
      groups.length === 0
        ? `${table}\n  WHERE ${and(conditions)}`
        : `(SELECT ${divided.join(', ')}\n    FROM ${from}\n    WHERE ${and(conditions)})`;
    const keys = [...groups, ...(of === null ? [] : [`${keySql(of, source)} AS "key"`])];
    const selected = [...columns.values()].map(({ name, window, conditions: own, reduce }) => {
      const near = periodic ? [this.inPeriod(day, window)] : this.narrower(at, window, { least, most });
      const filter = [...near, ...own];
      return `${reduce(filter.length === 0 ? '' : `FILTER (WHERE ${and(filter)})`)} AS ${name}`;
    });
    const grouping = keys.length === 0 ? '' : `\n  GROUP BY ${keys.map((_, nth) => nth + 1).join(', ')}`;
    return `SELECT ${[...keys, ...selected].join(',\n    ')}\n  FROM ${read}${grouping}`;
  }

  /** The days that rows of a scan can lie on. */
  private daysOf(least: number, most: number, periodic: boolean): Span {
    const { first_end, step, count } = (periodic ? this.frame.periods : null) ?? single(this.frame.as_of_ms);
    return { first: first_end - most, last: first_end + (count - 1) * step - least };
  }

  /** The periods in whose windows a row of a day can lie, unnested. */
  private periodsAround(day: string, least: number, most: number): string {
    const { first_end, step, count } = this.frame.periods as Periods;
    const from = `greatest(0, CAST(ceil((${day} + ${least} - ${first_end}) / ${step}) AS BIGINT))`;
    const to = Number.isFinite(most)
      ? `least(${count}, CAST(floor((${day} + ${most} - ${first_end}) / ${step}) AS BIGINT) + 1)`
      : String(count);
    return `unnest(range(${from}, ${to}))`;
  }

  /** First day of each key: a table with `key` and `day`. */
  private births(born: Sighting): string {
    const key = JSON.stringify(['born', born]);
    let births = this.pairs.get(key);
    if (births === undefined) {
      const days = this.keyDays(born, 'all', []);
      const sql = `SELECT "key", min("day") AS "day" FROM ${days} GROUP BY "key"`;
      this.pairs.set(key, (births = { name: quoted(`born_${this.pairs.size}_${born.rows.from}`), sql }));
    }
    return births.name;
  }

  /** Sums by key and day: a table with `key`, `day`, the groups and `value`; of the window alone where one is read. */
  private dayAmounts({ rows, of, value }: Amount, cut: FoldCut, by: readonly Dimension[], window: FullWindow): string {
    return this.days({ rows, of }, cut, by, { value, span: this.frame.periods === null ? this.span(window) : null });
  }

  private keyDays(sighting: Sighting, cut: FoldCut, by: readonly Dimension[]): string {
    return this.days(sighting, cut, by, null);
  }

  private days(
    { rows, of }: Sighting,
    cut: FoldCut,
    by: readonly Dimension[],
    amount: { readonly value: Expression; readonly span: Span | null } | null,
  ): string {
    const source = sourceOf(rows.from);
    const at = rows.at ?? source.at;
    const key = JSON.stringify([rows, of, cut, by.map(({ id }) => id), amount]);
    let pairs = this.pairs.get(key);
    if (pairs === undefined) {
      const conditions = [
        ...(source.fact === null ? logged(this.frame.as_of_ms) : []),
        ...ofCut(cut, source),
        ...presentSql([of, at, ...(amount === null ? [] : [amount.value])], source),
        ...(amount === null || amount.span === null ? [] : within(at, amount.span)),
        ...(rows.where === undefined ? [] : [conditionSql(rows.where, source)]),
      ];
      const { from, members } = this.divided(rows, at, by);
      const table = source.fact === null ? quoted(rows.from) : quoted(`fact_${rows.from}`);
      const read = by.length === 0 ? from : `(SELECT ${[`${table}.*`, ...members].join(', ')} FROM ${from})`;
      const list = [
        ...this.groups(by, false),
        `${keySql(of, source)} AS "key"`,
        `${expressionSql({ day: at }, source)} AS "day"`,
      ];
      pairs = {
        name: quoted(`days_${this.pairs.size}_${rows.from}`),
        sql:
          amount === null
            ? `SELECT DISTINCT ${list.join(', ')} FROM ${read} WHERE ${and(conditions)}`
            : `SELECT ${[...list, `CAST(sum(${expressionSql(amount.value, source)}) AS BIGINT) AS "value"`].join(', ')} FROM ${read} WHERE ${and(conditions)} GROUP BY ALL`,
      };
      this.pairs.set(key, pairs);
    }
    return pairs.name;
  }
}

/** An expression that is 1 of every row. */
const ONE = 'CAST(1 AS BIGINT)';
const EVER: FullWindow = { days: 'ever', lag: 0 };

/** How many days before the day of reading the rows of a window lie, at least and at most. */
function reach({ days, lag }: FullWindow): { least: number; most: number } {
  return { least: lag, most: days === 'ever' ? Number.POSITIVE_INFINITY : lag + days - 1 };
}

function addedUp(filtered: string, value: string): string {
  if (value === ONE) return `count(*) ${filtered}`.trimEnd();
  return `coalesce(sum(${value}) ${filtered}, 0)`.replace(' ,', ',');
}

/** The nearest-rank quantile of a sorted list; NULL of an empty one. Ranks are integers, so that it is exact. */
function nearestRankSql(sorted: string, p_bp: number): string {
  return `${sorted}[greatest(1, (len(${sorted}) * ${p_bp} + ${BASIS_POINTS - 1}) // ${BASIS_POINTS})]`;
}
