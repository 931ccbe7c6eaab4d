import { dayOf } from '../../model/sim-time.ts';
import { conditionColumns, expressionColumns } from '../definitions/columns-read.ts';
import type { Contribution, Fact } from '../definitions/fact.ts';
import { emitAll, emitPeople, type Emitter, emitter } from './emitter.ts';
import { KeyIndex } from './key-index.ts';
import { factLayout } from './layout.ts';
import { type MaskSlot, type NumberSlot, Program } from './program.ts';
import type { CutStores } from './stores/cut-stores.ts';

/** A contribution compiled over the rows of its event. */
interface Source {
  readonly contribution: Contribution;
  readonly mask: MaskSlot | null;
  readonly key: NumberSlot;
  readonly set: readonly (readonly [column: string, value: NumberSlot, present: MaskSlot | null])[];
}

export interface FactTableState {
  readonly keys: Float64Array;
  readonly touched: Float64Array;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

const grown = (old: Float64Array, length: number): Float64Array => {
  const column = new Float64Array(length).fill(Number.NaN);
  column.set(old);
  return column;
};

/**
 * Rows of a fact. When events touch some, what those rows had added to the stores is taken back, the rows change, and
 * what they add now is added: the stores always show the present rows.
 */
export class FactTable {
  readonly fact: Fact;
  version = 0;
  private readonly names: readonly string[];
  private index = new KeyIndex();
  private columns: Record<string, Float64Array> = {};
  /** Last instant of any event that touched the row. */
  private touched: Float64Array = new Float64Array(16);
  private readonly program: Program;
  private readonly emitters: readonly Emitter[];
  /** Columns that the emitters read. */
  private readonly read: readonly string[];
  private readonly sources = new Map<string, readonly Source[]>();
  /** Longest window over the fact, in days. */
  private readonly width: number;

  constructor(fact: Fact, stores: readonly CutStores[]) {
    this.fact = fact;
    this.names = Object.keys(fact.columns);
    for (const name of this.names) this.columns[name] = new Float64Array(16).fill(Number.NaN);
    this.program = new Program(factLayout(fact));
    this.emitters = stores.map((store) => emitter(this.program, store, fact.at));
    this.width = Math.max(0, ...stores.map((store) => store.plan.width));
    const read = stores.flatMap(({ plan: { spec } }) => [
      spec.rows.at ?? fact.at,
      ...(spec.rows.where === undefined ? [] : conditionColumns(spec.rows.where)),
      ...expressionColumns(spec.of),
      ...expressionColumns(spec.value),
    ]);
    this.read = [...new Set([...read, 'user_id', 'by_person'])];
  }

  /** Compiles what an event contributes, over the program of that event. */
  listen(event: string, program: Program): void {
    const own = this.fact.contributions.filter(({ from }) => from === event);
    if (own.length === 0) return;
    this.sources.set(
      event,
      own.map((contribution) => ({
        contribution,
        mask: program.guarded(contribution.where, contribution.key),
        key: program.number(contribution.key),
        set: Object.entries(contribution.set).map(
          ([column, value]) => [column, program.number(value), program.guarded(undefined, value)] as const,
        ),
      })),
    );
  }

  /** Takes in rows of an event whose program has just run over them. */
  take(event: string, program: Program, rows: number, at_ms: Float64Array): void {
    const sources = this.sources.get(event);
    if (sources === undefined) return;
    const touched = new Set<number>();
    const targets = sources.map(({ mask, key }) => {
      const target = new Int32Array(rows).fill(-1);
      const held = mask === null ? null : program.masks[mask];
      const keys = program.numbers[key];
      for (let i = 0; i < rows; i++) if (held === null || held[i] !== 0) touched.add((target[i] = this.rowOf(keys[i])));
      return target;
    });
    if (touched.size === 0) return;
    const list = Int32Array.from(touched);
    this.emit(list, -1);
    sources.forEach(({ set }, nth) => {
      for (const [name, value, present] of set)
        this.reduce(name, targets[nth], program.numbers[value], present === null ? null : program.masks[present], rows);
      for (let i = 0; i < rows; i++) {
        const row = targets[nth][i];
        if (row >= 0 && !(this.touched[row] >= at_ms[i])) this.touched[row] = at_ms[i];
      }
    });
    this.emit(list, 1);
    this.version++;
  }

