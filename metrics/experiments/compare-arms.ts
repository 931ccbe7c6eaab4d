import type { ArmEstimate } from './arm.ts';
import { normalAbove, studentBeyond, studentQuantileBeyond } from './distributions.ts';

/** The usual level of significance, GrowthBook's default. */
export const ALPHA = 0.05;

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What the treatment did to a metric. */
export interface Effect {
  readonly control: ArmEstimate;
  readonly treated: ArmEstimate;
  /** Treated − control, in the metric's unit. */
  readonly difference: number;
  readonly standard_error: number;
  readonly degrees: number;
  /** Two-sided; the chance of so large a difference if the treatment did nothing. */
  readonly p: number;
  readonly interval: Bounds;
  /** Difference ÷ control, with its interval by the delta method; null where the control is zero. */
  readonly relative: (Bounds & { readonly value: number; readonly standard_error: number }) | null;
}

/**
 * Two arms by Welch's test: B. L. Welch, "The generalization of 'Student's' problem when several different population
 * variances are involved", Biometrika 34 (1947). The relative effect's variance is that of GrowthBook's `TTest`.
 *
 * @returns null where neither arm varies, so that nothing can be said of chance
 */
export function compareArms(control: ArmEstimate, treated: ArmEstimate, alpha = ALPHA): Effect | null {
  const variance = control.variance + treated.variance;
  if (!(variance > 0)) return null;
  const degrees = variance ** 2 / (control.variance ** 2 / (control.n - 1) + treated.variance ** 2 / (treated.n - 1));
  const difference = treated.value - control.value;
  const standard_error = Math.sqrt(variance);
  const quantile = studentQuantileBeyond(alpha, degrees);
  const around = (value: number, error: number) => ({ low: value - quantile * error, high: value + quantile * error });
  const relative = () => {
    const value = difference / control.value;
    const error = Math.sqrt(
      treated.variance / control.value ** 2 + (control.variance * treated.value ** 2) / control.value ** 4,
    );
    return { value, standard_error: error, ...around(value, error) };
  };
  return {
    control,
    treated,
    difference,
    standard_error,
    degrees,
    p: studentBeyond(difference / standard_error, degrees),
    interval: around(difference, standard_error),
    relative: control.value === 0 ? null : relative(),
  };
}

/** p of two proportions k of n by the pooled z test; 1 where nobody or everybody did it. */
export function proportionsP(
  control: readonly [k: number, n: number],
  treated: readonly [k: number, n: number],
): number {
  const [[a, n], [b, m]] = [control, treated];
  const pooled = (a + b) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return error === 0 ? 1 : 2 * normalAbove(Math.abs(b / m - a / n) / error);
}
