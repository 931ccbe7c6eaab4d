/** A point of a Lorenz curve: the smallest sellers' share of all sellers, and of what all sold. */
export interface LorenzPoint {
  readonly sellers: number;
  readonly sold: number;
}

/** How unevenly a total is spread. */
export interface Spread {
  /** From (0, 0) to (1, 1). */
  readonly curve: readonly LorenzPoint[];
  /** 0 where all have the same, near 1 where one has everything; null of nothing. */
  readonly gini: number | null;
}

/**
 * Lorenz curve and Gini coefficient of integer amounts (C. Gini, "Variabilità e mutabilità", 1912): over n amounts in
 * rising order the coefficient is Σ (2i − n − 1) xᵢ ÷ (n Σ xᵢ), one division of two integers.
 *
 * @throws RangeError when an amount is negative or no whole number
 */
export function spreadOf(amounts: readonly number[]): Spread {
  const odd = amounts.find((amount) => !Number.isSafeInteger(amount) || amount < 0);
  if (odd !== undefined) throw new RangeError(`${odd} is no whole amount`);
  const rising = amounts.toSorted((a, b) => a - b);
  const n = rising.length;
  const total = rising.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return { curve: [], gini: null };
  let reached = 0;
  const curve = rising.map((amount, nth) => ({ sellers: (nth + 1) / n, sold: (reached += amount) / total }));
  const ranked = rising.reduce((sum, amount, nth) => sum + BigInt(2 * nth + 1 - n) * BigInt(amount), 0n);
  return { curve: [{ sellers: 0, sold: 0 }, ...curve], gini: Number(ranked) / (n * total) };
}
