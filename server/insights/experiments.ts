import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { decisionRules, type Role } from '../../metrics/experiments/decision.ts';
import type { MetricReadOut } from '../../metrics/experiments/read-out.ts';
import { ExperimentRefused, readExperiment } from '../../metrics/shell/read-experiment.ts';
import { type Design, type Experiment, holdout } from '../../model/experiments/assignment.ts';
import { dayOf } from '../../model/sim-time.ts';
import type { ExperimentsView, ExperimentView } from '../../model/wire/insights-plan-views.ts';
import type { Bilingual } from '../../metrics/definitions/bilingual.ts';
import type { OpenLog } from './log-view.ts';
import { shippedResult } from './results-folder.ts';

/** An experiment that runs in every world, and how it is read out. */
interface Running {
  readonly experiment: Experiment;
  readonly title: Bilingual;
  readonly design: Design;
  /** The days before tell what units would do untreated: not where they were treated then already. */
  readonly cuped: boolean;
  readonly metrics: Readonly<Record<Role, readonly string[]>>;
}

const running: readonly Running[] = [
  {
    experiment: holdout,
    title: { en: 'A feed without commerce', zh: '无电商信息流' },
    design: 'user',
    cuped: false,
    metrics: {
      goal: ['watch_min_per_dau'],
      secondary: ['completion_rate', 'engagement_rate'],
      guardrail: ['early_skip_rate', 'negative_feedback_rate'],
    },
  },
];

/** Civil days that a read-out takes in. */
const READ_DAYS = 28;

/** What twin worlds showed of an experiment: everybody treated, and nobody. */
export interface OracleResult {
  readonly date: string;
  readonly seed: string;
  readonly users: number;
  readonly days: number;
  readonly effects: Readonly<Record<string, number | null>>;
}

/** Read-outs of the experiments that run, over the last four weeks that are over. */
export async function experimentsOf({ connection, at_ms, first_ms, seq }: OpenLog): Promise<ExperimentsView> {
  const last_day = dayOf(at_ms + 1) - 1;
  const first_day = Math.max(dayOf(first_ms), last_day - READ_DAYS + 1);
  const experiments: ExperimentView[] = [];
  for (const { experiment, title, design, cuped, metrics: asked } of running) {
    const metrics = (Object.entries(asked) as [Role, readonly string[]][]).flatMap(([role, ids]) =>
      ids.map((id) => ({ role, metric: catalogue.get(id) as Metric })),
    );
    const ask = { experiment, design, cuped, first_day, last_day, metrics, known: { first_ms, at_ms } };
    const read = await readExperiment(connection, ask).catch((error: unknown) => {
      // A world of few people may have nobody in an arm.
      if (error instanceof ExperimentRefused) return null;
      throw error;
    });
    if (read === null) continue;
    const twins = await shippedResult<OracleResult>(`oracle-${experiment.number}`);
    const { number, name, treated_share } = experiment;
    const { counted, sample_ratio_p, split_is_sound, decision } = read;
    experiments.push({
      number,
      name,
      title,
      design,
      treated_share,
      first_day,
      last_day,
      counted,
      sample_ratio_p,
      split_is_sound,
      decision,
      rule: decisionRules[read.rule].name,
      metrics: read.metrics.map((one) => metricView(one, twins)),
      twins: twins === null ? null : { date: twins.date, seed: twins.seed, users: twins.users, days: twins.days },
    });
  }
  return { reading: { at_ms, seq, first_ms }, experiments };
}

function metricView(
  { id, role, plain, cuped, variance_reduction, anytime, corrected_p, signal, detectable }: MetricReadOut,
  twins: OracleResult | null,
): ExperimentView['metrics'][number] {
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
    oracle: twins?.effects[id] ?? null,
  };
}
