import { quotient } from './quotient.ts';

/** A fraction of two integers, the lower one positive; not reduced. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const rational = (n: number | bigint, d: number | bigint = 1): Rational => ({ n: BigInt(n), d: BigInt(d) });
export const plusRational = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
export const minusRational = (a: Rational, b: Rational): Rational => plusRational(a, { n: -b.n, d: b.d });
export const timesRational = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const equalRational = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;
export const toNumber = ({ n, d }: Rational): number => quotient(n, d);
