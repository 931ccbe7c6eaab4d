import { columnsOf, type Column } from '../model/events/derive/columns.ts';
import type { ColumnBuffer, Segment } from '../model/events/derive/segment.ts';
import type { EventName } from '../model/events/vocabulary.ts';
import { DAY_MS, EPOCH_MS, MINUTE_MS } from '../model/sim-time.ts';
import { createFold } from '../metrics/fold/fold.ts';

export interface MetricsFoldResult {
  readonly segment_rows: number;
  readonly events: number;
  /** CPU time: what else runs on the machine changes the time on the wall. */
  readonly cpu_seconds: number;
  readonly events_per_cpu_second: number;
  readonly values_ms: number;
  readonly moved_ms: number;
  readonly funnel_ms: number;
  readonly close_day_ms: number;
  readonly rss_peak_bytes: number;
}

const USERS = 50_000;
const DAYS = 7;

/**
 * Events per 100,000 in the log of the default world (1,000 users, 21 days), all that a metric or the funnel reads and
 * the others that are not rare.
 */
const mix: Partial<Record<EventName, number>> = {
  view_video: 77_267,
  show_live_card: 7_252,
  leave_item: 1_613,
  select_item: 1_613,
  view_item: 1_613,
  view_profile: 1_482,
  like: 1_265,
  enter_live: 1_115,
  leave_live: 1_115,
  session_start: 1_077,
  session_end: 1_076,
  read_reviews: 590,
  publish_video: 538,
  explain_product: 194,
  pin_product: 194,
  stop_explaining: 194,
  comment: 191,
  save: 175,
  transfer: 138,
  move_stock: 124,
  search_result: 109,
  follow: 104,
  send_chat: 101,
  add_to_cart: 98,
  share: 69,
  search: 35,
  order_line: 32,
  place_order: 29,
  purchase: 29,
  ship_order: 27,
  begin_checkout: 27,
  deliver_order: 23,
  payment_attempt: 23,
  list_sku: 23,
  end_live: 10,
  review_item: 2,
  refund: 2,
  request_return: 2,
};

/** A generator of uniform integers, for a bench only: the same log in every run. */
export function integers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Cell = (row: number) => number;

/** What a column holds; ids of things that live longer than a record are drawn from as many as a large world has. */
function cellOf(
  { name, type, nullable, dictionary }: Column,
  draw: (below: number) => number,
  at: Cell,
  seq: number,
): Cell {
  const own: Record<string, Cell> = {
    seq: (row) => seq + row,
    at_ms: at,
    ingested_ms: at,
    late: () => 0,
    by_person: () => (draw(20_000) === 0 ? 1 : 0),
    user_id: () => draw(USERS),
    session_id: () => draw(USERS),
    arms: () => (draw(20) === 0 ? 1 : 0),
    watch_ms: () => draw(60_000),
    played: () => (draw(10) === 0 ? 0 : 1),
    product_id: () => (nullable && draw(4) !== 0 ? -1 : draw(5_000)),
    creator_id: () => draw(2_000),
    merchant_id: () => draw(500),
    sku_id: () => draw(10_000),
    order_id: (row) => Math.floor(seq / 100) + row,
    checkout_id: (row) => Math.floor(seq / 100) + row,
    ship_by_ms: (row) => at(row) + DAY_MS,
    deliver_by_ms: (row) => at(row) + 5 * DAY_MS,
    paid_at_ms: (row) => at(row) - DAY_MS,
    asked_at_ms: (row) => at(row) - DAY_MS,
    value_cents: () => draw(20_000),
    amount_cents: () => draw(20_000),
  };
  if (own[name] !== undefined) return own[name];
  if (dictionary !== undefined) return () => draw(dictionary.length);
  if (type === 'bool') return () => (draw(30) === 0 ? 1 : 0);
  if (type === 'f64') return () => 0.1;
  if (name.endsWith('_ms')) return at;
  if (type === 'i64') return (row) => seq + row;
  return () => (nullable && draw(2) === 0 ? -1 : draw(type === 'u8' ? 5 : 2_000));
}

function filled(column: Column, rows: number, cell: Cell): ColumnBuffer {
  if (column.type === 'text') return new Array<string>(rows).fill('');
  const buffer =
    column.type === 'i32'
      ? new Int32Array(rows)
      : column.type === 'i64' || column.type === 'f64'
        ? new Float64Array(rows)
        : new Uint8Array(rows);
  for (let row = 0; row < rows; row++) buffer[row] = cell(row);
  return buffer;
}

/** One segment per event with the rows of a stretch of time, in the shares of {@link mix}. */
function stretch(
  draw: (below: number) => number,
  from_ms: number,
  length_ms: number,
  rows: number,
  seq: number,
): Segment[] {
  return (Object.entries(mix) as [EventName, number][]).flatMap(([name, share]) => {
    // Rare events come in some stretches.
    const n = Math.floor((rows * share) / 100_000 + draw(1_000) / 1_000);
    if (n === 0) return [];
    const at: Cell = (row) => from_ms + Math.floor((row / n) * length_ms);
    const columns = Object.fromEntries(
      columnsOf(name).map((column) => [column.name, filled(column, n, cellOf(column, draw, at, seq))]),
    );
    return [{ name, rows: n, columns }];
  });
}

/** Times the whole catalogue's fold on one core: in the large segments of a batch and in the small ones of a live slice. */
export function benchMetricsFold(rows: number): MetricsFoldResult[] {
  return [measure(rows, 50_000), measure(rows, 500)];
}

function measure(rows: number, segment_rows: number): MetricsFoldResult {
  const draw = integers(segment_rows);
  const fold = createFold();
  const rounds = Math.max(DAYS, Math.ceil(rows / segment_rows));
  const length_ms = (DAYS * DAY_MS) / rounds;
  // Segments are made ahead, a few at a time, so that only the fold is timed.
  const ahead = Math.max(1, Math.floor(200_000 / segment_rows));
  let events = 0;
  let spent = 0;
  let rss_peak_bytes = 0;
  for (let round = 0; round < rounds; round += ahead) {
    const batch = Array.from({ length: Math.min(ahead, rounds - round) }, (_, n) => {
      const from_ms = EPOCH_MS + (round + n) * length_ms;
      return { from_ms, segments: stretch(draw, from_ms, length_ms, segment_rows, (round + n) * segment_rows + 1) };
    });
    const started = process.cpuUsage();
    for (const { from_ms, segments } of batch) {
      fold.advance(from_ms);
      for (const segment of segments) {
        fold.add(segment);
        events += segment.rows;
      }
    }
    const { user, system } = process.cpuUsage(started);
    spent += (user + system) / 1_000;
    rss_peak_bytes = Math.max(rss_peak_bytes, process.memoryUsage.rss());
  }
  const end_ms = EPOCH_MS + DAYS * DAY_MS - 1;
  const timed = (work: () => void) => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  // One more batch makes every value new, as at the end of a live slice.
  for (const segment of stretch(draw, end_ms - MINUTE_MS, MINUTE_MS, 500, rows * 2)) fold.add(segment);
  const values_ms = timed(() => void fold.values(end_ms));
  const moved_ms = timed(() => void fold.moved(end_ms));
  const funnel_ms = timed(() => void fold.funnel(end_ms));
  const close_day_ms = timed(() => fold.advance(end_ms + 1));
  return {
    segment_rows,
    events,
    cpu_seconds: spent / 1_000,
    events_per_cpu_second: events / (spent / 1_000),
    values_ms,
    moved_ms,
    funnel_ms,
    close_day_ms,
    rss_peak_bytes,
  };
}
