import type { Draws } from '../../model/draws/draws.ts';
import type { Attendance } from '../../model/live/attendance.ts';
import type { Room } from '../../model/live/room.ts';
import { liveTraitsOf } from '../genesis/live-traits.ts';
import type { LiveTraits } from '../genesis/traits.ts';

/** A live room as those who come in this tick find it: frozen while the tick is planned. */
export interface Stage {
  readonly room: Room;
  /** Who is in it: this goes on while the tick is lived. */
  readonly attendance: Attendance;
  /** It ends at this instant of the tick; infinite when it goes on. */
  readonly ends_ms: number;
  /** Energy of the host, 0..1. Latent. */
  readonly energy: number;
  /** Its mass as a card before anybody in particular looks, see `cardMass`. */
  readonly mass: number;
  /** Row of the product that is explained; -1 for none. */
  readonly product: number;
  /** Since when. */
  readonly since_ms: number;
}

/** Stages in a row, and beside them what a card is chosen by: dozens are compared for each. */
export class StageRow {
  readonly stages: Stage[] = [];
  ends_ms = new Float64Array(64);
  masses = new Float64Array(64);
  categories = new Uint8Array(64);
  creators = new Int32Array(64);

  add(stage: Stage): void {
    const at = this.stages.push(stage) - 1;
    if (at === this.masses.length) this.#grow();
    this.ends_ms[at] = stage.ends_ms;
    this.masses[at] = stage.mass;
    this.categories[at] = stage.room.category;
    this.creators[at] = stage.room.creator_id;
  }

  clear(): void {
    this.stages.length = 0;
  }

  #grow(): void {
    const { ends_ms, masses, categories, creators } = this;
    const room = masses.length * 2;
    (this.ends_ms = new Float64Array(room)).set(ends_ms);
    (this.masses = new Float64Array(room)).set(masses);
    (this.categories = new Uint8Array(room)).set(categories);
    (this.creators = new Int32Array(room)).set(creators);
  }
}

/** Everybody who is live in a tick, made anew for each. */
export class OnAir {
  readonly all = new StageRow();
  /** Those who sell nothing. */
  readonly talks = new StageRow();
  /** Who goes live in this tick, where that is replayed; otherwise the agenda says it. */
  starts: readonly number[] | null = null;
  readonly #by_live = new Map<number, Stage>();
  /** What sessions were born with: it follows from their ids, and would be drawn anew every minute. */
  #traits = new Map<number, LiveTraits>();
  #traits_before = new Map<number, LiveTraits>();
  /** Offers that are planned in this tick, by kind and shop. */
  readonly #offers = new Map<string, number>();

  get(live_id: number): Stage | undefined {
    return this.#by_live.get(live_id);
  }

  add(stage: Stage): void {
    this.all.add(stage);
    if (stage.room.lineup.length === 0) this.talks.add(stage);
    this.#by_live.set(stage.room.live_id, stage);
  }

  traitsOf(draws: Draws, room: Room): LiveTraits {
    const { live_id } = room;
    const traits = this.#traits.get(live_id) ?? this.#traits_before.get(live_id) ?? liveTraitsOf(draws, room);
    this.#traits.set(live_id, traits);
    return traits;
  }

  /** How many offers of a kind a shop has planned in this tick before this one: two rooms may offer something of one shop. */
  countOffer(kind: 'deals' | 'coupons', merchant_id: number): number {
    const place = `${kind} ${merchant_id}`;
    const before = this.#offers.get(place) ?? 0;
    this.#offers.set(place, before + 1);
    return before;
  }

  clear(): void {
    [this.#traits_before, this.#traits] = [this.#traits, this.#traits_before];
    this.#traits.clear();
    this.all.clear();
    this.talks.clear();
    this.#by_live.clear();
    this.#offers.clear();
  }
}
