import { dayOf } from '../../model/sim-time.ts';
import type { Aggregate, Window } from '../definitions/algebra.ts';
import type { Metric } from '../definitions/metric.ts';

/** A window with nothing left out. */
export interface FullWindow {
  readonly days: number | 'ever';
  readonly lag: number;
}

/** Civil days, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function windowOf(metric: Metric, window: Window = {}): FullWindow {
  return { days: window.days ?? metric.window_days, lag: window.lag ?? metric.lag_days ?? 0 };
}

/** The days of a window seen from an instant; `ever` begins at minus infinity. */
export function spanAt(window: FullWindow, now_ms: number): Span {
  const last = dayOf(now_ms) - window.lag;
  return { first: window.days === 'ever' ? Number.NEGATIVE_INFINITY : last - window.days + 1, last };
}

/** Days back from today that an evaluator must remember for a window. */
export function lookback(window: FullWindow): number {
  return (window.days === 'ever' ? 0 : window.days) + window.lag;
}

/** An aggregate with its windows made explicit, so that equal aggregates of different metrics are one. */
export interface PlacedAggregate {
  readonly key: string;
  readonly aggregate: Aggregate;
  readonly window: FullWindow;
  /** The earlier window of a `returning`. */
  readonly earlier?: FullWindow;
}

const known = new WeakMap<Metric, Map<Aggregate, PlacedAggregate>>();

export function place(metric: Metric, aggregate: Aggregate): PlacedAggregate {
  let own = known.get(metric);
  if (own === undefined) known.set(metric, (own = new Map()));
  let placed = own.get(aggregate);
  if (placed === undefined) own.set(aggregate, (placed = placeAnew(metric, aggregate)));
  return placed;
}

function placeAnew(metric: Metric, aggregate: Aggregate): PlacedAggregate {
  const { window: own, ...rest } = aggregate;
  const window = windowOf(metric, own);
  if (aggregate.kind !== 'returning') return { key: JSON.stringify([rest, window]), aggregate, window };
  const earlier = windowOf(metric, aggregate.earlier);
  return { key: JSON.stringify([{ ...rest, earlier }, window]), aggregate, window, earlier };
}
