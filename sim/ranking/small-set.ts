const NONE = -1;
/** Knuth's multiplicative hash: 2^32 over the golden ratio. */
const SPREAD = 0x9e37_79b1;

/**
 * A set of a few whole numbers from 0, emptied and filled anew for each request: open addressing in an array that stays
 * in the nearest cache, where marks over all numbers would wait for memory.
 */
export class SmallSet {
  /** Where {@link SmallSet.add} found or put its number; what belongs to numbers can stand in arrays by it. */
  at = 0;
  #slots: Int32Array;
  #shift: number;

  /** @param most - numbers that it holds at a time */
  constructor(most: number) {
    const bits = bitsFor(most);
    this.#slots = new Int32Array(2 ** bits).fill(NONE);
    this.#shift = 32 - bits;
  }

  get capacity(): number {
    return this.#slots.length;
  }

  clear(): void {
    this.#slots.fill(NONE);
  }

  /** Room for so many numbers, of an empty set; returns whether places have changed. */
  makeRoom(most: number): boolean {
    const bits = bitsFor(most);
    if (2 ** bits <= this.#slots.length) return false;
    this.#slots = new Int32Array(2 ** bits).fill(NONE);
    this.#shift = 32 - bits;
    return true;
  }

  /** Whether the number is new. */
  add(number: number): boolean {
    const slots = this.#slots;
    let at = Math.imul(number, SPREAD) >>> this.#shift;
    while (slots[at] !== NONE) {
      if (slots[at] === number) {
        this.at = at;
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = number;
    this.at = at;
    return true;
  }

  /** Place of a number; below 0 when it is not there. */
  find(number: number): number {
    const slots = this.#slots;
    let at = Math.imul(number, SPREAD) >>> this.#shift;
    while (slots[at] !== NONE) {
      if (slots[at] === number) return at;
      at = (at + 1) & (slots.length - 1);
    }
    return NONE;
  }
}

/** At most a quarter is filled. */
function bitsFor(most: number): number {
  return Math.ceil(Math.log2(most * 4));
}
