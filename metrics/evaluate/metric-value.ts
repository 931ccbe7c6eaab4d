import type { MetricUnit, Reason } from '../definitions/metric.ts';

/**
 * Whose records count: everyone's, those of people, or those of one person while a person (a persona that is taken
 * counts from then on).
 */
export type FoldCut = 'all' | 'people' | { readonly user_id: number };

/** A metric at an instant. Numerator and denominator are integers; a null value says why. */
export interface MetricValue {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: MetricUnit;
  readonly reason?: Reason;
  /** It can still change after its window has ended. */
  readonly provisional?: boolean;
  /** Last record it takes into account. */
  readonly as_of_seq: number;
}

/** A metric at the end of a closed day. */
export interface SeriesPoint {
  readonly day: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
