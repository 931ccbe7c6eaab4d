import { sql } from 'kysely';
import type { GuardrailStates } from '../../metrics/guardrails/guardrail-watch.ts';
import type { EventName, EventRecord } from '../../model/events/vocabulary.ts';
import type { GuardrailCrossing, GuardrailDecision } from '../../model/wire/insights-views.ts';
import type { ShopDatabase } from '../books/shop-database.ts';

/** Crossings and decisions that a screen shows. */
const MOST = 200;

/** What was recorded of an event that is no person's own, the newest first. */
export async function recorded<N extends EventName>(
  db: ShopDatabase,
  name: N,
  most: number | null,
): Promise<{ readonly nth: number; readonly record: EventRecord<N> }[]> {
  // The prefix of a key is a range of them.
  const { rows } = await sql<{ nth: number; record: EventRecord<N> }>`select nth, input -> 'record' as record
    from world_inputs where event_key >= ${`${name}/`} and event_key < ${`${name}0`}
    order by nth desc limit ${most}`.execute(db);
  return rows;
}

/** When guardrails crossed a bound, the newest first. */
export async function crossingsIn(db: ShopDatabase): Promise<GuardrailCrossing[]> {
  return (await recorded(db, 'cross_guardrail', null)).map(
    ({ record: { crossing_key, metric, before, after, value, at_ms } }) => ({
      crossing_key,
      metric_id: metric,
      before,
      after,
      value,
      at_ms,
    }),
  );
}

/** How guardrails stand after what they crossed. */
export function statesAfter(crossings: readonly GuardrailCrossing[]): GuardrailStates {
  const states = Object.fromEntries(crossings.toReversed().map(({ metric_id, after }) => [metric_id, after]));
  return Object.fromEntries(Object.entries(states).filter(([, state]) => state !== 'calm'));
}

/** What was decided about guardrails, the newest first. */
export async function decisionsIn(db: ShopDatabase): Promise<GuardrailDecision[]> {
  return (await recorded(db, 'override_guardrail', MOST)).map(({ record }) => decisionView(record));
}

export function decisionView(record: EventRecord<'override_guardrail'>): GuardrailDecision {
  const { act_key, metric, decision, role, who, reason, state, value, at_ms, until_ms } = record;
  return {
    decision_id: act_key,
    metric_id: metric,
    decision,
    role,
    who,
    why: reason,
    status: state,
    value,
    at_ms,
    until_ms,
  };
}
