import type { ColumnBuffer } from '../../model/events/derive/segment.ts';
import { DAY_MS, EPOCH_MS } from '../../model/sim-time.ts';
import type { Condition, Expression } from '../definitions/algebra.ts';
import { expressionColumns } from '../definitions/columns-read.ts';
import type { Layout } from './layout.ts';

type Columns = Readonly<Record<string, ColumnBuffer>>;
type Numbers = Uint8Array | Int32Array | Float64Array;

/** A place where a program leaves a column of results. */
export type MaskSlot = number & { readonly mask?: true };
export type NumberSlot = number & { readonly number?: true };

/**
 * Conditions and expressions over rows of one layout, evaluated a whole column at a time: each node is one tight loop,
 * and equal nodes are computed once however many metrics ask for them.
 */
export class Program {
  readonly layout: Layout;
  readonly masks: Uint8Array[] = [];
  readonly numbers: Numbers[] = [];
  private readonly steps: ((columns: Columns, rows: number) => void)[] = [];
  private readonly known = new Map<string, number>();
  private capacity = 0;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** Slot of a condition: 1 where it holds. */
  mask(condition: Condition): MaskSlot {
    return this.once(`m${JSON.stringify(condition)}`, () => this.compileCondition(condition));
  }

  /** Slot of the rows where the condition holds and nothing that the expressions read is absent. */
  guarded(where: Condition | undefined, ...expressions: readonly Expression[]): MaskSlot | null {
    const needed = expressions.flatMap(expressionColumns).filter((name) => this.layout.get(name)?.absent !== 'never');
    const parts: Condition[] = [...new Set(needed)].map((name) => ({ has: name }));
    if (where !== undefined) parts.push(where);
    return parts.length === 0 ? null : this.mask(parts.length === 1 ? parts[0] : { all: parts });
  }

  /** Slot of an expression; meaningless where one of its columns is absent. */
  number(expression: Expression): NumberSlot {
    return this.once(`n${JSON.stringify(expression)}`, () => this.compileExpression(expression));
  }

  run(columns: Columns, rows: number): void {
    if (rows > this.capacity) {
      this.capacity = Math.max(rows, this.capacity * 2, 256);
      for (let slot = 0; slot < this.masks.length; slot++) this.masks[slot] = new Uint8Array(this.capacity);
      for (let slot = 0; slot < this.numbers.length; slot++) this.numbers[slot] = new Float64Array(this.capacity);
    }
    for (const step of this.steps) step(columns, rows);
  }

  private once(key: string, compile: () => number): number {
    let slot = this.known.get(key);
    if (slot === undefined) this.known.set(key, (slot = compile()));
    return slot;
  }

  private newMask(step: (out: Uint8Array, columns: Columns, rows: number) => void): number {
    const slot = this.masks.push(new Uint8Array(this.capacity)) - 1;
    this.steps.push((columns, rows) => step(this.masks[slot], columns, rows));
    return slot;
  }

  private newNumber(step: (out: Numbers, columns: Columns, rows: number) => void): number {
    const slot = this.numbers.push(new Float64Array(this.capacity)) - 1;
    this.steps.push((columns, rows) => step(this.numbers[slot], columns, rows));
    return slot;
  }

  private compileExpression(expression: Expression): number {
    if (typeof expression === 'string') {
      // The column itself serves as the result: nothing is copied.
      const slot = this.numbers.push(new Float64Array(this.capacity)) - 1;
      this.steps.push((columns) => {
        this.numbers[slot] = columns[expression] as Numbers;
      });
      return slot;
    }
    if (typeof expression === 'number') return this.newNumber((out, _, rows) => void out.fill(expression, 0, rows));
    if ('day' in expression) {
      return this.newNumber((out, columns, rows) => {
        const instants = columns[expression.day] as Float64Array;
        for (let i = 0; i < rows; i++) out[i] = Math.floor((instants[i] - EPOCH_MS) / DAY_MS);
      });
    }
    if ('floor' in expression) {
      const [inner, by] = expression.floor;
      const slot = this.number(inner);
      return this.newNumber((out, _, rows) => {
        const values = this.numbers[slot];
        for (let i = 0; i < rows; i++) out[i] = Math.floor(values[i] / by);
      });
    }
    const [left, right] = (
      'plus' in expression ? expression.plus : 'minus' in expression ? expression.minus : expression.times
    ).map((e) => this.number(e));
    if ('plus' in expression) {
      return this.newNumber((out, _, rows) => {
        const a = this.numbers[left];
        const b = this.numbers[right];
        for (let i = 0; i < rows; i++) out[i] = a[i] + b[i];
      });
    }
    if ('minus' in expression) {
      return this.newNumber((out, _, rows) => {
        const a = this.numbers[left];
        const b = this.numbers[right];
        for (let i = 0; i < rows; i++) out[i] = a[i] - b[i];
      });
    }
    return this.newNumber((out, _, rows) => {
      const a = this.numbers[left];
      const b = this.numbers[right];
      for (let i = 0; i < rows; i++) out[i] = a[i] * b[i];
    });
  }

