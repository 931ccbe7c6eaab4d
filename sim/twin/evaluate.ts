import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { type Stakeholder, stakeholders } from '../../metrics/definitions/metric.ts';
import { materialiseFold } from '../../metrics/fold/fold.ts';
import type { Initiative } from '../scenarios/initiatives.ts';
import { readScenario, type Scenario } from '../scenarios/scenario.ts';
import { forkWorld } from '../world/capture.ts';
import { score, type Values } from './scorecard.ts';
import { type Beginning, liveDay, takeDay } from './twin.ts';

/** Days whose daily values make one reading: a week's count of a small world is mostly chance. */
const READING_DAYS = 28;
export const DAYS_PER_WEEK = 7;

/** What the metrics came to in a world under a scenario, by the weeks after which they were read. */
export function readings(
  begun: Beginning,
  scenario: Scenario | undefined,
  weeks: readonly number[],
): ReadonlyMap<number, Values> {
  const from_day = begun.image.tick / 1_440;
  const world = forkWorld(begun.image, scenario === undefined ? undefined : { scenario, from_day });
  const fold = materialiseFold(begun.fold);
  const found = new Map<number, Values>();
  for (let day = 1; day <= Math.max(...weeks) * DAYS_PER_WEEK; day++) {
    liveDay(world);
    takeDay(world, fold);
    if (!weeks.includes(day / DAYS_PER_WEEK)) continue;
    const means = [...catalogue.keys()].map((id) => {
      const values = fold
        .series(id, Math.min(day, READING_DAYS))
        .flatMap(({ value }) => (value === null ? [] : [value]));
      return [id, values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length] as const;
    });
    found.set(day / DAYS_PER_WEEK, Object.fromEntries(means));
  }
  return found;
}

/** An initiative as a scenario that begins at once. */
export function scenarioOf({ id, title, hypothesis, levers }: Initiative): Scenario {
  const settings = Object.entries(levers).map(([lever, value]) => ({ lever, value }));
  return readScenario({ name: id, title, purpose: hypothesis, settings }, id);
}

export interface Verdict {
  readonly initiative: string;
  readonly weeks: number;
  /** Weekly kept buyers, as a mean over the last four weeks; with so few people weekly buyers in their place. */
  readonly north_star: { readonly metric: string; readonly baseline: number | null; readonly effect: number | null };
  /** Cents a week: what the platform's contribution falls by, and what no book shows. */
  readonly cost_cents: number;
  /** Buyers a week for each 1,000 yuan a week. */
  readonly effect_per_cost: number | null;
  readonly scores: Readonly<Record<Stakeholder, number | null>>;
  /** Metrics of hypothesis, guardrails and kill criterion: baseline and with the initiative. */
  readonly metrics: Readonly<Record<string, { readonly baseline: number | null; readonly scenario: number | null }>>;
  readonly is_killed: boolean;
}

const NORTH_STARS = ['weekly_kept_buyers', 'weekly_buyers'] as const;

/** What an initiative came to beside the baseline. */
export function verdictOn(
  initiative: Initiative,
  weeks: number,
  users: number,
  before: Values,
  after: Values,
): Verdict {
  const metric = NORTH_STARS.find((id) => before[id] !== null && after[id] !== null) ?? 'weekly_buyers';
  const baseline = before[metric];
  const effect = baseline === null || after[metric] === null ? null : after[metric] - baseline;
  const weekly = (values: Values) => (values.contribution_per_order ?? 0) * (values.orders ?? 0);
  const cost_cents = Math.round((initiative.cost_cents * users) / 1_000 + Math.max(0, weekly(before) - weekly(after)));
  const { kill } = initiative;
  const names = new Set([...initiative.expects.map((each) => each.metric), ...initiative.guardrails, kill.metric]);
  const [was, is] = [before[kill.metric], after[kill.metric]];
  const change = was === null || is === null || was === 0 ? null : (is - was) / Math.abs(was);
  return {
    initiative: initiative.id,
    weeks,
    north_star: { metric, baseline, effect },
    cost_cents,
    effect_per_cost: effect === null || cost_cents === 0 ? null : (effect / cost_cents) * 100_000,
    scores: Object.fromEntries(stakeholders.map((each) => [each, score(each, before, after)])) as Verdict['scores'],
    metrics: Object.fromEntries([...names].map((id) => [id, { baseline: before[id], scenario: after[id] }])),
    is_killed: weeks >= kill.after_weeks && change !== null && (kill.by < 0 ? change <= kill.by : change >= kill.by),
  };
}
