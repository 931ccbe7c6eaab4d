import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { armOf, type Experiment } from '../../model/experiments/assignment.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { type MetricReadOut, readOut } from '../../metrics/experiments/read-out.ts';
import { openDataset } from '../../metrics/shell/open-dataset.ts';
import { experimentUnits } from '../../metrics/shell/read-experiment.ts';
import { runBatch } from '../world/run-batch.ts';
import { createWorld } from '../world/world.ts';
import { generateDataset } from './generate-dataset.ts';

/** A world of some users and days, written as a dataset. */
export async function liveAndWrite(folder: string, seed: string, users: number, days: number): Promise<void> {
  const world = createWorld({ seed, users });
  await generateDataset(
    folder,
    { vitrine: '0', seed, users, days, scenario: 'default' },
    () => ({
      live: (on_segments) => runBatch(world, { until_tick: days * TICKS_PER_DAY, on_segments }),
      tables: () => [],
    }),
    { workers: 1 },
  );
}

export interface ReRandomised {
  /** What each split said of each metric, by id. */
  readonly said: ReadonlyMap<string, readonly MetricReadOut[]>;
  /** Of each split, the p of the sample-ratio check. */
  readonly sample_ratio_p: readonly number[];
}

/** One logged world read out after many splits of its users that did nothing: an A/A test as often as wanted. */
export async function reRandomised(
  folder: string,
  ids: readonly string[],
  days: readonly [first: number, last: number],
  splits: number,
): Promise<ReRandomised> {
  const half: Experiment = { number: 1, name: 'nothing', treated_share: 0.5 };
  const connection = await openDataset(folder);
  try {
    const units = await experimentUnits(connection, {
      // The holdout's bit is in every record, so that all units are found; their arms are drawn anew below.
      experiment: { ...half, number: 0 },
      design: 'user',
      cuped: true,
      first_day: days[0],
      last_day: days[1],
      metrics: ids.map((id) => ({ metric: catalogue.get(id) as Metric, role: 'goal' as const })),
    });
    const reads = Array.from({ length: splits }, (_, nth) => {
      const draws = createDraws(worldKey(`split ${nth}`));
      const assigned = new Map([...units.assigned.keys()].map((user) => [user, armOf(draws, half, user)]));
      return readOut({ ...units, assigned, treated_share: half.treated_share, correction: 'none' });
    });
    return {
      said: new Map(ids.map((id, nth) => [id, reads.map(({ metrics }) => metrics[nth])])),
      sample_ratio_p: reads.map((read) => read.sample_ratio_p),
    };
  } finally {
    connection.closeSync();
  }
}

/**
 * p of the Kolmogorov-Smirnov test that values are uniform on 0 to 1, by the asymptotic series with M. A. Stephens'
 * correction for n (JRSS B 32, 1970).
 */
export function uniformityP(values: readonly number[]): number {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const d = Math.max(...sorted.map((value, nth) => Math.max((nth + 1) / n - value, value - nth / n)));
  const lambda = d * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
  let p = 0;
  for (let k = 1; k <= 100; k++) p += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, p));
}
