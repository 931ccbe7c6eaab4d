import { catalogue } from '../definitions/catalogue/catalogue.ts';
import { type Metric, type Stakeholder, stakeholders } from '../definitions/metric.ts';
import type { MetricValue } from '../evaluate/metric-value.ts';
import { statusOf } from '../evaluate/status.ts';
import type { Answer, Direction, Finding, Standing, Verdict } from './finding.ts';
import { writeQuestion, writeVerdict } from './wording.ts';

/** One metric as a page shows it: its value, and what it is compared with where that is known. */
export interface Reading {
  readonly value: number | null;
  /** The value one window earlier. */
  readonly previous?: number | null;
  /** The value among the users who never see commerce. */
  readonly holdout?: number | null;
}

/** A page of readings by metric. */
export type Page = ReadonlyMap<string, Reading>;

type Valued = Pick<MetricValue, 'id' | 'value'>;

/** A page from values now, one window earlier, and among users without commerce. */
export function pageOf(
  now: Iterable<Valued>,
  previous: Iterable<Valued> = [],
  holdout: Iterable<Valued> = [],
): Map<string, Reading> {
  const by = (values: Iterable<Valued>) => new Map([...values].map(({ id, value }) => [id, value]));
  const [before, without] = [by(previous), by(holdout)];
  return new Map(
    [...now].map(({ id, value }) => [
      id,
      { value, previous: before.get(id) ?? null, holdout: without.get(id) ?? null },
    ]),
  );
}

/** Relative changes smaller than this are called steady. Assumption, range 0.01–0.05: a week of a small world varies so much. */
export const STEADY_WITHIN = 0.02;

/** Whether a change is good, by the direction that the metric declares. */
export function directionOf({ good, target }: Metric, from: number, to: number): Direction {
  if (from === to || Math.abs(to - from) < STEADY_WITHIN * Math.abs(from)) return 'steady';
  if (good !== 'band') return to > from === (good === 'up') ? 'better' : 'worse';
  const outside = (value: number) =>
    target === undefined ? 0 : Math.max(target.value - value, value - (target.high ?? Number.POSITIVE_INFINITY), 0);
  const change = outside(to) - outside(from);
  return change === 0 ? 'steady' : change < 0 ? 'better' : 'worse';
}

const relative = (from: number, to: number) => (from === 0 ? null : (to - from) / Math.abs(from));

function findingOf(metric: Metric, page: Page): Finding | null {
  const reading = page.get(metric.id);
  if (reading === undefined || reading.value === null) return null;
  const { value, previous = null, holdout = null } = reading;
  return {
    metric,
    value,
    status: statusOf(metric, value),
    trend: previous === null ? 'unknown' : directionOf(metric, previous, value),
    change: previous === null ? null : relative(previous, value),
    versus:
      holdout === null
        ? null
        : { holdout, direction: directionOf(metric, holdout, value), change: relative(holdout, value) },
  };
}

/** Whether a core metric is where it should be: at its target, or without one, not falling. */
export function meets({ metric, status, trend }: Finding): boolean {
  return metric.target === undefined ? trend !== 'worse' : status === 'good';
}

function standingOf(core: readonly Finding[], limits: readonly Finding[]): Standing {
  if (core.length === 0) return 'unknown';
  const met = core.filter(meets).length;
  if (met === 0) return 'fails';
  return met === core.length && !limits.some(({ status }) => status === 'breach') ? 'works' : 'mixed';
}

const found = <T>(value: T | null): value is T => value !== null;

/**
 * Whether commerce works for a stakeholder, by rule: it *works* when every core metric is at its target (or, without one,
 * not falling) and no guardrail is in breach; it *fails* when no core metric is; else it is *mixed*. What cannot be
 * computed says nothing either way.
 */
export function verdictOf(
  stakeholder: Stakeholder,
  page: Page,
  metrics: ReadonlyMap<string, Metric> = catalogue,
): Verdict {
  const own = [...metrics.values()].filter((metric) => metric.stakeholder === stakeholder);
  const read = (some: readonly Metric[]) => some.map((metric) => findingOf(metric, page)).filter(found);
  const core = read(own.filter(({ tier }) => tier === 'core'));
  const limits = read(own.filter(({ tier }) => tier === 'guardrail'))
    .filter(({ status }) => status === 'warning' || status === 'breach')
    .sort((a, b) => Number(b.status === 'breach') - Number(a.status === 'breach'));
  const against_holdout = read(own).filter(({ versus }) => versus !== null);
  const standing = standingOf(core, limits);
  const said = { stakeholder, standing, core, limits, against_holdout };
  return { ...said, sentence: { en: writeVerdict('en', said), zh: writeVerdict('zh', said) } };
}

/** What a page answers: every stakeholder's verdict, and one sentence over them. */
export function answerOf(page: Page, metrics: ReadonlyMap<string, Metric> = catalogue): Answer {
  const verdicts = stakeholders.map((stakeholder) => verdictOf(stakeholder, page, metrics));
  const star = [...metrics.values()].find(({ tier }) => tier === 'north-star');
  const north_star = star === undefined ? null : findingOf(star, page);
  const said = { north_star, verdicts };
  return { ...said, sentence: { en: writeQuestion('en', said), zh: writeQuestion('zh', said) } };
}
