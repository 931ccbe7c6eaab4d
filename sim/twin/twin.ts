import type { Segment } from '../../model/events/derive/segment.ts';
import { startOfTick, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { MetricUnit } from '../../metrics/definitions/metric.ts';
import { createFold, type Fold, type FoldState, materialiseFold } from '../../metrics/fold/fold.ts';
import type { Staged } from '../levers/lever-sets.ts';
import { captureWorld, forkWorld, type WorldImage } from '../world/capture.ts';
import { liveTick } from '../world/run-batch.ts';
import { createWorld, type World } from '../world/world.ts';
import { type Channel, channels } from './channels.ts';
import { type Difference, differenceOf } from './difference.ts';
import { recordTick, replayTick } from './replay.ts';

/** A world that has lived until a scenario begins, and what the metrics knew of it by then. */
export interface Beginning {
  readonly image: WorldImage;
  readonly fold: FoldState;
}

/** Lets a world at rest live for some days. */
export function beginning(seed: string, users: number, days: number): Beginning {
  const world = createWorld({ seed, users });
  const fold = createFold();
  for (let day = 0; day < days; day++) {
    liveDay(world);
    takeDay(world, fold);
  }
  return { image: captureWorld(world), fold: fold.capture() };
}

export function liveDay(world: World): void {
  for (let tick = 0; tick < TICKS_PER_DAY; tick++) liveTick(world);
}

/** Hands the day's log to the fold, which closes the day. */
export function takeDay(world: World, fold: Fold): Segment[] {
  const log = world.log.take();
  for (const segment of log) fold.add(segment);
  fold.advance(startOfTick(world.tick));
  return log;
}

export interface TwinOptions {
  readonly begun: Beginning;
  readonly scenario: Staged['scenario'];
  readonly days: number;
  /** Days after which effects are read. */
  readonly read_on: readonly number[];
  /** Also the direct effect, and what each channel spills over: six more worlds. */
  readonly with_channels: boolean;
  readonly with_difference: boolean;
  readonly on_day?: (day: number, records: number) => void;
}

/** What a scenario does to a metric: differences to the baseline in the metric's unit, null where a side has no value. */
export interface Effect {
  readonly metric: string;
  readonly unit: MetricUnit;
  /** Days of the scenario that had passed. */
  readonly after_days: number;
  readonly baseline: number | null;
  readonly scenario: number | null;
  readonly total: number | null;
  readonly direct?: number | null;
  /** Total minus direct, by channel, in the order in which they are set free. */
  readonly spillover?: { readonly [C in Channel]: number | null };
}

export interface Twin {
  readonly scenario: string;
  readonly effects: readonly Effect[];
  readonly difference: readonly Difference[];
}

interface Life {
  readonly world: World;
  readonly fold: Fold;
}

/**
 * Baseline and scenario with common random numbers, day by day beside each other. The direct effect replays in the
 * scenario what all share from the baseline's ticks; setting one channel after the other free splits the rest.
 */
export function runTwin(options: TwinOptions): Twin {
  const { begun, scenario, days, read_on, with_channels, with_difference, on_day } = options;
  const from_day = Math.floor(begun.image.tick / TICKS_PER_DAY);
  const live = (staged: Staged, frozen: readonly Channel[] = []): Life => {
    const world = forkWorld(begun.image, staged);
    if (frozen.length > 0) world.frozen = new Set(frozen);
    return { world, fold: materialiseFold(begun.fold) };
  };
  // The baseline has the same arms, so that the logs differ by what the levers do alone.
  const baseline = live({ scenario: { ...scenario, settings: [] }, from_day });
  const whole = live({ scenario, from_day });
  const replayed = with_channels ? channels.map((_, nth) => live({ scenario, from_day }, channels.slice(nth))) : [];
  const effects: Effect[] = [];
  const difference: Difference[] = [];
  for (let day = 0; day < days; day++) {
    for (let tick = 0; tick < TICKS_PER_DAY; tick++) {
      const record = recordTick(baseline.world);
      liveTick(whole.world);
      for (const { world } of replayed) replayTick(world, baseline.world, record);
    }
    const before = takeDay(baseline.world, baseline.fold);
    const after = takeDay(whole.world, whole.fold);
    if (with_difference) difference.push(...differenceOf(day, before, after));
    for (const { world, fold } of replayed) takeDay(world, fold);
    if (read_on.includes(day + 1)) effects.push(...effectsOf(day + 1, baseline, whole, replayed));
    const rows = (log: readonly Segment[]) => log.reduce((sum, segment) => sum + segment.rows, 0);
    on_day?.(day + 1, rows(before) + rows(after));
  }
  return { scenario: scenario.name, effects, difference };
}

function effectsOf(after_days: number, baseline: Life, whole: Life, replayed: readonly Life[]): Effect[] {
  return [...catalogue.values()].map(({ id, unit }) => {
    // As it stood when the day closed.
    const valueOf = ({ fold }: Life) => fold.series(id, 1)[0]?.value ?? null;
    const value = valueOf(baseline);
    const scenario = valueOf(whole);
    const effect = { metric: id, unit, after_days, baseline: value, scenario, total: minus(scenario, value) };
    if (replayed.length === 0) return effect;
    const steps = [...replayed, whole].map(valueOf);
    const spillover = Object.fromEntries(channels.map((channel, nth) => [channel, minus(steps[nth + 1], steps[nth])]));
    return { ...effect, direct: minus(steps[0], value), spillover: spillover as Effect['spillover'] };
  });
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
