import { ORDINALS_PER_TICK } from '../../model/ids.ts';
import { sharedArray } from './shared-array.ts';
import { BLOCK_VISITS } from './visits.ts';

/** Places in a row of {@link PlannedViews.exact}: instants, packed keys and a probability. */
export const exact = {
  logged_ms: 0,
  /** Start of the exposure, or of the visit that ends. */
  shown_ms: 1,
  session_id: 2,
  exposure_id: 3,
  request_id: 4,
  propensity: 5,
  /** Key of the comment, where there is one. */
  act_key: 6,
} as const;
export const EXACT = 8;
/** Places in a row of {@link PlannedViews.whole}: what fits 32 bits. `video` is a row, `surface` and `policy` codes, -1 no product. */
export const whole = {
  user: 0,
  video: 1,
  watch_ms: 2,
  /** Place in the slate; exposures of the visit that ends. */
  position: 3,
  reactions: 4,
  surface: 5,
  video_id: 6,
  creator_id: 7,
  product_id: 8,
  category: 9,
  duration_ms: 10,
  policy: 11,
  cuts: 12,
  arms: 13,
  kind: 14,
  /** Why a video is disliked, or why a visit ends: a code. */
  reason: 15,
} as const;
export const WHOLE = 16;
export const rowKind = { view: 0, end: 1 } as const;

/** Rows that a block of visits can fill in a tick: all exposures that a tick can number, and the end of each visit. */
export const BLOCK_ROWS = BLOCK_VISITS * (ORDINALS_PER_TICK + 1);

/**
 * What the feed does in a tick, until the log receives it: closed exposures and ends of visits, by block of visits. The
 * numbers of a row fill two lines of the processor's cache, because they are written at once and read at once, in another
 * order. Every block has room for the most that can happen; memory that nothing is written to costs nothing.
 */
export class PlannedViews {
  exact = sharedArray(Float64Array, 0);
  whole = sharedArray(Int32Array, 0);
  /** By block: rows filled from `block * BLOCK_ROWS` on. */
  counts = sharedArray(Int32Array, 0);
  /** Rows that are being released, in the order of the log, and their places in it. */
  readonly released = { rows: new Int32Array(256), seqs: new Float64Array(256), count: 0 };

  /** Room for so many blocks, all of them empty. */
  begin(blocks: number): void {
    if (blocks > this.counts.length) {
      const capacity = Math.max(4, 2 * blocks);
      this.exact = sharedArray(Float64Array, capacity * BLOCK_ROWS * EXACT);
      this.whole = sharedArray(Int32Array, capacity * BLOCK_ROWS * WHOLE);
      this.counts = sharedArray(Int32Array, capacity);
    }
    this.counts.fill(0);
  }

  /** A new row of a block, to be filled; returns its number. */
  add(block: number): number {
    return block * BLOCK_ROWS + this.counts[block]++;
  }

  /** Releases a row: it gets this place in the log. */
  release(row: number, seq: number): void {
    const { released } = this;
    if (released.count === released.rows.length) {
      const { rows, seqs } = released;
      released.rows = new Int32Array(rows.length * 2);
      released.rows.set(rows);
      released.seqs = new Float64Array(rows.length * 2);
      released.seqs.set(seqs);
    }
    released.rows[released.count] = row;
    released.seqs[released.count++] = seq;
  }
}
