import { TICKS_PER_DAY, startOfDay } from '../../model/sim-time.ts';
import { createFold, type Fold } from '../../metrics/fold/fold.ts';
import { createWorld } from '../../sim/world/world.ts';
import { runBatch } from '../../sim/world/run-batch.ts';
import type { LogManifest } from '../world/log-folder.ts';
import { openLogWriter } from '../world/log-writer.ts';

/** Days that the world of the tests has lived; the last one is over. */
export const lived_days = 16;

/** A world of a few people, its log in a folder, and what the live fold made of it. */
export async function liveLog(folder: string): Promise<{ readonly fold: Fold; readonly manifest: LogManifest }> {
  const world = createWorld({ seed: '11', users: 50 });
  const fold = createFold();
  const writer = openLogWriter(folder);
  let last_seq = 0;
  await runBatch(world, {
    until_tick: lived_days * TICKS_PER_DAY,
    async on_segments(segments) {
      if (segments.length === 0) return;
      fold.advance((segments[0].columns.ingested_ms as Float64Array)[0]);
      for (const segment of segments) {
        fold.add(segment);
        last_seq = Math.max(last_seq, (segment.columns.seq as Float64Array)[segment.rows - 1]);
      }
      await writer.write(segments);
    },
  });
  fold.advance(startOfDay(lived_days));
  const until_ms = startOfDay(lived_days) - 1;
  const manifest: LogManifest = { format: 'vitrine-log', opening: 'test', opening_seq: 0, last_seq, until_ms };
  await writer.flush(manifest);
  await writer.close();
  return { fold, manifest };
}
