import { z } from 'zod';
import { activities } from '../../model/events/envelope.ts';
import { arms, type Design, designs, EXPERIMENTS, holdout } from '../../model/experiments/assignment.ts';
import type { Lever } from '../levers/lever.ts';
import { type LeverName, leverNames, levers } from '../levers/levers.ts';

const day = z.number().int().min(0).max(728);
const wording = z.strictObject({ en: z.string().min(1).max(400), zh: z.string().min(1).max(400) });
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens');

/** Whom a setting is for: everybody, a segment by what a platform observes, or an arm of an experiment. */
const target = z.union([
  z.literal('everybody'),
  z.strictObject({ city_tiers: z.array(z.number().int().min(1).max(5)).min(1) }),
  z.strictObject({ activity: z.array(z.enum(activities)).min(1) }),
  z.strictObject({ joined: z.enum(['new', 'old']) }),
  z.strictObject({ holdout: z.boolean() }),
  z.strictObject({ experiment: key, arm: z.enum(arms) }),
]);
export type Target = z.infer<typeof target>;

const setting = z
  .strictObject({
    lever: z.enum(leverNames as [LeverName, ...LeverName[]]),
    value: z.number(),
    /** Days of the scenario: 0 is the day on which it begins. */
    from_day: day.default(0),
    until_day: day.optional(),
    /** Hours of the day between which it holds. */
    hours: z.tuple([z.number().int().min(0).max(23), z.number().int().min(1).max(24)]).optional(),
    /** Days over which it goes from rest to its value in even steps. */
    ramp_days: z.number().int().min(1).max(365).optional(),
    to: target.default('everybody'),
  })
  .superRefine(({ lever, value, from_day, until_day, hours, to }, context) => {
    const { least, most, whole, scope } = levers[lever] as (typeof levers)[LeverName] & { whole?: true };
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!(value >= least && value <= most)) refuse('value', `${lever} goes from ${least} to ${most}, not ${value}`);
    else if (whole && !Number.isInteger(value)) refuse('value', `${lever} takes whole numbers, not ${value}`);
    if (until_day !== undefined && until_day <= from_day) refuse('until_day', `it ends before day ${from_day} is over`);
    if (hours !== undefined && hours[1] <= hours[0]) refuse('hours', 'it ends before it begins');
    // Whether an experiment splits what a lever knows is seen where the experiment is.
    if (scope === 'world' && to !== 'everybody' && !('experiment' in to))
      refuse('to', `${lever} knows no segments: it holds for everybody`);
  });
export type Setting = z.infer<typeof setting>;

const experiment = z
  .strictObject({
    name: key,
    number: z
      .number()
      .int()
      .min(1)
      .max(EXPERIMENTS - 1),
    treated_share: z.number().min(0).max(1),
    /** What is randomised; blocks of a switchback are days, half of them treated. */
    design: z.enum(designs).default('user'),
    /** Days of the scenario on which units meet it. */
    from_day: day.default(0),
    until_day: day.optional(),
  })
  .superRefine(({ from_day, until_day }, context) => {
    if (until_day !== undefined && until_day <= from_day)
      context.addIssue({ code: 'custom', path: ['until_day'], message: `it ends before day ${from_day} is over` });
  });
export type ScenarioExperiment = z.infer<typeof experiment>;

/** A scenario: what every lever stands at, and when. A named data file. */
export const scenario = z
  .strictObject({
    name: key,
    title: wording,
    /** What it is for, in one or two sentences. */
    purpose: wording,
    experiments: z.array(experiment).default([]),
    settings: z.array(setting).default([]),
  })
  .superRefine(({ experiments, settings }, context) => {
    const known = new Set<string>([holdout.name]);
    experiments.forEach(({ name, number }, nth) => {
      if (known.has(name)) context.addIssue({ code: 'custom', path: ['experiments', nth, 'name'], message: 'twice' });
      if (experiments.findIndex((other) => other.number === number) < nth)
        context.addIssue({ code: 'custom', path: ['experiments', nth, 'number'], message: 'is taken' });
      known.add(name);
    });
    settings.forEach(({ lever, to }, nth) => {
      if (typeof to !== 'object' || !('experiment' in to)) return;
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['settings', nth, 'to'], message });
      if (!known.has(to.experiment)) refuse(`no experiment ${to.experiment}`);
      const split = experiments.find(({ name }) => name === to.experiment)?.design ?? 'user';
      if (!canSplit(lever, split)) refuse(`${lever} knows no arms of a split by ${split}`);
    });
    if (targetsOf(settings).length > TARGETS_MAX)
      context.addIssue({ code: 'custom', path: ['settings'], message: `more than ${TARGETS_MAX} different targets` });
  });
export type Scenario = z.infer<typeof scenario>;
export type ScenarioInput = z.input<typeof scenario>;

/** Whether a lever can stand at two values beside each other under a design; in turns every lever can. */
export function canSplit(lever: LeverName, design: Design): boolean {
  const { scope, by_room } = levers[lever] as Lever;
  return design === 'switchback' || (design === 'user' ? scope === 'user' : by_room === true);
}

/** A set of levers is kept for each combination of targets. */
export const TARGETS_MAX = 6;

/** The different targets of a scenario's settings, everybody left out. */
export function targetsOf(settings: readonly Setting[]): Exclude<Target, 'everybody'>[] {
  const found = new Map<string, Exclude<Target, 'everybody'>>();
  for (const { to } of settings) if (to !== 'everybody') found.set(JSON.stringify(to), to);
  return [...found.values()];
}

/** A scenario that cannot be followed; the message names each place. */
export class BadScenario extends Error {}

/** @throws BadScenario with the place of every fault */
export function readScenario(input: unknown, source: string): Scenario {
  const read = scenario.safeParse(input);
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    ({ path, message }) => `${source}: ${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new BadScenario(faults.join('\n'));
}
