import { z } from 'zod';
import { experimentsView, initiativesView, whyView } from './insights-plan-views.ts';
import { decisionKinds, deciderRoles } from '../events/override-guardrail.ts';
import { edgeId } from './edge-schema.ts';
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
const metric_id = z.string().max(60);
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
    }),
    answer: exploreView,
  },
  metric_sql: {
    method: 'get',
    path: '/insights/metrics/{metric_id}/sql',
    role: 'user',
    summary: 'The DuckDB query of a metric, over tables named like the events.',
    params: z.object({ metric_id }),
    query: z.object({ by }),
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
    query: z.object({ side: z.enum(concentrationSides).default('creator') }),
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
      'Read-outs of the experiments that run: arms, sample ratio, effects with intervals, and what a rule decides.',
    answer: experimentsView,
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
