import { KEPT_FINAL_DAYS } from '../../metrics/definitions/kept.ts';
import { type Fold, materialiseFold } from '../../metrics/fold/fold.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { readScenario, type Scenario, type ScenarioInput } from '../scenarios/scenario.ts';
import type { LeverName } from '../levers/levers.ts';
import { forkWorld } from '../world/capture.ts';
import type { World } from '../world/world.ts';
import { type Counted, type OutcomeName, outcomeNames, type Window } from './outcomes.ts';
import { type Estimate, estimateOf } from './paired.ts';
import { Tally } from './tally.ts';
import { type Beginning, liveDay, takeDay } from './twin.ts';

export const DAYS_PER_WEEK = 7;
/** Most days whose mean makes one reading: a week of a small world is mostly chance. */
const READING_DAYS = 56;
/** Days that are lived after the last window, so that what was bought in it is settled. */
export const SETTLING_DAYS = KEPT_FINAL_DAYS;

export type Levers = { readonly [L in LeverName]?: number };
export type Values = Readonly<Record<string, number | null>>;

/** The weeks of which a reading after so many weeks tells: the last eight of them, or all. */
export function windowOf(weeks: number): Window {
  const to_day = weeks * DAYS_PER_WEEK;
  return { from_day: Math.max(0, to_day - READING_DAYS), to_day };
}

export interface Lived {
  readonly counted: readonly Counted[];
  /** Catalogue metrics as means of the daily values of each window, where they were asked for. */
  readonly values: readonly Values[];
  readonly world: World;
}

export interface LifeOptions {
  readonly scenario?: Scenario;
  readonly windows: readonly Window[];
  /** Metrics of the catalogue to read as well. */
  readonly metrics?: readonly string[];
  readonly settling_days?: number;
}

/** Lets a world live under a scenario, from the beginning on until what was bought in the last window is settled. */
export function live(
  begun: Beginning,
  { scenario, windows, metrics = [], settling_days = SETTLING_DAYS }: LifeOptions,
): Lived {
  const from_day = begun.image.tick / TICKS_PER_DAY;
  const world = forkWorld(begun.image, scenario === undefined ? undefined : { scenario, from_day });
  const tally = new Tally(world, windows);
  const fold = metrics.length === 0 ? null : materialiseFold(begun.fold);
  const values: Values[] = windows.map(() => ({}));
  const days = Math.max(...windows.map(({ to_day }) => to_day)) + settling_days;
  for (let day = 1; day <= days; day++) {
    liveDay(world);
    tally.takeDay(fold === null ? world.log.take() : takeDay(world, fold));
    if (fold === null) continue;
    windows.forEach((window, nth) => {
      if (window.to_day === day) values[nth] = meansOf(fold, metrics, window);
    });
  }
  return { counted: tally.counted(), values, world };
}

function meansOf(fold: Fold, metrics: readonly string[], { from_day, to_day }: Window): Values {
  const meanOf = (id: string) => {
    const known = fold.series(id, to_day - from_day).flatMap(({ value }) => (value === null ? [] : [value]));
    return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
  };
  return Object.fromEntries(metrics.map((id) => [id, meanOf(id)]));
}

/** A scenario that pulls levers at once. */
export function scenarioOf(name: string, levers: Levers, more: Partial<ScenarioInput> = {}): Scenario {
  const both = { en: name, zh: name };
  const settings = settingsOf(levers);
  return readScenario({ name, title: both, purpose: both, settings, ...more }, name);
}

export function settingsOf(levers: Levers): { lever: LeverName; value: number }[] {
  return Object.entries(levers).map(([lever, value]) => ({ lever: lever as LeverName, value }));
}

/** What an outcome was at rest, for each who was there, and what a scenario adds to it. */
export interface OutcomeEffect {
  readonly baseline: number;
  readonly effect: Estimate;
}
export type Effects = Readonly<Record<OutcomeName, OutcomeEffect>>;

export function effectsOf(baseline: Counted, scenario: Counted): Effects {
  return Object.fromEntries(
    outcomeNames.map((name) => {
      const [before, after] = [baseline[name], scenario[name]];
      const effect = estimateOf(before.map((value, id) => after[id] - value));
      return [name, { baseline: estimateOf(before).mean, effect }];
    }),
  ) as unknown as Effects;
}
