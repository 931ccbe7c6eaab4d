import { nearestRank } from '../../evaluate/nearest-rank.ts';
import type { Span } from '../../evaluate/window.ts';
import { DayStore } from './day-store.ts';
import type { StoreState } from './store.ts';

/** How often each value occurred, a day: exact quantiles over any window. */
export class Values extends DayStore {
  private readonly days: Map<number, number>[];

  constructor(width: number) {
    super(width);
    this.days = Array.from({ length: width }, () => new Map());
  }

  protected put(day: number, value: number, times: number): void {
    if (!this.ring.holds(day)) return;
    const counts = this.days[this.ring.slot(day)];
    const after = (counts.get(value) ?? 0) + times;
    if (after === 0) counts.delete(value);
    else counts.set(value, after);
  }

  protected clear(slots: readonly number[]): void {
    for (const slot of slots) this.days[slot].clear();
  }

  compact(): void {}

  quantile({ first, last }: Span, p_bp: number): number | null {
    const counts = new Map<number, number>();
    let n = 0;
    for (const day of this.ring.days(first, last)) {
      for (const [value, times] of this.days[this.ring.slot(day)]) {
        counts.set(value, (counts.get(value) ?? 0) + times);
        n += times;
      }
    }
    if (n === 0) return null;
    let rank = nearestRank(n, p_bp);
    for (const value of [...counts.keys()].sort((a, b) => a - b)) {
      rank -= counts.get(value) as number;
      if (rank < 0) return value;
    }
    throw new Error('a quantile ran past its last value');
  }

  capture(): StoreState {
    const days = this.days.map((counts) => ({
      values: Float64Array.from(counts.keys()),
      counts: Float64Array.from(counts.values()),
    }));
    return { shape: 'values', days, ...this.captureDays() };
  }

  absorb(state: StoreState): void {
    if (state.shape !== 'values') throw new TypeError(`values cannot absorb ${state.shape}`);
    const { ring } = this;
    for (const day of this.absorbDays(state)) {
      const { values, counts } = state.days[ring.slot(day)];
      for (let i = 0; i < values.length; i++) this.put(day, values[i], counts[i]);
    }
  }
}
