import type { ColumnBuffer, Segment } from '../../model/events/derive/segment.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { dayOf, startOfDay } from '../../model/sim-time.ts';
import type { AttributionId } from '../definitions/attribution.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { facts } from '../definitions/facts/facts.ts';
import { funnel } from '../definitions/funnel.ts';
import { tableColumns, tableNames } from '../definitions/truth-tables.ts';
import type { Metric } from '../definitions/metric.ts';
import type { Funnel } from '../evaluate/funnel-value.ts';
import type { FoldCut, MetricValue, SeriesPoint } from '../evaluate/metric-value.ts';
import { aggregatesOf, metricValue } from '../evaluate/quantity.ts';
import type { PlacedAggregate } from '../evaluate/window.ts';
import { aggregateAt } from './aggregate.ts';
import { Credit, type CreditState, type Recredited } from './credit.ts';
import { emitAll, emitPeople, type Emitter, emitter, sharedDay } from './emitter.ts';
import { FactTable, type FactTableState } from './fact-table.ts';
import { FunnelFold, type FunnelState } from './funnel-fold.ts';
import { tableLayout } from './layout.ts';
import { planStores, storeKey, storeSpecs } from './plan.ts';
import { type NumberSlot, Program } from './program.ts';
import { CutStores, type CutStoresState } from './stores/cut-stores.ts';

/** Closed days that a series remembers. */
const SERIES_DAYS = 400;

/**
 * The live fold: every metric of a catalogue, exact, while the log grows. Values are as of an instant that no record
 * added so far lies after; a day's windows are civil days (UTC+8). Time only moves on: a record, a call of `advance` or a
 * question about a later day tells that it has come.
 */
export interface Fold {
  /** Takes in records, segments in the order of the log. Records flagged late are left out. */
  add(segment: Segment): void;
  /** Tells the time. Days that ended since the last call are closed: their values join the series. */
  advance(now_ms: number): void;
  /** @throws RangeError when the catalogue has no such metric */
  value(id: string, now_ms: number, cut?: FoldCut): MetricValue;
  values(now_ms: number, cut?: FoldCut): MetricValue[];
  /** The last closed days, oldest first, each as it stood when the day closed. */
  series(id: string, days: number): readonly SeriesPoint[];
  funnel(now_ms: number, cut?: FoldCut): Funnel;
  /** Metrics whose numerator or denominator differs from that of the last call. */
  moved(now_ms: number): string[];
  /** Everything it knows, as plain data that crosses threads and processes. */
  capture(): FoldState;
}

/** Of a captured state. */
const FORMAT = 2;

export interface FoldState {
  readonly format: typeof FORMAT;
  /** The rule by which purchases are credited to creators, and what it needs to know. */
  readonly attribution: AttributionId;
  readonly credit: CreditState | null;
  readonly as_of_seq: number;
  /** Newest day that has come; null before the first. */
  readonly today: number | null;
  /** First day that is not closed; null before the first {@link Fold.advance}. */
  readonly open_day: number | null;
  readonly stores: readonly (readonly [key: string, state: CutStoresState])[];
  readonly facts: readonly (readonly [id: string, state: FactTableState])[];
  readonly funnel: FunnelState;
  readonly series: readonly (readonly [id: string, points: readonly SeriesPoint[]])[];
}

/** An event's program with what is done with its rows. */
interface Listener {
  readonly program: Program;
  readonly emitters: readonly Emitter[];
  readonly day: NumberSlot;
}

/** Rows of a segment that are not flagged late. */
function inTime(segment: Segment): Segment {
  const late = segment.columns.late as Uint8Array;
  if (!late.subarray(0, segment.rows).includes(1)) return segment;
  const rows: number[] = [];
  for (let i = 0; i < segment.rows; i++) if (late[i] === 0) rows.push(i);
  const columns: Record<string, ColumnBuffer> = {};
  for (const { name } of tableColumns(segment.name)) {
    const column = segment.columns[name];
    columns[name] = Array.isArray(column)
      ? rows.map((row) => column[row])
      : (column as Float64Array).filter((_, row) => late[row] === 0);
  }
  return { name: segment.name, rows: rows.length, columns };
}

/** The largest of the first values. */
function largest(values: ArrayLike<number>, rows: number): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows; i++) if (values[i] > found) found = values[i];
  return found;
}

/** Places of the rows that people did. */
function rowsOfPeople(segment: Segment): { row: number; user_id: number }[] {
  const by_person = (segment.columns.by_person as Uint8Array).subarray(0, segment.rows);
  const user_id = segment.columns.user_id as Int32Array;
  const people: { row: number; user_id: number }[] = [];
  for (let row = by_person.indexOf(1); row >= 0; row = by_person.indexOf(1, row + 1))
    people.push({ row, user_id: user_id[row] });
  return people;
}