  private rowOf(key: number): number {
    const row = this.index.rowOf(key);
    if (row >= this.touched.length) {
      const length = this.touched.length * 2;
      this.touched = grown(this.touched, length);
      for (const name of this.names) this.columns[name] = grown(this.columns[name], length);
    }
    return row;
  }

  private reduce(
    name: string,
    target: Int32Array,
    values: ArrayLike<number>,
    present: Uint8Array | null,
    rows: number,
  ): void {
    const column = this.columns[name];
    const { reduce } = this.fact.columns[name];
    for (let i = 0; i < rows; i++) {
      const row = target[i];
      if (row < 0 || (present !== null && present[i] === 0)) continue;
      const before = column[row];
      const value = values[i];
      if (Number.isNaN(value)) continue;
      if (Number.isNaN(before)) column[row] = value;
      else if (reduce === 'sum') column[row] = before + value;
      else if (reduce === 'min' ? value < before : value > before) column[row] = value;
    }
  }

  private emit(list: Int32Array, sign: 1 | -1): void {
    if (this.emitters.length === 0) return;
    const gathered: Record<string, Float64Array> = {};
    for (const name of this.read) {
      const column = this.columns[name];
      const picked = new Float64Array(list.length);
      for (let i = 0; i < list.length; i++) picked[i] = column[list[i]];
      gathered[name] = picked;
    }
    this.program.run(gathered, list.length);
    const people: { row: number; user_id: number }[] = [];
    for (let i = 0; i < list.length; i++) {
      const user_id = gathered.user_id[i];
      if (gathered.by_person[i] === 1) people.push({ row: i, user_id: Number.isNaN(user_id) ? -1 : user_id });
    }
    for (const to of this.emitters) {
      emitAll(this.program, to, list.length, null, sign);
      if (people.length > 0) emitPeople(this.program, to, people, sign);
    }
  }

  /** All rows, for a program over the fact's layout. */
  view(): { columns: Readonly<Record<string, Float64Array>>; rows: number } {
    return { columns: this.columns, rows: this.index.size };
  }

  /** Lets rows go whose entity is closed and that no window reaches. */
  closeDay(day: number): void {
    const oldest = day - this.width - this.fact.open_days;
    const keep: number[] = [];
    for (let row = 0; row < this.index.size; row++) if (dayOf(this.touched[row]) >= oldest) keep.push(row);
    if (keep.length === this.index.size) return;
    const state = this.capture(keep);
    this.index = new KeyIndex();
    for (const name of this.names) this.columns[name] = new Float64Array(16).fill(Number.NaN);
    this.touched = new Float64Array(16);
    this.restore(state);
  }

  capture(rows: readonly number[] = Array.from({ length: this.index.size }, (_, row) => row)): FactTableState {
    const pick = (column: Float64Array) => {
      const picked = new Float64Array(rows.length);
      for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]];
      return picked;
    };
    const columns = Object.fromEntries(this.names.map((name) => [name, pick(this.columns[name])]));
    return { keys: pick(this.index.keys), touched: pick(this.touched), columns };
  }

  /**
   * Takes in the rows of a state; what they add to the stores is restored with the stores, before. Where a fact was split
   * between two folds, what either half had added is taken back, and what the whole adds is added.
   */
  restore({ keys, touched, columns }: FactTableState): void {
    for (let i = 0; i < keys.length; i++) {
      const split = this.index.find(keys[i]) >= 0;
      const row = this.rowOf(keys[i]);
      const own = this.names.map((name) => this.columns[name][row]);
      if (split) this.emit(Int32Array.of(row), -1);
      for (const name of this.names) this.columns[name][row] = columns[name][i];
      if (split) {
        this.emit(Int32Array.of(row), -1);
        this.names.forEach((name, nth) => this.reduce(name, Int32Array.of(row), [own[nth]], null, 1));
        this.emit(Int32Array.of(row), 1);
      }
      if (!(this.touched[row] >= touched[i])) this.touched[row] = touched[i];
    }
    this.version++;
  }
}
