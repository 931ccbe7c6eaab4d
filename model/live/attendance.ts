import type { EventRecord } from '../events/vocabulary.ts';
import type { SimMs } from '../sim-time.ts';

/** Somebody who is in a room. */
export interface Presence {
  readonly entry_key: number;
  readonly since_ms: SimMs;
  readonly chats: number;
  readonly likes: number;
  readonly follows: boolean;
}

/** What a room remembers of a user until it ends, there or not. */
export interface Standing {
  /** Instant of the last line; null before the first. */
  readonly chatted_ms: SimMs | null;
  readonly muted_until_ms: SimMs | null;
  /** The giveaway that the user has entered. */
  readonly giveaway_key: number | null;
}

const stranger: Standing = { chatted_ms: null, muted_until_ms: null, giveaway_key: null };

export interface AttendanceImage {
  readonly present: readonly (readonly [number, Presence])[];
  readonly standings: readonly (readonly [number, Standing])[];
}

/**
 * Who is in a room, and what it remembers of its users: what decisions about single users need, and nobody is shown. A
 * fold of the same events as the room.
 */
export class Attendance {
  readonly #present = new Map<number, Presence>();
  readonly #standings = new Map<number, Standing>();

  presence(user_id: number): Presence | undefined {
    return this.#present.get(user_id);
  }

  standing(user_id: number): Standing {
    return this.#standings.get(user_id) ?? stranger;
  }

  get viewers(): number {
    return this.#present.size;
  }

  /** Who is there, in the order of entering. */
  present(): IterableIterator<[number, Presence]> {
    return this.#present.entries();
  }

  /** Who has entered a giveaway, in the order of entering it. */
  entrants(giveaway_key: number): number[] {
    return [...this.#standings].filter(([, standing]) => standing.giveaway_key === giveaway_key).map(([user]) => user);
  }

  apply(event: EventRecord): void {
    const user_id = event.user_id as number;
    switch (event.name) {
      case 'enter_live': {
        const { entry_key, at_ms, follows_host } = event;
        this.#present.set(user_id, { entry_key, since_ms: at_ms, chats: 0, likes: 0, follows: follows_host });
        break;
      }
      case 'leave_live':
        this.#present.delete(user_id);
        break;
      case 'send_chat':
        this.#note(user_id, { chatted_ms: event.at_ms });
        this.#change(user_id, ({ chats }) => ({ chats: chats + 1 }));
        break;
      case 'like_live':
        this.#change(user_id, ({ likes }) => ({ likes: likes + event.taps }));
        break;
      case 'follow_host':
        this.#change(user_id, () => ({ follows: true }));
        break;
      case 'moderate_chat':
        if (event.muted_id !== null) this.#note(event.muted_id, { muted_until_ms: event.until_ms });
        break;
      case 'enter_giveaway':
        this.#note(user_id, { giveaway_key: event.giveaway_key });
        break;
      default:
    }
  }

  capture(): AttendanceImage {
    return { present: [...this.#present], standings: [...this.#standings] };
  }

  static materialise({ present, standings }: AttendanceImage): Attendance {
    const restored = new Attendance();
    for (const [user, presence] of present) restored.#present.set(user, presence);
    for (const [user, standing] of standings) restored.#standings.set(user, standing);
    return restored;
  }

  #change(user_id: number, by: (presence: Presence) => Partial<Presence>): void {
    const presence = this.#present.get(user_id);
    if (presence !== undefined) this.#present.set(user_id, { ...presence, ...by(presence) });
  }

  #note(user_id: number, what: Partial<Standing>): void {
    this.#standings.set(user_id, { ...this.standing(user_id), ...what });
  }
}
