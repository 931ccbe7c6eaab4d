import { policies } from '../../model/events/view-video.ts';
import type { Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import {
  CATEGORY_SPAN,
  type CreatorTable,
  FAVOURITES,
  SEEN_WORDS,
  SLATE,
  type UserTable,
  type VideoTable,
} from '../world/tables.ts';
import type { PopulationSize } from '../genesis/traits.ts';
import type { LeverValues } from '../levers/levers.ts';
import { lean } from './lean.ts';
import { emptyPools, feature, FEATURES, type Pools, RECENTS } from './pools.ts';
import type { Request } from './policy.ts';
import { drawFromPool, poolSize } from './random-pool.ts';
import type { Ranking } from './ranking-settings.ts';
import { SmallSet } from './small-set.ts';

/** Candidates of a request. */
export const CANDIDATES = 50;
/** Requests of a user that a day can number. */
export const REQUESTS_PER_DAY = 4096;

/** What ties the asker to a creator who is followed, and to one watched at length lately (assumptions, 0-2). */
export const bond = { followed: 0.7, favourite: 0.9 } as const;
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
  /** Places in the pools; -1 for what the random pool alone offered. */
  readonly places: Int32Array;
  readonly propensities: Float64Array;
  /** Codes of the policies that filled the places. */
  readonly policies: Uint8Array;
}

const slate: Slate = {
  size: 0,
  candidates: 0,
  rows: new Int32Array(SLATE),
  places: new Int32Array(SLATE),
  propensities: new Float64Array(SLATE),
  policies: new Uint8Array(SLATE),
};
/** Candidates: places in the pools, rows in the video table. */
const candidates = new Int32Array(CANDIDATES);
const rows = new Int32Array(CANDIDATES);
const ties = new Float64Array(CANDIDATES);
/** Candidates that have their place on the slate. */
const gone = new Uint8Array(CANDIDATES);
const scores = new Float64Array(CANDIDATES);
const noise = new Float64Array(CANDIDATES);
const chances = new Float64Array(CANDIDATES);
const races = new Float64Array(CANDIDATES);
const masses = new Float64Array(CANDIDATES);
/** Candidates that lead the race and their times, best first. */
const leaders = new Int32Array(SLATE);
const times = new Float64Array(SLATE);
/** For each place of the slate, whether chance fills it. */
const explored = new Uint8Array(SLATE);
const preference = new Float64Array(CATEGORY_SPAN);
const reach = new Float64Array(CATEGORY_SPAN);
/** What the asker has met, in this week or the one before. */
const met = new Uint32Array(SEEN_WORDS);
/** A bit for each category that a hole in the support keeps from who asks. */
let barred = 0;
/** Places that this request has offered, and creators that the asker is tied to with how much: small, to stay near the processor. */
const offered = new SmallSet(CANDIDATES);
const tied = new SmallSet(2 * FAVOURITES);
let bonds = new Float64Array(tied.capacity);

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
export function lastCandidates(): { readonly rows: Int32Array; readonly scores: Float64Array } {
  return { rows: rows.slice(0, slate.candidates), scores: scores.slice(0, slate.candidates) };
}

/** The draws of the request, four at a time, and how far they have been used. */
const dice = { user_id: 0, request: 0, block: 0 };
const units = new Float64Array(4);
let used = 0;

function next(draws: Draws): number {
  if (used === 4) roll(draws);
  return units[used++];
}

function roll(draws: Draws): void {
  const words = draws.words(streams.retrieval, dice.user_id, dice.request, dice.block++);
  for (let n = 0; n < 4; n++) units[n] = words[n] / 2 ** 32;
  used = 0;
}

/** More than any policy's sources try, and than the feed of followed creators does. */
const PROPOSALS = 256;
const NO_LIST = new Int32Array(0);
/** In place of a length: all places of the pools. */
const ANYWHERE = -1;
/**
 * What could be offered, source after source, before any of it is looked at: memory is asked for all of it at once and
 * waited for once. By proposal: its place in the pools (-1: there is none), its row, and where its neighbours are: the
 * list or the first place of the category, its number there, and how many there are.
 */
const proposed = {
  count: 0,
  places: new Int32Array(PROPOSALS),
  rows: new Int32Array(PROPOSALS),
  lists: Array.from<Int32Array>({ length: PROPOSALS }).fill(NO_LIST),
  firsts: new Int32Array(PROPOSALS),
  numbers: new Int32Array(PROPOSALS),
  lengths: new Int32Array(PROPOSALS),
};

