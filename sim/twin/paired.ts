import type { Sign } from '../scenarios/face-validity.ts';

/** A mean with its variance, from so many differences. */
export interface Estimate {
  readonly mean: number;
  readonly variance: number;
}

/** Half the width of a 95 % interval, in standard errors. */
const Z_95 = 1.959964;

/** The mean of differences between twins: what one and the same person came to in two worlds. */
export function estimateOf(differences: Float64Array): Estimate {
  const n = differences.length;
  if (n < 2) return { mean: n === 0 ? 0 : differences[0], variance: 0 };
  const mean = differences.reduce((sum, each) => sum + each, 0) / n;
  const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, variance: squares / (n - 1) / n };
}

/** The sum of independent estimates. */
export function sumOf(estimates: readonly Estimate[]): Estimate {
  return {
    mean: estimates.reduce((sum, each) => sum + each.mean, 0),
    variance: estimates.reduce((sum, each) => sum + each.variance, 0),
  };
}

export function scaled({ mean, variance }: Estimate, by: number): Estimate {
  return { mean: mean * by, variance: variance * by * by };
}

/** The mean over worlds. */
export function meanOf(worlds: readonly Estimate[]): Estimate | null {
  return worlds.length === 0 ? null : scaled(sumOf(worlds), 1 / worlds.length);
}

/** Half the 95 % interval. */
export function halfInterval({ variance }: Estimate): number {
  return Z_95 * Math.sqrt(variance);
}

/**
 * The sign that an effect has beyond chance: the 95 % interval of the mean over the worlds leaves out zero, and each of
 * the worlds has that sign. The interval knows the chance of persons; that all people of a world share its shocks is
 * what the second half is for.
 */
export function signOf(worlds: readonly Estimate[]): Sign {
  const whole = meanOf(worlds);
  if (whole === null || Math.abs(whole.mean) <= halfInterval(whole)) return '?';
  const is_shared = worlds.every(({ mean }) => mean > 0 === whole.mean > 0);
  return is_shared ? (whole.mean > 0 ? '+' : '-') : '?';
}
