import type { Experiment } from '../../model/experiments/assignment.ts';

/** Time in turns: everybody is treated in some blocks of time and nobody in the others. */
export interface Switchback {
  readonly experiment: Experiment;
  readonly from_ms: number;
  readonly block_ms: number;
  /** Start of each block that does not count, for the block before still works on. */
  readonly washout_ms: number;
}

/** Number of the block that an instant lies in, from 0; null in a washout and before the start. */
export function blockAt({ from_ms, block_ms, washout_ms }: Switchback, at_ms: number): number | null {
  const since = at_ms - from_ms;
  return since < 0 || since % block_ms < washout_ms ? null : Math.floor(since / block_ms);
}

/** Amounts by block, so that a block is one unit of the comparison. */
export function unitsByBlock(
  design: Switchback,
  rows: Iterable<{ readonly at_ms: number; readonly y: number; readonly x: number }>,
): Map<number, readonly [y: number, x: number]> {
  const units = new Map<number, readonly [number, number]>();
  for (const { at_ms, y, x } of rows) {
    const block = blockAt(design, at_ms);
    if (block === null) continue;
    const [before_y, before_x] = units.get(block) ?? [0, 0];
    units.set(block, [before_y + y, before_x + x]);
  }
  return units;
}