function retrieve(view: RankingView, asker: Asker, only_followed: boolean): number {
  const { sources } = view.ranking.policy;
  const { shoppable, popular, fresh } = view.pools;
  const { draws, pools } = view;
  dice.user_id = asker.user_id;
  dice.request = asker.day * REQUESTS_PER_DAY + asker.nth;
  dice.block = 0;
  used = 4;
  found = 0;
  offered.clear();
  proposed.count = 0;
  recall(asker);
  const quota = only_followed ? CANDIDATES : sources.followed;
  // Read by every policy's scores, whichever way candidates are found.
  prefer(asker, pools);
  proposeFollowed(view, asker, quota * 2);
  const followed_end = proposed.count;
  if (!only_followed) {
    proposeFavourites(view, asker, sources.favourites);
    for (let n = 0; n < sources.interest; n++) proposeOfCategory(draws, pools, preferred(next(draws), pools));
    for (let n = 0; n < sources.popular; n++) propose(draws, popular, true);
    for (let n = 0; n < sources.fresh; n++) propose(draws, fresh, false);
    if (asker.commerce) {
      for (let n = 0; n < sources.shoppable; n++) propose(draws, shoppable[preferred(next(draws), pools)], true);
    }
    for (let n = 0; n < sources.explore && pools.videos > 0; n++) {
      note(Math.floor(next(draws) * pools.videos), NO_LIST, 0, 0, ANYWHERE);
    }
  }
  const { count, places, rows: of } = proposed;
  const { rows: row_at } = pools;
  for (let n = 0; n < count; n++) if (places[n] >= 0) of[n] = row_at[places[n]];
  for (let n = 0; n < followed_end && found < quota; n++) offer(pools, places[n], of[n]);
  for (let n = followed_end; n < count && found < CANDIDATES; n++) {
    if (!offer(pools, places[n], of[n])) offerInstead(draws, pools, n);
  }
  return found;
}

let found = 0;

/** Offers a video that has not been met. */
function offer(pools: Pools, place: number, row: number): boolean {
  if (place < 0 || (met[(row >>> 5) & (SEEN_WORDS - 1)] & (1 << (row & 31))) !== 0) return false;
  if (barred !== 0 && (barred & (1 << pools.features[place * FEATURES + feature.category])) !== 0) return false;
  if (!offered.add(place)) return false;
  candidates[found] = place;
  rows[found++] = row;
  return true;
}

/** What stands near a proposal that could not be offered, or another one from anywhere. */
function offerInstead(draws: Draws, pools: Pools, n: number): void {
  const list = proposed.lists[n];
  const length = proposed.lengths[n];
  let at = proposed.numbers[n];
  for (let tried = 1; tried < NEIGHBOURS && length !== 0; tried++) {
    at = length === ANYWHERE ? Math.floor(next(draws) * pools.videos) : (at + NEIGHBOUR_STEP) % length;
    const place = list === NO_LIST ? proposed.firsts[n] + at : list[at];
    if (offer(pools, place, pools.rows[place])) return;
  }
}

function note(place: number, list: Int32Array, first: number, number: number, length: number): void {
  const n = proposed.count++;
  proposed.places[n] = place;
  proposed.lists[n] = list;
  proposed.firsts[n] = first;
  proposed.numbers[n] = number;
  proposed.lengths[n] = length;
}

function proposeFollowed(view: RankingView, asker: Asker, tries: number): void {
  const followed = view.follows.get(asker.user_id);
  if (followed === undefined || followed.length === 0) return;
  for (let n = 0; n < tries; n++) {
    const creator = followed[Math.floor(next(view.draws) * followed.length)];
    proposeRecent(view, creator);
  }
}

function proposeFavourites(view: RankingView, { table, row }: Asker, tries: number): void {
  const { favourites } = table.columns;
  for (let n = 0; n < tries; n++) {
    const creator = favourites[row * FAVOURITES + Math.floor(next(view.draws) * FAVOURITES)] - 1;
    if (creator >= 0) proposeRecent(view, creator);
  }
}

function proposeRecent({ draws, pools }: RankingView, creator: number): void {
  const { recents } = pools;
  const first = creator * RECENTS;
  const count = first < recents.length ? recents[first] : 0;
  if (count > 0) note(recents[first + 1 + Math.floor(count * Math.sqrt(next(draws)))], NO_LIST, 0, 0, 0);
}

