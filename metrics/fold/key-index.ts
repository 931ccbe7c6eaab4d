/** Keys below this are found by position, not by hash: ids of users, merchants and the like. */
const DIRECT_KEYS = 2 ** 22;

/** Dense row numbers for integer keys. */
export class KeyIndex {
  size = 0;
  keys = new Float64Array(16);
  private direct = new Int32Array(0);
  private readonly hashed = new Map<number, number>();

  /** Row of a key, or -1. */
  find(key: number): number {
    if (key < DIRECT_KEYS && key >= 0) return key < this.direct.length ? this.direct[key] - 1 : -1;
    return this.hashed.get(key) ?? -1;
  }

  /** Row of a key; a new key gets the next row. */
  rowOf(key: number): number {
    if (key < this.direct.length && key >= 0) {
      const row = this.direct[key] - 1;
      if (row >= 0) return row;
    } else {
      const row = this.find(key);
      if (row >= 0) return row;
    }
    return this.append(key);
  }

  private append(key: number): number {
    const row = this.size++;
    if (row === this.keys.length) {
      const grown = new Float64Array(row * 2);
      grown.set(this.keys);
      this.keys = grown;
    }
    this.keys[row] = key;
    if (key < DIRECT_KEYS && key >= 0) {
      if (key >= this.direct.length) {
        const grown = new Int32Array(Math.min(DIRECT_KEYS, Math.max(64, 2 ** Math.ceil(Math.log2(key + 1)))));
        grown.set(this.direct);
        this.direct = grown;
      }
      this.direct[key] = row + 1;
    } else this.hashed.set(key, row);
    return row;
  }
}
