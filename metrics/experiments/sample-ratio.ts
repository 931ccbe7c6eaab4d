import { chiSquareAbove } from './distributions.ts';

/** Below this the split is broken and the read-out says nothing (GrowthBook's default). */
export const SAMPLE_RATIO_ALARM = 0.001;

/**
 * Whether units came in the shares that they were assigned in: p of Pearson's χ² test.
 *
 * @param counted units seen in each arm
 * @param shares of the arms, above zero, in any scale
 * @throws RangeError when arms and shares differ in number, or a share is not above zero
 */
export function sampleRatioP(counted: readonly number[], shares: readonly number[]): number {
  if (counted.length !== shares.length || counted.length < 2 || shares.some((share) => !(share > 0)))
    throw new RangeError(`${counted.length} arms in shares ${shares.join(' : ')}`);
  const units = counted.reduce((sum, n) => sum + n, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (units === 0) return 1;
  const chi = counted.reduce((sum, n, nth) => {
    const expected = (units * shares[nth]) / whole;
    return sum + (n - expected) ** 2 / expected;
  }, 0);
  return chiSquareAbove(chi, counted.length - 1);
}
