import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import type { CorrectionName } from '../../metrics/experiments/corrections.ts';
import { type DecisionRuleId, decisionRules, type Role } from '../../metrics/experiments/decision.ts';
import type { MetricReadOut, ReadOut } from '../../metrics/experiments/read-out.ts';
import { type ExperimentAsk, ExperimentRefused, readExperiment } from '../../metrics/shell/read-experiment.ts';
import { holdout } from '../../model/experiments/assignment.ts';
import { dayOf } from '../../model/sim-time.ts';
import type { ExperimentsView, ExperimentView } from '../../model/wire/insights-plan-views.ts';
import type { Lever } from '../../sim/levers/lever.ts';
import { type LeverName, levers } from '../../sim/levers/levers.ts';
import type { OracleState } from '../world/oracles.ts';
import { isOver, lastDayOf, type LivedExperiment } from './experiment-log.ts';
import type { OpenLog } from './log-view.ts';

type Asked = Readonly<Record<Role, readonly string[]>>;
type Described = Omit<ExperimentView, 'read' | 'rule' | 'oracle'>;

/** An experiment of this world, and how it is read out. */
interface Readable {
  readonly about: Described;
  readonly metrics: Asked;
  /** The days before tell what units would do untreated: not where they were treated then already. */
  readonly cuped: boolean;
  readonly first_day: number;
  readonly last_day: number;
}

/** How a reader wants experiments judged. */
export interface Reading {
  readonly rule: DecisionRuleId;
  readonly correction: CorrectionName;
  readonly looking: 'fixed' | 'anytime';
  readonly cuped: 'on' | 'off';
}

/** Civil days that a read-out of the holdout takes in. */
const READ_DAYS = 28;

function permanent(last_day: number): Readable {
  return {
    about: {
      number: holdout.number,
      title: { en: 'A feed without commerce', zh: '无电商信息流' },
      design: 'user',
      lever: null,
      treated_share: holdout.treated_share,
      status: 'permanent',
      from_day: 0,
      until_day: null,
      who: null,
      reason: null,
    },
    metrics: {
      goal: ['watch_min_per_dau'],
      secondary: ['completion_rate', 'engagement_rate'],
      guardrail: ['early_skip_rate', 'negative_feedback_rate'],
    },
    cuped: false,
    first_day: last_day - READ_DAYS + 1,
    last_day,
  };
}

const listOf = (ids: string): string[] => (ids === '' ? [] : ids.split(','));

/** What an experiment is judged by, as it was said when it was started. */
export function metricsOf({ goal, secondary, guardrail }: LivedExperiment['start']): Asked {
  return { goal: listOf(goal), secondary: listOf(secondary), guardrail: listOf(guardrail) };
}

function statusOf(lived: LivedExperiment, at_ms: number): ExperimentView['status'] {
  if (lived.end !== null) return 'ended';
  if (isOver(lived, at_ms)) return 'over';
  return dayOf(at_ms) < lived.start.first_day ? 'planned' : 'runs';
}

function started(lived: LivedExperiment, at_ms: number, last_day: number): Readable {
  const { start, end } = lived;
  const { title, at_rest } = levers[start.lever as LeverName] as Lever;
  return {
    about: {
      number: start.experiment_number,
      title: { en: start.title, zh: start.title },
      design: start.design,
      lever: { id: start.lever, title, value: start.value, at_rest },
      // Blocks of time come in pairs with one of each.
      treated_share: start.design === 'switchback' ? 0.5 : start.treated_share,
      status: statusOf(lived, at_ms),
      from_day: start.first_day,
      until_day: start.until_day,
      who: start.who,
      reason: end?.reason ?? null,
    },
    metrics: metricsOf(start),
    cuped: true,
    first_day: start.first_day,
    last_day: Math.min(last_day, lastDayOf(lived)),
  };
}

