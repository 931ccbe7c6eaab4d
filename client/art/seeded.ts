/** A draw in [0, 1) addressed by what is decided: the same address under the same seed is the same number. */
export type Draw = (...address: readonly number[]) => number;

/**
 * The draws of one seed. A counter hash: every word of the address is folded in and mixed by murmur3's finaliser,
 * so that neighbouring seeds and addresses are unrelated and nothing depends on the order of calls.
 */
export function seeded(seed: number): Draw {
  const key = mix(seed ^ 0x9e3779b9, Math.floor(seed / 0x1_0000_0000));
  return (...address) => {
    let state = key;
    for (const word of address) state = mix(state, word);
    return mix(state, address.length) / 0x1_0000_0000;
  };
}

/** The item of a non-empty list that a draw falls on. */
export function pick<T>(items: readonly T[], draw_value: number): T {
  return items[Math.floor(draw_value * items.length)];
}

/** A draw stretched over [low, high). */
export function between(low: number, high: number, draw_value: number): number {
  return low + (high - low) * draw_value;
}

function mix(state: number, word: number): number {
  let h = (state ^ Math.imul(word | 0, 0xcc9e2d51)) + 0x6d2b79f5;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
