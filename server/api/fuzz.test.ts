import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { skus, sorted } from '../../model/commerce/play.fixture.ts';
import { fromEdge, reviewIdOf, toEdge } from '../../model/ids.ts';
import type { Route } from '../../model/wire/route.ts';
import { type RouteId, routes } from '../../model/wire/routes.ts';
import { loadBooks } from '../books/whole-books.ts';
import { callProblems } from './problems.ts';
import { join, openTestShop, type TestShop } from './open-shop.fixture.ts';

/** Requests over all routes; the stated size is that of the full test. */
const REQUESTS = process.env.FULL ? 100_000 : 5_000;
const AT_ONCE = 16;
/** A look at all books after so many refusals. */
const LOOK_AFTER = 200;

let shop: TestShop;
let buyer: Awaited<ReturnType<typeof join>>;
let known: string[];
beforeAll(async () => {
  shop = await openTestShop();
  await shop.restock(50);
  buyer = await join(shop.url);
  const { address_id } = (await buyer.ask('addresses')).body.addresses[0];
  const sku_id = toEdge('sku', skus[0].sku_id);
  const body = { lines: [{ sku_id, quantity: 1, price_cents: 2_500 }], total_cents: 3_100, address_id };
  const placed = (await buyer.ask('place_order', { body })).body;
  known = [
    sku_id,
    placed.checkout_id,
    placed.order_ids[0],
    toEdge('creator', 5),
    toEdge('product', 768),
    toEdge('merchant', 4),
    toEdge('review', reviewIdOf(fromEdge('order', placed.order_ids[0]) as number, 0)),
    'cpn_0',
    'dea_1',
  ];
});
afterAll(() => shop.close());

type JsonSchema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly $ref?: string;
};

/** What somebody might send where a schema stands: mostly something of the kind, now and then anything. */
function near(schema: JsonSchema): fc.Arbitrary<unknown> {
  const fit = fitting(schema);
  return fc.oneof({ weight: 8, arbitrary: fit }, { weight: 1, arbitrary: nonsense });
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '💥'.repeat(40),
    "'; drop table orders; --",
    '../../etc/passwd',
    '%00',
    '１２',
  ),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0, 1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e300, 0.5));
const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  text,
  number,
  fc.constantFrom(null, true, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
);

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(near));
  if (schema.type === 'object')
    return fc
      .record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, near(each)])), {
        requiredKeys: [],
      })
      .chain((fields) => fc.constantFrom(fields, fields, fields, { ...fields, surprise: 1 }));
  if (schema.type === 'array') return fc.array(near(schema.items ?? {}), { maxLength: 4 });
  if (schema.type === 'string')
    return schema.pattern === undefined
      ? text
      : fc.oneof(fc.constantFrom(...known), fc.stringMatching(new RegExp(schema.pattern, 'u')));
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(fc.integer({ min: -5, max: 5_000 }), number);
  if (schema.type === 'boolean') return fc.boolean();
  return nonsense;
}

const jsonSchemaOf = (schema: z.ZodType | undefined): JsonSchema =>
  schema === undefined ? { type: 'object' } : (z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

interface Sent {
  readonly id: RouteId;
  readonly params: Readonly<Record<string, string>>;
  readonly query: string;
  readonly body: string;
}

/** A request to a route, from its own schemas. */
function requestTo(id: RouteId): fc.Arbitrary<Sent> {
  const route: Route = routes[id];
  const fields = (schema: JsonSchema) =>
    fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, near(each)])));
  return fc
    .tuple(fields(jsonSchemaOf(route.params)), fields(jsonSchemaOf(route.query)), near(jsonSchemaOf(route.body)))
    .map(([params, query, body]) => ({
      id,
      params: Object.fromEntries(
        Object.entries(params as object).map(([name, value]) => [
          name,
          encodeURIComponent(wellFormed(asText(value))) || '_',
        ]),
      ),
      query: `?${new URLSearchParams(Object.entries(query as object).map(([name, value]) => [name, asText(value)])).toString()}`,
      body: JSON.stringify(body) ?? '{}',
    }));
}

/** Half a character has no place in an address. */
function wellFormed(value: string): string {
  return value.replaceAll(/[\ud800-\udfff]/gu, '?');
}

/** Everything that money or stock could have moved in. */
async function state(): Promise<string> {
  const { rows } = await sql`select (select count(*) from stock_movements) as moves,
    (select count(*) from ledger_transfers) as transfers`.execute(shop.db);
  return JSON.stringify([sorted(await loadBooks(shop.db)), rows]);
}

test(`${REQUESTS} requests from the contract's own schemas: none is our fault, and a refusal moves nothing`, async () => {
  // The session stays, and the world is not turned back under it.
  const ids = (Object.keys(routes) as RouteId[]).filter((id) => id !== 'reset' && id !== 'open_session');
  const rounds = Math.ceil(REQUESTS / ids.length / AT_ONCE);
  const faults: unknown[] = [];
  let refusals = 0;
  let sent = 0;
  let moved = 0;
  let before = await state();
  for (let round = 0; round < rounds; round++) {
    // Whatever the round before made of it: the desk's calls are to be reached.
    await buyer.ask('sit_at_desk', { body: { merchant_id: toEdge('merchant', 3) } });
    for (const id of ids) {
      const batch = fc.sample(requestTo(id), { numRuns: AT_ONCE, seed: round * 1_000 + ids.indexOf(id) });
      const answers = await Promise.all(batch.map(({ id, ...asking }) => buyer.ask(id, asking)));
      sent += batch.length;
      answers.forEach(({ status, body }, nth) => {
        // A part of the shop that is not there yet says so by its name.
        const is_named = status === 503 && body.code in callProblems;
        if (status >= 500 && !is_named) faults.push({ status, ...batch[nth] });
        if (status < 400) moved++;
        else refusals++;
      });
      if (answers.some(({ status }) => status < 400)) before = '';
      else if (refusals % LOOK_AFTER < AT_ONCE) {
        if (before !== '') expect(await state()).toBe(before);
        before = await state();
      }
    }
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(REQUESTS);
  expect(refusals).toBeGreaterThan(sent / 4);
  expect(moved).toBeGreaterThan(0);
}, 3_600_000);
