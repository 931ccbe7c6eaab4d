import { DAY_MS, HOUR_MS, type SimMs } from '../../model/sim-time.ts';
import { RadixOrder } from '../world/radix-order.ts';
import { sharedArray } from '../world/shared-array.ts';
import { type CreatorTable, RECENT_VIDEOS, tally, TALLIES, type VideoTable } from '../world/tables.ts';

/** Videos older than this are no candidates any more (assumption, 30-120 days: what entertains does not spoil). */
const CANDIDATE_AGE_MS = 60 * DAY_MS;
/** How often the platform refreshes what it knows (assumption, 1-6 h). */
export const REFRESH_MS = 3 * HOUR_MS;
/** Exposures under which a young video counts as fresh (assumption, 20-200; a platform's cold-start quota). */
const FRESH_EXPOSURES = 60;
const FRESH_AGE_MS = 36 * HOUR_MS;
/** Strength of the prior in exposures (assumption, 10-50). */
const PRIOR_EXPOSURES = 20;
const MOST_POPULAR = 240;
/** Sort keys count quality in steps from the best: log odds never reach 20 either way. */
const BEST_QUALITY = 20;
const QUALITY_STEPS = 2 ** 16;
const KEY_BITS = 22;
const DIGIT_BITS = 11;

/**
 * What is known of a video: log odds of a long view; log of its product click rate over the usual; whose and what it is;
 * log of how many watched it at length; its row in the video table, its length and the row of its product (-1: none). All
 * whole numbers among them are below 2^24 and hence exact. Two videos fill a line of the processor's cache.
 */
export const feature = {
  quality: 0,
  pull: 1,
  category: 2,
  creator: 3,
  fame: 4,
  row: 5,
  duration_ms: 6,
  product_row: 7,
} as const;
export const FEATURES = 8;
/** Numbers that a creator has in {@link Pools.recents}. */
export const RECENTS = 16;
/** Pull of a video that sells nothing. */
export const NO_PRODUCT = -1e9;

/**
 * What the platform knows of its videos, refreshed every few hours. Candidates stand by category, best first: a place in
 * this order is what a request picks, and what it then reads lies there side by side, because memory is what ranking
 * waits for. Only what a platform observes goes in.
 */
export interface Pools {
  refreshed_ms: SimMs;
  /** First row of the video table that can be a candidate. */
  first_row: number;
  /** Long views per exposure of everything. */
  base_rate: number;
  /** Videos that can be candidates. */
  videos: number;
  /** By place: {@link FEATURES} numbers each. */
  features: Float32Array;
  /** By place: the row in the video table. */
  rows: Int32Array;
  /** By creator, {@link RECENTS} numbers: how many late videos there are, and their places, newest last. */
  recents: Int32Array;
  /** Categories, and the first place of each; one more at the end. */
  categories: number;
  starts: Int32Array;
  /** Places, best first. */
  popular: Int32Array;
  fresh: Int32Array;
  shoppable: readonly Int32Array[];
}

export function emptyPools(): Pools {
  const none = new Int32Array(0);
  return {
    refreshed_ms: Number.NEGATIVE_INFINITY,
    first_row: 0,
    base_rate: 0.2,
    videos: 0,
    features: new Float32Array(0),
    rows: none,
    recents: none,
    categories: 0,
    starts: new Int32Array(1),
    popular: none,
    fresh: none,
    shoppable: [],
  };
}

const order = new RadixOrder(KEY_BITS, DIGIT_BITS);