  private compileCondition(condition: Condition): number {
    if ('all' in condition) {
      const parts = condition.all.map((part) => this.mask(part));
      return this.newMask((out, _, rows) => {
        out.fill(1, 0, rows);
        for (const part of parts) {
          const mask = this.masks[part];
          for (let i = 0; i < rows; i++) out[i] &= mask[i];
        }
      });
    }
    if ('any' in condition) {
      const parts = condition.any.map((part) => this.mask(part));
      return this.newMask((out, _, rows) => {
        out.fill(0, 0, rows);
        for (const part of parts) {
          const mask = this.masks[part];
          for (let i = 0; i < rows; i++) out[i] |= mask[i];
        }
      });
    }
    if ('not' in condition) {
      const part = this.mask(condition.not);
      return this.newMask((out, _, rows) => {
        const mask = this.masks[part];
        for (let i = 0; i < rows; i++) out[i] = mask[i] ^ 1;
      });
    }
    if ('has' in condition) return this.compileHas(condition.has);
    if ('cmp' in condition) return this.compileComparison(condition);
    return this.compileWords(condition);
  }

  private compileHas(name: string): number {
    const absent = this.layout.get(name)?.absent;
    return this.newMask((out, columns, rows) => {
      const column = columns[name];
      if (absent === 'empty text') for (let i = 0; i < rows; i++) out[i] = column[i] === '' ? 0 : 1;
      else if (absent === 'minus one') {
        const values = column as Float64Array;
        for (let i = 0; i < rows; i++) out[i] = values[i] === -1 ? 0 : 1;
      } else if (absent === 'not a number') {
        const values = column as Float64Array;
        for (let i = 0; i < rows; i++) out[i] = Number.isNaN(values[i]) ? 0 : 1;
      } else out.fill(1, 0, rows);
    });
  }

  private compileWords(
    condition: { column: string } & ({ is: string | number | boolean } | { in: readonly string[] }),
  ): number {
    const { column, absent } = { column: condition.column, absent: this.layout.get(condition.column)?.absent };
    const dictionary = this.layout.get(column)?.dictionary;
    const words = 'in' in condition ? condition.in : [condition.is];
    const codes = words.map((word) => (typeof word === 'string' ? (dictionary?.indexOf(word) ?? word) : Number(word)));
    const present = absent === 'never' ? null : this.mask({ has: column });
    return this.newMask((out, columns, rows) => {
      const values = columns[column] as Numbers;
      if (codes.length === 1) {
        const code = codes[0];
        for (let i = 0; i < rows; i++) out[i] = values[i] === code ? 1 : 0;
      } else for (let i = 0; i < rows; i++) out[i] = codes.includes(values[i]) ? 1 : 0;
      if (present !== null) {
        const mask = this.masks[present];
        for (let i = 0; i < rows; i++) out[i] &= mask[i];
      }
    });
  }

  private compileComparison({ left, cmp, right }: Extract<Condition, { cmp: unknown }>): number {
    const present = this.guarded(undefined, left, right);
    const a = this.number(left);
    const b = this.number(right);
    return this.newMask((out, _, rows) => {
      const x = this.numbers[a];
      const y = this.numbers[b];
      if (cmp === '<') for (let i = 0; i < rows; i++) out[i] = x[i] < y[i] ? 1 : 0;
      else if (cmp === '<=') for (let i = 0; i < rows; i++) out[i] = x[i] <= y[i] ? 1 : 0;
      else if (cmp === '>') for (let i = 0; i < rows; i++) out[i] = x[i] > y[i] ? 1 : 0;
      else if (cmp === '>=') for (let i = 0; i < rows; i++) out[i] = x[i] >= y[i] ? 1 : 0;
      else for (let i = 0; i < rows; i++) out[i] = x[i] === y[i] ? 1 : 0;
      if (present !== null) {
        const mask = this.masks[present];
        for (let i = 0; i < rows; i++) out[i] &= mask[i];
      }
    });
  }
}
