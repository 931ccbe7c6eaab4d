/** A factor as it stands in a metric value: an integer over a positive integer. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A change told apart: part i is parts[i] / denominator, and the parts sum to the change exactly. */
export interface Decomposition {
  readonly change: bigint;
  readonly parts: readonly bigint[];
  readonly denominator: bigint;
}

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

const product = (values: readonly bigint[]) => values.reduce((a, b) => a * b, 1n);

/** Every way to choose some of the first n. */
function* choices(n: number): Generator<readonly boolean[]> {
  for (let bits = 0; bits < 2 ** n; bits++) yield Array.from({ length: n }, (_, i) => ((bits >> i) & 1) === 1);
}

/**
 * Why a product of factors changed: the Shapley value of each factor, that is its effect averaged over every order in
 * which the factors could have changed one after the other. Nothing is left over and no order is preferred; it is exact,
 * because it is computed on integers over one denominator (L. S. Shapley, "A value for n-person games", 1953).
 *
 * @throws RangeError unless both have the same factors with positive denominators
 */
export function decomposeProduct(before: readonly Fraction[], after: readonly Fraction[]): Decomposition {
  const n = before.length;
  if (after.length !== n) throw new RangeError(`${n} factors before, ${after.length} after`);
  if ([...before, ...after].some(({ denominator }) => denominator <= 0))
    throw new RangeError('a factor has no positive denominator');
  const scales = before.map(({ denominator }, i) => BigInt(denominator) * BigInt(after[i].denominator));
  const old = before.map(({ numerator }, i) => BigInt(numerator) * BigInt(after[i].denominator));
  const now = after.map(({ numerator }, i) => BigInt(numerator) * BigInt(before[i].denominator));
  const parts = old.map((_, i) => {
    const others = old.map((_, j) => j).filter((j) => j !== i);
    let part = 0n;
    for (const changed of choices(n - 1)) {
      const first = changed.filter(Boolean).length;
      const orders = factorial(first) * factorial(n - first - 1);
      part += orders * product(others.map((j, at) => (changed[at] ? now[j] : old[j])));
    }
    return part * (now[i] - old[i]);
  });
  return { change: factorial(n) * (product(now) - product(old)), parts, denominator: factorial(n) * product(scales) };
}