/** Experiments of this world with their read-outs over the days that are over, the newest first, the holdout last. */
export async function experimentsOf(
  { connection, at_ms, first_ms, seq }: OpenLog,
  lived: readonly LivedExperiment[],
  reading: Reading,
): Promise<ExperimentsView> {
  const last_day = dayOf(at_ms + 1) - 1;
  const experiments: ExperimentView[] = [];
  for (const one of [...lived.map((each) => started(each, at_ms, last_day)), permanent(last_day)]) {
    const metrics = (Object.entries(one.metrics) as [Role, readonly string[]][]).flatMap(([role, ids]) =>
      ids.map((id) => ({ role, metric: catalogue.get(id) as Metric })),
    );
    const { about } = one;
    const first_day = Math.max(dayOf(first_ms), one.first_day);
    const ask: ExperimentAsk = {
      experiment: { number: about.number, name: '', treated_share: about.treated_share },
      design: about.design,
      cuped: one.cuped && reading.cuped === 'on',
      first_day,
      last_day: one.last_day,
      metrics,
      known: { first_ms, at_ms },
      rule: reading.rule,
      correction: reading.correction,
      peeking: reading.looking === 'anytime',
    };
    const read = one.last_day < first_day ? null : await readExperiment(connection, ask).catch(nobodyThere);
    experiments.push({
      ...about,
      rule: decisionRules[reading.rule].name,
      read: read === null ? null : readView(read, first_day, one.last_day),
      oracle: null,
    });
  }
  return { reading: { at_ms, seq, first_ms }, experiments };
}

/** A world of few people may have nobody in an arm. */
function nobodyThere(error: unknown): null {
  if (error instanceof ExperimentRefused) return null;
  throw error;
}

function readView(
  { counted, sample_ratio_p, split_is_sound, decision, metrics }: ReadOut,
  first_day: number,
  last_day: number,
): NonNullable<ExperimentView['read']> {
  return {
    first_day,
    last_day,
    counted,
    sample_ratio_p,
    split_is_sound,
    decision,
    metrics: metrics.map(metricView),
  };
}

type MetricView = NonNullable<ExperimentView['read']>['metrics'][number];

function metricView({
  id,
  role,
  plain,
  cuped,
  variance_reduction,
  anytime,
  corrected_p,
  signal,
  detectable,
}: MetricReadOut): MetricView {
  const best = cuped ?? plain;
  const effect =
    best === null
      ? null
      : {
          control: best.control.value,
          treated: best.treated.value,
          difference: best.difference,
          interval: best.interval,
          relative: best.relative?.value ?? null,
          p: best.p,
        };
  return {
    id,
    role,
    effect,
    variance_reduction,
    corrected_p,
    signal,
    detectable,
    anytime: anytime?.interval ?? null,
    oracle: null,
    beside_oracle: null,
  };
}

/** An experiment with what its oracle knows beside what it says. */
export function withOracle(experiment: ExperimentView, known: OracleState): ExperimentView {
  if (known.state !== 'told') {
    const done = known.state === 'lives' ? known.done : 0;
    return { ...experiment, oracle: { state: known.state, done, first_day: null, last_day: null } };
  }
  const { state, first_day, last_day, effects } = known;
  const { read } = experiment;
  const oracle = { state, done: 1, first_day, last_day };
  if (read === null) return { ...experiment, oracle };
  const truth = new Map(effects.map(({ id, effect }) => [id, effect]));
  const metrics = read.metrics.map((metric) => {
    const effect = truth.get(metric.id) ?? null;
    return { ...metric, oracle: effect, beside_oracle: effect === null ? null : besideOracle(metric, effect) };
  });
  return { ...experiment, oracle, read: { ...read, metrics } };
}

function besideOracle({ effect, signal }: MetricView, truth: number): MetricView['beside_oracle'] {
  if (effect === null) return null;
  const { difference, interval } = effect;
  if (signal !== 'none' && Math.sign(difference) !== Math.sign(truth)) return 'misleads';
  return interval.low <= truth && truth <= interval.high ? 'covers' : 'misses';
}
