import type { Store, StoreState } from './store.ts';

/** The largest amount a key ever had: what does not change (a SKU's unit cost), whenever it was told. */
export class Weight implements Store {
  version = 0;
  private readonly weights = new Map<number, number>();

  add(_day: number, key: number, amount: number): void {
    const before = this.weights.get(key);
    if (before !== undefined && before >= amount) return;
    this.weights.set(key, amount);
    this.version++;
  }

  reach(): void {}

  compact(): void {}

  of(key: number): number {
    return this.weights.get(key) ?? 0;
  }

  /** Undefined for a key that never had an amount. */
  find(key: number): number | undefined {
    return this.weights.get(key);
  }

  capture(): StoreState {
    return {
      shape: 'weight',
      keys: Float64Array.from(this.weights.keys()),
      weights: Float64Array.from(this.weights.values()),
    };
  }

  absorb(state: StoreState): void {
    if (state.shape !== 'weight') throw new TypeError(`weights cannot absorb ${state.shape}`);
    for (let i = 0; i < state.keys.length; i++) this.add(0, state.keys[i], state.weights[i]);
  }
}
