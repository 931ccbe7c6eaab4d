import type { Span } from '../../evaluate/window.ts';
import { DayStore } from './day-store.ts';
import type { StoreState } from './store.ts';

/** One integer a day, and one since the beginning. */
export class Total extends DayStore {
  private ever = 0;
  private readonly days: Float64Array;

  constructor(width: number) {
    super(width);
    this.days = new Float64Array(width);
  }

  protected put(day: number, _key: number, amount: number): void {
    this.ever += amount;
    if (this.ring.holds(day)) this.days[this.ring.slot(day)] += amount;
  }

  protected clear(slots: readonly number[]): void {
    for (const slot of slots) this.days[slot] = 0;
  }

  compact(): void {}

  sum({ first, last }: Span): number {
    const { ring, days } = this;
    if (first !== Number.NEGATIVE_INFINITY) {
      return ring.days(first, last).reduce((total, day) => total + days[ring.slot(day)], 0);
    }
    // Since the beginning is everything but what lies after the last day.
    return ring.days(last + 1, ring.top).reduce((total, day) => total - days[ring.slot(day)], this.ever);
  }

  capture(): StoreState {
    return { shape: 'total', ever: this.ever, days: this.days.slice(), ...this.captureDays() };
  }

  absorb(state: StoreState): void {
    if (state.shape !== 'total') throw new TypeError(`a total cannot absorb ${state.shape}`);
    const { ring } = this;
    this.ever += state.ever;
    for (const day of this.absorbDays(state)) this.days[ring.slot(day)] += state.days[ring.slot(day)];
  }
}
