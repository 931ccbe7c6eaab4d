import type { Direction, Metric } from '../definitions/metric.ts';
import type { Arm } from '../../model/experiments/assignment.ts';
import { adjusted, type ArmEstimate, ratioOf } from './arm.ts';
import { ALPHA, type Bounds, compareArms, type Effect } from './compare-arms.ts';
import { anytimeInterval, anytimeP } from './confidence-sequence.ts';
import { type CorrectionName, corrections } from './corrections.ts';
import { type Action, decide, type DecisionRuleId, decisionRules, type Role, type Signal } from './decision.ts';
import { type Moments, momentsOf } from './moments.ts';
import { minimumDetectable, powerOf } from './power.ts';
import { SAMPLE_RATIO_ALARM, sampleRatioP } from './sample-ratio.ts';

/** A unit's amount and what it is divided by. */
export type Amounts = ReadonlyMap<number, readonly [y: number, x: number]>;

/** A metric's amounts by unit, during the experiment and in the days before. */
export interface MetricUnits {
  readonly metric: Metric;
  readonly role: Role;
  readonly during: Amounts;
  readonly before?: Amounts;
}

export interface ReadOutAsk {
  readonly assigned: ReadonlyMap<number, Arm>;
  /** Share that was to be treated. */
  readonly treated_share: number;
  readonly metrics: readonly MetricUnits[];
  readonly alpha?: number;
  readonly correction?: CorrectionName;
  readonly rule?: DecisionRuleId;
  /** It is looked at before its planned end: confidence sequences decide in place of intervals. */
  readonly peeking?: boolean;
}

/** What an experiment says about one metric. */
export interface MetricReadOut {
  readonly id: string;
  readonly role: Role;
  /** As observed; null where nothing varies or there is nothing to divide by. */
  readonly plain: Effect | null;
  /** With the days before taken out; null where they do not tell. */
  readonly cuped: Effect | null;
  /** Share of the variance that CUPED took out. */
  readonly variance_reduction: number | null;
  readonly anytime: { readonly p: number; readonly interval: Bounds } | null;
  /** p after correction over the metrics of the same role. */
  readonly corrected_p: number | null;
  readonly signal: Signal;
  /** The smallest true difference that would have shown with probability 0.8. */
  readonly detectable: number | null;
  /** Probability that a true difference as large as a tenth of the control would have shown. */
  readonly power_for_tenth: number | null;
}

export interface ReadOut {
  readonly counted: Readonly<Record<Arm, number>>;
  readonly sample_ratio_p: number;
  /** False: the split is broken, and nothing below may be believed. */
  readonly split_is_sound: boolean;
  readonly metrics: readonly MetricReadOut[];
  readonly decision: Action;
  readonly rule: DecisionRuleId;
}

/** Probability with which a difference that is to be found should show. */
export const POWER = 0.8;
/** A change that matters, as a share of the control. Assumption, 0.02-0.2: what a team would act on. */
export const A_TENTH = 0.1;

function armMoments({ metric, during, before }: MetricUnits, assigned: ReadonlyMap<number, Arm>, arm: Arm): Moments {
  // What has no denominator is a mean over the units that were assigned.
  const divisor = (x: number | undefined) => (metric.denominator === undefined ? 1 : (x ?? 0));
  const of = (amounts: Amounts, unit: number): [number, number] => {
    const found = amounts.get(unit);
    return [found?.[0] ?? 0, divisor(found?.[1])];
  };
  const units = [...assigned].filter(([, own]) => own === arm);
  return momentsOf(
    units.map(([unit]) => (before === undefined ? of(during, unit) : [...of(during, unit), ...of(before, unit)])),
  );
}

const distanceOutside = ({ target }: Metric, value: number) =>
  target === undefined ? 0 : Math.max(target.value - value, value - (target.high ?? Number.POSITIVE_INFINITY), 0);

function signalOf(metric: Metric, { control, treated, difference }: Effect, significant: boolean): Signal {
  if (!significant) return 'none';
  const gain: Record<Direction, number> = {
    up: difference,
    down: -difference,
    band: distanceOutside(metric, control.value) - distanceOutside(metric, treated.value),
  };
  if (gain[metric.good] === 0) return 'none';
  return gain[metric.good] > 0 ? 'winner' : 'loser';
}

function inUnit({ scale }: Metric, estimate: ArmEstimate): ArmEstimate {
  const factor = (scale?.times ?? 1) / (scale?.per ?? 1);
  return { n: estimate.n, value: estimate.value * factor, variance: estimate.variance * factor * factor };
}

function effectOf(metric: Metric, arms: readonly [ArmEstimate | null, ArmEstimate | null] | null, alpha: number) {
  if (arms === null || arms[0] === null || arms[1] === null) return null;
  return compareArms(inUnit(metric, arms[0]), inUnit(metric, arms[1]), alpha);
}

/** Reads an experiment out: is the split sound, what did the treatment do to each metric, and what does the rule say. */
export function readOut({
  assigned,
  treated_share,
  metrics,
  alpha = ALPHA,
  correction = 'benjamini-hochberg',
  rule = 'clear-signals',
  peeking = false,
}: ReadOutAsk): ReadOut {
  const counted = { control: 0, treated: 0 };
  for (const arm of assigned.values()) counted[arm]++;
  const sample_ratio_p = sampleRatioP([counted.control, counted.treated], [1 - treated_share, treated_share]);
  const split_is_sound = sample_ratio_p >= SAMPLE_RATIO_ALARM;

  const effects = metrics.map((units) => {
    const control = armMoments(units, assigned, 'control');
    const treated = armMoments(units, assigned, 'treated');
    const plain = effectOf(units.metric, [ratioOf(control), ratioOf(treated)], alpha);
    const cuped = units.before === undefined ? null : effectOf(units.metric, adjusted(control, treated), alpha);
    const best = cuped ?? plain;
    const anytime = best === null ? null : { p: anytimeP(best, alpha), interval: anytimeInterval(best, alpha) };
    return { units, plain, cuped, best, anytime, p: peeking ? (anytime?.p ?? null) : (best?.p ?? null) };
  });
  const corrected = new Map<string, number>();
  for (const role of new Set(metrics.map((one) => one.role))) {
    const own = effects.filter(({ units, p }) => units.role === role && p !== null);
    const p = corrections[correction](own.map(({ p }) => p as number));
    own.forEach(({ units }, nth) => corrected.set(units.metric.id, p[nth]));
  }

  const read = effects.map(({ units: { metric, role }, plain, cuped, best, anytime }): MetricReadOut => {
    const corrected_p = corrected.get(metric.id) ?? null;
    const plan =
      best === null
        ? null
        : {
            control: 2,
            treated: 2,
            // Two units an arm with this deviation have the standard error that was found.
            deviation: best.standard_error,
            alpha,
          };
    return {
      id: metric.id,
      role,
      plain,
      cuped,
      variance_reduction:
        plain === null || cuped === null ? null : 1 - cuped.standard_error ** 2 / plain.standard_error ** 2,
      anytime,
      corrected_p,
      signal: best === null ? 'none' : signalOf(metric, best, corrected_p !== null && corrected_p < alpha),
      detectable: plan === null ? null : minimumDetectable(POWER, plan),
      power_for_tenth: plan === null || best === null ? null : powerOf(A_TENTH * best.control.value, plan),
    };
  });
  return {
    counted,
    sample_ratio_p,
    split_is_sound,
    metrics: read,
    decision: decide(decisionRules[rule], read, split_is_sound),
    rule,
  };
}
