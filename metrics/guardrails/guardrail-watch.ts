import { type GuardrailState, guardrailStates } from '../../model/events/cross-guardrail.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { Metric, Threshold } from '../definitions/metric.ts';
import type { MetricValue } from '../evaluate/metric-value.ts';
import { statusOf } from '../evaluate/status.ts';

/** How each guardrail stands; those not named are calm. Plain data, to be kept with a world. */
export type GuardrailStates = Readonly<Record<string, GuardrailState>>;

/** What a guardrail did. */
export type Crossing = 'entered_warning' | 'entered_breach' | 'eased' | 'recovered';

/**
 * A ratio of fewer than so many is not judged: one refund of three orders is no breach. Assumption, range 20–100.
 */
export const LEAST_TO_JUDGE = 30;
/**
 * A guardrail comes back only when it is inside its bound by this share of it, so that a value at the bound does not raise
 * a notice a minute. Assumption, range 0.02–0.1.
 */
export const EASE_MARGIN = 0.05;

const severity = (state: GuardrailState) => guardrailStates.indexOf(state);

/** A bound made stricter, for coming back. */
function stricter(bound: Threshold | undefined, { good }: Metric): Threshold | undefined {
  if (bound === undefined) return undefined;
  const by = (value: number, sign: 1 | -1) => value + sign * EASE_MARGIN * Math.abs(value);
  if (good === 'down') return { ...bound, value: by(bound.value, -1) };
  return {
    ...bound,
    value: by(bound.value, 1),
    ...(bound.high === undefined ? {} : { high: by(bound.high, -1) }),
  };
}

function stateOf(metric: Metric, value: number | null, bounds: Pick<Metric, 'warning' | 'breach'>): GuardrailState {
  const { target: _, warning: __, breach: ___, ...rest } = metric;
  const status = statusOf({ ...rest, ...bounds }, value);
  return status === 'warning' || status === 'breach' ? status : 'calm';
}

const boundsOf = (warning: Threshold | undefined, breach: Threshold | undefined) => ({
  ...(warning === undefined ? {} : { warning }),
  ...(breach === undefined ? {} : { breach }),
});

/** How a guardrail stands now, from how it stood; null when its value says nothing. */
export function guardrailState(
  metric: Metric,
  { value, denominator }: Pick<MetricValue, 'value' | 'denominator'>,
  before: GuardrailState,
): GuardrailState | null {
  if (value === null || (denominator !== null && Math.abs(denominator) < LEAST_TO_JUDGE)) return null;
  const now = stateOf(metric, value, boundsOf(metric.warning, metric.breach));
  if (severity(now) >= severity(before)) return now;
  // It seems to ease: it must do so by the stricter bounds too, but cannot get worse by them.
  const eased = stateOf(metric, value, boundsOf(stricter(metric.warning, metric), stricter(metric.breach, metric)));
  return severity(eased) < severity(before) ? eased : before;
}

export function crossingOf(before: GuardrailState, after: GuardrailState): Crossing | null {
  if (before === after) return null;
  if (severity(after) > severity(before)) return after === 'breach' ? 'entered_breach' : 'entered_warning';
  return after === 'calm' ? 'recovered' : 'eased';
}

export interface GuardrailNews {
  readonly states: GuardrailStates;
  /** One for each guardrail that crossed a bound, ready for the log. */
  readonly events: readonly EventRecord<'cross_guardrail'>[];
}

/**
 * Which guardrails crossed a bound since the states were taken. Pure: the same states and values give the same news, and
 * asked again with the new states it says nothing.
 *
 * @param metrics those watched are its guardrails with a warning or a breach
 */
export function watchGuardrails(
  states: GuardrailStates,
  values: Iterable<MetricValue>,
  metrics: ReadonlyMap<string, Metric>,
  now_ms: number,
): GuardrailNews {
  const places = new Map([...metrics.keys()].map((id, place) => [id, place]));
  const next: Record<string, GuardrailState> = { ...states };
  const events: EventRecord<'cross_guardrail'>[] = [];
  for (const value of values) {
    const metric = metrics.get(value.id);
    if (metric?.tier !== 'guardrail' || (metric.warning ?? metric.breach) === undefined) continue;
    const before = states[value.id] ?? 'calm';
    const after = guardrailState(metric, value, before);
    if (after === null || after === before) continue;
    if (after === 'calm') delete next[value.id];
    else next[value.id] = after;
    events.push({
      name: 'cross_guardrail',
      at_ms: now_ms,
      user_id: null,
      crossing_key: now_ms * 1_000 + (places.get(value.id) as number),
      metric: value.id,
      before,
      after,
      value: value.value as number,
    });
  }
  return { states: next, events };
}

/** A decision to go on in spite of a guardrail. */
export type Override = EventRecord<'override_guardrail'>;

/** The decision about a guardrail that holds at an instant: the latest that has not run out; null where there is none. */
export function overrideAt(log: readonly Override[], metric: string, now_ms: number): Override | null {
  const holding = log.filter((one) => one.metric === metric && one.at_ms <= now_ms && now_ms < one.until_ms);
  return holding.reduce<Override | null>((last, one) => (last === null || one.at_ms >= last.at_ms ? one : last), null);
}
