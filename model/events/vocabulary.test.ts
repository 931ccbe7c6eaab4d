import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudEvent } from './derive/cloud-event.ts';
import { columnsOf } from './derive/columns.ts';
import { createTableSql } from './derive/duckdb-type.ts';
import { recordAt, SegmentBuilder, toSegments } from './derive/segment.ts';
import { recordSchema } from './derive/zod-schema.ts';
import { envelope } from './envelope.ts';
import type { Field, Fields } from './field.ts';
import { type LogRecord, unstamped } from './log-record.ts';
import { eventNames, vocabulary } from './vocabulary.ts';

const notEvents = ['envelope', 'event-type', 'field', 'log-record', 'vocabulary'];

function valueOf(field: Field): fc.Arbitrary<unknown> {
  const value: fc.Arbitrary<unknown> =
    field.dictionary !== undefined
      ? fc.constantFrom(...field.dictionary)
      : field.type === 'bool'
        ? fc.boolean()
        : field.type === 'text'
          ? fc.string({ minLength: 1, maxLength: 40 })
          : field.type === 'f64'
            ? fc.double({ min: 0, max: 1, noNaN: true })
            : field.type === 'u8'
              ? fc.nat(255)
              : fc.nat(field.type === 'i32' ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER);
  return field.nullable ? fc.option(value, { nil: null }) : value;
}

function recordOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)])));
}

test('every event is one file, and its line in the vocabulary', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3))
    .filter((file) => !notEvents.includes(file));
  expect(files.toSorted()).toEqual(eventNames.map((name) => name.replaceAll('_', '-')).toSorted());
  for (const name of eventNames) expect(vocabulary[name].name).toBe(name);
});

describe.each(eventNames)('%s', (name) => {
  const fields = vocabulary[name].fields as Fields;

  test('a record survives the column buffers', () => {
    fc.assert(
      fc.property(fc.array(recordOf({ ...envelope, ...fields }), { minLength: 1, maxLength: 20 }), (values) => {
        const records = values.map((value) => ({ name, ...value })) as unknown as LogRecord[];
        const [segment] = toSegments(records);
        expect(segment.rows).toBe(records.length);
        records.forEach((record, row) => expect(recordAt(segment, row)).toEqual(record));
      }),
      { numRuns: 20 },
    );
  });

  test('validation takes what the table of fields allows and refuses anything else', () => {
    fc.assert(
      fc.property(recordOf(fields), (own) => {
        const record = { name, at_ms: 1, ...own };
        expect(recordSchema(name).safeParse(record).success).toBe(true);
        expect(recordSchema(name).safeParse({ ...record, surprise: 1 }).success).toBe(false);
        const [first] = Object.keys(own);
        const { [first]: _, ...lacking } = record as Record<string, unknown>;
        expect(recordSchema(name).safeParse(lacking).success).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test('its table in DuckDB has the columns of its buffers', () => {
    for (const column of columnsOf(name)) expect(createTableSql(name)).toContain(`"${column.name}" `);
  });
});

test('a column that must be there cannot be absent', () => {
  const record = {
    ...unstamped,
    name: 'like',
    seq: 1,
    at_ms: 1,
    ingested_ms: 1,
    late: false,
    user_id: 1,
    exposure_id: null,
    video_id: 1,
    creator_id: 1,
  };
  expect(() => new SegmentBuilder('like').push(record as unknown as LogRecord<'like'>)).toThrow('exposure_id');
});

test('a CloudEvent is identified by run, event and key', () => {
  const record: LogRecord<'like'> = {
    ...unstamped,
    name: 'like',
    seq: 1,
    at_ms: 0,
    ingested_ms: 1,
    late: false,
    user_id: 7,
    exposure_id: 12,
    video_id: 1,
    creator_id: 2,
  };
  expect(cloudEvent(record, 'r1')).toMatchObject({
    specversion: '1.0',
    id: '12',
    source: '/vitrine/r1/like',
    subject: 'user/7',
    time: '1970-01-01T00:00:00.000Z',
    data: { video_id: 1 },
  });
});
