import type { LogRecord } from '../../model/events/log-record.ts';
import { DAY_MS, EPOCH_MS } from '../../model/sim-time.ts';
import type { Aggregate, Condition, Expression, Quantity, Rows, Sighting, Window } from '../definitions/algebra.ts';
import type { AttributionId } from '../definitions/attribution.ts';
import { facts } from '../definitions/facts/facts.ts';
import { funnel } from '../definitions/funnel.ts';
import { traitOf } from '../definitions/cuts.ts';
import type { Dimension, LookUp, Trait } from '../definitions/dimension.ts';
import type { Metric } from '../definitions/metric.ts';
import type { FoldCut } from '../evaluate/metric-value.ts';

/**
 * The third opinion of the parity law: every definition read again as literally as can be, over plain records, with no
 * care for speed and nothing shared with the two evaluators.
 */
type Row = Readonly<Record<string, number | string | boolean | null | undefined>>;

const dayAt = (at_ms: number) => Math.floor((at_ms - EPOCH_MS) / DAY_MS);
const absent = (value: unknown) => value === null || value === undefined;

function number(expression: Expression, row: Row): number | null {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') return absent(row[expression]) ? null : Number(row[expression]);
  if ('day' in expression) return absent(row[expression.day]) ? null : dayAt(Number(row[expression.day]));
  if ('floor' in expression) {
    const value = number(expression.floor[0], row);
    return value === null ? null : Math.floor(value / expression.floor[1]);
  }
  const [a, b] = (
    'plus' in expression ? expression.plus : 'minus' in expression ? expression.minus : expression.times
  ).map((part) => number(part, row));
  if (a === null || b === null) return null;
  return 'plus' in expression ? a + b : 'minus' in expression ? a - b : a * b;
}

function holds(condition: Condition | undefined, row: Row): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, row));
  if ('any' in condition) return condition.any.some((part) => holds(part, row));
  if ('not' in condition) return !holds(condition.not, row);
  if ('has' in condition) return !absent(row[condition.has]);
  if ('in' in condition) return condition.in.includes(row[condition.column] as string);
  if ('is' in condition) return row[condition.column] === condition.is;
  const a = number(condition.left, row);
  const b = number(condition.right, row);
  if (a === null || b === null) return false;
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '=': a === b }[condition.cmp];
}

/** One group of a cut, and the last day of the period that is read; the present day where none is said. */
export interface Division {
  readonly by: readonly Dimension[];
  readonly members: readonly (string | null)[];
  readonly end?: number;
}

/** The log with every purchase naming the creator whom a rule credits. */
function credited(log: readonly LogRecord[], rule: AttributionId): readonly LogRecord[] {
  if (rule === 'last_click') return log;
  return log.map((paid) => {
    if (paid.name !== 'purchase') return paid;
    const taps = log
      .filter((tap) => tap.name === 'select_item')
      .filter((tap) => tap.user_id !== null && tap.user_id === paid.user_id && tap.creator_id !== null)
      .filter((tap) => tap.at_ms <= paid.at_ms)
      .filter((tap) => rule === 'first_touch' || paid.at_ms - tap.at_ms <= 14 * DAY_MS)
      .toSorted((a, b) => a.at_ms - b.at_ms || a.seq - b.seq);
    return { ...paid, creator_id: (rule === 'first_touch' ? taps[0] : taps.at(-1))?.creator_id ?? null };
  });
}

export class Naive {
  private readonly records: readonly LogRecord[];
  private readonly now: number;
  private readonly cut: FoldCut;
  private readonly division: Division;
  private known = new Map<string, Map<unknown, string>>();

  constructor(
    log: readonly LogRecord[],
    now_ms: number,
    cut: FoldCut,
    division: Division = { by: [], members: [] },
    attribution: AttributionId = 'last_click',
  ) {
    this.records = credited(
      log.filter((record) => !record.late && record.at_ms <= now_ms),
      attribution,
    );
    this.now = now_ms;
    this.cut = cut;
    this.division = division;
  }

  /** The same log, of which only one group and period are read. */
  divided(division: Division): Naive {
    const other = new Naive(this.records, this.now, this.cut, division);
    other.known = this.known;
    return other;
  }

  /** Every group that any row of an event or fact is in. */
  groups(from: string, by: readonly Dimension[]): (string | null)[][] {
    return this.table(from).flatMap((row) => {
      const instants = Object.keys(row).filter((column) => column.endsWith('_ms') && !absent(row[column]));
      return instants.map((at) => by.map((dimension) => this.member(traitOf(dimension, from), row, at)));
    });
  }

