import { quotient } from './quotient.ts';

/** Confidence levels offered, with their two-sided normal quantiles (SciPy `norm.ppf((1 + level) / 2)`). */
export const levels = { 90: 1.6448536269514722, 95: 1.959963984540054, 99: 2.5758293035489004 } as const;
export type Level = keyof typeof levels;

/** An interval that would cover the truth in `level` % of worlds like this one. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: Level;
  readonly method: 'wilson' | 'delta';
}

/** Why a value has no interval. */
export const withoutInterval = {
  total: 'a total counts all there was; it is no estimate of a share or a mean',
  not_a_ratio_of_sums: 'it is no ratio of what single users add up to',
  not_by_user: 'not all its records name a user, so that they cannot be clustered',
  too_little: 'fewer than two users, or no difference between them to estimate from',
} as const;
export type WithoutInterval = keyof typeof withoutInterval;

/** Sums over clusters of numerator y and denominator x. */
export interface Moments {
  readonly clusters: bigint;
  readonly y: bigint;
  readonly x: bigint;
  readonly yy: bigint;
  readonly xx: bigint;
  readonly xy: bigint;
}

/**
 * Wilson's score interval for k of n: E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22 (1927); recommended by Brown, Cai and DasGupta, Statistical Science 16 (2001).
 *
 * @throws RangeError unless 0 ≤ k ≤ n and n > 0
 */
export function wilson(k: number, n: number, level: Level): Interval {
  if (!(n > 0 && k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is no proportion`);
  const z = levels[level];
  const centre = (k + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  // At the ends the bound is the end itself; the difference of the two terms would leave a rounding error there.
  return {
    low: k === 0 ? 0 : centre - half,
    high: k === n ? 1 : centre + half,
    level,
    method: 'wilson',
  };
}

/**
 * Delta-method interval for a ratio of sums Σy ÷ Σx clustered by user: A. Deng, U. Knoblich and J. Lu, "Applying the delta
 * method in metric analytics", KDD 2018. Its variance is n ÷ (n − 1) × Σ(y − R x)² ÷ (Σx)², computed from exact integers;
 * a mean is the ratio whose x is one each.
 *
 * Being symmetric it can reach below 0 or above 1 for a share of few events; that is a sign of too few.
 *
 * @returns null with fewer than two clusters, nothing to divide by, or clusters that are all alike
 */
export function ratioInterval({ clusters, y, x, yy, xx, xy }: Moments, level: Level): Interval | null {
  if (clusters < 2n || x === 0n) return null;
  // Σ(y − R x)² with R = y / x is (yy x² − 2 xy x y + xx y²) / x²: no cancellation until it is one integer.
  const residual = yy * x * x - 2n * xy * x * y + xx * y * y;
  if (residual === 0n) return null;
  const n = Number(clusters);
  const ratio = Number(y) / Number(x);
  const half = levels[level] * Math.sqrt((n / (n - 1)) * quotient(residual, x * x * x * x));
  return { low: ratio - half, high: ratio + half, level, method: 'delta' };
}
