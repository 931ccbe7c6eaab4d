import { Ring } from '../ring.ts';
import type { DayStoreState, Store, StoreState } from './store.ts';

/**
 * A store whose days move with the clock. Some rows belong to a day that is still to come (a promised delivery): they
 * wait, so that they cannot push out of memory what windows still need.
 */
export abstract class DayStore implements Store {
  version = 0;
  protected readonly ring: Ring;
  private readonly ahead = new Map<number, Map<number, number>>();

  constructor(width: number) {
    this.ring = new Ring(width);
  }

  add(day: number, key: number, amount: number): void {
    if (day <= this.ring.top) {
      this.put(day, key, amount);
      this.version++;
      return;
    }
    let waiting = this.ahead.get(day);
    if (waiting === undefined) this.ahead.set(day, (waiting = new Map()));
    const after = (waiting.get(key) ?? 0) + amount;
    if (after === 0) waiting.delete(key);
    else waiting.set(key, after);
  }

  reach(day: number): void {
    const slots = this.ring.reach(day);
    if (slots.length === 0) return;
    this.clear(slots);
    this.version++;
    for (const [due, waiting] of this.ahead) {
      if (due > day) continue;
      for (const [key, amount] of waiting) this.put(due, key, amount);
      this.ahead.delete(due);
    }
  }

  protected captureDays(): DayStoreState {
    const rows = [...this.ahead].flatMap(([day, waiting]) =>
      [...waiting].flatMap(([key, amount]) => [day, key, amount]),
    );
    return { top: this.ring.top, ahead: Float64Array.from(rows) };
  }

  /** Moves on to the days of a state, takes over what waits, and names the days of it that are remembered. */
  protected absorbDays({ top, ahead }: DayStoreState): readonly number[] {
    this.version++;
    this.reach(top);
    for (let i = 0; i < ahead.length; i += 3) this.add(ahead[i], ahead[i + 1], ahead[i + 2]);
    return Number.isFinite(top) ? this.ring.days(top - this.ring.width + 1, top) : [];
  }

  /** Counts an amount on a day that has come; one that is forgotten already is dropped. */
  protected abstract put(day: number, key: number, amount: number): void;
  protected abstract clear(slots: readonly number[]): void;
  abstract compact(): void;
  abstract capture(): StoreState;
  abstract absorb(state: StoreState): void;
}