  private member(trait: Trait | null, row: Row, at: string): string | null {
    if (trait === null) throw new Error('rows that cannot be told apart');
    if ('clock' in trait) {
      const at_ms = Number(row[at]) - EPOCH_MS;
      return String(trait.clock === 'hour' ? Math.floor(at_ms / (DAY_MS / 24)) % 24 : Math.floor(at_ms / DAY_MS) % 7);
    }
    if ('look_up' in trait) return this.lookUp(trait.look_up).get(row[trait.by]) ?? null;
    const value =
      row[
        'column' in trait ? trait.column : 'flag' in trait ? trait.flag : 'mask' in trait ? trait.mask : trait.week_of
      ];
    if (absent(value)) return null;
    if ('column' in trait) return String(value);
    if ('flag' in trait) return value ? 'true' : 'false';
    if ('mask' in trait) return Math.floor(Number(value) / 2 ** trait.bit) % 2 === 1 ? 'true' : 'false';
    return String(dayAt(Number(value)) - (dayAt(Number(value)) % 7));
  }

  private lookUp(look_up: LookUp): Map<unknown, string> {
    const { from, key, of, only } = look_up;
    const name = JSON.stringify(look_up);
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const found = new Map<unknown, string>();
    this.known.set(name, found);
    for (const row of this.table(from).toSorted((a, b) => Number(a.seq) - Number(b.seq))) {
      if (absent(row[key]) || found.has(row[key]) || (only !== undefined && row[only.column] !== only.is)) continue;
      const member = this.member(of, row, 'at_ms');
      if (member !== null) found.set(row[key], member);
    }
    return found;
  }

  private table(name: string): Row[] {
    const fact = facts.get(name);
    if (fact === undefined) return this.records.filter((record) => record.name === name) as unknown as Row[];
    const table = new Map<number, Record<string, number>>();
    for (const record of this.records as unknown as Row[]) {
      for (const { from, key, where, set } of fact.contributions) {
        const at = record.name === from && holds(where, record) ? number(key, record) : null;
        if (at === null) continue;
        const row = table.get(at) ?? { key: at };
        table.set(at, row);
        for (const [column, value] of Object.entries(set)) {
          const more = number(value, record);
          if (more === null) continue;
          const reduce = { min: Math.min, max: Math.max, sum: (a: number, b: number) => a + b }[
            fact.columns[column].reduce
          ];
          row[column] = column in row ? reduce(row[column], more) : more;
        }
      }
    }
    return [...table.values()];
  }

  private mine(row: Row, cut: FoldCut): boolean {
    if (cut === 'all') return true;
    const person = row.by_person === true || row.by_person === 1;
    return person && (cut === 'people' || row.user_id === cut.user_id);
  }

  /** Rows that count, each with its day. */
  private rows({ from, where, at }: Rows, cut: FoldCut, divided: boolean): { row: Row; day: number }[] {
    const instant = at ?? facts.get(from)?.at ?? 'at_ms';
    const { by, members } = this.division;
    const inGroup = (row: Row) =>
      !divided || by.every((dimension, n) => this.member(traitOf(dimension, from), row, instant) === members[n]);
    return this.table(from)
      .filter((row) => this.mine(row, cut) && holds(where, row) && !absent(row[instant]) && inGroup(row))
      .map((row) => ({ row, day: dayAt(Number(row[instant])) }));
  }

  private inside(day: number, metric: Metric, window: Window = {}): boolean {
    const end = this.division.end ?? dayAt(this.now);
    const lag = window.lag ?? metric.lag_days ?? 0;
    const days = window.days ?? metric.window_days;
    return day <= Math.min(end, dayAt(this.now)) - lag && (days === 'ever' || day > end - lag - days);
  }

  private sightings({ rows, of }: Sighting, cut: FoldCut, divided: boolean): { key: number; day: number; row: Row }[] {
    return this.rows(rows, cut, divided).flatMap(({ row, day }) => {
      const key = number(of, row);
      return key === null ? [] : [{ key, day, row }];
    });
  }

  private sums(
    of: Sighting & { value: Expression },
    cut: FoldCut,
    divided: boolean,
    counts: (day: number) => boolean,
  ): Map<number, number> {
    const sums = new Map<number, number>();
    for (const { key, day, row } of this.sightings(of, cut, divided)) {
      const value = number(of.value, row);
      if (value !== null && counts(day)) sums.set(key, (sums.get(key) ?? 0) + value);
    }
    return sums;
  }

