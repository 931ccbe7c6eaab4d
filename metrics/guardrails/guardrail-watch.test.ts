import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuardrailState } from '../../model/events/cross-guardrail.ts';
import { recordSchema } from '../../model/events/derive/zod-schema.ts';
import { catalogue } from '../definitions/catalogue/catalogue.ts';
import type { Metric } from '../definitions/metric.ts';
import type { MetricValue } from '../evaluate/metric-value.ts';
import {
  crossingOf,
  type GuardrailStates,
  guardrailState,
  type Override,
  overrideAt,
  watchGuardrails,
} from './guardrail-watch.ts';

const regret = catalogue.get('regret_rate') as Metric;
const reading = (id: string, value: number | null, denominator: number | null = 1_000): MetricValue => ({
  id,
  value,
  numerator: null,
  denominator,
  unit: 'ratio',
  as_of_seq: 1,
});
/** States that a guardrail takes while its values come one after the other. */
function told(metric: Metric, values: readonly (number | null)[]): string[] {
  let state: GuardrailState = 'calm';
  return values.map((value) => (state = guardrailState(metric, reading(metric.id, value), state) ?? state));
}

describe('a guardrail', () => {
  // Warning above 8 %, breach above 15 %.
  test('enters warning and breach at once, and comes back only well inside', () => {
    expect(told(regret, [0.05, 0.081, 0.16, 0.149, 0.142, 0.079, 0.075])).toEqual([
      'calm',
      'warning',
      'breach',
      'breach',
      'warning',
      'warning',
      'calm',
    ]);
  });

  test('of a band is watched on both sides', () => {
    const load = catalogue.get('commerce_load') as Metric;
    expect(told(load, [0.2, 0.36, 0.34, 0.3, 0.02, 0.005, 0.2])).toEqual([
      'calm',
      'warning',
      'warning',
      'calm',
      'warning',
      'breach',
      'calm',
    ]);
  });

  test('that can go from calm to breach says breach', () => {
    expect(crossingOf('calm', 'breach')).toBe('entered_breach');
    expect(crossingOf('calm', 'warning')).toBe('entered_warning');
    expect(crossingOf('breach', 'warning')).toBe('eased');
    expect(crossingOf('breach', 'calm')).toBe('recovered');
    expect(crossingOf('warning', 'warning')).toBeNull();
  });

  test('is not judged by a handful, nor by nothing', () => {
    expect(guardrailState(regret, reading('regret_rate', 0.9, 10), 'calm')).toBeNull();
    expect(guardrailState(regret, reading('regret_rate', null), 'breach')).toBeNull();
    expect(guardrailState(catalogue.get('hhi_creator') as Metric, reading('hhi_creator', 2_000, null), 'calm')).toBe(
      'breach',
    );
  });

  test('that must be zero breaches with the first, and recovers with none', () => {
    expect(told(catalogue.get('oversell_rate') as Metric, [0, 0.001, 0])).toEqual(['calm', 'breach', 'calm']);
  });
});

describe('the watch', () => {
  test('tells each crossing once, as an event of the vocabulary', () => {
    const values = [reading('regret_rate', 0.2), reading('gmv', 5), reading('late_dispatch', 0.05)];
    const { states, events } = watchGuardrails({}, values, catalogue, 1_770_000_000_000);
    expect(states).toEqual({ regret_rate: 'breach', late_dispatch: 'warning' });
    expect(events.map(({ metric, before, after }) => [metric, before, after])).toEqual([
      ['regret_rate', 'calm', 'breach'],
      ['late_dispatch', 'calm', 'warning'],
    ]);
    expect(Number.isSafeInteger(events[0].crossing_key)).toBe(true);
    expect(events[0].crossing_key).not.toBe(events[1].crossing_key);
    for (const { user_id, ...event } of events) {
      expect(user_id).toBeNull();
      expect(recordSchema('cross_guardrail').safeParse(event).error).toBeUndefined();
    }
    expect(watchGuardrails(states, values, catalogue, 1_770_000_060_000).events).toEqual([]);
  });

  test('is always quiet when asked again, and ends in the states that its events tell', () => {
    const guardrails = [...catalogue.values()].filter(({ tier }) => tier === 'guardrail').map(({ id }) => id);
    const value = fc.record({
      id: fc.constantFrom(...guardrails),
      value: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
      denominator: fc.constantFrom(null, 5, 500),
    });
    const start = fc.dictionary(fc.constantFrom(...guardrails), fc.constantFrom<GuardrailState>('warning', 'breach'));
    fc.assert(
      fc.property(fc.uniqueArray(value, { selector: ({ id }) => id }), start, (some, before) => {
        const values = some.map(({ id, value, denominator }) => reading(id, value, denominator));
        const { states, events } = watchGuardrails(before as GuardrailStates, values, catalogue, 1);
        expect(watchGuardrails(states, values, catalogue, 2).events).toEqual([]);
        for (const { metric, before: from, after } of events) {
          expect(from).toBe(before[metric] ?? 'calm');
          expect(states[metric] ?? 'calm').toBe(after);
        }
      }),
    );
  });
});

test('a decision to go on holds until it runs out, and the latest counts', () => {
  const decision = (at_ms: number, until_ms: number, who: string): Override => ({
    name: 'override_guardrail',
    at_ms,
    user_id: null,
    act_key: at_ms,
    metric: 'regret_rate',
    state: 'breach',
    value: null,
    decision: 'override',
    role: 'platform',
    who,
    reason: 'the season ends next week',
    until_ms,
  });
  const log = [decision(10, 100, 'Ada'), decision(20, 50, 'Lin')];
  expect(overrideAt(log, 'regret_rate', 5)).toBeNull();
  expect(overrideAt(log, 'regret_rate', 15)?.who).toBe('Ada');
  expect(overrideAt(log, 'regret_rate', 30)?.who).toBe('Lin');
  expect(overrideAt(log, 'regret_rate', 60)?.who).toBe('Ada');
  expect(overrideAt(log, 'regret_rate', 100)).toBeNull();
  expect(overrideAt(log, 'wau', 30)).toBeNull();
});
