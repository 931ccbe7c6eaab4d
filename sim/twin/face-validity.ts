import { type Stakeholder, stakeholders } from '../../metrics/definitions/metric.ts';
import { recordAt } from '../../model/events/derive/segment.ts';
import { armBit, type Experiment } from '../../model/experiments/assignment.ts';
import { dayOf, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { faceRows, type FaceRow, misleading, type MisleadingCase, type Sign } from '../scenarios/face-validity.ts';
import { readScenario, type ScenarioInput } from '../scenarios/scenario.ts';
import { forkWorld } from '../world/capture.ts';
import type { World } from '../world/world.ts';
import { DAYS_PER_WEEK, readings } from './evaluate.ts';
import { score, type Values } from './scorecard.ts';
import { type Beginning, liveDay } from './twin.ts';

/** Days of the experiment that may mislead. */
const TEST_DAYS = 14;
/** Days whose mean stands for half a year. */
const LATE_DAYS = 28;
const experiment: Experiment = { name: 'test', number: 5, treated_share: 0.5 };
const both = { en: 'x', zh: 'x' };

/** What is counted of each arm, for each user and day. */
export const outcomes = ['gmv_cents', 'orders', 'active_days', 'watch_minutes'] as const;
export type Outcome = (typeof outcomes)[number];
type Counted = Record<Outcome, number>;

export interface FaceReading {
  readonly row: string;
  readonly seed: string;
  readonly weeks: number;
  readonly scores: Readonly<Record<Stakeholder, number | null>>;
}

export interface TestReading {
  readonly case: string;
  readonly seed: string;
  readonly outcome: Outcome;
  /** Treated against control over two weeks, and all against none at the end: shares of the latter. */
  readonly test: number | null;
  readonly truth: number | null;
}

function scenario(name: string, more: Partial<ScenarioInput>) {
  return readScenario({ name, title: both, purpose: both, ...more }, name);
}

const settingsOf = ({ levers, until_day }: Pick<MisleadingCase, 'levers' | 'until_day'>) =>
  Object.entries(levers).map(([lever, value]) => ({
    lever: lever as ScenarioInput['settings'] extends infer S ? (S extends { lever: infer L }[] ? L : never) : never,
    value,
    ...(until_day === undefined ? {} : { until_day }),
  }));

/** Scorecards of every row after so many weeks, against the same world at rest. */
export function* faceReadings(begun: Beginning, seed: string, weeks: readonly number[]): Generator<FaceReading> {
  const before = readings(begun, undefined, weeks);
  for (const row of faceRows) {
    const after = readings(begun, scenario('face', { settings: settingsOf(row) }), weeks);
    for (const week of weeks) {
      const [rest, pulled] = [before.get(week) as Values, after.get(week) as Values];
      const scores = Object.fromEntries(stakeholders.map((each) => [each, score(each, rest, pulled)]));
      yield { row: row.name, seed, weeks: week, scores: scores as FaceReading['scores'] };
    }
  }
}

/** Tests of two weeks, and what all against none comes to after so many weeks. */
export function* testReadings(begun: Beginning, seed: string, weeks: number): Generator<TestReading> {
  const days = weeks * DAYS_PER_WEEK;
  const none = countDays(begun, {}, days, LATE_DAYS, () => true);
  for (const each of misleading) {
    const to = { experiment: experiment.name, arm: 'treated' as const };
    const half = { experiments: [experiment], settings: settingsOf(each).map((setting) => ({ ...setting, to })) };
    const isTreated = (world: World, user: number) => (world.users.columns.arms[user] & armBit(experiment)) !== 0;
    const treated = countDays(begun, half, TEST_DAYS, TEST_DAYS, isTreated);
    const control = countDays(begun, half, TEST_DAYS, TEST_DAYS, (world, user) => !isTreated(world, user));
    const all = countDays(begun, { settings: settingsOf(each) }, days, LATE_DAYS, () => true);
    for (const outcome of outcomes) {
      const test = change(control[outcome], treated[outcome]);
      yield { case: each.name, seed, outcome, test, truth: change(none[outcome], all[outcome]) };
    }
  }
}

function change(before: number, after: number): number | null {
  return before === 0 ? null : after / before - 1;
}

/** What the users who count did on the last days, for each user of them and day. */
function countDays(
  begun: Beginning,
  more: Partial<ScenarioInput>,
  days: number,
  last_days: number,
  counts: (world: World, user: number) => boolean,
): Counted {
  const world = forkWorld(begun.image, {
    scenario: scenario('told', more),
    from_day: begun.image.tick / TICKS_PER_DAY,
  });
  const sums: Counted = { gmv_cents: 0, orders: 0, active_days: 0, watch_minutes: 0 };
  const members = world.users.rows;
  for (let day = 0; day < days; day++) {
    liveDay(world);
    const active = new Set<number>();
    for (const segment of world.log.take()) {
      if (day < days - last_days) continue;
      const { name } = segment;
      if (name !== 'purchase' && name !== 'session_end' && name !== 'session_start') continue;
      for (let row = 0; row < segment.rows; row++) {
        const record = recordAt(segment, row);
        const user = record.user_id as number;
        if (user >= members || !counts(world, user)) continue;
        if (record.name === 'purchase') {
          sums.gmv_cents += record.value_cents;
          sums.orders++;
        } else if (record.name === 'session_end') sums.watch_minutes += record.length_ms / 60_000;
        else if (record.name === 'session_start') active.add(user * 1_000 + (dayOf(record.at_ms) % 1_000));
      }
    }
    sums.active_days += active.size;
  }
  let people = 0;
  for (let user = 0; user < members; user++) if (counts(world, user)) people++;
  return Object.fromEntries(outcomes.map((each) => [each, sums[each] / people / last_days])) as Counted;
}

/** A score that is smaller than this is no sign. */
export const NO_SIGN = 0.005;

export function signOf(value: number | null): Sign {
  return value === null || Math.abs(value) < NO_SIGN ? '?' : value > 0 ? '+' : '-';
}

export interface FaceResult {
  readonly vitrine: string;
  readonly date: string;
  readonly users: number;
  readonly burn_in_days: number;
  readonly weeks: readonly [early: number, late: number];
  readonly seeds: readonly string[];
  readonly readings: readonly FaceReading[];
  readonly tests: readonly TestReading[];
}

export interface Verdicts {
  /** Expected signs, and those that the mean over the seeds has. */
  readonly expected: number;
  readonly held: number;
  /** Cases of which some outcome has one sign in the test and the other at the end. */
  readonly misled: readonly string[];
  /** Rows that better all four scorecards at the end. */
  readonly better_for_all: readonly string[];
}

/** Mean score over the seeds. */
export function meanScore({ readings: all }: FaceResult, row: string, weeks: number, of: Stakeholder): number | null {
  const known = all.flatMap((each) => (each.row === row && each.weeks === weeks ? (each.scores[of] ?? []) : []));
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
}

export function meanTest({ tests }: FaceResult, name: string, outcome: Outcome, side: 'test' | 'truth'): number | null {
  const known = tests.flatMap((each) => (each.case === name && each.outcome === outcome ? (each[side] ?? []) : []));
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
}

export function expectedOf({ expects }: FaceRow, of: Stakeholder, is_late: boolean): Sign {
  return expects[of][is_late ? 1 : 0];
}

export function verdictsOf(result: FaceResult): Verdicts {
  const cells = faceRows.flatMap((row) =>
    stakeholders.flatMap((of) =>
      result.weeks.map((weeks, nth) => ({
        expected: expectedOf(row, of, nth === 1),
        found: signOf(meanScore(result, row.name, weeks, of)),
      })),
    ),
  );
  const asked = cells.filter(({ expected }) => expected !== '?');
  const differs = (name: string) =>
    outcomes.some((outcome) => {
      const [test, truth] = (['test', 'truth'] as const).map((side) => signOf(meanTest(result, name, outcome, side)));
      return test !== '?' && truth !== '?' && test !== truth;
    });
  return {
    expected: asked.length,
    held: asked.filter(({ expected, found }) => expected === found).length,
    misled: misleading.map(({ name }) => name).filter(differs),
    better_for_all: faceRows
      .map(({ name }) => name)
      .filter((name) => stakeholders.every((of) => signOf(meanScore(result, name, result.weeks[1], of)) === '+')),
  };
}
