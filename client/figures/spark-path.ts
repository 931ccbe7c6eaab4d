/** A line through the last days in a box of pixels, y downwards. */
export interface Spark {
  /** Path data; empty where there is nothing to draw. */
  readonly line: string;
  /** The same closed down to the floor, for a wash under the line. */
  readonly area: string;
  readonly last: { readonly x: number; readonly y: number } | null;
}

/**
 * Draws values evenly over the width, lowest at the floor, highest at the ceiling, with `pad` pixels all round. A day
 * without a value leaves a gap; a level series runs through the middle.
 */
export function sparkPath(values: readonly (number | null)[], width: number, height: number, pad = 3): Spark {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { line: '', area: '', last: null };
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const stride = values.length < 2 ? 0 : (width - 2 * pad) / (values.length - 1);
  const at = (value: number, n: number) => ({
    x: rounded(values.length < 2 ? width / 2 : pad + n * stride),
    y: rounded(span === 0 ? height / 2 : height - pad - ((value - low) / span) * (height - 2 * pad)),
  });
  const points = values.map((value, n) => (value === null ? null : at(value, n)));
  const runs = runsOf(points);
  const line = runs.map((run) => `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`).join('');
  const area = runs
    .filter((run) => run.length > 1)
    .map(
      (run) =>
        `M${run[0].x} ${height}L${run.map(({ x, y }) => `${x} ${y}`).join('L')}L${run[run.length - 1].x} ${height}Z`,
    )
    .join('');
  return { line, area, last: points.findLast((point) => point !== null) ?? null };
}

function runsOf<T>(points: readonly (T | null)[]): readonly T[][] {
  const runs: T[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs[runs.length - 1].push(point);
  }
  return runs.filter((run) => run.length > 0);
}

const rounded = (length: number): number => Math.round(length * 10) / 10;
