import type { FoldCut } from '../../evaluate/metric-value.ts';
import type { PlannedStore } from '../plan.ts';
import { Keyed } from './keyed.ts';
import type { Store, StoreSpec, StoreState } from './store.ts';
import { Total } from './total.ts';
import { Values } from './values.ts';
import { Weight } from './weight.ts';

const makers: Record<StoreSpec['shape'], (width: number) => Store> = {
  total: (width) => new Total(width),
  keyed: (width) => new Keyed(width),
  values: (width) => new Values(width),
  weight: () => new Weight(),
};

export interface CutStoresState {
  readonly all: StoreState;
  readonly people: StoreState;
  readonly persons: readonly (readonly [user_id: number, state: StoreState])[];
}

/** One store per cut: everyone, people, and each person there ever was. */
export class CutStores {
  readonly plan: PlannedStore;
  readonly all: Store;
  readonly people: Store;
  private readonly persons = new Map<number, Store>();
  private day = Number.NEGATIVE_INFINITY;

  constructor(plan: PlannedStore) {
    this.plan = plan;
    this.all = this.make();
    this.people = this.make();
  }

  /** What it counts and for how long: equal in two folds whose states can meet. */
  get id(): string {
    return `${this.plan.width} ${this.plan.key}`;
  }

  private make(): Store {
    return makers[this.plan.spec.shape](this.plan.width);
  }

  person(user_id: number): Store {
    let store = this.persons.get(user_id);
    if (store === undefined) {
      this.persons.set(user_id, (store = this.make()));
      store.reach(this.day);
    }
    return store;
  }

  /** The store of a cut. What a key weighs is the same for everyone. */
  of(cut: FoldCut): Store {
    if (cut === 'all' || this.plan.spec.shape === 'weight') return this.all;
    return cut === 'people' ? this.people : this.person(cut.user_id);
  }

  /** Adds a person's row to the cuts that people have. */
  addPerson(user_id: number, day: number, key: number, amount: number): void {
    this.people.add(day, key, amount);
    if (user_id >= 0) this.person(user_id).add(day, key, amount);
  }

  private each(): Store[] {
    return [this.all, this.people, ...this.persons.values()];
  }

  /** A day has come. */
  reach(day: number): void {
    this.day = day;
    for (const store of this.each()) store.reach(day);
  }

  /** Gives memory of forgotten days back. */
  compact(): void {
    for (const store of this.each()) store.compact();
  }

  capture(): CutStoresState {
    const persons = [...this.persons].map(([user_id, store]) => [user_id, store.capture()] as const);
    return { all: this.all.capture(), people: this.people.capture(), persons };
  }

  absorb(state: CutStoresState): void {
    this.all.absorb(state.all);
    this.people.absorb(state.people);
    for (const [user_id, person] of state.persons) this.person(user_id).absorb(person);
  }
}
