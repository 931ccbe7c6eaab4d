import type { LeverValues } from '../levers/levers.ts';
import { at_rest } from '../levers/levers.ts';

/** What promises do to buyers and to goods. All assumptions; ranges in brackets. */
export const assurance = {
  /** Log odds of wanting a product: a full guarantee (0.1-0.5), a promise that is a day shorter (0.02-0.1), a month more to return. */
  guarantee: 0.3,
  promise_day: 0.05,
  window: 0.15,
  /** Returns, as multiples: under a full guarantee (0.2-0.6), and for a month more of time (0.2-0.6). */
  guarantee_returns: 0.35,
  window_returns: 0.4,
  /** Trust that a refund restores, as a multiple, under a full guarantee (0.5-2). */
  guarantee_trust: 1,
  /** Returns among those who ordered in no step at all and are impulsive (0.05-0.2): the hasty regret. */
  hasty_returns: 0.12,
  /** How far shops hurry when the promise is shorter: share of the shortening (0.3-0.7). */
  hurry: 0.5,
  /** What a full disclosure takes off product taps (0.1-0.3) and off disappointments with what was bought from a video (0.2-0.5). */
  disclosure_taps: 0.2,
  disclosure_returns: 0.3,
  /** Cost of a unit of quality, as a share of the cost of making (0.3-0.8). */
  quality_cost: 0.5,
  /** What shops pass on of a higher fee (0.3-0.8). */
  fee_passed_on: 0.5,
} as const;

const WINDOW_SPAN_DAYS = 23;

/** Log odds that promises of the platform add to wanting a product; 0 at rest. */
export function reassurance({ return_guarantee, promise_days, return_window_days }: LeverValues): number {
  return (
    assurance.guarantee * return_guarantee +
    assurance.promise_day * (at_rest.promise_days - promise_days) +
    (assurance.window * (return_window_days - at_rest.return_window_days)) / WINDOW_SPAN_DAYS
  );
}

/** How many times as many returns the terms bring; 1 at rest. */
export function returnsMultiple({ return_guarantee, return_window_days }: LeverValues): number {
  return (
    1 +
    assurance.guarantee_returns * return_guarantee +
    (assurance.window_returns * (return_window_days - at_rest.return_window_days)) / WINDOW_SPAN_DAYS
  );
}

/** Returns of a buyer who had less time to think, as a share of orders; 0 at rest. */
export function hastyReturns({ checkout_steps }: LeverValues, impulsiveness: number): number {
  return assurance.hasty_returns * impulsiveness * Math.max(0, 1 - checkout_steps / at_rest.checkout_steps);
}

/** Hours to dispatch as a multiple of what a shop would take. */
export function dispatchMultiple({ dispatch, promise_days }: LeverValues): number {
  return dispatch * (1 - assurance.hurry * (1 - promise_days / at_rest.promise_days));
}

/** What a shop asks as a multiple of what it would ask: the mark-up, and its part of a fee that has changed. */
export function priceMultiple({ markup, fee_bp }: LeverValues): number {
  return markup * (1 + (assurance.fee_passed_on * (fee_bp - at_rest.fee_bp)) / 10_000);
}
