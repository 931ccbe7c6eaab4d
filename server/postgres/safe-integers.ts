import pg from 'pg';

const OID_INT8 = 20;

/**
 * Reads PostgreSQL's `bigint` (also the type of `count(*)` and of `sum` over `integer`) as a number.
 * `sum` over `bigint` is `numeric` and stays a string: write `sum(x)::bigint`.
 * @throws {RangeError} beyond 2^53 − 1: a rounded amount of money must never be shown.
 */
export function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the safe integers`);
  return value;
}

/** Applies `parseSafeInteger` to every connection of this process. */
export function readBigintsAsSafeIntegers(): void {
  pg.types.setTypeParser(OID_INT8, parseSafeInteger);
}
