import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createTableSql } from '../model/events/derive/duckdb-type.ts';
import { columnsOf } from '../model/events/derive/columns.ts';
import { type EventName, eventNames } from '../model/events/vocabulary.ts';
import { DAY_MS, EPOCH_MS, startOfDay } from '../model/sim-time.ts';
import { catalogue } from '../metrics/definitions/catalogue/catalogue.ts';
import { evaluateSql } from '../metrics/shell/evaluate-sql.ts';
import { benchMetricsFold, type MetricsFoldResult } from './metrics-fold.ts';

const DAYS = 30;
/** Rows of other events per exposure: about what the population does. */
const shares: Partial<Record<EventName, number>> = {
  view_video: 1,
  session_start: 0.008,
  select_item: 0.01,
  view_item: 0.01,
  leave_item: 0.008,
  add_to_cart: 0.002,
  purchase: 0.0005,
};

/** A column's value as a function of the row number `i`, hashed with the column's own number so that columns are independent. */
function cellSql(
  name: string,
  type: string,
  nullable: boolean,
  dictionary: readonly string[] | undefined,
  salt: number,
): string {
  const draw = (below: number) => `(hash(i * 64 + ${salt}) % ${below})`;
  const own: Record<string, string> = {
    seq: 'i',
    at_ms: `${EPOCH_MS} + CAST(i / n * ${DAYS * DAY_MS} AS BIGINT)`,
    ingested_ms: `${EPOCH_MS} + CAST(i / n * ${DAYS * DAY_MS} AS BIGINT)`,
    late: `${draw(1_000)} = 0`,
    user_id: draw(50_000),
    by_person: 'FALSE',
    watch_ms: draw(60_000),
    value_cents: draw(50_000),
    played: `${draw(10)} < 9`,
    completed: `${draw(7)} = 0`,
    product_id: nullable ? `CASE WHEN ${draw(5)} = 0 THEN ${draw(5_000)} END` : draw(5_000),
    arms: `CASE WHEN hash(hash(i * 64 + 5) % 50000) % 20 = 0 THEN 1 ELSE 0 END`,
  };
  if (own[name] !== undefined) return own[name];
  if (dictionary !== undefined)
    return `[${dictionary.map((word) => `'${word}'`).join(', ')}][CAST(${draw(dictionary.length)} AS BIGINT) + 1]`;
  if (type === 'bool') return `${draw(40)} = 0`;
  if (type === 'text') return nullable ? 'NULL' : "''";
  if (type === 'f64') return '0.1';
  return nullable
    ? `CASE WHEN ${draw(2)} = 0 THEN ${draw(2_000)} END`
    : name.endsWith('_id') && name !== 'creator_id' && name !== 'merchant_id'
      ? 'i'
      : type === 'u8'
        ? draw(5)
        : draw(2_000);
}

async function fill(connection: DuckDBConnection, exposures: number): Promise<void> {
  for (const name of eventNames) await connection.run(createTableSql(name));
  for (const [name, share] of Object.entries(shares) as [EventName, number][]) {
    const n = Math.max(1, Math.round(exposures * share));
    const columns = columnsOf(name).map(
      ({ name: column, type, nullable, dictionary }, salt) =>
        `${cellSql(column, type, nullable, dictionary, salt)} AS "${column}"`,
    );
    await connection.run(
      `INSERT INTO "${name}" SELECT ${columns.join(', ')} FROM (SELECT range AS i, ${n}.0 AS n FROM range(${n}))`,
    );
  }
}

/** The metrics that the hand-written query gives: all that read exposures, and those of visits, looks and sales beside them. */
const compared = [
  'wau',
  'dau',
  'mau',
  'watch_min_per_dau',
  'completion_rate',
  'early_skip_rate',
  'five_sec_rate',
  'engagement_rate',
  'negative_feedback_rate',
  'product_ctr',
  'commerce_load',
  'gpm',
  'gmv',
  'gmv_per_dau',
  'orders',
  'aov',
  'ctor',
  'buyer_penetration',
  'weekly_buyers',
  'monthly_buyers',
  'pdp_reach',
  'pdp_to_cart',
  'pdp_to_purchase',
  'orders_per_buyer',
] as const;

