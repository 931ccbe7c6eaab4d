/** Creators followed by each user, in the order of following; who keeps a copy elsewhere can ask what has changed. */
export class Follows extends Map<number, number[]> {
  #changed: Set<number> | null = null;

  override set(user_id: number, creators: number[]): this {
    this.#changed?.add(user_id);
    return super.set(user_id, creators);
  }

  /** From now on, changes are kept until they are taken. */
  watchChanges(): void {
    this.#changed = new Set();
  }

  /** Users whose list has changed since the last call, with the new list. */
  takeChanges(): (readonly [number, readonly number[]])[] {
    if (this.#changed === null || this.#changed.size === 0) return [];
    const changes = [...this.#changed].map((user_id) => [user_id, this.get(user_id) ?? []] as const);
    this.#changed.clear();
    return changes;
  }
}
