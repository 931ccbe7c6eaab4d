import { type Stakeholder, stakeholders } from '../../metrics/definitions/metric.ts';
import { armBit, type Experiment } from '../../model/experiments/assignment.ts';
import { faceRows, type FaceRow, misleading, type MisleadingCase, type Sign } from '../scenarios/face-validity.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { World } from '../world/world.ts';
import { type Effects, effectsOf, live, scenarioOf, SETTLING_DAYS, settingsOf, windowOf } from './evaluate.ts';
import type { Counted, OutcomeName, Window } from './outcomes.ts';
import { type Estimate, estimateOf, meanOf, scaled, signOf, sumOf } from './paired.ts';
import { type Scores, scoresOf } from './scorecard.ts';
import type { Beginning } from './twin.ts';

/** Days of the experiment that may mislead. */
const TEST_DAYS = 14;
const experiment: Experiment = { name: 'test', number: 5, treated_share: 0.5 };

/** What is compared between the arms of a test. */
export const testOutcomes = ['gmv_cents', 'orders', 'active_days', 'minutes'] as const satisfies OutcomeName[];
export type TestOutcome = (typeof testOutcomes)[number];

/** What levers did in one world after so many weeks. */
export interface FaceReading {
  readonly row: string;
  readonly seed: string;
  readonly weeks: number;
  readonly scores: Scores;
  readonly effects: Effects;
}

export interface TestReading {
  readonly case: string;
  readonly seed: string;
  readonly outcome: TestOutcome;
  /** Treated against control over two weeks, and all against none at the end: shares of what it was at rest. */
  readonly test: Estimate | null;
  readonly truth: Estimate | null;
}

/**
 * Scorecards of every row after so many weeks, against the same world at rest; then tests of two weeks beside what all
 * against none comes to at the end. Every world lives once.
 */
export function* faceReadings(
  begun: Beginning,
  seed: string,
  weeks: readonly [early: number, late: number],
  settling_days = SETTLING_DAYS,
): Generator<FaceReading | TestReading> {
  const windows = weeks.map(windowOf);
  const test_window: Window = { from_day: 0, to_day: TEST_DAYS };
  const lived = (scenario: Scenario | undefined, of: readonly Window[]) =>
    live(begun, { ...(scenario === undefined ? {} : { scenario }), windows: of, settling_days }).counted;
  const lives = new Map<string, readonly Counted[]>();
  const countedOf = (levers: FaceRow['levers'], until_day?: number): readonly Counted[] => {
    const settings = settingsUntil(levers, until_day);
    const key = JSON.stringify(settings);
    const counted = lives.get(key) ?? lived(scenarioOf('face', {}, { settings }), windows);
    lives.set(key, counted);
    return counted;
  };
  const rest = lived(undefined, [...windows, test_window]);
  for (const row of faceRows) {
    const counted = countedOf(row.levers);
    for (const [nth, week] of weeks.entries()) {
      const [before, after] = [rest[nth], counted[nth]];
      const scores = scoresOf(before, after);
      yield { row: row.name, seed, weeks: week, scores, effects: effectsOf(before, after) };
    }
  }
  for (const each of misleading) {
    const half = live(begun, { scenario: testOf(each), windows: [test_window], settling_days: 0 });
    const all = countedOf(each.levers, each.until_day);
    for (const outcome of testOutcomes) {
      const at_rest = rest[1][outcome];
      const truth = asShare(estimateOf(all[1][outcome].map((value, id) => value - at_rest[id])), at_rest);
      const test = armsApart(half.world, rest[2][outcome], half.counted[0][outcome]);
      yield { case: each.name, seed, outcome, test, truth };
    }
  }
}

function testOf({ levers, until_day }: MisleadingCase): Scenario {
  const to = { experiment: experiment.name, arm: 'treated' as const };
  const settings = settingsUntil(levers, until_day).map((each) => ({ ...each, to }));
  return scenarioOf('test', {}, { experiments: [experiment], settings });
}

