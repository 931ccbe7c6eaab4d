import type { EventRecord } from '../events/vocabulary.ts';
import { creatorOfLive, liveIdOf } from '../ids.ts';
import { applyToRoom, changesRoom, openRoom } from './apply-to-room.ts';
import { Attendance, type AttendanceImage } from './attendance.ts';
import type { RoomShelf } from './decide-live.ts';
import type { RoomState } from './live-rule.ts';
import type { Room } from './room.ts';

interface OpenRoom extends RoomState {
  room: Room;
}

/** All rooms as plain data. */
export interface RoomsImage {
  readonly open: readonly { readonly room: Room; readonly attendance: AttendanceImage }[];
  readonly ended: readonly Room[];
  readonly sessions: readonly (readonly [number, number])[];
}

/** Rooms that ended and can be looked at still (replay with chapters); older ones are told by the log alone. */
const ENDED_KEPT = 200;

/** The live rooms of a world: a fold of the log, and nothing else. */
export class Rooms implements RoomShelf {
  readonly #open = new Map<number, OpenRoom>();
  readonly #by_host = new Map<number, number>();
  readonly #ended = new Map<number, Room>();
  /** Sessions of each creator so far. */
  readonly #sessions = new Map<number, number>();

  room(live_id: number): RoomState | undefined {
    return this.#open.get(live_id);
  }

  hosted(creator_id: number): number | undefined {
    return this.#by_host.get(creator_id);
  }

  isTaken(live_id: number): boolean {
    return live_id < liveIdOf(creatorOfLive(live_id), this.sessions(creatorOfLive(live_id)));
  }

  /** How many sessions a creator has started: the next one bears this number. */
  sessions(creator_id: number): number {
    return this.#sessions.get(creator_id) ?? 0;
  }

  /** Rooms that are live, in the order of their start. */
  live(): IterableIterator<RoomState> {
    return this.#open.values();
  }

  get count(): number {
    return this.#open.size;
  }

  /** A room that has ended, while it can be looked at. */
  ended(live_id: number): Room | undefined {
    return this.#ended.get(live_id);
  }

  /** The last sessions that ended, the latest first. */
  lately(): Room[] {
    return [...this.#ended.values()].reverse();
  }

  /** The rooms after an event of the log; returns the room that it changed. */
  apply(event: EventRecord): Room | null {
    if (event.name === 'start_live') {
      const state = { room: openRoom(event), attendance: new Attendance() };
      this.#open.set(event.live_id, state);
      this.#by_host.set(event.creator_id, event.live_id);
      this.#sessions.set(event.creator_id, event.live_id - liveIdOf(event.creator_id, 0) + 1);
      return state.room;
    }
    if (!changesRoom(event.name)) return null;
    const live_id = this.#roomOf(event);
    const state = live_id === null ? undefined : this.#open.get(live_id);
    if (state === undefined) return null;
    state.attendance.apply(event);
    state.room = applyToRoom(state.room, event);
    if (event.name === 'end_live') this.#close(state.room);
    return state.room;
  }

  /** Puts rooms as they stand elsewhere in the place of these; who is in them stays. Rooms that are not there are closed. */
  adopt(rooms: readonly Room[]): void {
    const before = new Map(this.#open);
    this.#open.clear();
    this.#by_host.clear();
    for (const room of rooms) {
      const attendance = before.get(room.live_id)?.attendance ?? new Attendance();
      this.#open.set(room.live_id, { room, attendance });
      this.#by_host.set(room.creator_id, room.live_id);
    }
  }

  capture(): RoomsImage {
    return {
      open: [...this.#open.values()].map(({ room, attendance }) => ({ room, attendance: attendance.capture() })),
      ended: [...this.#ended.values()],
      sessions: [...this.#sessions],
    };
  }

  static materialise({ open, ended, sessions }: RoomsImage): Rooms {
    const rooms = new Rooms();
    for (const { room, attendance } of open) {
      rooms.#open.set(room.live_id, { room, attendance: Attendance.materialise(attendance) });
      rooms.#by_host.set(room.creator_id, room.live_id);
    }
    for (const room of ended) rooms.#ended.set(room.live_id, room);
    for (const [creator, count] of sessions) rooms.#sessions.set(creator, count);
    return rooms;
  }

  /** An order says its room by the host who gets the credit. */
  #roomOf(event: EventRecord): number | null {
    if (event.name === 'order_line') {
      const { origin, creator_id } = event;
      return origin !== 'live' || creator_id === null ? null : (this.#by_host.get(creator_id) ?? null);
    }
    return 'live_id' in event ? event.live_id : null;
  }

  #close(room: Room): void {
    this.#open.delete(room.live_id);
    this.#by_host.delete(room.creator_id);
    this.#ended.set(room.live_id, room);
    for (const oldest of this.#ended.keys()) {
      if (this.#ended.size <= ENDED_KEPT) break;
      this.#ended.delete(oldest);
    }
  }
}
