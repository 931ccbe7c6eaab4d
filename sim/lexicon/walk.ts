import type { Dice } from './bilingual.ts';

/**
 * Where a walk through every combination of choices stands at step `ordinal`: one index per entry of `radices`.
 * The dice seed where the walk starts and how far it strides (slots `slot` and `slot + 1`); no combination comes twice before all have come once.
 * The stride is near a golden section of the space, so that neighbours differ in most of their choices.
 */
export function walk(radices: readonly number[], ordinal: number, dice: Dice, slot: number): number[] {
  const space = radices.reduce((product, radix) => product * radix, 1);
  const start = Math.floor(dice(slot) * space);
  let stride = Math.max(1, Math.floor(space * (0.36 + 0.04 * dice(slot + 1))));
  while (greatestCommonDivisor(stride, space) !== 1) stride += 1;
  let rest = (start + (ordinal % space) * stride) % space;
  return radices.map((radix) => {
    const index = rest % radix;
    rest = (rest - index) / radix;
    return index;
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
