import type { Span } from '../../evaluate/window.ts';
import { KeyIndex } from '../key-index.ts';
import { DayStore } from './day-store.ts';
import type { StoreState } from './store.ts';

/** One integer a key and day. A key is present on a day where its integer is not zero. */
export class Keyed extends DayStore {
  private index = new KeyIndex();
  private cells: Float64Array;

  constructor(width: number) {
    super(width);
    this.cells = new Float64Array(width * 4);
  }

  protected put(day: number, key: number, amount: number): void {
    if (!this.ring.holds(day)) return;
    const at = this.index.rowOf(key) * this.ring.width;
    if (at >= this.cells.length) this.grow();
    this.cells[at + this.ring.slot(day)] += amount;
  }

  private grow(): void {
    const grown = new Float64Array(this.cells.length * 2);
    grown.set(this.cells);
    this.cells = grown;
  }

  protected clear(slots: readonly number[]): void {
    const { width } = this.ring;
    for (let at = 0; at < this.index.size * width; at += width) for (const slot of slots) this.cells[at + slot] = 0;
  }

  compact(): void {
    const { width } = this.ring;
    const index = new KeyIndex();
    for (let row = 0; row < this.index.size; row++) {
      const at = row * width;
      if (!this.cells.subarray(at, at + width).some((cell) => cell !== 0)) continue;
      const to = index.rowOf(this.index.keys[row]) * width;
      if (to !== at) this.cells.copyWithin(to, at, at + width);
    }
    this.cells.fill(0, index.size * width, this.index.size * width);
    this.index = index;
  }

  private slots({ first, last }: Span): number[] {
    return this.ring.days(first, last).map((day) => this.ring.slot(day));
  }

  private seen(row: number, slots: readonly number[]): boolean {
    const at = row * this.ring.width;
    for (const slot of slots) if (this.cells[at + slot] !== 0) return true;
    return false;
  }

  /** Keys present in every one of the spans. */
  present(...spans: Span[]): number {
    const slots = spans.map((span) => this.slots(span));
    let found = 0;
    for (let row = 0; row < this.index.size; row++) if (slots.every((some) => this.seen(row, some))) found++;
    return found;
  }

  /** Present (key, day) pairs of the span; where `later` is given, those whose key it has in the days after. */
  pairs({ first, last }: Span, later?: { store: Keyed; from_days: number; to_days: number }): number {
    const { ring, index } = this;
    let found = 0;
    for (const day of ring.days(first, last)) {
      const slot = ring.slot(day);
      for (let row = 0; row < index.size; row++) {
        if (this.cells[row * ring.width + slot] === 0) continue;
        if (
          later === undefined ||
          later.store.has(index.keys[row], { first: day + later.from_days, last: day + later.to_days })
        )
          found++;
      }
    }
    return found;
  }

  has(key: number, span: Span): boolean {
    const row = this.index.find(key);
    return row >= 0 && this.seen(row, this.slots(span));
  }

  /** Keys present in the span, each with the sum of its integers over it. */
  sums(span: Span): Map<number, number> {
    const slots = this.slots(span);
    const sums = new Map<number, number>();
    for (let row = 0; row < this.index.size; row++) {
      if (!this.seen(row, slots)) continue;
      let sum = 0;
      for (const slot of slots) sum += this.cells[row * this.ring.width + slot];
      sums.set(this.index.keys[row], sum);
    }
    return sums;
  }

  /** Sum of the integers of the span on days fewer than some after their key's own first day. */
  sumNear({ first, last }: Span, days: number, firstDay: (key: number) => number | undefined): number {
    const { ring, index } = this;
    const remembered = ring.days(first, last);
    let sum = 0;
    for (let row = 0; row < index.size; row++) {
      const born = firstDay(index.keys[row]);
      if (born === undefined) continue;
      for (const day of remembered) if (day - born < days) sum += this.cells[row * ring.width + ring.slot(day)];
    }
    return sum;
  }

  capture(): StoreState {
    const { size, keys } = this.index;
    const cells = this.cells.slice(0, size * this.ring.width);
    return { shape: 'keyed', keys: keys.slice(0, size), cells, ...this.captureDays() };
  }

  absorb(state: StoreState): void {
    if (state.shape !== 'keyed') throw new TypeError(`a keyed store cannot absorb ${state.shape}`);
    const { ring } = this;
    const days = this.absorbDays(state);
    for (let row = 0; row < state.keys.length; row++) {
      for (const day of days) {
        const amount = state.cells[row * ring.width + ring.slot(day)];
        if (amount !== 0) this.put(day, state.keys[row], amount);
      }
    }
  }
}