/** One of a list of places, from its better half where that is wanted. */
function propose(draws: Draws, list: Int32Array, prefers_head: boolean): void {
  if (list.length === 0) return;
  const at = start(draws, list.length, prefers_head);
  note(list[at], list, 0, at, list.length);
}

/** The same for all places of a category, from the better half. */
function proposeOfCategory(draws: Draws, { starts }: Pools, category: number): void {
  const first = starts[category];
  const length = starts[category + 1] - first;
  if (length === 0) return;
  const at = start(draws, length, true);
  note(first + at, NO_LIST, first, at, length);
}

/** Retrieval keeps close to the head by this power (assumption, 2-12; fitted to how unevenly exposures fall on videos). */
export const bias = { head: 11 } as const;

function start(draws: Draws, length: number, prefers_head: boolean): number {
  const u = next(draws);
  return Math.floor(length * (prefers_head ? power(u, bias.head) : u));
}

/** A whole power, by squaring. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let rest = exponent, square = base; rest > 0; rest >>>= 1, square *= square)
    if ((rest & 1) !== 0) result *= square;
  return result;
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
  let last = pools.categories - 1;
  const point = u * reach[last];
  let first = 0;
  while (first < last) {
    const middle = (first + last) >>> 1;
    if (reach[middle] > point) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** Reads what the asker has met from end to end, which memory answers sooner than many questions here and there. */
function recall({ table, row }: Asker): void {
  const { seen } = table.columns;
  const from = row * 2 * SEEN_WORDS;
  for (let n = 0; n < SEEN_WORDS; n++) met[n] = seen[from + 2 * n] | seen[from + 2 * n + 1];
}

export function markSeen(table: UserTable, row: number, video: number): void {
  table.columns.seen[2 * (row * SEEN_WORDS + ((video >>> 5) & (SEEN_WORDS - 1)))] |= 1 << (video & 31);
}

const request: Request = { pools: emptyPools(), count: 0, places: candidates, ties, preference, commerce: false };

/** Scores the candidates; returns how many of them are left. */
function score(view: RankingView, asker: Asker, found: number): number {
  const { pools, follows, ranking, videos } = view;
  const { features } = pools;
  markCreators(asker, follows.get(asker.user_id) ?? []);
  for (let n = 0; n < found; n++) {
    const at = tied.find(features[candidates[n] * FEATURES + feature.creator]);
    ties[n] = at < 0 ? 0 : bonds[at];
  }
  request.pools = pools;
  request.count = found;
  request.commerce = asker.commerce;
  const { policy, temperature } = ranking;
  if (policy.reads_truth) policy.score(request, scores, { videos, users: asker.table, row: asker.row });
  else policy.score(request, scores);
  const count = lean(view, view.levers[asker.table.columns.lever_set[asker.row]], asker, request, scores);
  for (let n = 0; n < count; n++) {
    scores[n] /= temperature;
    // Leaning may have dropped some.
    rows[n] = features[candidates[n] * FEATURES + feature.row];
  }
  return count;
}

/** What ties the asker to creators: following, and having watched at length lately. */
function markCreators({ table, row }: Asker, followed: readonly number[]): void {
  const { favourites } = table.columns;
  tied.clear();
  if (tied.makeRoom(followed.length + FAVOURITES)) bonds = new Float64Array(tied.capacity);
  for (const creator of followed) tie(creator, bond.followed);
  for (let at = row * FAVOURITES; at < (row + 1) * FAVOURITES; at++) {
    if (favourites[at] > 0) tie(favourites[at] - 1, bond.favourite);
  }
}

function tie(creator: number, weight: number): void {
  if (tied.add(creator)) bonds[tied.at] = weight;
  else bonds[tied.at] += weight;
}

/** The least mass: what a score far below the best still has, so that every candidate finishes the race. */
const LEAST_MASS = 1e-290;

