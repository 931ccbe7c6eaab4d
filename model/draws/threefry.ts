/**
 * Threefry-4x32-13: a counter-based generator that turns (key, counter) into four 32-bit words with no state between
 * calls. Additions, rotations and exclusive-ors of 32-bit words only, so it is exact and fast in JavaScript.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (Random123). Twelve rounds
 * are the fewest that pass BigCrush for 4x32; 13 is the published variant with a known-answer test.
 */
export interface ThreefryKey {
  readonly k0: number;
  readonly k1: number;
  readonly k2: number;
  readonly k3: number;
}

const SKEIN_PARITY = 0x1bd11bda;

/**
 * Writes the four words of block (c0, c1, c2, c3) under `key` into `out` as unsigned 32-bit integers.
 */
export function threefry4x32(key: ThreefryKey, c0: number, c1: number, c2: number, c3: number, out: Uint32Array): void {
  const { k0, k1, k2, k3 } = key;
  const k4 = SKEIN_PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  let a = (c0 + k0) | 0;
  let b = (c1 + k1) | 0;
  let c = (c2 + k2) | 0;
  let d = (c3 + k3) | 0;

  // Rounds 1-4, then key injection 1.
  a = (a + b) | 0;
  b = ((b << 10) | (b >>> 22)) ^ a;
  c = (c + d) | 0;
  d = ((d << 26) | (d >>> 6)) ^ c;
  a = (a + d) | 0;
  d = ((d << 11) | (d >>> 21)) ^ a;
  c = (c + b) | 0;
  b = ((b << 21) | (b >>> 11)) ^ c;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  c = (c + d) | 0;
  d = ((d << 27) | (d >>> 5)) ^ c;
  a = (a + d) | 0;
  d = ((d << 23) | (d >>> 9)) ^ a;
  c = (c + b) | 0;
  b = ((b << 5) | (b >>> 27)) ^ c;
  a = (a + k1) | 0;
  b = (b + k2) | 0;
  c = (c + k3) | 0;
  d = (d + k4 + 1) | 0;

  // Rounds 5-8, then key injection 2.
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  c = (c + d) | 0;
  d = ((d << 20) | (d >>> 12)) ^ c;
  a = (a + d) | 0;
  d = ((d << 17) | (d >>> 15)) ^ a;
  c = (c + b) | 0;
  b = ((b << 11) | (b >>> 21)) ^ c;
  a = (a + b) | 0;
  b = ((b << 25) | (b >>> 7)) ^ a;
  c = (c + d) | 0;
  d = ((d << 10) | (d >>> 22)) ^ c;
  a = (a + d) | 0;
  d = ((d << 18) | (d >>> 14)) ^ a;
  c = (c + b) | 0;
  b = ((b << 20) | (b >>> 12)) ^ c;
  a = (a + k2) | 0;
  b = (b + k3) | 0;
  c = (c + k4) | 0;
  d = (d + k0 + 2) | 0;

  // Rounds 9-12, key injection 3, and round 13.
  a = (a + b) | 0;
  b = ((b << 10) | (b >>> 22)) ^ a;
  c = (c + d) | 0;
  d = ((d << 26) | (d >>> 6)) ^ c;
  a = (a + d) | 0;
  d = ((d << 11) | (d >>> 21)) ^ a;
  c = (c + b) | 0;
  b = ((b << 21) | (b >>> 11)) ^ c;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  c = (c + d) | 0;
  d = ((d << 27) | (d >>> 5)) ^ c;
  a = (a + d) | 0;
  d = ((d << 23) | (d >>> 9)) ^ a;
  c = (c + b) | 0;
  b = ((b << 5) | (b >>> 27)) ^ c;
  a = (a + k3) | 0;
  b = (b + k4) | 0;
  c = (c + k0) | 0;
  d = (d + k1 + 3) | 0;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  c = (c + d) | 0;
  d = ((d << 20) | (d >>> 12)) ^ c;

  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
