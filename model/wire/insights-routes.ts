import { z } from 'zod';
import {
  experimentOptionsView,
  experimentPowerView,
  experimentsView,
  initiativesView,
  whyView,
} from './insights-plan-views.ts';
import { decisionKinds, deciderRoles } from '../events/override-guardrail.ts';
import { designs, EXPERIMENTS } from '../experiments/assignment.ts';
import { edgeId, instant } from './edge-schema.ts';
import {
  cohortKinds,
  cohortsView,
  concentrationSides,
  concentrationView,
  exploreView,
  guardrailCrossingView,
  guardrailDecisionView,
  insightsBoardView,
  personView,
  recordParts,
  recordsView,
  sqlView,
  visitView,
} from './insights-views.ts';

/** Whose records count. */
const cut = z.enum(['all', 'people']).default('all');
/** Whom orders are credited to. */
const attribution = z.enum(['last_click', 'any_click_14d', 'first_touch']).default('last_click');
const metric_id = z.string().max(60);
/** Days that an experiment may be planned for. */
const EXPERIMENT_DAYS_MAX = 56;
const experiment_number = z.coerce
  .number()
  .int()
  .min(1)
  .max(EXPERIMENTS - 1);
/** Dimensions, separated by commas. */
const by = z
  .string()
  .max(100)
  .default('')
  .transform((text) => text.split(',').filter((id) => id !== ''));