function sample(view: RankingView, asker: Asker, count: number, random_share: number): void {
  const { draws, ranking } = view;
  const { user_id } = asker;
  const request = asker.day * REQUESTS_PER_DAY + asker.nth;
  let highest = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < count; n++) if (scores[n] > highest) highest = scores[n];
  for (let n = 0; n < count; n++) {
    const words = draws.words(streams.ranking, user_id, request, rows[n]);
    noise[n] = (words[0] + 0.5) / 2 ** 32;
    chances[n] = words[1];
    masses[n] = Math.max(LEAST_MASS, Math.exp(scores[n] - highest));
  }
  slate.size = Math.min(SLATE, count);
  slate.candidates = count;
  // Eight places from four words: each place has half a word of its own.
  const words = draws.words(streams.ranking, user_id, request, 0xffff_ffff);
  let explores = false;
  for (let place = 0; place < slate.size; place++) {
    const half = place < 4 ? words[place] / 2 ** 32 : (words[place - 4] & 0xffff) / 2 ** 16;
    explored[place] = half < ranking.epsilon ? 1 : 0;
    if (explored[place] !== 0) explores = true;
  }
  gone.fill(0, 0, count);
  if (explores || random_share > 0) fillOneByOne(view, asker, count, random_share);
  else fillByRace(view.ranking, count);
}

/** Who finishes first among exponential times of rates `masses`: the order is Plackett-Luce. */
function timeOf(n: number): number {
  return -Math.log(noise[n]) / masses[n];
}

/** All places by one race: those who finish first, in their order. */
function fillByRace({ epsilon, code }: Ranking, count: number): void {
  const { size } = slate;
  let led = 0;
  for (let n = 0; n < count; n++) {
    const worst = led < size ? Number.POSITIVE_INFINITY : times[size - 1];
    // No logarithm where 1 - u, which it is never below, already comes too late.
    if (led === size && 1 - noise[n] >= worst * masses[n]) continue;
    const time = timeOf(n);
    if (!(time < worst)) continue;
    let at = led < size ? led++ : size - 1;
    for (; at > 0 && times[at - 1] > time; at--) {
      times[at] = times[at - 1];
      leaders[at] = leaders[at - 1];
    }
    times[at] = time;
    leaders[at] = n;
  }
  for (let place = 0; place < size; place++) gone[leaders[place]] = 1;
  let mass = 0;
  for (let n = 0; n < count; n++) if (gone[n] === 0) mass += masses[n];
  for (let place = size - 1; place >= 0; place--) {
    const best = leaders[place];
    mass += masses[best];
    slate.rows[place] = rows[best];
    slate.places[place] = candidates[best];
    slate.policies[place] = code;
    slate.propensities[place] = ((1 - epsilon) * masses[best]) / mass + epsilon / (count - place);
  }
}

/** Place after place, where chance or the random pool fills some. */
function fillOneByOne(view: RankingView, asker: Asker, count: number, random_share: number): void {
  const { draws } = view;
  const { epsilon, code } = view.ranking;
  const request = asker.day * REQUESTS_PER_DAY + asker.nth;
  const pool = random_share > 0 ? poolSize(view.size, view.videos.rows) : 0;
  for (let n = 0; n < count; n++) races[n] = timeOf(n);
  let left = count;
  for (let place = 0; place < slate.size; place++) {
    let row = -1;
    let is_random = false;
    let pool_left = pool;
    if (pool > 0) {
      for (let earlier = 0; earlier < place; earlier++) if (slate.rows[earlier] < pool) pool_left--;
      const [u_random, u_which] = draws.units(streams.randomPlace, asker.user_id, request, place);
      is_random = u_random < random_share && pool_left > 0;
      if (is_random) row = drawFromPool(u_which, pool, slate.rows, place);
    }
    let best = -1;
    let best_time = 0;
    let mass = 0;
    for (let n = 0; n < count; n++) {
      if (gone[n] !== 0) continue;
      mass += masses[n];
      if (is_random) {
        if (rows[n] === row) best = n;
        continue;
      }
      const time = explored[place] !== 0 ? chances[n] : races[n];
      if (best >= 0 && time >= best_time) continue;
      best = n;
      best_time = time;
    }
    if (!is_random) row = rows[best];
    slate.rows[place] = row;
    slate.places[place] = best < 0 ? -1 : candidates[best];
    slate.policies[place] = is_random ? UNIFORM : code;
    const ranked = best < 0 ? 0 : ((1 - epsilon) * masses[best]) / mass + epsilon / left;
    const share = pool_left > 0 ? random_share : 0;
    slate.propensities[place] = (1 - share) * ranked + (row < pool ? share / pool_left : 0);
    if (best < 0) continue;
    gone[best] = 1;
    left--;
  }
}
