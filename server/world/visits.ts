import type { Visitor } from '../people/sessions.ts';

/** A visit ends after 30 idle minutes; those of a person are real ones. */
const IDLE_MS = 30 * 60_000;

/** A visit that is over. */
export interface EndedVisit extends Visitor {
  readonly length_ms: number;
  readonly exposures: number;
}

interface Visit extends Visitor {
  /** Day of the world on which it began: a visit ends with its day, as web analytics count it. */
  readonly day: number;
  readonly since_ms: number;
  seen_ms: number;
  exposures: number;
}

/** The visits of people that are under way, in real time. */
export class Visits {
  readonly #open = new Map<number, Visit>();

  has({ visit_id }: Visitor): boolean {
    return this.#open.has(visit_id);
  }

  /** Somebody is here. */
  see({ user_id, visit_id }: Visitor, real_ms: number, day: number): void {
    const visit = this.#open.get(visit_id);
    if (visit === undefined)
      this.#open.set(visit_id, { user_id, visit_id, day, since_ms: real_ms, seen_ms: real_ms, exposures: 0 });
    else visit.seen_ms = real_ms;
  }

  count({ visit_id }: Visitor, exposures: number): void {
    const visit = this.#open.get(visit_id);
    if (visit !== undefined) visit.exposures += exposures;
  }

  /** Takes the visits that nobody has been seen in for long. */
  takeIdle(real_ms: number): readonly EndedVisit[] {
    return this.#take(({ seen_ms }) => real_ms - seen_ms > IDLE_MS);
  }

  /** Takes the visits that began on a day before this one. */
  takeOlder(day: number): readonly EndedVisit[] {
    return this.#take((visit) => visit.day < day);
  }

  /** Takes those of one user. */
  takeOf(user_id: number): readonly EndedVisit[] {
    return this.#take((visit) => visit.user_id === user_id);
  }

  /** Takes all of them: time is skipped, and whoever goes on begins anew. */
  takeAll(): readonly EndedVisit[] {
    return this.#take(() => true);
  }

  #take(is_over: (visit: Visit) => boolean): readonly EndedVisit[] {
    const ended = [...this.#open.values()].filter(is_over);
    for (const { visit_id } of ended) this.#open.delete(visit_id);
    return ended.map(({ user_id, visit_id, since_ms, seen_ms, exposures }) => {
      return { user_id, visit_id, length_ms: Math.round(seen_ms - since_ms), exposures };
    });
  }

  clear(): void {
    this.#open.clear();
  }
}
