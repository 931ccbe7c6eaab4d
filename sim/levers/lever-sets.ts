import type { Draws } from '../../model/draws/draws.ts';
import { activities } from '../../model/events/envelope.ts';
import { type Arm, armBit, armBits, armOf, armOfBlock, holdout } from '../../model/experiments/assignment.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { type ScenarioExperiment, type Scenario, type Setting, type Target, targetsOf } from '../scenarios/scenario.ts';
import type { UserTable } from '../world/tables.ts';
import { at_rest, levers, type LeverValues } from './levers.ts';

const TICKS_PER_HOUR = 60;

/** A scenario in a world: day 0 of the one is a day of the other. */
export interface Staged {
  readonly scenario: Scenario;
  readonly from_day: number;
}

/** Experiments of a scenario that split by a design, and so far as it is asked are on that day of the world. */
export function experimentsBy(
  staged: Staged | undefined,
  design: ScenarioExperiment['design'],
  day?: number,
): readonly ScenarioExperiment[] {
  if (staged === undefined) return [];
  return staged.scenario.experiments.filter(
    (each) => each.design === design && (day === undefined || isOn(each, day - staged.from_day)),
  );
}

function isOn({ from_day, until_day }: ScenarioExperiment, day: number): boolean {
  return day >= from_day && (until_day === undefined || day < until_day);
}

/** Arm of everybody on a day of a switchback. */
export function armOfDay(draws: Draws, staged: Staged, experiment: ScenarioExperiment, day: number): Arm {
  return armOfBlock(draws, experiment, day - staged.from_day - experiment.from_day);
}

/** What `arms` says of a user on a day: of the permanent holdout, of splits of users, and of blocks that are treated. */
export function userArms(draws: Draws, staged: Staged | undefined, user: number, day: number): number {
  const own = armBits(draws, [holdout, ...experimentsBy(staged, 'user')], user);
  return experimentsBy(staged, 'switchback', day).reduce(
    (bits, each) => bits | (armOfDay(draws, staged as Staged, each, day) === 'treated' ? armBit(each) : 0),
    own,
  );
}

/** What `arms` says of a live room, by the day on which it started; null where no split of rooms was on. */
export function roomArms(draws: Draws, staged: Staged | undefined, live_id: number, day: number): number | null {
  const on = experimentsBy(staged, 'room', day);
  return on.length === 0 ? null : armBits(draws, on, live_id);
}

/**
 * What the levers stand at in the hour of a tick: a set for each combination of the targets that users belong to, by the
 * bits of those. The first is everybody else's, and the one that shops and creators go by.
 */
export function leverSetsAt(draws: Draws, staged: Staged | undefined, tick: number): readonly LeverValues[] {
  if (staged === undefined) return [at_rest];
  const targets = userTargets(staged).map((target) => JSON.stringify(target));
  const holding = staged.scenario.settings.filter((setting) => holds(setting, staged, tick));
  return Array.from({ length: 2 ** targets.length }, (_, bits) => {
    const values: { -readonly [L in keyof LeverValues]: number } = { ...at_rest };
    for (const setting of holding) {
      const nth = targets.indexOf(JSON.stringify(setting.to));
      const is_for_them = nth >= 0 ? ((bits >> nth) & 1) === 1 : isForAll(draws, staged, setting.to, tick);
      if (is_for_them) pull(values, setting, staged, tick);
    }
    return Object.freeze(values);
  });
}

/** What they stand at in a live room that started on a day: a split of rooms differs from what is common. */
export function roomLeversAt(
  draws: Draws,
  staged: Staged | undefined,
  common: LeverValues,
  room: { readonly live_id: number; readonly day: number },
  tick: number,
): LeverValues {
  const on = experimentsBy(staged, 'room', room.day);
  if (staged === undefined || on.length === 0) return common;
  const values = { ...common };
  for (const setting of staged.scenario.settings) {
    const { to } = setting;
    const split =
      typeof to === 'object' && 'experiment' in to ? on.find(({ name }) => name === to.experiment) : undefined;
    if (split === undefined || !holds(setting, staged, tick)) continue;
    if (armOf(draws, split, room.live_id) === (to as { arm: Arm }).arm) pull(values, setting, staged, tick);
  }
  return values;
}

function holds({ from_day, until_day, hours }: Setting, staged: Staged, tick: number): boolean {
  const day = Math.floor(tick / TICKS_PER_DAY) - staged.from_day;
  const hour = Math.floor((tick % TICKS_PER_DAY) / TICKS_PER_HOUR);
  if (day < from_day || (until_day !== undefined && day >= until_day)) return false;
  return hours === undefined || (hour >= hours[0] && hour < hours[1]);
}

function pull(
  values: { -readonly [L in keyof LeverValues]: number },
  { lever, value, from_day, ramp_days }: Setting,
  staged: Staged,
  tick: number,
): void {
  const day = Math.floor(tick / TICKS_PER_DAY) - staged.from_day;
  const rest = levers[lever].at_rest;
  const part = ramp_days === undefined ? 1 : Math.min(1, (day - from_day + 1) / ramp_days);
  const there = rest + (value - rest) * part;
  values[lever] = 'whole' in levers[lever] ? Math.round(there) : there;
}

/** Whether a setting that no single user belongs to holds for everybody now: always, or in this block of a switchback. */
function isForAll(draws: Draws, staged: Staged, to: Target, tick: number): boolean {
  if (to === 'everybody') return true;
  if (!('experiment' in to)) return false;
  const day = Math.floor(tick / TICKS_PER_DAY);
  const block = experimentsBy(staged, 'switchback', day).find(({ name }) => name === to.experiment);
  return block !== undefined && armOfDay(draws, staged, block, day) === to.arm;
}

/** The targets that a user belongs to or not: rooms and blocks of time are no users. */
function userTargets(staged: Staged): readonly Exclude<Target, 'everybody'>[] {
  const others = new Set(
    [...experimentsBy(staged, 'room'), ...experimentsBy(staged, 'switchback')].map(({ name }) => name),
  );
  return targetsOf(staged.scenario.settings).filter((to) => !('experiment' in to && others.has(to.experiment)));
}

/** Which of the sets is a user's. `day` counts from the world's epoch. */
export function leverSetOf(staged: Staged | undefined, users: UserTable, row: number, day: number): number {
  if (staged === undefined) return 0;
  return userTargets(staged).reduce(
    (bits, target, nth) => bits | (belongs(target, staged, users, row, day) ? 1 << nth : 0),
    0,
  );
}

/** Days after joining for which a user counts as new. */
const NEW_DAYS = 30;

function belongs(
  target: Exclude<Target, 'everybody'>,
  staged: Staged,
  { columns: c }: UserTable,
  row: number,
  day: number,
): boolean {
  if ('city_tiers' in target) return target.city_tiers.includes(c.city_tier[row]);
  if ('activity' in target) return target.activity.includes(activities[c.activity[row]]);
  if ('joined' in target) return day - c.join_day[row] < NEW_DAYS === (target.joined === 'new');
  if ('holdout' in target) return (c.holdout[row] !== 0) === target.holdout;
  const found = [holdout, ...staged.scenario.experiments].find(({ name }) => name === target.experiment) ?? holdout;
  return ((c.arms[row] & armBit(found)) !== 0) === (target.arm === 'treated');
}
