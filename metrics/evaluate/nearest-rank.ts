/** Position, from 0, of the nearest-rank quantile among n sorted values: the smallest that p_bp / 10,000 do not exceed. */
export function nearestRank(n: number, p_bp: number): number {
  return Math.max(1, Math.floor((n * p_bp + 9_999) / 10_000)) - 1;
}
