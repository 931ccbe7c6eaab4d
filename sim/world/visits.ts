import { Table, many, type TableImage } from './table.ts';
import { SLATE } from './tables.ts';
import { steps } from '../phases/steps.ts';

/** Places in a row of `exact`: instants, packed keys, probabilities; of the last three a number for each place of the slate. */
export const visitExact = {
  /** When the step that goes on ends. */
  next_ms: 0,
  session_id: 1,
  session_start_ms: 2,
  request_id: 3,
  /** The exposure that goes on. */
  exposure_id: 4,
  shown_ms: 5,
  propensity: 8,
  /** Log odds of staying, before any fatigue. */
  standing: 8 + SLATE,
  /** Cosine of the tastes of viewer and tagged product; NaN where no product is shown. */
  product_fit: 8 + 2 * SLATE,
} as const;
export const VISIT_EXACT = 8 + 3 * SLATE;

/** Places in a row of `whole`: what fits 32 bits; from `video` on a number for each place of the slate. */
export const visitWhole = {
  user: 0,
  step: 1,
  slate_at: 2,
  slate_size: 3,
  session_views: 4,
  /** Exposures still wanted. */
  views_left: 5,
  /** Videos swiped away in a row. */
  skims: 6,
  on_following: 7,
  /** What the viewer does with the exposure that goes on: bits of `reactionBits`. */
  watch_ms: 8,
  reactions: 9,
  /** Exposures numbered in a tick. */
  key_tick: 10,
  exposures_in_tick: 11,
  /** What exposures can be cut by: see {@link cutsOf}. */
  cuts: 12,
  arms: 13,
  /** Place of the slate before which a live card is shown; {@link NO_CARD} for none. */
  card_place: 14,
  /** What is live is wanted now: cards of the Live tab, or the session of a reminder. */
  live_wanted: 15,
  /** Row in the video table. */
  video: 16,
  video_id: 16 + SLATE,
  creator_id: 16 + 2 * SLATE,
  duration_ms: 16 + 3 * SLATE,
  /** Tagged product as its viewer sees it: row and id, -1 for none. */
  product_row: 16 + 4 * SLATE,
  product_id: 16 + 5 * SLATE,
  /** See {@link packFacts}. */
  facts: 16 + 6 * SLATE,
} as const;
export const VISIT_WHOLE = 16 + 7 * SLATE;

/** No live card is shown on this slate. */
export const NO_CARD = 255;

/** Visits that one worker takes at a time. */
export const BLOCK_VISITS = 32;

const visitTable = () =>
  new Table({ exact: many(Float64Array, VISIT_EXACT), whole: many(Int32Array, VISIT_WHOLE) }, 128);

/**
 * The visits that go on, a row each, with all that an exposure needs: a twentieth of the users is here at a time, and
 * what belongs to one visit stands side by side, because memory is what a feed waits for. Rows of visits that are over
 * are used again; blocks of {@link BLOCK_VISITS} rows are what workers share out.
 */
export class Visits {
  readonly table = visitTable();
  #free: number[] = [];

  /** Rows to look through; some of them are free. */
  get rows(): number {
    return this.table.rows;
  }

  get blocks(): number {
    return Math.ceil(this.table.rows / BLOCK_VISITS);
  }

  /** A row for a visit that begins: zeros. */
  open(user: number): number {
    const row = this.#free.pop() ?? this.table.add();
    const { exact, whole } = this.table.columns;
    exact.fill(0, row * VISIT_EXACT, (row + 1) * VISIT_EXACT);
    whole.fill(0, row * VISIT_WHOLE, (row + 1) * VISIT_WHOLE);
    whole[row * VISIT_WHOLE + visitWhole.user] = user;
    whole[row * VISIT_WHOLE + visitWhole.key_tick] = -1;
    return row;
  }

  close(row: number): void {
    this.table.columns.whole[row * VISIT_WHOLE + visitWhole.step] = steps.away;
    this.#free.push(row);
  }

  capture(): VisitsImage {
    return { table: this.table.capture(), free: [...this.#free] };
  }

  materialise({ table, free }: VisitsImage): void {
    this.table.materialise(table);
    this.#free = [...free];
  }
}

export interface VisitsImage {
  readonly table: TableImage;
  readonly free: readonly number[];
}
