/** Remembers when people were last seen in rooms. Real times are milliseconds of one steady clock. */
export class Sightings {
  readonly #gone_ms: number;
  readonly #seen = new Map<string, number>();

  /** @param gone_ms - who has not been seen for so long is gone */
  constructor(gone_ms: number) {
    this.#gone_ms = gone_ms;
  }

  see(user_id: number, live_id: number, real_ms: number): void {
    this.#seen.set(`${user_id} ${live_id}`, real_ms);
  }

  /** Whether somebody is gone; who was never seen gets the same time from the first question on. */
  isGone(user_id: number, live_id: number, real_ms: number): boolean {
    const key = `${user_id} ${live_id}`;
    const seen_ms = this.#seen.get(key);
    if (seen_ms === undefined) {
      this.#seen.set(key, real_ms);
      return false;
    }
    if (real_ms - seen_ms < this.#gone_ms) return false;
    this.#seen.delete(key);
    return true;
  }
}
