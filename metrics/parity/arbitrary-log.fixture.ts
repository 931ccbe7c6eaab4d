import fc from 'fast-check';
import { envelope } from '../../model/events/envelope.ts';
import type { Field } from '../../model/events/field.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import { type EventName, eventNames, vocabulary } from '../../model/events/vocabulary.ts';
import { DAY_MS, EPOCH_MS, LATE_AFTER_MS } from '../../model/sim-time.ts';

/** Events that metrics read come often, the others now and then. */
const often: readonly EventName[] = [
  'session_start',
  'sign_up',
  'view_video',
  'view_video',
  'select_item',
  'view_item',
  'view_item',
  'leave_item',
  'add_to_cart',
  'begin_checkout',
  'place_order',
  'payment_attempt',
  'payment_attempt',
  'purchase',
  'purchase',
  'purchase',
  'ship_order',
  'deliver_order',
  'deliver_order',
  'cancel_order',
  'refund',
  'request_return',
  'review_item',
  'share',
  'move_stock',
  'transfer',
  'list_sku',
  'publish_video',
  'search',
  'search',
  'open_dispute',
  'open_complaint',
  'close_complaint',
  'start_live',
  'end_live',
  'show_live_card',
  'leave_live',
  'leave_live',
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
      return field.type === 'i64'
        ? fc.integer({ min: start_ms, max: start_ms + days * DAY_MS })
        : fc.integer({ min: 0, max: 9_000 });
    }
    if (field.unit === 'stars') return fc.integer({ min: 1, max: 5 });
    if (name === 'attempt') return fc.integer({ min: 1, max: 3 });
    if (field.unit === 'cents') return fc.integer({ min: 0, max: 20_000 });
    if (name === 'free_after') return fc.integer({ min: -1, max: 2 });
    if (name === 'free_delta' || name === 'held_delta') return fc.integer({ min: -3, max: 3 });
    return fc.integer({ min: 0, max: field.type === 'i64' ? keyPool : pool });
  };
  return field.nullable
    ? fc.oneof({ weight: 4, arbitrary: plain() }, { weight: 1, arbitrary: fc.constant(null) })
    : plain();
}

const day = { min: 0, max: DAY_MS - 1 };
/** How long a record was on its way: mostly not at all, sometimes two days, sometimes so long that it is late. */
const delay = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: LATE_AFTER_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: LATE_AFTER_MS + 1, max: 3 * LATE_AFTER_MS }) },
);

function recordOf(name: EventName, start_ms: number, days: number, users: number): fc.Arbitrary<LogRecord> {
  const own = Object.entries(vocabulary[name].fields as Record<string, Field>).map(([field, of]) => [
    field,
    valueOf(field, of, start_ms, days),
  ]);
  const { surface, activity, actor } = envelope;
  return fc
    .record({
      ...Object.fromEntries(own),
      on: fc.integer({ min: 0, max: days - 1 }),
      within: fc.oneof(fc.integer(day), fc.constantFrom(0, DAY_MS - 1)),
      delay,
      user_id: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: users - 1 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      session_id: valueOf('session_id', envelope.session_id, start_ms, days),
      actor: valueOf('actor', actor, start_ms, days),
      by_person: fc.boolean(),
      city_tier: fc.integer({ min: 0, max: 5 }),
      activity: valueOf('activity', activity, start_ms, days),
      surface: valueOf('surface', surface, start_ms, days),
      arms: fc.constantFrom(null, 0, 1, 3),
    } as Record<string, fc.Arbitrary<unknown>>)
    .map(({ on, within, delay, ...record }) => {
      const at_ms = start_ms + (on as number) * DAY_MS + (within as number);
      const ingested_ms = at_ms + (delay as number);
      return {
        ...record,
        name,
        cause: null,
        at_ms,
        ingested_ms,
        late: ingested_ms - at_ms > LATE_AFTER_MS,
      } as unknown as LogRecord;
    });
}

/** A record of which a story fixes some fields; the log may still receive it late. */
function told(name: EventName, at_ms: number, fixed: Readonly<Record<string, unknown>>): fc.Arbitrary<LogRecord> {
  return recordOf(name, at_ms, 1, 5).map((record) => {
    const ingested_ms = at_ms + record.ingested_ms - record.at_ms;
    return { ...record, ...fixed, at_ms, ingested_ms } as unknown as LogRecord;
  });
}

const gap = (days: number) => fc.integer({ min: 0, max: days * DAY_MS });
const sometimes = (one: fc.Arbitrary<LogRecord>) => fc.option(one).map((record) => (record === null ? [] : [record]));
const joined = (...parts: readonly fc.Arbitrary<LogRecord[]>[]) => fc.tuple(...parts).map((lists) => lists.flat());
const always = (one: fc.Arbitrary<LogRecord>) => one.map((record) => [record]);

