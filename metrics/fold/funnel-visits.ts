import { dayOf, startOfDay } from '../../model/sim-time.ts';
import { KeyIndex } from './key-index.ts';
import { Ring } from './ring.ts';

/** Plain data: `looks` holds pairs of a cell and an instant, in no order. */
export interface FunnelVisitsState {
  readonly top: number;
  readonly users: Float64Array;
  readonly exposed: Float64Array;
  readonly looks: Float64Array;
}

const NEVER = Number.POSITIVE_INFINITY;

/**
 * What the funnel's first two steps need: per user and day, the first product exposure and looks at products. A chain
 * that begins on an earlier day needs the first look of a day, one that begins that day the first after its exposure.
 * Exposures may still arrive that lie before the one known, so that looks before it are kept; those after the look that
 * follows it can never be needed, and are not.
 */
export class FunnelVisits {
  version = 0;
  private readonly ring: Ring;
  private index = new KeyIndex();
  private exposed: Float64Array;
  private first: Float64Array;
  /** Further looks of a cell, where the first lies before the exposure. */
  private further = new Map<number, number[]>();
  /** The day of the last record, for the next is likely of the same. */
  private from_ms = NEVER;
  private until_ms = NEVER;
  private slot = -1;

  constructor(width: number) {
    this.ring = new Ring(width);
    this.exposed = new Float64Array(width * 16).fill(NEVER);
    this.first = new Float64Array(width * 16).fill(NEVER);
  }

  private cell(user_id: number, at_ms: number): number {
    if (at_ms < this.from_ms || at_ms >= this.until_ms) this.turnTo(at_ms);
    if (this.slot < 0) return -1;
    const at = this.index.rowOf(user_id) * this.ring.width;
    if (at >= this.exposed.length) this.grow();
    return at + this.slot;
  }

  private turnTo(at_ms: number): void {
    const day = dayOf(at_ms);
    if (day > this.ring.top) this.reach(day);
    this.from_ms = startOfDay(day);
    this.until_ms = startOfDay(day + 1);
    this.slot = this.ring.holds(day) ? this.ring.slot(day) : -1;
  }

  private grow(): void {
    const grown = (old: Float64Array) => {
      const cells = new Float64Array(old.length * 2).fill(NEVER);
      cells.set(old);
      return cells;
    };
    this.exposed = grown(this.exposed);
    this.first = grown(this.first);
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
    const first = this.first[cell];
    if (at_ms < first) {
      this.first[cell] = at_ms;
      if (first !== NEVER && at_ms < this.exposed[cell]) this.keep(cell, first);
    } else if (first < this.exposed[cell] && first < at_ms) this.keep(cell, at_ms);
    else return;
    this.version++;
  }

  /** Keeps a further look, and of all further looks those that an exposure can still need. */
  private keep(cell: number, at_ms: number): void {
    const looks = [...(this.further.get(cell) ?? []), at_ms];
    const exposed = this.exposed[cell];
    const after = looks.reduce((least, look) => (look >= exposed && look < least ? look : least), NEVER);
    this.further.set(
      cell,
      [...new Set(looks)].filter((look) => look <= after),
    );
  }

  reach(day: number): void {
    const { width } = this.ring;
    const slots = this.ring.reach(day);
    if (slots.length === 0) return;
    this.from_ms = NEVER;
    for (let at = 0; at < this.index.size * width; at += width) {
      for (const slot of slots) {
        this.exposed[at + slot] = NEVER;
        this.first[at + slot] = NEVER;
      }
    }
    for (const cell of this.further.keys()) if (slots.includes(cell % width)) this.further.delete(cell);
    this.version++;
  }

  /** A day begins: users without any day are forgotten. */
  closeDay(day: number): void {
    this.reach(day);
    const { width } = this.ring;
    const index = new KeyIndex();
    const further = new Map<number, number[]>();
    for (let row = 0; row < this.index.size; row++) {
      const from = row * width;
      let is_used = false;
      for (let cell = from; cell < from + width && !is_used; cell++)
        is_used = this.exposed[cell] !== NEVER || this.first[cell] !== NEVER;
      if (!is_used) continue;
      const to = index.rowOf(this.index.keys[row]) * width;
      if (this.further.size > 0) {
        for (let slot = 0; slot < width; slot++) {
          const looks = this.further.get(from + slot);
          if (looks !== undefined) further.set(to + slot, looks);
        }
      }
      if (to === from) continue;
      this.exposed.copyWithin(to, from, from + width);
      this.first.copyWithin(to, from, from + width);
    }
    const [end, old_end] = [index.size * width, this.index.size * width];
    this.exposed.fill(NEVER, end, old_end);
    this.first.fill(NEVER, end, old_end);
    this.index = index;
    this.further = further;
  }

  /** Users exposed in the days, each with the first look that followed, or infinity. */
  chains(first_day: number, last_day: number): Map<number, number> {
    const { ring } = this;
    const slots = ring.days(first_day, last_day).map((day) => ring.slot(day));
    const chains = new Map<number, number>();
    for (let row = 0; row < this.index.size; row++) {
      const at = row * ring.width;
      let exposed = NEVER;
      for (const slot of slots) if (this.exposed[at + slot] < exposed) exposed = this.exposed[at + slot];
      if (exposed === NEVER) continue;
      let viewed = NEVER;
      for (const slot of slots) {
        const first = this.first[at + slot];
        if (first >= exposed && first < viewed) viewed = first;
        if (first >= exposed || this.further.size === 0) continue;
        for (const look of this.further.get(at + slot) ?? []) if (look >= exposed && look < viewed) viewed = look;
      }
      chains.set(this.index.keys[row], viewed);
    }
    return chains;
  }

  capture(): FunnelVisitsState {
    const { size, keys } = this.index;
    const cells = size * this.ring.width;
    const looks: number[] = [];
    for (let cell = 0; cell < cells; cell++) if (this.first[cell] !== NEVER) looks.push(cell, this.first[cell]);
    for (const [cell, further] of this.further) for (const look of further) looks.push(cell, look);
    return {
      top: this.ring.top,
      users: keys.slice(0, size),
      exposed: this.exposed.slice(0, cells),
      looks: Float64Array.from(looks),
    };
  }

  absorb({ top, users, exposed, looks }: FunnelVisitsState): void {
    if (Number.isFinite(top)) this.reach(Math.max(top, this.ring.top));
    const { width } = this.ring;
    const userOf = (cell: number) => users[Math.floor(cell / width)];
    exposed.forEach((at_ms, cell) => {
      if (at_ms !== NEVER) this.expose(userOf(cell), at_ms);
    });
    for (let at = 0; at < looks.length; at += 2) this.view(userOf(looks[at]), looks[at + 1]);
  }
}
