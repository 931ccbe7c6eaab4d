/** Steps that people count in, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

const EVEN_WITHIN = 1e-9;

/**
 * Round values for an axis that holds all of the given ones, rising; from zero unless the values lie far from it.
 * @param about - how many steps there should be, about
 */
export function niceTicks(values: readonly number[], about: number): readonly number[] {
  const least = Math.min(...values, Number.POSITIVE_INFINITY);
  const most = Math.max(...values, Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(least)) return [0, 1];
  const near_zero = least > 0 && least < most / 2 ? 0 : least;
  const low = near_zero >= 0 && near_zero === most ? 0 : near_zero;
  const high = most === low ? low + 1 : most;
  // Values that differ by less than this are drawn as one.
  const rough = Math.max(high - low, Math.abs(high) * EVEN_WITHIN, EVEN_WITHIN) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, nth) => Number(((first + nth) * step).toPrecision(12)));
}
