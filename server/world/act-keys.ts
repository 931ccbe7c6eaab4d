import { actKey, isGuest, ORDINALS_PER_TICK, tickOfKey } from '../../model/ids.ts';
import { type SimMs, startOfTick, tickOf } from '../../model/sim-time.ts';
import { lastActKey } from '../books/command-log.ts';
import { lastLiveKey } from './inputs-table.ts';
import type { ShopDatabase } from '../books/shop-database.ts';

/** Acts of a persona are numbered from here in each tick: below are those that its agent may have planned for it. */
const FIRST_OF_PERSONA = ORDINALS_PER_TICK / 2;

/** Numbers the acts of people: an actor has a limited number of them in a tick, and none is ever given twice. */
export class ActKeys {
  readonly #last = new Map<number, { readonly tick: number; readonly ordinal: number }>();

  /** Finds out where a person stands; call it before the first of their acts. */
  async recall(db: ShopDatabase, user_id: number): Promise<void> {
    if (this.#last.has(user_id)) return;
    const [commands, live] = await Promise.all([lastActKey(db, user_id), lastLiveKey(db, user_id)]);
    const last = commands === null || live === null ? (commands ?? live) : Math.max(commands, live);
    const known =
      last === null ? { tick: -1, ordinal: 0 } : { tick: tickOfKey(last), ordinal: last % ORDINALS_PER_TICK };
    if (!this.#last.has(user_id)) this.#last.set(user_id, known);
  }

  /** The next act of this person has to come after this instant. */
  after(user_id: number): SimMs {
    const last = this.#last.get(user_id);
    if (last === undefined || last.tick < 0) return 0;
    return last.ordinal === ORDINALS_PER_TICK - 1 ? startOfTick(last.tick + 1) - 1 : 0;
  }

  next(user_id: number, at_ms: SimMs): number {
    const tick = tickOf(at_ms);
    const last = this.#last.get(user_id);
    const first = isGuest(user_id) ? 0 : FIRST_OF_PERSONA;
    const ordinal = last?.tick === tick ? Math.max(first, last.ordinal + 1) : first;
    this.#last.set(user_id, { tick, ordinal });
    return actKey(user_id, tick, ordinal);
  }

  clear(): void {
    this.#last.clear();
  }
}
