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
  /** Of the room, side by side with the rest: a card is chosen among dozens. */
  readonly category: number;
  readonly creator_id: number;
  /** Its mass as a card before anybody in particular looks, see `cardMass`. */
  readonly mass: number;
  /** Row of the product that is explained; -1 for none. */
  readonly product: number;
  /** Since when. */
  readonly since_ms: number;
}

/** Everybody who is live in a tick, made anew for each. */
export class OnAir {
  readonly all: Stage[] = [];
  /** Those who sell nothing. */
  readonly talks: Stage[] = [];
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
    this.all.push(stage);
    if (stage.room.lineup.length === 0) this.talks.push(stage);
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
    this.all.length = 0;
    this.talks.length = 0;
    this.#by_live.clear();
    this.#offers.clear();
  }
}
