import seedrandom from 'seedrandom';
import { type ThreefryKey, threefry4x32 } from './threefry.ts';
import type { Stream } from './streams.ts';

const UNIT = 2 ** -32;

/**
 * Turns the seed that a person types into the key of a world, by seedrandom's `alea`: the only place where a seed
 * string is read.
 */
export function worldKey(seed: string): ThreefryKey {
  const next = seedrandom.alea(seed);
  return { k0: next.int32(), k1: next.int32(), k2: next.int32(), k3: next.int32() };
}

/** A uniform number in [0, 1) from a 32-bit word. */
export function unit(word: number): number {
  return (word >>> 0) * UNIT;
}

/**
 * An exponential variate of mean 1 from a uniform draw in [0, 1).
 */
export function exponential(draw: number): number {
  return -Math.log(1 - draw);
}

/**
 * A standard normal variate from two uniform draws (Box and Muller 1958).
 */
export function normal(draw_a: number, draw_b: number): number {
  return Math.sqrt(-2 * Math.log(1 - draw_a)) * Math.cos(2 * Math.PI * draw_b);
}

/**
 * Index into `weights` chosen with probability proportional to its weight.
 */
export function choose(draw: number, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i];
  let rest = draw * total;
  for (let i = 0; i < weights.length - 1; i++) {
    rest -= weights[i];
    if (rest < 0) return i;
  }
  return weights.length - 1;
}

/**
 * The addressed draws of one world. Stateless: the same address gives the same words whenever and by whomever asked.
 */
export interface Draws {
  readonly key: ThreefryKey;
  /** Four independent 32-bit words for an address. The array is reused by the next call: read it at once. */
  words(stream: Stream, a: number, b: number, c: number): Uint32Array;
  /** One uniform number in [0, 1) for an address. */
  unit(stream: Stream, a: number, b: number, c: number): number;
  /** The four uniform numbers in [0, 1) of an address, in a fresh array. */
  units(stream: Stream, a: number, b: number, c: number): [number, number, number, number];
}

export function createDraws(key: ThreefryKey): Draws {
  const out = new Uint32Array(4);
  return {
    key,
    words(stream, a, b, c) {
      threefry4x32(key, stream, a, b, c, out);
      return out;
    },
    unit(stream, a, b, c) {
      threefry4x32(key, stream, a, b, c, out);
      return out[0] * UNIT;
    },
    units(stream, a, b, c) {
      threefry4x32(key, stream, a, b, c, out);
      return [out[0] * UNIT, out[1] * UNIT, out[2] * UNIT, out[3] * UNIT];
    },
  };
}

/** Upper and lower 32 bits of an id below 2^53, to address draws with ids that do not fit one word. */
export function high(id: number): number {
  return Math.floor(id / 2 ** 32) >>> 0;
}
export function low(id: number): number {
  return id >>> 0;
}
