import { type Stakeholder, stakeholders } from '../../metrics/definitions/metric.ts';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { type Initiative, initiatives } from '../scenarios/initiatives.ts';
import {
  DAYS_PER_WEEK,
  type Effects,
  effectsOf,
  live,
  SETTLING_DAYS,
  scenarioOf,
  type Values,
  windowOf,
} from './evaluate.ts';
import type { OutcomeName } from './outcomes.ts';
import { type Estimate, meanOf, scaled, signOf } from './paired.ts';
import { type Scores, scoresOf } from './scorecard.ts';
import type { Beginning } from './twin.ts';

/** What an initiative did in one world after so many weeks. */
export interface InitiativeReading {
  readonly initiative: string;
  readonly seed: string;
  readonly weeks: number;
  /** People who were there when it began. */
  readonly members: number;
  readonly scores: Scores;
  readonly effects: Effects;
  /** Metrics of hypothesis, guardrails and kill criterion: means of the daily values at rest and with it. */
  readonly baseline: Values;
  readonly scenario: Values;
}

/** Every initiative beside the same world at rest, which lives once for all of them. */
export function* initiativeReadings(
  begun: Beginning,
  seed: string,
  weeks: readonly number[],
  settling_days = SETTLING_DAYS,
): Generator<InitiativeReading> {
  const windows = weeks.map(windowOf);
  const metrics = [...new Set(initiatives.flatMap(metricsOf))];
  const rest = live(begun, { windows, metrics, settling_days });
  for (const initiative of initiatives) {
    const scenario = scenarioOf(initiative.id, initiative.levers);
    const lived = live(begun, { scenario, windows, metrics, settling_days });
    for (const [nth, week] of weeks.entries()) {
      const own = (values: Values) => Object.fromEntries(metricsOf(initiative).map((id) => [id, values[id] ?? null]));
      const [before, after] = [rest.counted[nth], lived.counted[nth]];
      yield {
        initiative: initiative.id,
        seed,
        weeks: week,
        members: before.orders.length,
        scores: scoresOf(before, after),
        effects: effectsOf(before, after),
        baseline: own(rest.values[nth]),
        scenario: own(lived.values[nth]),
      };
    }
  }
}

function metricsOf({ expects, guardrails, kill }: Initiative): string[] {
  return [...new Set([...expects.map(({ metric }) => metric), ...guardrails, kill.metric])];
}

export interface Verdict {
  readonly initiative: string;
  readonly weeks: number;
  /** Weekly kept buyers of a world: at rest, and what the initiative adds, by seed. */
  readonly baseline: number;
  readonly effect: readonly Estimate[];
  /** Cents a week: what no book shows, and what the platform's contribution falls by where that is beyond chance. */
  readonly cost_cents: number;
  /** Buyers a week for each 1,000 yuan a week; null where the effect is not told from chance. */
  readonly effect_per_cost: number | null;
  readonly scores: Readonly<Record<Stakeholder, readonly Estimate[]>>;
  /** Metrics of hypothesis, guardrails and kill criterion: means over the seeds. */
  readonly metrics: Readonly<Record<string, { readonly baseline: number | null; readonly scenario: number | null }>>;
  readonly is_killed: boolean;
}

/** What an initiative came to beside the baseline, over the seeds. */
export function verdictOn(
  initiative: Initiative,
  weeks: number,
  users: number,
  readings: readonly InitiativeReading[],
): Verdict {
  const weekly = (name: OutcomeName) =>
    readings.map(({ effects, members }) => scaled(effects[name].effect, members * DAYS_PER_WEEK));
  const effect = weekly('kept_buyer_weeks');
  const earned = weekly('contribution_cents');
  const lost_cents = signOf(earned) === '-' ? -(meanOf(earned) as Estimate).mean : 0;
  const cost_cents = Math.round((initiative.cost_cents * users) / 1_000 + lost_cents);
  const gained = signOf(effect) === '?' ? null : meanOf(effect);
  const metrics = Object.fromEntries(
    metricsOf(initiative).map((id) => [
      id,
      {
        baseline: meanKnown(readings.map(({ baseline }) => baseline[id])),
        scenario: meanKnown(readings.map(({ scenario }) => scenario[id])),
      },
    ]),
  );
  const at_rest = readings.map(({ effects, members }) => effects.kept_buyer_weeks.baseline * members * DAYS_PER_WEEK);
  return {
    initiative: initiative.id,
    weeks,
    baseline: meanKnown(at_rest) ?? 0,
    effect,
    cost_cents,
    effect_per_cost: gained === null || cost_cents === 0 ? null : (gained.mean / cost_cents) * 100_000,
    scores: Object.fromEntries(
      stakeholders.map((each) => [each, readings.flatMap(({ scores }) => scores[each] ?? [])]),
    ) as unknown as Verdict['scores'],
    metrics,
    is_killed: isKilled(initiative, weeks, metrics[initiative.kill.metric]),
  };
}

function isKilled(
  { kill }: Initiative,
  weeks: number,
  { baseline, scenario }: { readonly baseline: number | null; readonly scenario: number | null },
): boolean {
  if (weeks < kill.after_weeks || baseline === null || scenario === null || baseline === 0) return false;
  const change = (scenario - baseline) / Math.abs(baseline);
  // Worse is more of what is good when there is less of it.
  return catalogue.get(kill.metric)?.good === 'down' ? change >= kill.by : change <= kill.by;
}

function meanKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((each) => each !== null);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
}

/** Names in the order of what they reached; what has no value is not ranked. */
export function ranked(verdicts: readonly Verdict[], of: (verdict: Verdict) => number | null): string[] {
  return verdicts
    .flatMap((verdict) => {
      const value = of(verdict);
      return value === null ? [] : [{ name: verdict.initiative, value }];
    })
    .toSorted((a, b) => b.value - a.value)
    .map(({ name }) => name);
}

/** A score that is beyond chance. */
export function scoreBeyondChance({ scores }: Verdict, of: Stakeholder): number | null {
  return signOf(scores[of]) === '?' ? null : (meanOf(scores[of])?.mean ?? null);
}
