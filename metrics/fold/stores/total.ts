import type { Span } from '../../evaluate/window.ts';
import { Ring } from '../ring.ts';
import type { Store, StoreState } from './store.ts';

/** One integer a day, and one since the beginning. */
export class Total implements Store {
  version = 0;
  private ever = 0;
  private readonly ring: Ring;
  private readonly days: Float64Array;

  constructor(width: number) {
    this.ring = new Ring(width);
    this.days = new Float64Array(width);
  }

  add(day: number, _key: number, amount: number): void {
    if (day > this.ring.top) this.reach(day);
    this.ever += amount;
    this.version++;
    if (this.ring.holds(day)) this.days[this.ring.slot(day)] += amount;
  }

  reach(day: number): void {
    for (const slot of this.ring.reach(day)) this.days[slot] = 0;
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
    return { shape: 'total', top: this.ring.top, ever: this.ever, days: this.days.slice() };
  }

  absorb(state: StoreState): void {
    if (state.shape !== 'total') throw new TypeError(`a total cannot absorb ${state.shape}`);
    const { ring } = this;
    this.version++;
    this.ever += state.ever;
    if (!Number.isFinite(state.top)) return;
    this.reach(state.top);
    for (const day of ring.days(state.top - ring.width + 1, state.top))
      this.days[ring.slot(day)] += state.days[ring.slot(day)];
  }
}
