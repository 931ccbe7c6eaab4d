import type { Segment } from '../../model/events/derive/segment.ts';
import type { ColumnSegment } from '../output/column-segment.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { endTick, planTick, releaseUntil, settleInBooks, tickEnd } from './tick.ts';
import type { World } from './world.ts';

/** Rows after which the log's tail is handed on. */
const HAND_ON_ROWS = 60_000;

export interface BatchOptions {
  /** The first tick that is not lived any more. */
  readonly until_tick: number;
  /** Takes the log as it grows: segments in the order of the log, of one civil day at a time. */
  readonly on_segments: (segments: Segment[]) => void | Promise<void>;
  /** Takes the candidates of feed requests, where {@link World.candidates} keeps them. */
  readonly on_candidates?: (segment: ColumnSegment) => void | Promise<void>;
  /** Called when a day is over. */
  readonly on_day?: () => void;
  readonly on_progress?: (done_ticks: number, total_ticks: number) => void;
  /** Watches all blocks of visits of a tick; this thread alone when absent. */
  readonly watchAll?: (world: World) => void;
}

/** The batch driver: the world lives tick after tick on its own books, as fast as the machine allows. */
export async function runBatch(
  world: World,
  { until_tick, on_segments, on_candidates, on_day, on_progress, watchAll }: BatchOptions,
): Promise<void> {
  const first = world.tick;
  const settle = settleInBooks(world);
  while (world.tick < until_tick) {
    liveTick(world, settle, watchAll);
    const is_day_over = world.tick % TICKS_PER_DAY === 0;
    if (is_day_over) on_day?.();
    if (is_day_over || world.log.rows >= HAND_ON_ROWS) await on_segments(world.log.take());
    if (world.candidates !== null && world.candidates.rows >= HAND_ON_ROWS)
      await on_candidates?.(world.candidates.take());
    if (world.tick % 60 === 0) on_progress?.(world.tick - first, until_tick - first);
  }
  await on_segments(world.log.take());
  if (world.candidates !== null && world.candidates.rows > 0) await on_candidates?.(world.candidates.take());
}

/** One tick on the world's own books. */
export function liveTick(world: World, settle = settleInBooks(world), watchAll?: (world: World) => void): void {
  planTick(world, watchAll);
  releaseUntil(world, tickEnd(world), settle);
  world.books.takeChanged();
  endTick(world);
}
