import { activities } from '../../model/events/envelope.ts';
import { armBit, type Experiment, holdout } from '../../model/experiments/assignment.ts';
import { TICKS_PER_DAY } from '../../model/sim-time.ts';
import { type Scenario, type Target, targetsOf } from '../scenarios/scenario.ts';
import type { UserTable } from '../world/tables.ts';
import { at_rest, levers, type LeverValues } from './levers.ts';

const TICKS_PER_HOUR = 60;

/** A scenario in a world: day 0 of the one is a day of the other. */
export interface Staged {
  readonly scenario: Scenario;
  readonly from_day: number;
}

/** Experiments that a world runs, the permanent holdout first. */
export function experimentsOf(staged: Staged | undefined): readonly Experiment[] {
  return [holdout, ...(staged?.scenario.experiments ?? [])];
}

/**
 * What the levers stand at in the hour of a tick: a set for each combination of the scenario's targets, by the bits of
 * the targets that a user belongs to. The first is everybody else's, and the one that shops and creators go by.
 */
export function leverSetsAt(staged: Staged | undefined, tick: number): readonly LeverValues[] {
  if (staged === undefined) return [at_rest];
  const { scenario, from_day } = staged;
  const targets = targetsOf(scenario.settings).map((target) => JSON.stringify(target));
  const day = Math.floor(tick / TICKS_PER_DAY) - from_day;
  const hour = Math.floor((tick % TICKS_PER_DAY) / TICKS_PER_HOUR);
  return Array.from({ length: 2 ** targets.length }, (_, bits) => {
    const values: { -readonly [L in keyof LeverValues]: number } = { ...at_rest };
    for (const { lever, value, from_day: first, until_day, hours, ramp_days, to } of scenario.settings) {
      if (day < first || (until_day !== undefined && day >= until_day)) continue;
      if (hours !== undefined && (hour < hours[0] || hour >= hours[1])) continue;
      if (to !== 'everybody' && ((bits >> targets.indexOf(JSON.stringify(to))) & 1) === 0) continue;
      const rest = levers[lever].at_rest;
      const part = ramp_days === undefined ? 1 : Math.min(1, (day - first + 1) / ramp_days);
      const there = rest + (value - rest) * part;
      values[lever] = 'whole' in levers[lever] ? Math.round(there) : there;
    }
    return Object.freeze(values);
  });
}

/** Which of the sets is a user's. `day` counts from the world's epoch. */
export function leverSetOf(staged: Staged | undefined, users: UserTable, row: number, day: number): number {
  if (staged === undefined) return 0;
  return targetsOf(staged.scenario.settings).reduce(
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
  const experiment = experimentsOf(staged).find(({ name }) => name === target.experiment) as Experiment;
  return ((c.arms[row] & armBit(experiment)) !== 0) === (target.arm === 'treated');
}
