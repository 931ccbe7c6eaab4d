const BITS = 100n;

/** Two big integers divided, to about 30 digits after the point before it is rounded to a double, whatever their size. */
export function quotient(a: bigint, b: bigint): number {
  return Number((a << BITS) / b) / 2 ** Number(BITS);
}
