import { normalAbove, normalQuantileAbove } from './distributions.ts';

/** A comparison that is planned: units in each arm, and the standard deviation of a unit. */
export interface Plan {
  readonly control: number;
  readonly treated: number;
  readonly deviation: number;
  readonly alpha: number;
}

const errorOf = ({ control, treated, deviation }: Plan) => deviation * Math.sqrt(1 / control + 1 / treated);

/** Probability that a two-sided test finds a true difference. */
export function powerOf(difference: number, plan: Plan): number {
  const quantile = normalQuantileAbove(plan.alpha / 2);
  const shift = difference / errorOf(plan);
  return normalAbove(quantile - shift) + normalAbove(quantile + shift);
}

/** The argument at which an increasing function reaches a value, to the last digit. */
function solve(rising: (x: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (rising(high) < value) high *= 2;
  for (let n = 0; n < 200; n++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}

/** The smallest true difference that is found with some probability. */
export function minimumDetectable(power: number, plan: Plan): number {
  return solve((difference) => powerOf(difference, plan), power, 0, errorOf(plan));
}

/** Units that an arm needs, not rounded, for a true difference to be found with some probability. */
export function unitsNeeded(
  difference: number,
  power: number,
  { deviation, alpha, treated_per_control = 1 }: Omit<Plan, 'control' | 'treated'> & { treated_per_control?: number },
): number {
  return solve(
    (control) => powerOf(difference, { control, treated: control * treated_per_control, deviation, alpha }),
    power,
    0,
    1,
  );
}
