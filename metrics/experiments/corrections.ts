/** p values of several metrics so corrected that they can be compared with one level, in the order given. */
export type Correction = (p: readonly number[]) => number[];

function stepped(p: readonly number[], adjust: (sorted: readonly number[]) => number[]): number[] {
  const order = p.map((_, nth) => nth).sort((a, b) => p[a] - p[b]);
  const adjusted = adjust(order.map((nth) => p[nth]));
  const back = new Array<number>(p.length);
  order.forEach((nth, rank) => (back[nth] = adjusted[rank]));
  return back;
}

/** Keeps the chance of any false alarm below the level: S. Holm, Scandinavian Journal of Statistics 6 (1979). */
export const holm: Correction = (p) =>
  stepped(p, (sorted) => {
    let largest = 0;
    return sorted.map((value, rank) => (largest = Math.max(largest, Math.min(1, value * (sorted.length - rank)))));
  });

/** Keeps the share of false alarms among alarms below the level: Y. Benjamini and Y. Hochberg, JRSS B 57 (1995). */
export const benjaminiHochberg: Correction = (p) =>
  stepped(p, (sorted) => {
    let smallest = 1;
    return sorted
      .map((value, rank) => [value, rank] as const)
      .reverse()
      .map(([value, rank]) => (smallest = Math.min(smallest, (value * sorted.length) / (rank + 1))))
      .reverse();
  });

export const corrections = {
  'benjamini-hochberg': benjaminiHochberg,
  holm,
  none: (p: readonly number[]) => [...p],
} as const satisfies Record<string, Correction>;
export type CorrectionName = keyof typeof corrections;
