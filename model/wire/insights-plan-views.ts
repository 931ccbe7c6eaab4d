import { z } from 'zod';
import { designs } from '../experiments/assignment.ts';
import { bilingual, instant } from './edge-schema.ts';

/** What the insights tell of experiments, initiatives and changes. */
const reading = z.object({ at_ms: instant, seq: z.number().int(), first_ms: instant });
const bounds = z.object({ low: z.number(), high: z.number() });

/** What an experiment says about a metric, in the metric's unit. */
export const experimentMetricView = z.object({
  id: z.string(),
  role: z.enum(['goal', 'secondary', 'guardrail']),
  /** Null where nothing varies or there is nothing to divide by. */
  effect: z
    .object({
      control: z.number(),
      treated: z.number(),
      difference: z.number(),
      interval: bounds,
      relative: z.number().nullable(),
      p: z.number(),
    })
    .nullable(),
  /** Share of the variance that CUPED took out; null where it was not used. */
  variance_reduction: z.number().nullable(),
  /** Interval that holds however often it is looked at. */
  anytime: bounds.nullable(),
  corrected_p: z.number().nullable(),
  signal: z.enum(['winner', 'loser', 'none']),
  /** Smallest true difference that would have shown with probability 0.8. */
  detectable: z.number().nullable(),
  /** What twin worlds show: everybody treated less nobody treated; null where no twins were lived. */
  oracle: z.number().nullable(),
  /** Whether what is said holds beside the oracle: its interval has the truth, or not, or it says the opposite of it. */
  beside_oracle: z.enum(['covers', 'misses', 'misleads']).nullable(),
});

/** What an experiment says by the days that are over. */
const readOutView = z.object({
  /** Civil days that are read, both included. */
  first_day: z.number().int(),
  last_day: z.number().int(),
  counted: z.object({ control: z.number().int(), treated: z.number().int() }),
  sample_ratio_p: z.number(),
  split_is_sound: z.boolean(),
  decision: z.enum(['ship', 'roll_back', 'review']),
  metrics: z.array(experimentMetricView),
});

/** The worlds of the oracle: everybody treated, and nobody. */
const oracleView = z.object({
  /** `none`: nobody has asked; `failed`: the worlds could not be lived. */
  state: z.enum(['none', 'lives', 'told', 'failed']),
  /** Share of the worlds' days that is lived. */
  done: z.number(),
  /** Days that its figures tell of; null where there are none. */
  first_day: z.number().int().nullable(),
  last_day: z.number().int().nullable(),
});

export const experimentView = z.object({
  number: z.number().int(),
  title: bilingual,
  design: z.enum(designs),
  /** What the treated arm is under; null for the permanent holdout, which is no lever. */
  lever: z.object({ id: z.string(), title: bilingual, value: z.number(), at_rest: z.number() }).nullable(),
  treated_share: z.number(),
  status: z.enum(['permanent', 'planned', 'runs', 'over', 'ended']),
  /** First day with the treatment, and the first that was planned without it. */
  from_day: z.number().int(),
  until_day: z.number().int().nullable(),
  who: z.string().nullable(),
  /** Why it was ended early. */
  reason: z.string().nullable(),
  rule: bilingual,
  /** Null while no day of it is over, or one of its arms is empty. */
  read: readOutView.nullable(),
  oracle: oracleView.nullable(),
});
export const experimentsView = z.object({ reading, experiments: z.array(experimentView) });

/** What an experiment can be about. */
export const experimentOptionsView = z.object({
  /** The first day that one started now would have. */
  from_day: z.number().int(),
  levers: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      meaning: bilingual,
      unit: z.string(),
      least: z.number(),
      most: z.number(),
      at_rest: z.number(),
      whole: z.boolean(),
      designs: z.array(z.enum(designs)),
    }),
  ),
  /** Metrics that can be read by the units of a design. */
  metrics: z.record(z.enum(designs), z.array(z.string())),
  /** How many more can run beside those that do. */
  room_for: z.number().int(),
});

/** What an experiment of a size could show, judged by as many days before. */
export const experimentPowerView = z.object({
  reading,
  metric_id: z.string(),
  days: z.number().int(),
  units: z.number().int(),
  value: z.number().nullable(),
  detectable: z.number().nullable(),
  power_for_tenth: z.number().nullable(),
});

export const initiativeView = z.object({
  id: z.string(),
  title: bilingual,
  step: z.string(),
  stakeholder: z.string(),
  owner: z.string(),
  when: z.enum(['now', 'next', 'later']),
  hypothesis: bilingual,
  rival: bilingual,
  guardrails: z.array(z.string()),
  kill: z.object({ metric: z.string(), by: z.number(), after_weeks: z.number() }),
  /** Weekly kept buyers at rest, and what twins show it to add, with half a 95 % interval. */
  baseline: z.number(),
  effect: z.number(),
  half_interval: z.number(),
  /** Whether the effect is told from chance, beyond which alone it is ranked. */
  is_told: z.boolean(),
  /** Cents a week, and buyers a week for each 1,000 yuan a week. */
  cost_cents: z.number(),
  effect_per_cost: z.number().nullable(),
  /** Of each stakeholder, in standard deviations between people; null where not told from chance. */
  scores: z.record(z.string(), z.number().nullable()),
  is_killed: z.boolean(),
});
/** Initiatives from the most kept buyers for the money to the least; after them those that are not told from chance. */
export const initiativesView = z.object({
  date: z.string(),
  seeds: z.array(z.string()),
  users: z.number().int(),
  burn_in_days: z.number().int(),
  weeks: z.number().int(),
  initiatives: z.array(initiativeView),
});

const whyPart = z.object({ of: z.string(), name: bilingual.nullable(), part: z.number() });
/** Why a metric moved since a week ago: parts of each list add up to the change. */
export const whyView = z.object({
  reading,
  metric_id: z.string(),
  from_day: z.number().int(),
  to_day: z.number().int(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Null where something cannot be computed in both weeks. */
  by_factor: z
    .object({ metrics: z.array(whyPart), stages: z.array(whyPart), stakeholders: z.array(whyPart) })
    .nullable(),
  dimension: z.string(),
  by_segment: z
    .object({
      segments: z.array(z.object({ of: z.string(), name: bilingual.nullable(), rate: z.number(), mix: z.number() })),
      /** Keys that several segments count and the whole counts once. */
      overlap: z.number(),
    })
    .nullable(),
});

export type ExperimentView = z.infer<typeof experimentView>;
export type ExperimentOptionsView = z.infer<typeof experimentOptionsView>;
export type ExperimentPowerView = z.infer<typeof experimentPowerView>;
export type ExperimentsView = z.infer<typeof experimentsView>;
export type InitiativesView = z.infer<typeof initiativesView>;
export type InitiativeView = z.infer<typeof initiativeView>;
export type WhyView = z.infer<typeof whyView>;