class LiveFold implements Fold {
  private readonly metrics: ReadonlyMap<string, Metric>;
  private readonly stores = new Map<string, CutStores>();
  private readonly read = new Map<string, readonly CutStores[]>();
  private readonly tables = new Map<string, FactTable>();
  private readonly funnelFold: FunnelFold;
  private readonly listeners = new Map<EventName, Listener>();
  private readonly points = new Map<string, SeriesPoint[]>();
  private readonly known = new Map<string, { version: number; now: number; value: number | null }>();
  private readonly shown = new Map<string, string>();
  private as_of_seq = 0;
  private open_day: number | null = null;
  private today = Number.NEGATIVE_INFINITY;
  private readonly attribution: AttributionId;
  private readonly credit: Credit | null;

  constructor(metrics: ReadonlyMap<string, Metric>, attribution: AttributionId) {
    this.metrics = metrics;
    this.attribution = attribution;
    this.credit = Credit.by(attribution);
    const placed = aggregatesOf(metrics.values());
    for (const [key, plan] of planStores(placed.values())) this.stores.set(key, new CutStores(plan));
    for (const [key, { aggregate }] of placed)
      this.read.set(
        key,
        storeSpecs(aggregate).map((spec) => this.stores.get(storeKey(spec)) as CutStores),
      );
    const storesFrom = (source: string) =>
      [...this.stores.values()].filter(({ plan }) => plan.spec.rows.from === source);
    for (const [id, fact] of facts) {
      const stores = storesFrom(id);
      if (stores.length > 0 || id === funnel.orders.from) this.tables.set(id, new FactTable(fact, stores));
    }
    this.funnelFold = new FunnelFold(this.tables.get(funnel.orders.from) as FactTable);
    for (const name of tableNames as readonly EventName[]) {
      const program = new Program(tableLayout(name));
      const emitters = storesFrom(name).map((stores) => emitter(program, stores, 'at_ms'));
      for (const table of this.tables.values()) table.listen(name, program);
      this.funnelFold.listen(name, program);
      this.listeners.set(name, { program, emitters, day: program.number({ day: 'at_ms' }) });
    }
  }

  add(segment: Segment): void {
    if (segment.rows === 0) return;
    this.as_of_seq = Math.max(this.as_of_seq, largest(segment.columns.seq as Float64Array, segment.rows));
    const counted = inTime(segment);
    if (counted.rows === 0) return;
    if (this.credit === null) this.count(counted);
    else if (counted.name === 'purchase') this.count(this.credit.credited(counted));
    else {
      this.count(counted);
      if (counted.name === this.credit.from) this.recount(this.credit.take(counted));
    }
  }

  /** Takes purchases back whose credit has changed, and counts them anew. */
  private recount(changed: Recredited | null): void {
    if (changed === null) return;
    this.emit(changed.before, -1);
    this.emit(changed.after, 1);
  }

  /** Adds rows to the stores of their event, or takes them back; its program has then run over them. */
  private emit(segment: Segment, sign: 1 | -1): Program {
    const { name, rows, columns } = segment;
    const { program, emitters, day } = this.listeners.get(name) as Listener;
    program.run(columns, rows);
    const days = program.numbers[day];
    this.reach(largest(days, rows));
    const shared = sharedDay(days, rows);
    for (const to of emitters) emitAll(program, to, rows, to.day === day ? shared : null, sign);
    const people = rowsOfPeople(segment);
    if (people.length > 0) for (const to of emitters) emitPeople(program, to, people, sign);
    return program;
  }

  private count(segment: Segment): void {
    const { name, rows, columns } = segment;
    const program = this.emit(segment, 1);
    for (const table of this.tables.values()) table.take(name, program, rows, columns.at_ms as Float64Array);
    this.funnelFold.take(name, program, rows, columns);
  }

  private reach(day: number): void {
    if (day <= this.today) return;
    this.today = day;
    for (const stores of this.stores.values()) stores.reach(day);
  }

  advance(now_ms: number): void {
    const today = dayOf(now_ms);
    this.open_day ??= today;
    if (today <= this.open_day) return;
    for (; this.open_day < today; this.open_day++) {
      const end_ms = startOfDay(this.open_day + 1) - 1;
      for (const { id, value, numerator, denominator } of this.values(end_ms)) {
        const points = this.points.get(id) ?? [];
        points.push({ day: this.open_day, value, numerator, denominator });
        if (points.length > SERIES_DAYS) points.shift();
        this.points.set(id, points);
      }
    }
    this.reach(today);
    for (const stores of this.stores.values()) stores.compact();
    for (const table of this.tables.values()) table.closeDay(today);
    this.funnelFold.closeDay(today);
    this.credit?.closeDay(today);
    this.known.clear();
  }

