/** The whole part of an amount: ⌊amount × part / whole⌋, exact also where the product is not a safe integer. */
export function portionOf(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (Number.isSafeInteger(product)) return Math.floor(product / whole);
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}

/**
 * Splits an amount by weights into whole numbers that add up to it: what rounding leaves over goes to the first weights
 * that are above zero. No part is larger than its weight where the amount is no larger than all of them together.
 */
export function allot(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => portionOf(amount, weight, whole));
  let rest = amount - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, nth) => {
    if (rest === 0 || part >= weights[nth]) return part;
    rest--;
    return part + 1;
  });
}
