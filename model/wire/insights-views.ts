import { z } from 'zod';
import { guardrailStates } from '../events/cross-guardrail.ts';
import { decisionKinds, deciderRoles } from '../events/override-guardrail.ts';
import { bilingual, edgeId, instant } from './edge-schema.ts';

/** What a reading of the log stands on: its last record, and the first. */
const reading = z.object({ at_ms: instant, seq: z.number().int(), first_ms: instant });

const valueFields = {
  value: z.number().nullable(),
  /** Integers; null where there is nothing to rank, or no denominator is declared. */
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
};
const number = z.object(valueFields);
const interval = z.object({ low: z.number(), high: z.number(), level: z.number().int() });
/** The value one window, or one period, earlier. */
const before = z.object({
  value: z.number().nullable(),
  change: z.number().nullable(),
  relative: z.number().nullable(),
});

export const metricReading = z.object({
  id: z.string(),
  ...valueFields,
  reason: z.string().nullable(),
  provisional: z.boolean(),
  before,
  /** Whether the change since then is good. */
  trend: z.enum(['better', 'worse', 'steady', 'unknown']),
  /** Among the users who never see commerce, where the metric is compared with them. */
  holdout: number.nullable(),
  /** At the end of each of the last closed days, the oldest first. */
  days: z.array(z.number().nullable()),
});

const funnelMark = z.object({ id: z.string(), users: z.number().int(), users_before: z.number().int() });

export const standings = ['works', 'mixed', 'fails', 'unknown'] as const;

/** The framework page: everything on it as of one instant. */
export const insightsBoardView = z.object({
  reading,
  last_closed_day: z.number().int(),
  metrics: z.array(metricReading),
  /** Holdout and everybody else who was active in the week, people. */
  holdout_users: z.object({ held_out: z.number().int(), treated: z.number().int() }),
  answer: z.object({
    sentence: bilingual,
    verdicts: z.array(
      z.object({
        stakeholder: z.string(),
        standing: z.enum(standings),
        sentence: bilingual,
        metrics: z.array(z.string()),
      }),
    ),
  }),
  funnel: z.object({
    first_day: z.number().int(),
    last_day: z.number().int(),
    steps: z.array(funnelMark),
    branches: z.array(funnelMark),
  }),
  /** What each factor added to the north star since the week before; the parts sum to the change. Null where it has no value. */
  star_change: z
    .object({ change: z.number(), parts: z.array(z.object({ id: z.string(), part: z.number() })) })
    .nullable(),
});

/** A member of a dimension: as the log writes it, and what it is called where it has a name. */
const member = z.object({ key: z.string().nullable(), name: bilingual.nullable() });

export const exploreView = z.object({
  reading,
  rows: z.array(
    z.object({
      members: z.array(member),
      period: z.object({ first_day: z.number().int(), last_day: z.number().int(), partial: z.boolean() }).nullable(),
      ...valueFields,
      reason: z.string().nullable(),
      provisional: z.boolean(),
      before: before.nullable(),
      interval: interval.nullable(),
      /** Why there is no interval although one was asked for. */
      without_interval: z.string().nullable(),
    }),
  ),
  /** Rows that were not sent. */
  left_out: z.number().int(),
});

export const sqlView = z.object({ id: z.string(), sql: z.string() });

export const cohortKinds = ['joined', 'first_bought'] as const;

export const cohortsView = z.object({
  reading,
  kind: z.enum(cohortKinds),
  /** Metric that is followed. */
  metric_id: z.string(),
  cohorts: z.array(
    z.object({
      /** Monday of the week in which the cohort began; null for who was there before the log. */
      first_day: z.number().int().nullable(),
      /** People of the cohort. */
      size: z.number().int(),
      weeks: z.array(
        z.object({ nth: z.number().int(), people: z.number().int(), share: z.number(), partial: z.boolean() }),
      ),
    }),
  ),
});

export const concentrationSides = ['creator', 'merchant'] as const;

export const concentrationView = z.object({
  reading,
  side: z.enum(concentrationSides),
  window_days: z.number().int(),
  sellers: z.number().int(),
  total_cents: z.number().int(),
  gini: z.number().nullable(),
  /** Cumulated shares of sellers and of what they sold, the smallest first. */
  curve: z.array(z.object({ sellers: z.number(), sold: z.number() })),
  leaders: z.array(z.object({ key: z.string(), name: bilingual, cents: z.number().int(), share: z.number() })),
});

/** A record of the log as a sentence, with what it leads to. */
const recordLine = z.object({
  seq: z.number().int(),
  name: z.string(),
  at_ms: instant,
  user_id: edgeId('user').nullable(),
  who: bilingual.nullable(),
  by_person: z.boolean(),
  session_id: edgeId('session').nullable(),
  surface: z.string(),
  did: bilingual,
  video_id: edgeId('video').nullable(),
  product_id: edgeId('product').nullable(),
});

export const recordParts = ['numerator', 'denominator'] as const;

export const recordsView = z.object({
  reading,
  /** What is read, in the order in which the formula names it. */
  sources: z.array(
    z.object({
      formula: z.string(),
      from: z.string(),
      /** Rows that count, of which the newest are sent. */
      rows: z.number().int(),
      records: z.array(
        recordLine.extend({
          /** What the row adds; null where it is counted by its key. */
          amount: z.number().int().nullable(),
        }),
      ),
    }),
  ),
});

export const personView = z.object({
  reading,
  user_id: edgeId('user'),
  name: bilingual,
  avatar_seed: z.number().int(),
  city_tier: z.number().int(),
  activity: z.string(),
  device: z.string().nullable(),
  by_person: z.boolean(),
  visits: z.array(
    z.object({
      session_id: edgeId('session'),
      from_ms: instant,
      until_ms: instant,
      records: z.number().int(),
      videos: z.number().int(),
      looks: z.number().int(),
      orders: z.number().int(),
    }),
  ),
  left_out: z.number().int(),
});

export const visitView = z.object({
  reading,
  session_id: edgeId('session'),
  user_id: edgeId('user').nullable(),
  who: bilingual.nullable(),
  records: z.array(recordLine),
  left_out: z.number().int(),
});

export const guardrailDecisionView = z.object({
  decision_id: z.number().int(),
  metric_id: z.string(),
  decision: z.enum(decisionKinds),
  why: z.string(),
  who: z.string(),
  at_ms: instant,
  /** How the guardrail stood when it was decided. */
  status: z.enum(guardrailStates),
  value: z.number().nullable(),
  /** In which role it was decided, and until when it holds. */
  role: z.enum(deciderRoles),
  until_ms: instant,
});

export const guardrailCrossingView = z.object({
  crossing_key: z.number().int(),
  metric_id: z.string(),
  before: z.enum(guardrailStates),
  after: z.enum(guardrailStates),
  value: z.number(),
  at_ms: instant,
});

export type InsightsBoard = z.infer<typeof insightsBoardView>;
export type MetricReading = z.infer<typeof metricReading>;
export type ExploreView = z.infer<typeof exploreView>;
export type CohortsView = z.infer<typeof cohortsView>;
export type ConcentrationView = z.infer<typeof concentrationView>;
export type RecordsView = z.infer<typeof recordsView>;
export type RecordLine = z.infer<typeof recordLine>;
export type GuardrailCrossing = z.infer<typeof guardrailCrossingView>;
export type GuardrailDecision = z.infer<typeof guardrailDecisionView>;
