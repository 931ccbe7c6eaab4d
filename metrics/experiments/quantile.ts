import { nearestRank } from '../evaluate/nearest-rank.ts';
import { type ArmEstimate, ratioOf } from './arm.ts';
import { normalQuantileAbove } from './distributions.ts';
import { momentsOf } from './moments.ts';

const BASIS_POINTS = 10_000;

/**
 * A quantile of observations that belong to units, with its variance: that of the share of observations at or below it,
 * clustered by unit, carried over by the values at the ends of that share's interval (A. Deng, U. Knoblich and J. Lu, KDD
 * 2018, section 4, the "outer" interval).
 *
 * @param units integers observed of each unit; a unit may have none
 * @param p_bp rank in basis points
 * @returns null with fewer than two units or nothing observed
 */
export function quantileOf(units: readonly (readonly number[])[], p_bp: number, alpha: number): ArmEstimate | null {
  const sorted = Float64Array.from(units.flat()).sort();
  if (units.length < 2 || sorted.length === 0) return null;
  const value = sorted[nearestRank(sorted.length, p_bp)];
  const share = ratioOf(momentsOf(units.map((values) => [values.filter((one) => one <= value).length, values.length])));
  if (share === null) return null;
  const z = normalQuantileAbove(alpha / 2);
  const half = z * Math.sqrt(share.variance);
  const at = (p: number) => sorted[nearestRank(sorted.length, Math.min(BASIS_POINTS, Math.max(0, p * BASIS_POINTS)))];
  const spread = (at(p_bp / BASIS_POINTS + half) - at(p_bp / BASIS_POINTS - half)) / (2 * z);
  return { n: units.length, value, variance: spread * spread };
}
