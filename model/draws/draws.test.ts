import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDraws, high, low, unit, worldKey } from './draws.ts';
import { streams } from './streams.ts';

const BINS = 64;
const N = 64_000;
/** Upper 1 in 100,000 point of chi-square with 63 degrees of freedom: 124.8; a wide margin for a fixed set of tests. */
const CHI2_LIMIT = 125;

function chiSquare(counts: ArrayLike<number>, expected: number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i] - expected) ** 2 / expected;
  return sum;
}

test('the same address gives the same words, whatever was asked in between', () => {
  const draws = createDraws(worldKey('42'));
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (a, b, c) => {
      const first = [...draws.words(streams.response, a, b, c)];
      draws.words(streams.ranking, b, a, c);
      expect([...draws.words(streams.response, a, b, c)]).toEqual(first);
    }),
  );
});

test.each(['a', 'b', 'c', 'stream', 'seed'] as const)('words are uniform along consecutive values of %s', (axis) => {
  for (let word = 0; word < 4; word++) {
    const counts = new Float64Array(BINS);
    for (let i = 0; i < N; i++) {
      const draws = axis === 'seed' ? createDraws({ k0: i, k1: 0, k2: 0, k3: 0 }) : createDraws(worldKey('7'));
      const stream = (axis === 'stream' ? i : streams.response) as 1;
      const words = draws.words(stream, axis === 'a' ? i : 3, axis === 'b' ? i : 5, axis === 'c' ? i : 9);
      counts[Math.floor(unit(words[word]) * BINS)]++;
    }
    expect(chiSquare(counts, N / BINS)).toBeLessThan(CHI2_LIMIT);
  }
});

test('neighbouring streams are independent: pairs of adjacent addresses fill the square evenly', () => {
  const draws = createDraws(worldKey('7'));
  const side = 8;
  for (const step of [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]) {
    const counts = new Float64Array(side * side);
    for (let i = 0; i < N; i++) {
      const x = draws.unit(streams.arrival, i, 1, 1);
      const y = draws.unit(streams.arrival, i + step[0], 1 + step[1], 1 + step[2]);
      counts[Math.floor(x * side) * side + Math.floor(y * side)]++;
    }
    expect(chiSquare(counts, N / (side * side))).toBeLessThan(CHI2_LIMIT);
  }
});

test('seeds that differ in one character share no pattern', () => {
  const one = createDraws(worldKey('42'));
  const two = createDraws(worldKey('43'));
  let equal_bits = 0;
  for (let i = 0; i < 10_000; i++) {
    const x = one.words(streams.response, i, 0, 0)[0];
    const y = two.words(streams.response, i, 0, 0)[0];
    for (let bits = ~(x ^ y) >>> 0; bits !== 0; bits &= bits - 1) equal_bits++;
  }
  // 320,000 fair bits: standard deviation 283; six of them.
  expect(Math.abs(equal_bits - 160_000)).toBeLessThan(1_700);
});

test('an id of 53 bits keeps all of its bits in an address', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (id) => {
      expect(high(id) * 2 ** 32 + low(id)).toBe(id);
    }),
  );
});