  value(id: string, now_ms: number, cut: FoldCut = 'all'): MetricValue {
    const metric = this.metrics.get(id);
    if (metric === undefined) throw new RangeError(`no metric ${id}`);
    return metricValue(
      metric,
      (placed) => this.aggregate(placed, now_ms, placed.aggregate.everyone ? 'all' : cut),
      this.as_of_seq,
    );
  }

  values(now_ms: number, cut: FoldCut = 'all'): MetricValue[] {
    return [...this.metrics.keys()].map((id) => this.value(id, now_ms, cut));
  }

  private aggregate(placed: PlacedAggregate, now_ms: number, cut: FoldCut): number | null {
    this.reach(dayOf(now_ms));
    const stores = (this.read.get(placed.key) as readonly CutStores[]).map((each) => each.of(cut));
    const version = stores.reduce((sum, store) => sum + store.version, 0);
    const now = dayOf(now_ms);
    const key = `${typeof cut === 'object' ? cut.user_id : cut} ${placed.key}`;
    const known = this.known.get(key);
    if (known !== undefined && known.version === version && known.now === now) return known.value;
    const value = aggregateAt(placed, stores, now_ms);
    this.known.set(key, { version, now, value });
    return value;
  }

  series(id: string, days: number): readonly SeriesPoint[] {
    if (!this.metrics.has(id)) throw new RangeError(`no metric ${id}`);
    return this.points.get(id)?.slice(-days) ?? [];
  }

  funnel(now_ms: number, cut: FoldCut = 'all'): Funnel {
    return this.funnelFold.value(now_ms, cut, this.as_of_seq);
  }

  moved(now_ms: number): string[] {
    return this.values(now_ms)
      .filter(({ id, numerator, denominator }) => {
        const shown = `${numerator}/${denominator}`;
        if (this.shown.get(id) === shown) return false;
        this.shown.set(id, shown);
        return true;
      })
      .map(({ id }) => id);
  }

  capture(): FoldState {
    return {
      format: FORMAT,
      attribution: this.attribution,
      credit: this.credit?.capture() ?? null,
      as_of_seq: this.as_of_seq,
      today: Number.isFinite(this.today) ? this.today : null,
      open_day: this.open_day,
      stores: [...this.stores.values()].map((stores) => [stores.id, stores.capture()] as const),
      facts: [...this.tables].map(([id, table]) => [id, table.capture()] as const),
      funnel: this.funnelFold.capture(),
      series: [...this.points].map(([id, points]) => [id, points.slice()] as const),
    };
  }

  /** Adds what another fold of the same catalogue knew. */
  absorb(state: FoldState): void {
    if (state.format !== FORMAT || state.attribution !== this.attribution)
      throw new Error('the fold was captured in another way; feed the log to a new one');
    if (state.today !== null) this.reach(state.today);
    const own = new Map([...this.stores.values()].map((stores) => [stores.id, stores]));
    if (state.stores.length !== own.size || state.stores.some(([id]) => !own.has(id))) {
      throw new Error('the fold was captured with other declarations; feed the log to a new one');
    }
    for (const [id, stores] of state.stores) own.get(id)?.absorb(stores);
    for (const [id, table] of state.facts) this.tables.get(id)?.restore(table);
    this.funnelFold.absorb(state.funnel);
    if (this.credit !== null && state.credit !== null) this.recount(this.credit.absorb(state.credit));
    this.as_of_seq = Math.max(this.as_of_seq, state.as_of_seq);
    if (state.open_day !== null) this.open_day = Math.max(this.open_day ?? state.open_day, state.open_day);
  }

  restoreSeries(series: FoldState['series']): void {
    for (const [id, points] of series) this.points.set(id, points.slice());
  }
}

/** @param attribution the rule by which purchases are credited to creators */
export function createFold(
  metrics: ReadonlyMap<string, Metric> = catalogue,
  attribution: AttributionId = 'last_click',
): Fold {
  return new LiveFold(metrics, attribution);
}

/**
 * The fold that a state was captured from.
 * @throws Error when it was captured with other declarations
 */
export function materialiseFold(state: FoldState, metrics: ReadonlyMap<string, Metric> = catalogue): Fold {
  const fold = new LiveFold(metrics, state.attribution);
  fold.absorb(state);
  fold.restoreSeries(state.series);
  return fold;
}

/**
 * One fold from those of partitions of a log that keep every user's visits whole; an order's, a creator's or a shop's
 * records may lie anywhere, as long as no part has let go of them while another has not. Where another rule of
 * attribution than the log's own is taken, a user's purchases belong to the visits. Series are not merged: distinct
 * counts of parts do not add up.
 */
export function mergeFolds(states: readonly FoldState[], metrics: ReadonlyMap<string, Metric> = catalogue): Fold {
  const fold = new LiveFold(metrics, states[0]?.attribution ?? 'last_click');
  for (const state of states) fold.absorb(state);
  return fold;
}