function settingsUntil(levers: FaceRow['levers'], until_day: number | undefined) {
  return settingsOf(levers).map((each) => ({ ...each, ...(until_day === undefined ? {} : { until_day }) }));
}

/**
 * Treated against control, as a share of what was at rest. What the arms differed in before the test is taken out by
 * the twin at rest, person by person: what is left is what the test says in expectation over who falls into which arm.
 */
function armsApart(world: World, at_rest: Float64Array, tested: Float64Array): Estimate | null {
  const { arms } = world.users.columns;
  const changes = { treated: [] as number[], control: [] as number[] };
  at_rest.forEach((value, user) => {
    const is_treated = (arms[user] & armBit(experiment)) !== 0;
    changes[is_treated ? 'treated' : 'control'].push(tested[user] - value);
  });
  const [treated, control] = [changes.treated, changes.control].map((each) => estimateOf(Float64Array.from(each)));
  return asShare(sumOf([treated, scaled(control, -1)]), at_rest);
}

function asShare(estimate: Estimate, of: Float64Array): Estimate | null {
  const { mean } = estimateOf(of);
  return mean === 0 ? null : scaled(estimate, 1 / mean);
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
  /** Expected signs; those that hold beyond chance, those that are the other way round, and those of which chance hides the sign. */
  readonly expected: number;
  readonly held: number;
  readonly contrary: number;
  /** Expected signs that the mean has, whether beyond chance or not. */
  readonly leaning: number;
  /** Cases of which some outcome has one sign in the test and the other at the end. */
  readonly misled: readonly string[];
  /** Rows that better all four scorecards at the end beyond chance, and those whose four means are above zero. */
  readonly better_for_all: readonly string[];
  readonly leaning_for_all: readonly string[];
}

/** Scores of the worlds. */
export function scoresOfRow({ readings }: FaceResult, row: string, weeks: number, of: Stakeholder): Estimate[] {
  return readings.flatMap((each) => (each.row === row && each.weeks === weeks ? (each.scores[of] ?? []) : []));
}

export function testsOf({ tests }: FaceResult, name: string, outcome: TestOutcome, side: 'test' | 'truth'): Estimate[] {
  return tests.flatMap((each) => (each.case === name && each.outcome === outcome ? (each[side] ?? []) : []));
}

export function expectedOf({ expects }: FaceRow, of: Stakeholder, is_late: boolean): Sign {
  return expects[of][is_late ? 1 : 0];
}

export function misleads(result: FaceResult, name: string, outcome: TestOutcome): boolean {
  const [test, truth] = (['test', 'truth'] as const).map((side) => signOf(testsOf(result, name, outcome, side)));
  return test !== '?' && truth !== '?' && test !== truth;
}

export function verdictsOf(result: FaceResult): Verdicts {
  const cells = faceRows.flatMap((row) =>
    stakeholders.flatMap((of) =>
      result.weeks.map((weeks, nth) => {
        const worlds = scoresOfRow(result, row.name, weeks, of);
        const mean = meanOf(worlds)?.mean ?? 0;
        return {
          expected: expectedOf(row, of, nth === 1),
          found: signOf(worlds),
          leans: mean === 0 ? '?' : mean > 0 ? '+' : '-',
        };
      }),
    ),
  );
  const asked = cells.filter(({ expected }) => expected !== '?');
  const late = (of: (worlds: readonly Estimate[]) => boolean) =>
    faceRows
      .map(({ name }) => name)
      .filter((name) => stakeholders.every((each) => of(scoresOfRow(result, name, result.weeks[1], each))));
  return {
    expected: asked.length,
    held: asked.filter(({ expected, found }) => expected === found).length,
    contrary: asked.filter(({ expected, found }) => found !== '?' && expected !== found).length,
    leaning: asked.filter(({ expected, leans }) => expected === leans).length,
    misled: misleading
      .map(({ name }) => name)
      .filter((name) => testOutcomes.some((outcome) => misleads(result, name, outcome))),
    better_for_all: late((worlds) => signOf(worlds) === '+'),
    leaning_for_all: late((worlds) => (meanOf(worlds)?.mean ?? 0) > 0),
  };
}
