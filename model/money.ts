/** An amount of money: an integer number of minor units (fen) of {@link CURRENCY}. Never a fraction. */
export type Cents = number;

/**
 * ISO 4217 code of every amount in the sandbox.
 * @public
 */
export const CURRENCY = 'CNY';

const BASIS_POINTS = 10_000;

/**
 * A share of an amount, rounded half up to a whole cent.
 *
 * @param amount_cents - integer cents, may be negative (a refund rounds like the sale it undoes)
 * @param rate_bp - share in basis points (1/10,000)
 */
export function shareOf(amount_cents: Cents, rate_bp: number): Cents {
  const magnitude = Math.floor((Math.abs(amount_cents) * rate_bp + BASIS_POINTS / 2) / BASIS_POINTS);
  return amount_cents < 0 ? -magnitude : magnitude;
}
