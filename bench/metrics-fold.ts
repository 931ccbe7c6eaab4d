import { type Segment, SegmentBuilder } from '../model/events/derive/segment.ts';
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

const USERS = 5_000;
const DAYS = 7;

/** A generator of uniform integers, for a bench only: the same log in every run. */
function integers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Shares of events in the log, per thousand: about what the population does. */
const mix: readonly (readonly [EventName, number])[] = [
  ['view_video', 950],
  ['like', 15],
  ['session_start', 6],
  ['select_item', 10],
  ['view_item', 10],
  ['leave_item', 5],
  ['add_to_cart', 1],
  ['purchase', 1],
  ['payment_attempt', 1],
  ['deliver_order', 1],
];

/** One segment per event with the rows of a stretch of time, in the shares of {@link mix}. */
function stretch(
  draw: (below: number) => number,
  from_ms: number,
  length_ms: number,
  rows: number,
  seq: number,
): Segment[] {
  return mix.map(([name, share]) => {
    const builder = new SegmentBuilder(name);
    const n = Math.max(1, Math.round((rows * share) / 1_000));
    for (let row = 0; row < n; row++) {
      const at_ms = from_ms + Math.floor((row / n) * length_ms);
      const user_id = draw(USERS);
      const own: Record<string, unknown> = {
        exposure_id: seq + row,
        request_id: seq,
        video_id: draw(40_000),
        creator_id: draw(400),
        product_id: name !== 'view_video' || draw(4) === 0 ? draw(2_000) : null,
        category: draw(20),
        position: row % 8,
        policy: 'personalised',
        propensity: 0.1,
        duration_ms: 30_000,
        watch_ms: draw(60_000),
        played: true,
        completed: draw(7) === 0,
        liked: draw(50) === 0,
        commented: false,
        shared: false,
        saved: false,
        followed: false,
        disliked: draw(1_000) === 0,
        reported: false,
        clicked_product: draw(30) === 0,
        entered_profile: false,
        opened_session_id: seq + row,
        device: 'ios',
        entry_id: null,
        select_key: seq + row,
        view_key: seq + row,
        merchant_id: draw(200),
        dwell_ms: 9_000,
        outcome: name === 'payment_attempt' ? 'succeeded' : 'later',
        bought_elsewhere: false,
        act_key: seq + row,
        sku_id: draw(4_000),
        quantity: 1,
        price_cents: 4_900,
        origin: 'for_you',
        order_id: Math.floor(seq / 50) + row,
        checkout_id: Math.floor(seq / 50) + row,
        value_cents: 4_900,
        shipping_cents: 0,
        shop_discount_cents: 0,
        platform_discount_cents: 0,
        card_trait: 'none',
        total_cents: 4_900,
        method: 'card',
        first: false,
        ship_by_ms: at_ms + DAY_MS,
        deliver_by_ms: at_ms + 5 * DAY_MS,
        attempt: 1,
        decline: 'none',
        amount_cents: 4_900,
        paid_at_ms: at_ms - DAY_MS,
        in_time: true,
      };
      builder.push({
        ...own,
        name,
        seq: seq + row,
        at_ms,
        ingested_ms: at_ms,
        late: false,
        user_id,
        session_id: user_id,
        actor: 'user',
        by_person: draw(20_000) === 0,
        city_tier: 3,
        activity: 'high_active',
        surface: 'for_you',
        arms: null,
        cause: null,
      } as never);
    }
    return builder.take();
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
