import { covarianceOf, meanOf, type Moments } from './moments.ts';

/** What an arm tells of a metric. */
export interface ArmEstimate {
  /** Units: those that were assigned. */
  readonly n: number;
  readonly value: number;
  /** Variance of the value, not of a unit. */
  readonly variance: number;
}

/** Days before an experiment from which CUPED learns what a unit would do anyway. */
export const PRE_DAYS = 14;

/** The numbers of a unit: amount and what it is divided by (1 for a mean), and the same before the experiment. */
const Y = 0;
const X = 1;
const PRE_Y = 2;
const PRE_X = 3;

/**
 * A ratio of sums Σy ÷ Σx over units, by the delta method: A. Deng, U. Knoblich and J. Lu, "Applying the delta method in
 * metric analytics", KDD 2018. Units are what was randomised, so that what resembles itself within one is one. A mean is
 * the ratio whose x is 1.
 *
 * @returns null with fewer than two units or nothing to divide by
 */
export function ratioOf(moments: Moments): ArmEstimate | null {
  if (moments.n < 2 || moments.sums[X] <= 0n) return null;
  const { value, variance } = linear(moments, Y, X);
  return { n: moments.n, value, variance: variance / moments.n };
}

/** A ratio and the variance of a unit's influence (y − R x) ÷ x̄ on it. */
function linear(moments: Moments, y: number, x: number): { value: number; variance: number } {
  const value = meanOf(moments, y) / meanOf(moments, x);
  return { value, variance: influence(moments, [y, x, value], [y, x, value]) };
}

/** Covariance of the influences of two ratios. */
function influence(
  moments: Moments,
  [y, x, r]: readonly [number, number, number],
  [v, u, s]: readonly [number, number, number],
): number {
  const of = (i: number, j: number) => covarianceOf(moments, i, j);
  const divisor = meanOf(moments, x) * meanOf(moments, u);
  return (of(y, v) - s * of(y, u) - r * of(x, v) + r * s * of(x, u)) / divisor;
}

/**
 * Two arms with what their units did before the experiment taken out: CUPED, A. Deng, Y. Xu, R. Kohavi and T. Walker,
 * "Improving the sensitivity of online controlled experiments by utilizing pre-experiment data", WSDM 2013. The slope is
 * the one within arms, so that for a mean the difference is the coefficient of the arm in a regression on arm and past.
 * Ratios are adjusted by their influences.
 *
 * @returns null where the arms have no estimate, or the past does not vary
 */
export function adjusted(control: Moments, treated: Moments): readonly [ArmEstimate, ArmEstimate] | null {
  const arms = [control, treated];
  const plain = arms.map(ratioOf);
  if (plain.some((estimate) => estimate === null)) return null;
  if (arms.some(({ sums }) => sums.length <= PRE_X || sums[PRE_X] <= 0n)) return null;
  const past = arms.map((arm) => linear(arm, PRE_Y, PRE_X));
  const both = arms.map((arm, nth): number =>
    influence(arm, [Y, X, (plain[nth] as ArmEstimate).value], [PRE_Y, PRE_X, past[nth].value]),
  );
  const weighted = (values: readonly number[]) =>
    values.reduce((sum, value, nth) => sum + (arms[nth].n - 1) * value, 0);
  const spread = weighted(past.map(({ variance }) => variance));
  if (!(spread > 0)) return null;
  const slope = weighted(both) / spread;
  const overall = Number(control.sums[PRE_Y] + treated.sums[PRE_Y]) / Number(control.sums[PRE_X] + treated.sums[PRE_X]);
  const adjust = (nth: 0 | 1): ArmEstimate => {
    const { n, value, variance } = plain[nth] as ArmEstimate;
    const shift = slope * (past[nth].value - overall);
    const less = (2 * slope * both[nth] - slope * slope * past[nth].variance) / n;
    return { n, value: value - shift, variance: Math.max(0, variance - less) };
  };
  return [adjust(0), adjust(1)];
}
