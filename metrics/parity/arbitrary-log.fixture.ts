import fc from 'fast-check';
import { envelope } from '../../model/events/envelope.ts';
import type { Field } from '../../model/events/field.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import { type EventName, eventNames, vocabulary } from '../../model/events/vocabulary.ts';
import { DAY_MS, EPOCH_MS, LATE_AFTER_MS } from '../../model/sim-time.ts';

/** Events that metrics read come often, the others now and then. */
const often: readonly EventName[] = [
  'session_start', 'sign_up', 'view_video', 'view_video', 'select_item', 'view_item', 'view_item', 'leave_item', 'add_to_cart', 'begin_checkout',
  'place_order', 'payment_attempt', 'payment_attempt', 'purchase', 'purchase', 'purchase', 'ship_order', 'deliver_order', 'deliver_order', 'cancel_order',
  'refund', 'request_return', 'review_item', 'share', 'move_stock', 'transfer', 'list_sku', 'publish_video',
];
/** Few entities, so that records meet. */
const pool = 6;
const keyPool = 14;

function valueOf(name: string, field: Field, start_ms: number, days: number): fc.Arbitrary<unknown> {
  const plain = (): fc.Arbitrary<unknown> => {
    if (field.dictionary !== undefined) return fc.constantFrom(...field.dictionary);
    switch (field.type) {
      case 'bool':
        return fc.boolean();
      case 'text':
        return fc.constantFrom('a', "it's");
      case 'f64':
        return fc.constantFrom(0.25, 1);
      default:
    }
    if (field.unit === 'ms') {
      return field.type === 'i64' ? fc.integer({ min: start_ms, max: start_ms + days * DAY_MS }) : fc.integer({ min: 0, max: 9_000 });
    }
    if (field.unit === 'stars') return fc.integer({ min: 1, max: 5 });
    if (name === 'attempt') return fc.integer({ min: 1, max: 3 });
    if (field.unit === 'cents') return fc.integer({ min: 0, max: 20_000 });
    if (name === 'free_after') return fc.integer({ min: -1, max: 2 });
    if (name === 'free_delta' || name === 'held_delta') return fc.integer({ min: -3, max: 3 });
    return fc.integer({ min: 0, max: field.type === 'i64' ? keyPool : pool });
  };
  return field.nullable ? fc.oneof({ weight: 4, arbitrary: plain() }, { weight: 1, arbitrary: fc.constant(null) }) : plain();
}

const day = { min: 0, max: DAY_MS - 1 };
/** How long a record was on its way: mostly not at all, sometimes two days, sometimes so long that it is late. */
const delay = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: LATE_AFTER_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: LATE_AFTER_MS + 1, max: 3 * LATE_AFTER_MS }) },
);

function recordOf(name: EventName, start_ms: number, days: number, users: number): fc.Arbitrary<LogRecord> {
  const own = Object.entries(vocabulary[name].fields as Record<string, Field>).map(([field, of]) => [field, valueOf(field, of, start_ms, days)]);
  const { surface, activity, actor } = envelope;
  return fc
    .record({
      ...Object.fromEntries(own),
      on: fc.integer({ min: 0, max: days - 1 }),
      within: fc.oneof(fc.integer(day), fc.constantFrom(0, DAY_MS - 1)),
      delay,
      user_id: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: users - 1 }) }, { weight: 1, arbitrary: fc.constant(null) }),
      session_id: valueOf('session_id', envelope.session_id, start_ms, days),
      actor: valueOf('actor', actor, start_ms, days),
      by_person: fc.boolean(),
      city_tier: fc.integer({ min: 0, max: 5 }),
      activity: valueOf('activity', activity, start_ms, days),
      surface: valueOf('surface', surface, start_ms, days),
    } as Record<string, fc.Arbitrary<unknown>>)
    .map(({ on, within, delay, ...record }) => {
      const at_ms = start_ms + (on as number) * DAY_MS + (within as number);
      const ingested_ms = at_ms + (delay as number);
      return { ...record, name, arms: null, cause: null, at_ms, ingested_ms, late: ingested_ms - at_ms > LATE_AFTER_MS } as unknown as LogRecord;
    });
}

/** Refuses what the log refuses: a second record with the same key. Numbers the rest in the order of their arrival. */
function appended(records: LogRecord[]): LogRecord[] {
  const seen = new Set<string>();
  return records
    .toSorted((a, b) => a.ingested_ms - b.ingested_ms)
    .filter((record) => {
      const values = record as unknown as Record<string, unknown>;
      const key = `${record.name} ${vocabulary[record.name].key.map((field) => values[field]).join('.')}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map((record, n) => ({ ...record, seq: n + 1 }));
}

/**
 * Logs of any shape: empty, of one user, dense or spread over months, with people among synthetic users, records that
 * arrive out of order and records that arrive too late. They need not make sense: a refund may lack its order.
 */
export const arbitraryLog: fc.Arbitrary<LogRecord[]> = fc
  .record({ days: fc.constantFrom(1, 4, 12, 40, 75), users: fc.constantFrom(1, 5), start_day: fc.integer({ min: 0, max: 100 }), size: fc.constantFrom(0, 30, 300) })
  .chain(({ days, users, start_day, size }) => {
    const start_ms = EPOCH_MS + start_day * DAY_MS;
    const one = fc.constantFrom(...often, ...often, ...eventNames).chain((name) => recordOf(name, start_ms, days, users));
    return fc.array(one, { minLength: Math.min(size, 20), maxLength: size, size: 'max' });
  })
  .map(appended);