  private aggregate(metric: Metric, of: Aggregate): number | null {
    const cut = of.everyone ? 'all' : this.cut;
    const divided = of.everyone !== true;
    const counts = (day: number) => this.inside(day, metric, of.window);
    const values = (rows: Rows, value: Expression) =>
      this.rows(rows, cut, divided)
        .filter(({ day }) => counts(day))
        .map(({ row }) => number(value, row))
        .filter((value) => value !== null);
    const total = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
    const rank = (numbers: number[], p_bp: number) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      return sorted.find((_, n) => (n + 1) * 10_000 >= p_bp * sorted.length) ?? null;
    };
    switch (of.kind) {
      case 'sum':
        return total(values(of.rows, of.value));
      case 'quantile':
        return rank(values(of.rows, of.value), of.p_bp);
      case 'distinct':
        return new Set(
          this.sightings(of, cut, divided)
            .filter(({ day }) => counts(day))
            .map(({ key }) => key),
        ).size;
      case 'returning': {
        const before = this.sightings(of, cut, divided).filter(({ day }) => this.inside(day, metric, of.earlier));
        const keys = new Set(before.map(({ key }) => key));
        return new Set(
          this.sightings(of, cut, false)
            .filter(({ key, day }) => counts(day) && keys.has(key))
            .map(({ key }) => key),
        ).size;
      }
      case 'key-days':
        return new Set(
          this.sightings(of, cut, divided)
            .filter(({ day }) => counts(day))
            .map(({ key, day }) => `${key} ${day}`),
        ).size;
      case 'followed': {
        const later = this.sightings(of.later, cut, false);
        const pairs = this.sightings(of, cut, divided).filter(
          ({ key, day }) =>
            counts(day) &&
            later.some((one) => one.key === key && one.day >= day + of.from_days && one.day <= day + of.to_days),
        );
        return new Set(pairs.map(({ key, day }) => `${key} ${day}`)).size;
      }
      case 'at-least':
        return [...this.sums(of, cut, divided, counts).values()].filter((sum) => sum >= of.least).length;
      case 'concentration': {
        const sums = [...this.sums(of, cut, divided, counts).values()];
        const whole = total(sums);
        return whole === 0 ? null : total(sums.map((sum) => Math.trunc((sum * 10_000) / whole) ** 2));
      }
      case 'top':
        return total([...this.sums(of, cut, divided, counts).values()].sort((a, b) => b - a).slice(0, of.n));
      case 'quantile-among': {
        const among = new Set(
          this.sightings(of.among, cut, divided)
            .filter(({ day }) => counts(day))
            .map(({ key }) => key),
        );
        const parts = of.amounts.map((amount) => this.sums(amount, cut, false, counts));
        return rank(
          [...among].map((key) => total(parts.map((sums) => sums.get(key) ?? 0))),
          of.p_bp,
        );
      }
      case 'young': {
        const births = this.sightings(of.born, 'all', false);
        return total(
          this.sightings(of, cut, divided)
            .filter(({ key, day }) => {
              const born = births.filter((birth) => birth.key === key).map((birth) => birth.day);
              return counts(day) && born.length > 0 && day - Math.min(...born) < of.days;
            })
            .map(({ row }) => number(of.value, row) ?? 0),
        );
      }
      case 'weighted': {
        const weights = this.sightings(of.weight, 'all', false);
        const weight = (key: number) =>
          Math.max(0, ...weights.filter((one) => one.key === key).map(({ row }) => number(of.weight.value, row) ?? 0));
        return total([...this.sums(of, cut, divided, counts)].map(([key, sum]) => sum * weight(key)));
      }
    }
  }

  quantity(metric: Metric, of: Quantity | undefined): number | null {
    if (of === undefined) return null;
    if (typeof of === 'number') return of;
    if ('kind' in of) return this.aggregate(metric, of);
    const parts = ('plus' in of ? of.plus : 'minus' in of ? of.minus : of.times).map((part) =>
      this.quantity(metric, part),
    );
    if (parts.some((part) => part === null)) return null;
    return (parts as number[]).reduce((a, b) => ('plus' in of ? a + b : 'minus' in of ? a - b : a * b));
  }

  /** Users at each step and branch of the funnel. */
  funnel(): Record<string, number> {
    const inWeek = (day: number) => day <= dayAt(this.now) && day > dayAt(this.now) - funnel.window_days;
    const moments = (rows: Rows) =>
      this.rows(rows, this.cut, false)
        .filter(({ day, row }) => inWeek(day) && !absent(row.user_id))
        .map(({ row }) => row);
    const users = new Set(this.records.map(({ user_id }) => user_id).filter((user_id) => user_id !== null));
    const reached: Record<string, number> = {};
    const mark = (id: string, yes: boolean) => (reached[id] = (reached[id] ?? 0) + (yes ? 1 : 0));
    for (const user_id of users) {
      const of = (rows: Row[]) => rows.filter((row) => row.user_id === user_id);
      const exposures = of(moments(funnel.exposed.rows)).map((row) => Number(row.at_ms));
      const looks = of(moments(funnel.viewed.rows))
        .map((row) => Number(row.at_ms))
        .filter((at_ms) => exposures.some((before) => before <= at_ms));
      const week = of(moments(funnel.orders));
      const paid = week.filter((row) => looks.some((before) => before <= Number(row.paid_at_ms)));
      const delivered = paid.filter((row) => holds(funnel.after[0].where, row));
      mark(funnel.exposed.id, exposures.length > 0);
      mark(funnel.viewed.id, looks.length > 0);
      mark(funnel.paid.id, paid.length > 0);
      for (const { id, where } of [...funnel.after, ...funnel.branches])
        mark(
          id,
          delivered.some((row) => holds(where, row)),
        );
      mark(
        funnel.again.id,
        delivered.length > 0 &&
          week.some((row) => paid.some((first) => Number(first.paid_at_ms) < Number(row.paid_at_ms))),
      );
    }
    return reached;
  }
}
