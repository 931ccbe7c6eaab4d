import { ALPHA, type Bounds, type Effect } from './compare-arms.ts';

/**
 * Units at which a confidence sequence is tightest; GrowthBook's tuning parameter. It holds at any size whatever this is.
 */
export const TUNED_FOR = 5_000;

/** ρ² of the Gaussian mixture that makes the sequence tightest at some number of units (arXiv 2103.06476, appendix B.2). */
function mixture(alpha: number, units: number): number {
  const log = -2 * Math.log(alpha);
  return (log + Math.log(log + 1)) / units;
}

/**
 * An interval that may be looked at after every unit and still covers the truth at all looks together with probability
 * 1 − α, asymptotically: theorem 2.2 of I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy and A. Ramdas, "Time-uniform
 * central limit theory and asymptotic confidence sequences", arXiv 2103.06476.
 */
export function anytimeInterval(
  {
    control,
    treated,
    difference,
    standard_error,
  }: Pick<Effect, 'control' | 'treated' | 'difference' | 'standard_error'>,
  alpha = ALPHA,
  tuned_for = TUNED_FOR,
): Bounds {
  const n = control.n + treated.n;
  const rho2 = mixture(alpha, tuned_for);
  const grown = n * rho2 + 1;
  const half = standard_error * Math.sqrt(((2 * grown) / (n * rho2)) * Math.log(Math.sqrt(grown) / alpha));
  return { low: difference - half, high: difference + half };
}

/** The p value that may be looked at as often: the smallest α whose sequence leaves zero out. */
export function anytimeP(
  {
    control,
    treated,
    difference,
    standard_error,
  }: Pick<Effect, 'control' | 'treated' | 'difference' | 'standard_error'>,
  alpha = ALPHA,
  tuned_for = TUNED_FOR,
): number {
  const n = control.n + treated.n;
  const rho2 = mixture(alpha, tuned_for);
  const grown = n * rho2 + 1;
  const z = difference / standard_error;
  return Math.min(1, Math.sqrt(grown) * Math.exp((-n * rho2 * z * z) / (2 * grown)));
}
