import { dayOf } from '../../model/sim-time.ts';
import { KeyIndex } from './key-index.ts';
import { Ring } from './ring.ts';

export interface FunnelVisitsState {
  readonly top: number;
  readonly users: Float64Array;
  readonly exposed: Float64Array;
  readonly views: readonly (readonly number[])[];
}

/** Days after which no record of a day can arrive any more without being late. */
const ARRIVAL_DAYS = 3;

/**
 * What the funnel's first two steps need: per user and day, the first product exposure and the looks at products. Once
 * no record of a day can arrive any more, two looks stand for all of them: the first, and the first after that
 * exposure. Any chain that begins on an earlier day needs the former, one that begins that day the latter.
 */
export class FunnelVisits {
  version = 0;
  private readonly ring: Ring;
  private index = new KeyIndex();
  private exposed: Float64Array;
  private views: (number[] | undefined)[] = [];

  constructor(width: number) {
    this.ring = new Ring(width);
    this.exposed = new Float64Array(width * 16).fill(Number.POSITIVE_INFINITY);
  }

  private cell(user_id: number, at_ms: number): number {
    const day = dayOf(at_ms);
    if (day > this.ring.top) this.reach(day);
    if (!this.ring.holds(day)) return -1;
    const at = this.index.rowOf(user_id) * this.ring.width;
    if (at >= this.exposed.length) {
      const grown = new Float64Array(this.exposed.length * 2).fill(Number.POSITIVE_INFINITY);
      grown.set(this.exposed);
      this.exposed = grown;
    }
    return at + this.ring.slot(day);
  }

  expose(user_id: number, at_ms: number): void {
    const cell = this.cell(user_id, at_ms);
    if (cell < 0 || this.exposed[cell] <= at_ms) return;
    this.exposed[cell] = at_ms;
    this.version++;
  }

  view(user_id: number, at_ms: number): void {
    const cell = this.cell(user_id, at_ms);
    if (cell < 0) return;
    const views = this.views[cell];
    if (views === undefined) this.views[cell] = [at_ms];
    else views.push(at_ms);
    this.version++;
  }

  reach(day: number): void {
    const { width } = this.ring;
    const slots = this.ring.reach(day);
    for (let at = 0; at < this.index.size * width; at += width) {
      for (const slot of slots) {
        this.exposed[at + slot] = Number.POSITIVE_INFINITY;
        this.views[at + slot] = undefined;
      }
    }
    this.version++;
  }

  /** A day begins: days that are complete are condensed, users without any day are forgotten. */
  closeDay(day: number): void {
    this.reach(day);
    const { ring } = this;
    for (const old of ring.days(Number.NEGATIVE_INFINITY, day - ARRIVAL_DAYS)) {
      for (let row = 0; row < this.index.size; row++) {
        const cell = row * ring.width + ring.slot(old);
        const views = this.views[cell];
        if (views === undefined || views.length < 3) continue;
        const first = Math.min(...views);
        const after = Math.min(...views.filter((at_ms) => at_ms >= this.exposed[cell]));
        this.views[cell] = Number.isFinite(after) && after !== first ? [first, after] : [first];
      }
    }
    const state = this.capture();
    const used = [...state.users.keys()].filter((row) => {
      for (let cell = row * ring.width; cell < (row + 1) * ring.width; cell++) {
        if (Number.isFinite(state.exposed[cell]) || state.views[cell].length > 0) return true;
      }
      return false;
    });
    if (used.length === state.users.length) return;
    this.index = new KeyIndex();
    this.exposed.fill(Number.POSITIVE_INFINITY);
    this.views = [];
    this.load(state, used);
  }

  /** Users exposed in the days, each with the first look that followed, or infinity. */
  chains(first_day: number, last_day: number): Map<number, number> {
    const { ring } = this;
    const slots = ring.days(first_day, last_day).map((day) => ring.slot(day));
    const chains = new Map<number, number>();
    for (let row = 0; row < this.index.size; row++) {
      const at = row * ring.width;
      let exposed = Number.POSITIVE_INFINITY;
      for (const slot of slots) exposed = Math.min(exposed, this.exposed[at + slot]);
      if (!Number.isFinite(exposed)) continue;
      let viewed = Number.POSITIVE_INFINITY;
      for (const slot of slots)
        for (const look of this.views[at + slot] ?? []) if (look >= exposed && look < viewed) viewed = look;
      chains.set(this.index.keys[row], viewed);
    }
    return chains;
  }

  capture(): FunnelVisitsState {
    const { size, keys } = this.index;
    const cells = size * this.ring.width;
    const views = Array.from({ length: cells }, (_, cell) => this.views[cell]?.slice() ?? []);
    return { top: this.ring.top, users: keys.slice(0, size), exposed: this.exposed.slice(0, cells), views };
  }

  absorb(state: FunnelVisitsState): void {
    if (Number.isFinite(state.top)) this.reach(Math.max(state.top, this.ring.top));
    this.load(state, [...state.users.keys()]);
  }

  private load(state: FunnelVisitsState, rows: readonly number[]): void {
    for (const row of rows) {
      const user_id = state.users[row];
      for (let cell = row * this.ring.width; cell < (row + 1) * this.ring.width; cell++) {
        if (Number.isFinite(state.exposed[cell])) this.expose(user_id, state.exposed[cell]);
        for (const look of state.views[cell]) this.view(user_id, look);
      }
    }
  }
}