/** The pools as of an instant. Videos disliked or reported `down_at` times are taken down. */
export function refreshPools(
  videos: VideoTable,
  creators: CreatorTable,
  categories: number,
  now_ms: SimMs,
  before: Pools,
  down_at = Number.POSITIVE_INFINITY,
): Pools {
  const { published_ms, tallies, category, creator_id, product_id, product_row, duration_ms, dislikes } =
    videos.columns;
  let first_row = before.first_row;
  while (first_row < videos.rows && published_ms[first_row] < now_ms - CANDIDATE_AGE_MS) first_row++;
  const starts = new Int32Array(categories + 1);
  let shown = 0;
  let held = 0;
  let tagged_shown = 0;
  let clicked = 0;
  for (let row = first_row; row < videos.rows; row++) {
    if (dislikes[row] >= down_at) continue;
    starts[category[row] + 1]++;
    shown += tallies[row * TALLIES + tally.exposures];
    held += tallies[row * TALLIES + tally.long_views];
    if (product_id[row] < 0) continue;
    tagged_shown += tallies[row * TALLIES + tally.exposures];
    clicked += tallies[row * TALLIES + tally.clicks];
  }
  const base_rate = (held + 4) / (shown + 20);
  const click_rate = (clicked + 1) / (tagged_shown + 40);
  for (let n = 0; n < categories; n++) starts[n + 1] += starts[n];

  const span = videos.rows - first_row;
  const qualities = new Float32Array(span);
  // Most videos have not been shown at all, and all of those are as good as each other.
  const unseen_quality = Math.log(qualityOdds(0, 0, base_rate));
  order.clear();
  for (let row = first_row; row < videos.rows; row++) {
    if (dislikes[row] >= down_at) continue;
    const at = row * TALLIES;
    const exposures = tallies[at + tally.exposures];
    const quality =
      exposures === 0 ? unseen_quality : Math.log(qualityOdds(tallies[at + tally.long_views], exposures, base_rate));
    qualities[row - first_row] = quality;
    order.add(Math.round((BEST_QUALITY - quality) * QUALITY_STEPS), row);
  }
  order.sort();

  const { count } = order;
  const features = sharedArray(Float32Array, count * FEATURES);
  const rows = sharedArray(Int32Array, count);
  const places = new Int32Array(span).fill(-1);
  const ends = starts.slice();
  for (let n = 0; n < count; n++) {
    const row = order.items[n];
    const place = ends[category[row]]++;
    rows[place] = row;
    places[row - first_row] = place;
  }
  // By row, not by place: a dozen columns are then read from end to end, and one thing is written here and there.
  const offer_worth = Math.log((40 * click_rate) / 40 / click_rate);
  for (let row = first_row; row < videos.rows; row++) {
    const place = places[row - first_row];
    if (place < 0) continue;
    const at = place * FEATURES;
    features[at + feature.quality] = qualities[row - first_row];
    features[at + feature.pull] = NO_PRODUCT;
    features[at + feature.category] = category[row];
    features[at + feature.creator] = creator_id[row];
    features[at + feature.row] = row;
    features[at + feature.duration_ms] = duration_ms[row];
    features[at + feature.product_row] = product_row[row];
    const long_views = tallies[row * TALLIES + tally.long_views];
    if (long_views > 0) features[at + feature.fame] = Math.log1p(long_views);
    if (product_id[row] < 0) continue;
    const clicks = tallies[row * TALLIES + tally.clicks];
    const exposures = tallies[row * TALLIES + tally.exposures];
    features[at + feature.pull] =
      exposures === 0 && clicks === 0
        ? offer_worth
        : Math.log((clicks + 40 * click_rate) / (exposures + 40) / click_rate);
  }
  const popular = order.items.slice(0, Math.min(count, MOST_POPULAR)).map((row) => places[row - first_row]);
  const fresh: number[] = [];
  for (let row = videos.rows - 1; row >= first_row && published_ms[row] > now_ms - FRESH_AGE_MS; row--) {
    if (places[row - first_row] < 0) continue;
    if (tallies[row * TALLIES + tally.exposures] < FRESH_EXPOSURES) fresh.push(places[row - first_row]);
  }
  return {
    refreshed_ms: now_ms,
    first_row,
    base_rate,
    videos: count,
    features,
    rows,
    recents: recentPlaces(creators, first_row, places),
    categories,
    starts,
    popular,
    fresh: Int32Array.from(fresh.reverse()),
    shoppable: Array.from({ length: categories }, (_, n) => shoppablePlaces(features, starts[n], starts[n + 1])),
  };
}

/** Odds of a long view, with a prior. */
function qualityOdds(long_views: number, exposures: number, base_rate: number): number {
  const rate = (long_views + PRIOR_EXPOSURES * base_rate) / (exposures + PRIOR_EXPOSURES);
  return rate / (1 - rate);
}

/** Those of a stretch of places whose videos sell something. */
function shoppablePlaces(features: Float32Array, from: number, to: number): Int32Array {
  const found: number[] = [];
  for (let place = from; place < to; place++) {
    if (features[place * FEATURES + feature.pull] !== Math.fround(NO_PRODUCT)) found.push(place);
  }
  return Int32Array.from(found);
}

/** @param places - by row of the video table, from `first_row`; -1 for what has been taken down */
function recentPlaces({ rows, columns }: CreatorTable, first_row: number, places: Int32Array): Int32Array {
  const recents = sharedArray(Int32Array, rows * RECENTS);
  for (let creator = 0; creator < rows; creator++) {
    const from = creator * RECENT_VIDEOS;
    let count = 0;
    for (let n = from; n < from + columns.recent_count[creator]; n++) {
      const at = columns.recent[n] - first_row;
      if (at >= 0 && places[at] >= 0) recents[creator * RECENTS + ++count] = places[at];
    }
    recents[creator * RECENTS] = count;
  }
  return recents;
}
