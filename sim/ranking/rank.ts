import { policies } from '../../model/events/view-video.ts';
import type { Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import {
  CATEGORY_SPAN,
  type CreatorTable,
  FAVOURITES,
  RECENT_VIDEOS,
  SEEN_WORDS,
  SLATE,
  type UserTable,
  type VideoTable,
} from '../world/tables.ts';
import type { PopulationSize } from '../genesis/traits.ts';
import type { LeverValues } from '../levers/levers.ts';
import { lean } from './lean.ts';
import { emptyPools, feature, FEATURES, type Pools } from './pools.ts';
import type { Request } from './policy.ts';
import { drawFromPool, poolSize } from './random-pool.ts';
import type { Ranking } from './ranking-settings.ts';

/** Candidates of a request. */
export const CANDIDATES = 50;
/** Requests of a user that a day can number. */
export const REQUESTS_PER_DAY = 4096;

/** What ties the asker to a creator who is followed, and to one watched at length lately (assumptions, 0-2). */
export const bond = { followed: 0.7, favourite: 1.2 } as const;
/** Exposures behind which a user's record in a category is trusted (assumption, 5-40). */
const PRIOR = 12;

/** Neighbours tried of what has been met, and how far apart they stand. */
const NEIGHBOURS = 4;
const NEIGHBOUR_STEP = 7;

const UNIFORM = policies.indexOf('uniform');

/** What ranking reads of the world. */
export interface RankingView {
  readonly draws: Draws;
  readonly pools: Pools;
  readonly creators: CreatorTable;
  readonly follows: ReadonlyMap<number, readonly number[]>;
  readonly settings: { readonly random_share?: number };
  readonly size: PopulationSize;
  readonly videos: VideoTable;
  readonly ranking: Ranking;
  readonly levers: readonly LeverValues[];
}

/** Who asks: a row of a user table, under the user's id. */
export interface Asker {
  readonly user_id: number;
  readonly table: UserTable;
  readonly row: number;
  readonly day: number;
  readonly nth: number;
  /** Product tags are shown to this user. */
  readonly commerce: boolean;
}

/** The last slate: rows and their propensities; reused by the next request. */
export interface Slate {
  size: number;
  /** Videos that the slate was chosen from. */
  candidates: number;
  readonly rows: Int32Array;
  readonly propensities: Float64Array;
  /** Codes of the policies that filled the places. */
  readonly policies: Uint8Array;
}

const slate: Slate = {
  size: 0,
  candidates: 0,
  rows: new Int32Array(SLATE),
  propensities: new Float64Array(SLATE),
  policies: new Uint8Array(SLATE),
};
/** Places in the pools. */
const candidates = new Int32Array(CANDIDATES);
const ties = new Float64Array(CANDIDATES);
/** Candidates that have their place on the slate. */
const gone = new Uint8Array(CANDIDATES);
const scores = new Float64Array(CANDIDATES);
const races = new Float64Array(CANDIDATES);
const chances = new Float64Array(CANDIDATES);
const masses = new Float64Array(CANDIDATES);
const preference = new Float64Array(CATEGORY_SPAN);
const reach = new Float64Array(CATEGORY_SPAN);
/** A bit for each category that a hole in the support keeps from who asks. */
let barred = 0;
/** By place in the pools: the last request that offered it; in bytes, so that all of them stay near the processor. */
let marks = new Uint8Array(1024);
let mark = 0;
/** By creator: what ties the asker to them, where the mark is this request's. */
let bonds = new Float64Array(1024);
let bond_marks = new Float64Array(1024);
let bond_mark = 0;

/**
 * Fills a slate for a feed request: 50 candidates from several sources, then eight without replacement by
 * Plackett-Luce over the scores (a race of exponential times, Luce 1959), each place left to chance with probability epsilon.
 * Where the world has a random share, a place of the main feed goes to the random pool with that probability. The propensity of an item is
 * conditional on the candidates and the earlier places, and counts every way in which the item could have come there.
 */
export function rank(view: RankingView, asker: Asker, only_followed = false): Slate {
  const { barred: bars } = view.ranking;
  barred = bars[asker.table.columns.city_tier[asker.row]];
  const count = score(view, asker, retrieve(view, asker, only_followed));
  sample(view, asker, count, only_followed ? 0 : (view.settings.random_share ?? 0));
  return slate;
}

/** The candidates of the last request: rows in the video table, and scores as the softmax takes them. */
export function lastCandidates(pools: Pools): { readonly rows: Int32Array; readonly scores: Float64Array } {
  const rows = new Int32Array(slate.candidates);
  for (let n = 0; n < rows.length; n++) rows[n] = pools.rows[candidates[n]];
  return { rows, scores: scores.slice(0, slate.candidates) };
}

/** The draws of the request, four at a time, and how far they have been used. */
const dice = { user_id: 0, request: 0, block: 0 };
const units = new Float64Array(4);
let used = 0;
let found = 0;

function next(draws: Draws): number {
  if (used === 4) roll(draws);
  return units[used++];
}

function roll(draws: Draws): void {
  const words = draws.words(streams.retrieval, dice.user_id, dice.request, dice.block++);
  for (let n = 0; n < 4; n++) units[n] = words[n] / 2 ** 32;
  used = 0;
}

function retrieve(view: RankingView, asker: Asker, only_followed: boolean): number {
  const { draws, pools, follows, ranking } = view;
  const { table, row, user_id } = asker;
  const { sources } = ranking.policy;
  dice.user_id = user_id;
  dice.request = asker.day * REQUESTS_PER_DAY + asker.nth;
  dice.block = 0;
  used = 4;
  found = 0;
  prefer(asker, pools);
  beginRequest(pools.videos);
  const followed = follows.get(user_id) ?? [];
  const quota = only_followed ? CANDIDATES : sources.followed;
  for (let tried = 0; tried < quota * 2 && found < quota && followed.length > 0; tried++) {
    offerRecent(view, asker, followed[Math.floor(next(draws) * followed.length)]);
  }
  if (only_followed) return found;
  for (let tried = 0; tried < sources.favourites; tried++) {
    const creator = table.columns.favourites[row * FAVOURITES + Math.floor(next(draws) * FAVOURITES)] - 1;
    if (creator >= 0) offerRecent(view, asker, creator);
  }
  const { shoppable, popular, fresh } = pools;
  for (let n = 0; n < sources.interest; n++) pickOfCategory(view, asker, preferred(next(draws), pools));
  for (let n = 0; n < sources.popular; n++) pick(view, asker, popular, true);
  for (let n = 0; n < sources.fresh; n++) pick(view, asker, fresh, false);
  if (asker.commerce) {
    for (let n = 0; n < sources.shoppable; n++) pick(view, asker, shoppable[preferred(next(draws), pools)], true);
  }
  for (let n = 0; n < sources.explore; n++) pickAnywhere(view, asker);
  return found;
}

function offerRecent({ draws, pools, creators }: RankingView, asker: Asker, creator: number): void {
  const { columns } = creators;
  const count = columns.recent_count[creator];
  if (count === 0) return;
  const at = columns.recent[creator * RECENT_VIDEOS + Math.floor(count * Math.sqrt(next(draws)))] - pools.first_row;
  if (at >= 0 && at < pools.places.length && pools.places[at] >= 0) offer(asker, pools, pools.places[at]);
}

/** Offers one of a list of places, from its better half where that is wanted; tries neighbours of what has been met. */
function pick({ draws, pools }: RankingView, asker: Asker, list: Int32Array, prefers_head: boolean): void {
  if (found === CANDIDATES || list.length === 0) return;
  let at = start(draws, list.length, prefers_head);
  for (let tried = 0; tried < NEIGHBOURS; tried++) {
    if (offer(asker, pools, list[at])) return;
    at = (at + NEIGHBOUR_STEP) % list.length;
  }
}

/** The same for all places of a category, from the better half. */
function pickOfCategory({ draws, pools }: RankingView, asker: Asker, category: number): void {
  const first = pools.starts[category];
  const length = pools.starts[category + 1] - first;
  if (found === CANDIDATES || length === 0) return;
  let at = start(draws, length, true);
  for (let tried = 0; tried < NEIGHBOURS; tried++) {
    if (offer(asker, pools, first + at)) return;
    at = (at + NEIGHBOUR_STEP) % length;
  }
}

/** One of all places. */
function pickAnywhere({ draws, pools }: RankingView, asker: Asker): void {
  if (pools.videos === 0) return;
  for (let tried = 0; tried < NEIGHBOURS; tried++) {
    if (offer(asker, pools, Math.floor(next(draws) * pools.videos))) return;
  }
}

/** Retrieval keeps close to the head by this power (assumption, 2-10; fitted to how unevenly exposures fall on videos). */
export const bias = { head: 5 } as const;

function start(draws: Draws, length: number, prefers_head: boolean): number {
  const u = next(draws);
  return Math.floor(length * (prefers_head ? u ** bias.head : u));
}

function offer({ table, row }: Asker, pools: Pools, place: number): boolean {
  if (found === CANDIDATES || marks[place] === mark) return false;
  const { seen } = table.columns;
  const video = pools.rows[place];
  const word = seenAt(row, video);
  if (((seen[word] | seen[word + 1]) & (1 << (video & 31))) !== 0) return false;
  if (barred !== 0 && (barred & (1 << pools.features[place * FEATURES + feature.category])) !== 0) return false;
  marks[place] = mark;
  candidates[found++] = place;
  return true;
}

function beginRequest(videos: number): void {
  if (marks.length < videos) {
    marks = new Uint8Array(videos * 2);
    mark = 0;
  }
  if (mark === 0xff) {
    mark = 0;
    marks.fill(0);
  }
  mark++;
  bond_mark++;
}

/** How much more than usual the user watches each category, as far as the platform has seen. */
function prefer({ table, row }: Asker, pools: Pools): void {
  const { shown, held } = table.columns;
  let total = 0;
  for (let category = 0; category < pools.categories; category++) {
    const at = row * CATEGORY_SPAN + category;
    const rate = (held[at] + PRIOR * pools.base_rate) / (shown[at] + PRIOR);
    const ratio = rate / pools.base_rate;
    preference[category] = Math.log(ratio);
    const square = ratio * ratio;
    total += square * square;
    reach[category] = total;
  }
}

/** A category by the fourth power of its preference (assumption, 2-5). */
function preferred(u: number, pools: Pools): number {
  const last = pools.categories - 1;
  const point = u * reach[last];
  for (let category = 0; category < last; category++) if (reach[category] > point) return category;
  return last;
}

/** Place of a video's word in a row of `seen`. */
function seenAt(row: number, video: number): number {
  return 2 * (row * SEEN_WORDS + ((video >>> 5) & (SEEN_WORDS - 1)));
}

export function markSeen(table: UserTable, row: number, video: number): void {
  table.columns.seen[seenAt(row, video)] |= 1 << (video & 31);
}

const request: Request = { pools: emptyPools(), count: 0, places: candidates, ties, preference, commerce: false };

/** Scores the candidates; returns how many of them are left. */
function score(view: RankingView, asker: Asker, found: number): number {
  const { pools, follows, ranking, videos } = view;
  const { features } = pools;
  markCreators(asker, follows.get(asker.user_id) ?? []);
  for (let n = 0; n < found; n++) {
    const creator = features[candidates[n] * FEATURES + feature.creator];
    ties[n] = creator < bonds.length && bond_marks[creator] === bond_mark ? bonds[creator] : 0;
  }
  request.pools = pools;
  request.count = found;
  request.commerce = asker.commerce;
  const { policy, temperature } = ranking;
  if (policy.reads_truth) policy.score(request, scores, { videos, users: asker.table, row: asker.row });
  else policy.score(request, scores);
  const count = lean(view, view.levers[asker.table.columns.lever_set[asker.row]], asker, request, scores);
  for (let n = 0; n < count; n++) scores[n] /= temperature;
  return count;
}

/** What ties the asker to creators: following, and having watched at length lately. */
function markCreators({ table, row }: Asker, followed: readonly number[]): void {
  const { favourites } = table.columns;
  for (const creator of followed) tie(creator, bond.followed);
  for (let at = row * FAVOURITES; at < (row + 1) * FAVOURITES; at++) {
    if (favourites[at] > 0) tie(favourites[at] - 1, bond.favourite);
  }
}

function tie(creator: number, weight: number): void {
  if (creator >= bonds.length) {
    const grown = new Float64Array(creator * 2);
    grown.set(bonds);
    bonds = grown;
    const marked = new Float64Array(creator * 2);
    marked.set(bond_marks);
    bond_marks = marked;
  }
  bonds[creator] = (bond_marks[creator] === bond_mark ? bonds[creator] : 0) + weight;
  bond_marks[creator] = bond_mark;
}

function sample(view: RankingView, { user_id, day, nth }: Asker, count: number, random_share: number): void {
  const { draws, pools, ranking } = view;
  const { epsilon, code } = ranking;
  gone.fill(0, 0, count);
  const request = day * REQUESTS_PER_DAY + nth;
  let highest = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < count; n++) if (scores[n] > highest) highest = scores[n];
  for (let n = 0; n < count; n++) {
    const words = draws.words(streams.ranking, user_id, request, pools.rows[candidates[n]]);
    chances[n] = words[1];
    masses[n] = Math.exp(scores[n] - highest);
    // Who finishes first among exponential times of rates `masses`: the order is Plackett-Luce.
    races[n] = Math.log((words[0] + 0.5) / 2 ** 32) / masses[n];
  }
  const places = Math.min(SLATE, count);
  slate.size = places;
  slate.candidates = count;
  const explores = draws.units(streams.ranking, user_id, request, 0xffff_ffff);
  const pool = random_share > 0 ? poolSize(view.size, view.videos.rows) : 0;
  let left = count;
  for (let place = 0; place < places; place++) {
    let row = -1;
    let is_random = false;
    let pool_left = pool;
    if (pool > 0) {
      for (let earlier = 0; earlier < place; earlier++) if (slate.rows[earlier] < pool) pool_left--;
      const [u_random, u_which] = draws.units(streams.randomPlace, user_id, request, place);
      is_random = u_random < random_share && pool_left > 0;
      if (is_random) row = drawFromPool(u_which, pool, slate.rows, place);
    }
    // Eight places from four words: each place has half a word of its own.
    const word = explores[place & 3] * (place < 4 ? 1 : 2 ** 16);
    const by_chance = word - Math.floor(word) < epsilon;
    const by = by_chance ? chances : races;
    let best = -1;
    let mass = 0;
    for (let n = 0; n < count; n++) {
      if (gone[n] !== 0) continue;
      mass += masses[n];
      if (is_random ? pools.rows[candidates[n]] === row : best < 0 || by[n] > by[best]) best = n;
    }
    if (!is_random) row = pools.rows[candidates[best]];
    slate.rows[place] = row;
    slate.policies[place] = is_random ? UNIFORM : code;
    const ranked = best < 0 ? 0 : ((1 - epsilon) * masses[best]) / mass + epsilon / left;
    const share = pool_left > 0 ? random_share : 0;
    slate.propensities[place] = (1 - share) * ranked + (row < pool ? share / pool_left : 0);
    if (best < 0) continue;
    gone[best] = 1;
    left--;
  }
}
