import type { Bilingual } from '../definitions/bilingual.ts';
import type { Metric, Stakeholder } from '../definitions/metric.ts';
import type { Status } from '../evaluate/status.ts';

/** Whether commerce works for a stakeholder. */
export type Standing = 'works' | 'mixed' | 'fails' | 'unknown';
/** Which way a value goes, seen from what is good. */
export type Direction = 'better' | 'worse' | 'steady' | 'unknown';
/** A value beside that of the users without commerce. */
export interface Versus {
  readonly holdout: number;
  readonly direction: Direction;
  readonly change: number | null;
}
/** A metric with everything that a sentence says of it. */
export interface Finding {
  readonly metric: Metric;
  readonly value: number;
  readonly status: Status;
  readonly trend: Direction;
  /** Change since the window before, relative to the value then; null where it is unknown or that was zero. */
  readonly change: number | null;
  readonly versus: Versus | null;
}

/** What the page says about one stakeholder. */
export interface Verdict {
  readonly stakeholder: Stakeholder;
  readonly standing: Standing;
  readonly sentence: Bilingual;
  /** Core metrics that could be computed. */
  readonly core: readonly Finding[];
  /** Guardrails beyond a threshold, breaches first. */
  readonly limits: readonly Finding[];
  /** Metrics that are also measured among users without commerce. */
  readonly against_holdout: readonly Finding[];
}

/** The answer to the question of the page: is commerce a success, for whom, and at what cost? */
export interface Answer {
  readonly sentence: Bilingual;
  readonly north_star: Finding | null;
  readonly verdicts: readonly Verdict[];
}
