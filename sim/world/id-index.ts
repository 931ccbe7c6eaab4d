const NONE = -1;
/** Knuth's multiplicative hash: 2^32 over the golden ratio. */
const SPREAD = 0x9e37_79b1;
const FIRST_BITS = 8;
/** Ids of entities are below this. */
const ID_SPAN = 2 ** 31;

/**
 * Rows by id, for ids from 0 to 2^31: open addressing, at most half filled. 16 to 32 bytes an entry, where a `Map` takes
 * 50 and ends at 2^24 entries, which the videos of a million users pass.
 */
export class IdIndex {
  #shift = 32 - FIRST_BITS;
  #ids = new Int32Array(2 ** FIRST_BITS).fill(NONE);
  #rows = new Int32Array(2 ** FIRST_BITS);
  #count = 0;

  get(id: number): number | undefined {
    const at = this.#find(id);
    return at < 0 || this.#ids[at] === NONE ? undefined : this.#rows[at];
  }

  has(id: number): boolean {
    const at = this.#find(id);
    return at >= 0 && this.#ids[at] !== NONE;
  }

  /** @throws {RangeError} for what is no id */
  set(id: number, row: number): void {
    let at = this.#find(id);
    if (at < 0) throw new RangeError(`${id} is no id of an entity`);
    if (this.#ids[at] === NONE) {
      if (2 * ++this.#count > this.#ids.length) {
        this.#grow();
        at = this.#find(id);
      }
      this.#ids[at] = id;
    }
    this.#rows[at] = row;
  }

  /** Where an id stands, or the free place where it would; below 0 for a number that is no id. */
  #find(id: number): number {
    if (!(id >= 0 && id < ID_SPAN)) return NONE;
    const ids = this.#ids;
    let at = Math.imul(id, SPREAD) >>> this.#shift;
    while (ids[at] !== NONE && ids[at] !== id) at = (at + 1) & (ids.length - 1);
    return at;
  }

  #grow(): void {
    const [ids, rows] = [this.#ids, this.#rows];
    this.#shift--;
    this.#ids = new Int32Array(ids.length * 2).fill(NONE);
    this.#rows = new Int32Array(ids.length * 2);
    for (let n = 0; n < ids.length; n++) {
      if (ids[n] === NONE) continue;
      const at = this.#find(ids[n]);
      this.#ids[at] = ids[n];
      this.#rows[at] = rows[n];
    }
  }
}