/** One buyer's way from the exposure to what follows delivery, each step in its time or just out of it. */
function orderStory(start_ms: number, days: number, id: number): fc.Arbitrary<LogRecord[]> {
  return fc
    .record({
      from: gap(days),
      user_id: fc.integer({ min: 0, max: 4 }),
      by_person: fc.boolean(),
      to_look: fc.integer({ min: -DAY_MS, max: DAY_MS }),
      to_pay: gap(1),
      to_door: gap(16),
      after: gap(16),
      again: gap(3),
    })
    .chain(({ from, user_id, by_person, to_look, to_pay, to_door, after, again }) => {
      const who = { user_id, by_person };
      const seen = start_ms + from;
      const paid = seen + to_pay;
      const delivered = paid + to_door;
      const order = {
        ...who,
        order_id: 100 + id,
        checkout_id: 100 + id,
        paid_at_ms: paid,
        asked_at_ms: delivered,
        merchant_id: id % 3,
        delivered_at_ms: delivered,
      };
      return joined(
        always(told('session_start', seen, { ...who, opened_session_id: 1_000 + id })),
        always(told('view_video', seen, { ...who, exposure_id: 1_000 + id })),
        always(told('view_item', seen + to_look, { ...who, view_key: 1_000 + id })),
        sometimes(told('payment_attempt', paid - 5, { ...order, attempt: 1, outcome: 'declined' })),
        always(told('payment_attempt', paid, { ...order, attempt: 2, outcome: 'succeeded' })),
        always(told('purchase', paid, order)),
        sometimes(told('purchase', paid + again, { ...order, order_id: 200 + id, checkout_id: 200 + id })),
        sometimes(told('deliver_order', delivered, order)),
        sometimes(told('refund', delivered + after, order)),
        sometimes(told('request_return', delivered + after, order)),
        sometimes(told('review_item', delivered + after, { ...order, review_id: 800 + id })),
        sometimes(told('open_dispute', delivered + after, { ...order, inquiry: false })),
        sometimes(told('open_complaint', delivered + after, { ...order, topic: 'counterfeit' })),
        sometimes(told('close_complaint', delivered + after + 1, { ...order, outcome: 'upheld' })),
        sometimes(told('share', delivered + after, { ...who, share_key: order.order_id, content: 'purchase' })),
      );
    });
}

/** A user who joins and comes back on the days that retention asks about, or a day beside them. */
function joinStory(start_ms: number, user_id: number): fc.Arbitrary<LogRecord[]> {
  const back = [1, 2, 7, 30].map((days, n) =>
    sometimes(
      told('session_start', start_ms + days * DAY_MS, { user_id, opened_session_id: 2_000 + user_id * 10 + n }),
    ),
  );
  return joined(always(told('sign_up', start_ms, { user_id, user_key: user_id })), ...back);
}

/** A creator who posts in two months and is paid. */
function creatorStory(start_ms: number, days: number, creator_id: number): fc.Arbitrary<LogRecord[]> {
  return fc.array(gap(days), { maxLength: 4 }).chain((posts) =>
    joined(
      ...posts.map((from, n) =>
        always(told('publish_video', start_ms + from, { creator_id, video_id: 50 + creator_id * 10 + n })),
      ),
      ...posts.map((from, n) =>
        sometimes(
          told('transfer', start_ms + from, {
            why_key: 500 + n,
            kind: 'commission',
            from_kind: 'escrow',
            to_kind: 'creator',
            to_owner: creator_id,
          }),
        ),
      ),
    ),
  );
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
 * arrive out of order and records that arrive too late. Among records that need not make sense (a refund may lack its
 * order) run stories that do, so that rare conditions are met.
 */
export const arbitraryLog: fc.Arbitrary<LogRecord[]> = fc
  .record({
    days: fc.constantFrom(1, 4, 12, 40, 62),
    users: fc.constantFrom(1, 5),
    start_day: fc.integer({ min: 0, max: 100 }),
    size: fc.constantFrom(0, 0, 30, 200),
    stories: fc.constantFrom(0, 2, 8),
  })
  .chain(({ days, users, start_day, size, stories }) => {
    const start_ms = EPOCH_MS + start_day * DAY_MS;
    const one = fc
      .constantFrom(...often, ...often, ...eventNames)
      .chain((name) => recordOf(name, start_ms, days, users));
    const numbers = Array.from({ length: stories }, (_, n) => n);
    return joined(
      fc.array(one, { minLength: Math.min(size, 20), maxLength: size, size: 'max' }),
      ...numbers.map((n) => orderStory(start_ms, days, n)),
      ...numbers.slice(0, 4).map((n) => gap(days).chain((from) => joinStory(start_ms + from, n))),
      ...numbers.slice(0, 3).map((n) => creatorStory(start_ms, days, n)),
    );
  })
  .map(appended);