/** Calls of the insights: what the log says, read as of the last record that is written. */
export const insightsRoutes = {
  insights_board: {
    method: 'get',
    path: '/insights/board',
    role: 'user',
    summary: 'The framework page: every metric with the window before, verdicts, funnel, and why the north star moved.',
    query: z.object({ cut }),
    answer: insightsBoardView,
  },
  explore: {
    method: 'get',
    path: '/insights/explore',
    role: 'user',
    summary: 'A metric divided by up to two dimensions and by day or week, with the period before and intervals.',
    query: z.object({
      metric: metric_id,
      by,
      grain: z.enum(['day', 'week']).optional(),
      compare: z.enum(['previous']).optional(),
      level: z.enum(['90', '95', '99']).optional(),
      cut,
      attribution,
    }),
    answer: exploreView,
  },
  metric_sql: {
    method: 'get',
    path: '/insights/metrics/{metric_id}/sql',
    role: 'user',
    summary: 'The DuckDB query of a metric, over tables named like the events.',
    params: z.object({ metric_id }),
    query: z.object({ by, attribution }),
    answer: sqlView,
  },
  metric_records: {
    method: 'get',
    path: '/insights/metrics/{metric_id}/records',
    role: 'operator',
    summary: 'The newest records behind a number.',
    params: z.object({ metric_id }),
    query: z.object({
      part: z.enum(recordParts).default('numerator'),
      /** A dimension and its member, to see the records of one group of a cut. */
      dimension: z.string().max(40).optional(),
      member: z.string().max(60).optional(),
      cut,
    }),
    answer: recordsView,
  },
  cohorts: {
    method: 'get',
    path: '/insights/cohorts',
    role: 'user',
    summary: 'How many of each weekly cohort are still there, week by week.',
    query: z.object({ kind: z.enum(cohortKinds).default('joined') }),
    answer: cohortsView,
  },
  concentration: {
    method: 'get',
    path: '/insights/concentration',
    role: 'user',
    summary: 'How unevenly GMV is spread over creators or shops: Lorenz curve, Gini coefficient, the largest.',
    query: z.object({ side: z.enum(concentrationSides).default('creator'), attribution }),
    answer: concentrationView,
  },
  person: {
    method: 'get',
    path: '/insights/people/{user_id}',
    role: 'operator',
    summary: 'What a platform knows of somebody, and their visits.',
    params: z.object({ user_id: edgeId('user') }),
    answer: personView,
  },
  replay_visit: {
    method: 'get',
    path: '/insights/visits/{session_id}',
    role: 'operator',
    summary: 'Everything that happened in a visit, in order.',
    params: z.object({ session_id: edgeId('session') }),
    answer: visitView,
  },
  experiments: {
    method: 'get',
    path: '/insights/experiments',
    role: 'user',
    summary:
      'Experiments of this world with their read-outs: arms, sample ratio, effects with intervals, what a rule decides, and what the oracle knows.',
    query: z.object({
      rule: z.enum(['clear-signals', 'do-no-harm']).default('clear-signals'),
      correction: z.enum(['benjamini-hochberg', 'holm', 'none']).default('benjamini-hochberg'),
      /** `fixed` decides by intervals that hold at the planned end, `anytime` by those that hold whenever one looks. */
      looking: z.enum(['fixed', 'anytime']).default('anytime'),
      cuped: z.enum(['on', 'off']).default('on'),
    }),
    answer: experimentsView,
  },
  experiment_options: {
    method: 'get',
    path: '/insights/experiments/options',
    role: 'user',
    summary: 'What an experiment can be about: levers with the designs that they allow, metrics by design.',
    answer: experimentOptionsView,
  },
  experiment_power: {
    method: 'get',
    path: '/insights/experiments/power',
    role: 'user',
    summary: 'The smallest effect that an experiment of a size could show, judged by as many days before.',
    query: z.object({
      metric: metric_id,
      design: z.enum(designs).default('user'),
      share: z.coerce.number().min(0.01).max(0.99).default(0.5),
      days: z.coerce.number().int().min(1).max(EXPERIMENT_DAYS_MAX).default(14),
    }),
    answer: experimentPowerView,
  },
  start_experiment: {
    method: 'post',
    path: '/insights/experiments',
    role: 'operator',
    summary: 'Start an experiment in the living world: it treats from the next midnight on.',
    body: z.strictObject({
      title: z.string().trim().min(1).max(60),
      design: z.enum(designs),
      lever: z.string().max(60),
      value: z.number(),
      treated_share: z.number().min(0.05).max(0.95).default(0.5),
      days: z.number().int().min(1).max(EXPERIMENT_DAYS_MAX),
      goal: z.array(metric_id).min(1).max(4),
      guardrail: z.array(metric_id).max(6).default([]),
      secondary: z.array(metric_id).max(6).default([]),
      who: z.string().trim().min(1).max(60),
    }),
    answer: z.object({ number: z.number().int(), from_day: z.number().int(), until_day: z.number().int() }),
  },
  end_experiment: {
    method: 'post',
    path: '/insights/experiments/{number}/end',
    role: 'operator',
    summary: 'End an experiment before its planned end: nobody is treated any more from this moment.',
    params: z.object({ number: experiment_number }),
    body: z.strictObject({
      who: z.string().trim().min(1).max(60),
      why: z.string().trim().min(4).max(300),
    }),
    answer: z.object({ number: z.number().int(), at_ms: instant }),
  },
  ask_oracle: {
    method: 'post',
    path: '/insights/experiments/{number}/oracle',
    role: 'operator',
    summary:
      'Have the two worlds lived that know the true effect: everybody treated, and nobody, with the draws of this one.',
    params: z.object({ number: experiment_number }),
    body: z.strictObject({}),
    answer: z.object({ state: z.enum(['lives', 'told']) }),
  },
  initiatives: {
    method: 'get',
    path: '/insights/initiatives',
    role: 'user',
    summary:
      'The strategic initiatives, from the most kept buyers for the money to the least, as twins of a world show.',
    answer: initiativesView,
  },
  why: {
    method: 'get',
    path: '/insights/why',
    role: 'user',
    summary: 'Why a metric moved since a week ago: by what it is made of, by stage, stakeholder and segment.',
    query: z.object({ metric: metric_id.default('weekly_kept_buyers'), by: z.string().max(40).default('city_tier') }),
    answer: whyView,
  },
  guardrail_decisions: {
    method: 'get',
    path: '/insights/decisions',
    role: 'user',
    summary: 'When guardrails crossed a bound, and what was decided about them, by whom and why; newest first.',
    answer: z.object({ crossings: z.array(guardrailCrossingView), decisions: z.array(guardrailDecisionView) }),
  },
  decide_guardrail: {
    method: 'post',
    path: '/insights/decisions',
    role: 'operator',
    summary: 'Say what is done about a guardrail, and why; it is kept.',
    body: z.strictObject({
      metric_id,
      decision: z.enum(decisionKinds),
      why: z.string().trim().min(8).max(500),
      who: z.string().trim().min(1).max(60),
      role: z.enum(deciderRoles).default('platform'),
      /** It holds for so many simulated days. */
      days: z.number().int().min(1).max(90).default(7),
    }),
    answer: guardrailDecisionView,
  },
} as const;
