import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { supportHoleTable } from '../dataset/support-holes.ts';
import type { LivingWorld } from '../dataset/generate-dataset.ts';
import { entityTables } from '../genesis/entity-tables.ts';
import { CandidateLog, candidate_columns } from '../world/candidate-log.ts';
import { entitiesOf } from '../world/entities.ts';
import { forgetSettled } from '../world/forget-settled.ts';
import { runBatch } from '../world/run-batch.ts';
import { truthTables } from '../world/truth-tables.ts';
import { FeedCrew } from '../shell/feed-crew.ts';
import { createWorld, type WorldSettings } from '../world/world.ts';

export interface LivingSettings extends WorldSettings {
  readonly days: number;
  /** Also the table `truth/candidates`: what feeds were chosen from, for the requests that this wants. */
  readonly candidates?: (request_id: number) => boolean;
  /**
   * Threads that watch feeds, one when absent. Any number gives the same log. Where candidates are wanted one thread
   * watches: they are written down in its order.
   */
  readonly threads?: number;
}

/** A world that lives for some days from the epoch on. */
export function livingWorld({ days, candidates, threads = 1, ...settings }: LivingSettings): LivingWorld {
  const world = createWorld(settings);
  if (candidates !== undefined) world.candidates = new CandidateLog(candidates);
  return {
    async live(on_segments, on_progress, on_rows) {
      const crew = threads > 1 && world.candidates === null ? new FeedCrew(world, threads) : null;
      try {
        await runBatch(world, {
          until_tick: days * TICKS_PER_DAY,
          on_segments,
          on_candidates: on_rows,
          on_day: () => forgetSettled(world),
          on_progress: (done_ticks, total_ticks) => on_progress(done_ticks / total_ticks),
          ...(crew === null ? {} : { watchAll: () => crew.watch() }),
        });
      } finally {
        await crew?.dismiss();
      }
    },
    ...(candidates === undefined
      ? {}
      : { streamed: { folder: 'truth', name: 'candidates', schema: candidate_columns } as const }),
    *tables() {
      yield* entityTables({ draws: world.draws, ...entitiesOf(world) });
      yield* truthTables(world);
      yield* supportHoleTable(settings.ranking);
    },
  };
}