/** The same numbers as one would write them by hand: one scan a table, `count_if` and `count(DISTINCT …) FILTER`. */
function byHand(as_of_ms: number): string {
  const day = Math.floor((as_of_ms - EPOCH_MS) / DAY_MS);
  const from = (days: number) => startOfDay(day - days + 1);
  const logged = `NOT late AND at_ms <= ${as_of_ms}`;
  const week = `at_ms >= ${from(7)}`;
  return `WITH views AS (SELECT
    count(*) FILTER (${week}) AS exposures,
    count(*) FILTER (${week} AND played) AS plays,
    sum(watch_ms) FILTER (at_ms >= ${from(1)}) AS watch,
    count(*) FILTER (${week} AND completed) AS completed,
    count(*) FILTER (${week} AND watch_ms < 2000) AS skipped,
    count(*) FILTER (${week} AND watch_ms >= 5000) AS five,
    sum(CAST(liked AS INT) + CAST(commented AS INT) + CAST(shared AS INT) + CAST(saved AS INT) + CAST(followed AS INT)) FILTER (${week} AND played) AS reactions,
    sum(CAST(disliked AS INT) + CAST(reported AS INT)) FILTER (${week}) AS disliked,
    count(*) FILTER (${week} AND product_id IS NOT NULL) AS products,
    count(*) FILTER (${week} AND product_id IS NOT NULL AND clicked_product) AS clicked,
    count(*) FILTER (${week} AND product_id IS NOT NULL AND played) AS shoppable
    FROM view_video WHERE ${logged} AND ${week}),
  visits AS (SELECT count(DISTINCT user_id) FILTER (${week}) AS wau, count(DISTINCT user_id) FILTER (at_ms >= ${from(1)}) AS dau,
    count(DISTINCT user_id) AS mau FROM session_start WHERE ${logged} AND at_ms >= ${from(30)}),
  sales AS (SELECT sum(value_cents) FILTER (${week}) AS gmv, sum(value_cents) FILTER (at_ms >= ${from(1)}) AS gmv_day,
    count(*) FILTER (${week}) AS orders, count(DISTINCT user_id) FILTER (${week}) AS buyers, count(DISTINCT user_id) AS buyers_month
    FROM purchase WHERE ${logged} AND at_ms >= ${from(30)}),
  looks AS (SELECT count(DISTINCT user_id) AS lookers FROM view_item WHERE ${logged} AND ${week}),
  carts AS (SELECT count(DISTINCT user_id) AS carted FROM add_to_cart WHERE ${logged} AND ${week}),
  taps AS (SELECT count(*) AS taps FROM select_item WHERE ${logged} AND ${week})
  SELECT wau, NULL, dau, NULL, mau, NULL, watch, dau, completed, plays, skipped, exposures, five, exposures, reactions, plays,
    disliked, exposures, clicked, products, products, exposures, gmv, shoppable, gmv, NULL, gmv_day, dau, orders, NULL, gmv, orders,
    orders, taps, buyers, wau, buyers, NULL, buyers_month, NULL, lookers, wau, carted, lookers, buyers, lookers, orders, buyers
  FROM views, visits, sales, looks, carts, taps`;
}

export interface MetricsBenchResult {
  readonly what: string;
  readonly metrics: number;
  readonly exposures: number;
  readonly cpu_seconds_median: number;
  readonly ratio_to_hand: number;
  readonly rss_peak_bytes: number;
}

const ROUNDS = 5;
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** CPU seconds of all threads, for what else runs on the machine changes the time on the wall. */
async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const started = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(started);
  return [(user + system) / 1e6, result];
}

/**
 * The compiled SQL of metrics beside the same numbers by hand, in turns, then the whole catalogue, then the live fold.
 * @throws Error when the two disagree
 */
export async function benchMetrics(exposures: number): Promise<(MetricsBenchResult | MetricsFoldResult)[]> {
  const connection = await (await DuckDBInstance.create(':memory:', { memory_limit: '6GB' })).connect();
  const as_of_ms = startOfDay(DAYS) - 1;
  let rss_peak_bytes = 0;
  const results: (MetricsBenchResult | MetricsFoldResult)[] = [];
  try {
    await fill(connection, exposures);
    const seconds = { hand: [] as number[], compiled: [] as number[], whole: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const [hand, rows] = await timed(async () => (await connection.runAndReadAll(byHand(as_of_ms))).getRows());
      const [compiled, values] = await timed(() => evaluateSql(connection, compared, { as_of_ms }));
      const [whole] = await timed(() => evaluateSql(connection, [...catalogue.keys()], { as_of_ms }));
      const found = values.flatMap(({ numerator, denominator }) => [numerator, denominator]);
      const wanted = rows[0].map((value) => (value === null ? null : Number(value)));
      if (JSON.stringify(found) !== JSON.stringify(wanted))
        throw new Error(`compiled ${JSON.stringify(found)}, by hand ${JSON.stringify(wanted)}`);
      seconds.hand.push(hand);
      seconds.compiled.push(compiled);
      seconds.whole.push(whole);
      rss_peak_bytes = Math.max(rss_peak_bytes, process.memoryUsage.rss());
    }
    const hand = median(seconds.hand);
    const row = (what: string, metrics: number, taken: number[]): MetricsBenchResult => {
      const cpu_seconds_median = median(taken);
      return { what, metrics, exposures, cpu_seconds_median, ratio_to_hand: cpu_seconds_median / hand, rss_peak_bytes };
    };
    results.push(
      row('by hand', compared.length, seconds.hand),
      row('compiled', compared.length, seconds.compiled),
      row('whole catalogue', catalogue.size, seconds.whole),
    );
  } finally {
    connection.closeSync();
  }
  return [...results, ...benchMetricsFold(exposures)];
}
