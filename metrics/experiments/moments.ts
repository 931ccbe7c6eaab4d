import { quotient } from '../evaluate/quotient.ts';

/**
 * What an arm's units add up to: for k numbers a unit, their sums and the sums of their products. Integers, so that the
 * order of units cannot matter; adding two merges parts of an arm.
 */
export interface Moments {
  readonly n: number;
  readonly sums: readonly bigint[];
  /** Row i, column j: Σ of number i × number j. */
  readonly products: readonly (readonly bigint[])[];
}

/** @throws RangeError when a number is no safe integer, or units differ in how many they have */
export function momentsOf(units: Iterable<readonly number[]>): Moments {
  let n = 0;
  let sums: bigint[] = [];
  let products: bigint[][] = [];
  for (const unit of units) {
    if (n === 0) {
      sums = unit.map(() => 0n);
      products = unit.map(() => unit.map(() => 0n));
    }
    if (unit.length !== sums.length) throw new RangeError(`${unit.length} numbers of a unit, ${sums.length} of others`);
    const exact = unit.map(BigInt);
    n++;
    exact.forEach((a, i) => {
      sums[i] += a;
      exact.forEach((b, j) => (products[i][j] += a * b));
    });
  }
  return { n, sums, products };
}

/** The moments of two parts together. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  return {
    n: a.n + b.n,
    sums: a.sums.map((sum, i) => sum + b.sums[i]),
    products: a.products.map((row, i) => row.map((sum, j) => sum + b.products[i][j])),
  };
}

export function meanOf({ n, sums }: Moments, i: number): number {
  return quotient(sums[i], BigInt(n));
}

/** Unbiased sample covariance of numbers i and j; their variance where i is j. */
export function covarianceOf({ n, sums, products }: Moments, i: number, j: number): number {
  return quotient(BigInt(n) * products[i][j] - sums[i] * sums[j], BigInt(n) * BigInt(n - 1));
}
