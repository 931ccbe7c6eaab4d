import { streams } from '../../model/draws/streams.ts';
import { dislikeReasons } from '../../model/events/not-interested.ts';
import { leaveReasons } from '../../model/events/session-end.ts';
import { actKey, ORDINALS_PER_TICK } from '../../model/ids.ts';
import { dayOf, startOfTick, TICK_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { fit, type Meeting, reactionBits, respond, standingOdds } from '../behaviour/response.ts';
import { stocks } from '../behaviour/stocks.ts';
import { feature, FEATURES } from '../ranking/pools.ts';
import { type Asker, markSeen, rank, type RankingView, REQUESTS_PER_DAY } from '../ranking/rank.ts';
import type { CandidateLog } from '../world/candidate-log.ts';
import { noteHeld } from '../world/note-held.ts';
import { exact, EXACT, type PlannedViews, rowKind, whole, WHOLE } from '../world/planned-views.ts';
import { type ProductTable, type UserTable } from '../world/tables.ts';
import { BLOCK_VISITS, VISIT_EXACT, VISIT_WHOLE, visitExact, visitWhole, type Visits } from '../world/visits.ts';
import { cardPlace } from './card-place.ts';
import { cutsOf } from './cuts.ts';
import { MEMORY_DAYS } from './memory-days.ts';
import { hasActsLeft, nextAct } from './keys.ts';
import { surfaceCode } from './stamp.ts';
import { LAST_FEED_STEP, steps } from './steps.ts';

/** Time between two videos (assumption, 0.3-1 s). */
const SWIPE_MS = 550;
/** Videos swiped away in a row that the least patient bear, and how many more the most patient do. */
const bearable_skims = { least: 14, more: 40 } as const;
/** Share of feed requests made under Following (assumption, 3-15 %). */
const following_share = 0.06;

/** Of those who open a profile, share that looks at what it sells at middling affinity (assumption, 0.05-0.2). */
export const showcase = { looks: 0.1 } as const;

const FOR_YOU = surfaceCode('for_you');
const FOLLOWING = surfaceCode('following');

/**
 * What watching reads, and the only things that it changes: rows of visits, rows of their users, and a plan. Everything
 * in it can be shared with another thread, so that workers can take blocks of visits.
 */
export interface FeedView extends RankingView {
  readonly tick: number;
  readonly users: UserTable;
  readonly products: ProductTable;
  readonly visits: Visits;
  readonly plan: { readonly views: PlannedViews };
  /** Takes what slates are chosen from, where somebody wants to know: in one thread alone. */
  readonly candidates: CandidateLog | null;
}

/** The visits of a block watch on until the tick ends, or until an errand begins. */
export function watchBlock(view: FeedView, block: number): void {
  const { exact: e, whole: w } = view.visits.table.columns;
  const end_ms = startOfTick(view.tick) + TICK_MS;
  const last = Math.min(view.visits.rows, (block + 1) * BLOCK_VISITS);
  for (let visit = block * BLOCK_VISITS; visit < last; visit++) {
    const step = w[visit * VISIT_WHOLE + visitWhole.step];
    if (step === steps.away || step > LAST_FEED_STEP) continue;
    if (e[visit * VISIT_EXACT + visitExact.next_ms] < end_ms) watch(view, visit, end_ms);
  }
}

/** One visit watches on until an instant, or until an errand begins. */
export function watch(view: FeedView, visit: number, end_ms: number): void {
  const { exact: e, whole: w } = view.visits.table.columns;
  const next = visit * VISIT_EXACT + visitExact.next_ms;
  const step = visit * VISIT_WHOLE + visitWhole.step;
  while (e[next] < end_ms) {
    if (w[step] === steps.watching) closeExposure(view, visit, e[next]);
    else if (w[step] === steps.between) openNext(view, visit, e[next]);
    else return;
  }
}

const meeting = {
  user_id: 0,
  row: 0,
  video: 0,
  standing: 0,
  duration_ms: 0,
  nth: 0,
  is_followed: false,
  disclosure: 0,
  product_fit: null,
} as { -readonly [K in keyof Meeting]: Meeting[K] };

function openNext(view: FeedView, visit: number, at_ms: number): void {
  const { draws, users } = view;
  const { exact: e, whole: w } = view.visits.table.columns;
  const e_at = visit * VISIT_EXACT;
  const w_at = visit * VISIT_WHOLE;
  const user = w[w_at + visitWhole.user];
  const c = users.columns;
  if (c.taken[user] !== 0) return endVisit(view, visit, at_ms, 'closed');
  if (w[w_at + visitWhole.views_left] <= 0) return endVisit(view, visit, at_ms, tired(users, user));
  const skims = w[w_at + visitWhole.skims];
  if (skims > bearable_skims.least && skims > bearable_skims.least + bearable_skims.more * c.patience[user]) {
    return endVisit(view, visit, at_ms, 'bored');
  }
  const is_through = w[w_at + visitWhole.slate_at] >= w[w_at + visitWhole.slate_size];
  if (is_through && !request(view, visit, at_ms)) return endVisit(view, visit, at_ms, 'bored');
  if (w[w_at + visitWhole.live_wanted] > 0 || w[w_at + visitWhole.card_place] === w[w_at + visitWhole.slate_at]) {
    w[w_at + visitWhole.step] = steps.live_due;
    return;
  }
  const exposure_id = nextExposure(view, visit);
  if (exposure_id === null) {
    e[e_at + visitExact.next_ms] = startOfTick(view.tick) + TICK_MS;
    return;
  }
  const place = w[w_at + visitWhole.slate_at];
  const video = w[w_at + visitWhole.video + place];
  const product_fit = e[e_at + visitExact.product_fit + place];
  markSeen(users, user, video);
  meeting.user_id = user;
  meeting.row = user;
  meeting.video = video;
  meeting.standing = e[e_at + visitExact.standing + place];
  meeting.duration_ms = w[w_at + visitWhole.duration_ms + place];
  meeting.nth = Math.floor(view.tick / (MEMORY_DAYS * TICKS_PER_DAY));
  meeting.is_followed = (w[w_at + visitWhole.facts + place] & IS_FOLLOWED) !== 0;
  meeting.disclosure = view.levers[0].disclosure;
  meeting.product_fit = Number.isNaN(product_fit) ? null : product_fit;
  const answer = respond(draws, users, meeting);
  e[e_at + visitExact.exposure_id] = exposure_id;
  e[e_at + visitExact.shown_ms] = at_ms;
  w[w_at + visitWhole.watch_ms] = answer.watch_ms;
  w[w_at + visitWhole.reactions] = answer.reactions;
  w[w_at + visitWhole.step] = steps.watching;
  e[e_at + visitExact.next_ms] = at_ms + answer.watch_ms;
}

/** Id of a visit's next exposure in this tick; null when the tick has no more. */
export function nextExposure({ tick, visits }: Pick<FeedView, 'tick' | 'visits'>, visit: number): number | null {
  const { whole: w } = visits.table.columns;
  const at = visit * VISIT_WHOLE;
  if (w[at + visitWhole.key_tick] !== tick) {
    w[at + visitWhole.key_tick] = tick;
    w[at + visitWhole.exposures_in_tick] = 0;
  }
  if (w[at + visitWhole.exposures_in_tick] >= ORDINALS_PER_TICK) return null;
  return actKey(w[at + visitWhole.user], tick, w[at + visitWhole.exposures_in_tick]++);
}

/** Why a visit that has had its time ends. */
function tired({ columns }: UserTable, user: number): (typeof leaveReasons)[number] {
  if (columns.commerce_fatigue[user] > 1.2) return 'commerce_fatigue';
  return columns.content_fatigue[user] > 1 ? 'content_fatigue' : 'time_budget';
}

/** Facts of a place on the slate in one number: the policy that filled it, the video's category, whether its creator is followed. */
function packFacts(policy: number, category: number, is_followed: boolean): number {
  return policy | (category << 8) | (is_followed ? IS_FOLLOWED : 0);
}
const IS_FOLLOWED = 1 << 16;
const policyOf = (facts: number): number => facts & 0xff;
const categoryOf = (facts: number): number => (facts >> 8) & 0xff;

/** A new slate, with everything that its exposures need of their videos. */
function request(view: FeedView, visit: number, at_ms: number): boolean {
  const { users, videos, products, follows } = view;
  const { features } = view.pools;
  const { exact: e, whole: w } = view.visits.table.columns;
  const e_at = visit * VISIT_EXACT;
  const w_at = visit * VISIT_WHOLE;
  const user = w[w_at + visitWhole.user];
  const c = users.columns;
  const v = videos.columns;
  const nth = c.requests_today[user]++ % REQUESTS_PER_DAY;
  const commerce = c.holdout[user] === 0;
  const asker: Asker = { user_id: user, table: users, row: user, day: dayOf(at_ms), nth, commerce };
  const on_following = view.draws.unit(streams.session, user, asker.day, 0x1_0000 + nth) < following_share;
  let slate = rank(view, asker, on_following);
  w[w_at + visitWhole.on_following] = on_following && slate.size > 0 ? 1 : 0;
  if (on_following && slate.size === 0) slate = rank(view, asker, false);
  w[w_at + visitWhole.slate_size] = slate.size;
  w[w_at + visitWhole.slate_at] = 0;
  w[w_at + visitWhole.card_place] = cardPlace(view.draws, asker);
  w[w_at + visitWhole.cuts] = cutsOf(users, user);
  w[w_at + visitWhole.arms] = c.arms[user];
  const request_id = actKey(user, view.tick, nth % 64);
  e[e_at + visitExact.request_id] = request_id;
  view.candidates?.note(view, slate, request_id, user, at_ms);
  const followed = follows.get(user);
  for (let place = 0; place < slate.size; place++) {
    const video = slate.rows[place];
    // What ranking has just read is at hand; the table's columns are each waited for.
    const at = slate.places[place] * FEATURES;
    const is_known = at >= 0;
    const creator = is_known ? features[at + feature.creator] : v.creator_id[video];
    const category = is_known ? features[at + feature.category] : v.category[video];
    const duration_ms = is_known ? features[at + feature.duration_ms] : v.duration_ms[video];
    const tagged_row = is_known ? features[at + feature.product_row] : v.product_row[video];
    const product_row = commerce ? tagged_row : -1;
    const is_followed = followed?.includes(creator) ?? false;
    w[w_at + visitWhole.video + place] = video;
    w[w_at + visitWhole.video_id + place] = v.video_id[video];
    w[w_at + visitWhole.creator_id + place] = creator;
    w[w_at + visitWhole.duration_ms + place] = duration_ms;
    w[w_at + visitWhole.product_row + place] = product_row;
    w[w_at + visitWhole.product_id + place] = product_row < 0 ? -1 : products.columns.product_id[product_row];
    w[w_at + visitWhole.facts + place] = packFacts(slate.policies[place], category, is_followed);
    e[e_at + visitExact.propensity + place] = slate.propensities[place];
    const met = fit(c.taste, user, v.taste, video);
    e[e_at + visitExact.standing + place] = standingOdds(users, user, videos, video, met);
    const product_fit = product_row < 0 ? Number.NaN : fit(c.taste, user, products.columns.taste, product_row);
    e[e_at + visitExact.product_fit + place] = product_fit;
  }
  return slate.size > 0;
}

function closeExposure(view: FeedView, visit: number, at_ms: number): void {
  const { users } = view;
  const { exact: e, whole: w } = view.visits.table.columns;
  const { whole: p, exact: q } = view.plan.views;
  const e_at = visit * VISIT_EXACT;
  const w_at = visit * VISIT_WHOLE;
  const user = w[w_at + visitWhole.user];
  const c = users.columns;
  const place = w[w_at + visitWhole.slate_at]++;
  const watch_ms = w[w_at + visitWhole.watch_ms];
  const duration_ms = w[w_at + visitWhole.duration_ms + place];
  const creator = w[w_at + visitWhole.creator_id + place];
  const facts = w[w_at + visitWhole.facts + place];
  const has_product = w[w_at + visitWhole.product_row + place] >= 0;
  const wanted = w[w_at + visitWhole.reactions];
  const reactions = wanted !== 0 && hasActsLeft(view, user) ? wanted : 0;

  const row = view.plan.views.add(Math.floor(visit / BLOCK_VISITS));
  const q_at = row * EXACT;
  q[q_at + exact.logged_ms] = at_ms;
  q[q_at + exact.shown_ms] = e[e_at + visitExact.shown_ms];
  q[q_at + exact.session_id] = e[e_at + visitExact.session_id];
  q[q_at + exact.exposure_id] = e[e_at + visitExact.exposure_id];
  q[q_at + exact.request_id] = e[e_at + visitExact.request_id];
  q[q_at + exact.propensity] = e[e_at + visitExact.propensity + place];
  const p_at = row * WHOLE;
  p[p_at + whole.user] = user;
  p[p_at + whole.video] = w[w_at + visitWhole.video + place];
  p[p_at + whole.watch_ms] = watch_ms;
  p[p_at + whole.position] = place;
  p[p_at + whole.reactions] = reactions;
  p[p_at + whole.surface] = w[w_at + visitWhole.on_following] !== 0 ? FOLLOWING : FOR_YOU;
  p[p_at + whole.video_id] = w[w_at + visitWhole.video_id + place];
  p[p_at + whole.creator_id] = creator;
  p[p_at + whole.product_id] = w[w_at + visitWhole.product_id + place];
  p[p_at + whole.category] = categoryOf(facts);
  p[p_at + whole.duration_ms] = duration_ms;
  p[p_at + whole.policy] = policyOf(facts);
  p[p_at + whole.cuts] = w[w_at + visitWhole.cuts];
  p[p_at + whole.arms] = w[w_at + visitWhole.arms];
  p[p_at + whole.kind] = rowKind.view;

  noteHeld(users, user, creator, categoryOf(facts), duration_ms, watch_ms);
  w[w_at + visitWhole.session_views]++;
  w[w_at + visitWhole.views_left]--;
  c.content_fatigue[user] += stocks.content_fatigue_step;
  if (has_product) {
    c.commerce_fatigue[user] += stocks.commerce_fatigue_step;
    c.offers_seen[user]++;
    if ((reactions & reactionBits.click) !== 0) c.offers_tapped[user]++;
  }
  const skipped = watch_ms < 7_000 && watch_ms < duration_ms;
  w[w_at + visitWhole.skims] = skipped ? w[w_at + visitWhole.skims] + 1 : 0;
  w[w_at + visitWhole.step] = steps.between;
  e[e_at + visitExact.next_ms] = at_ms + SWIPE_MS;
  if (reactions === 0) return;

  if (reactions & reactionBits.comment) q[q_at + exact.act_key] = nextAct(view, user);
  if (reactions & reactionBits.not_interested) {
    p[p_at + whole.reason] = dislikeReasons.indexOf(
      has_product && c.commerce_fatigue[user] > 1
        ? 'too_many_ads'
        : w[w_at + visitWhole.video + place] % 4 === 3
          ? 'distasteful'
          : 'not_relevant',
    );
  }
  if (reactions & reactionBits.follow) followOnSlate(w, w_at, creator);
  if (reactions & reactionBits.click && has_product) {
    w[w_at + visitWhole.step] = steps.tapping;
    e[e_at + visitExact.next_ms] = at_ms;
  } else if (reactions & reactionBits.profile && opensShowcase(view, user, w[w_at + visitWhole.video_id + place])) {
    w[w_at + visitWhole.step] = steps.visiting;
    e[e_at + visitExact.next_ms] = at_ms;
  }
}

/** Whether somebody on a profile looks at what it sells. */
function opensShowcase({ draws, users }: FeedView, user: number, video_id: number): boolean {
  const c = users.columns;
  const looks = showcase.looks * 2 * c.commerce_affinity[user];
  return c.holdout[user] === 0 && draws.unit(streams.showcase, user, video_id, 0) < looks;
}

/** The rest of the slate knows of the follow before the log does. */
function followOnSlate(w: Int32Array, w_at: number, creator: number): void {
  for (let place = w[w_at + visitWhole.slate_at]; place < w[w_at + visitWhole.slate_size]; place++) {
    if (w[w_at + visitWhole.creator_id + place] === creator) w[w_at + visitWhole.facts + place] |= IS_FOLLOWED;
  }
}

function endVisit(view: FeedView, visit: number, at_ms: number, reason: (typeof leaveReasons)[number]): void {
  const { exact: e, whole: w } = view.visits.table.columns;
  const { whole: p, exact: q } = view.plan.views;
  const e_at = visit * VISIT_EXACT;
  const w_at = visit * VISIT_WHOLE;
  const user = w[w_at + visitWhole.user];
  const row = view.plan.views.add(Math.floor(visit / BLOCK_VISITS));
  q[row * EXACT + exact.logged_ms] = at_ms;
  q[row * EXACT + exact.shown_ms] = e[e_at + visitExact.session_start_ms];
  q[row * EXACT + exact.session_id] = e[e_at + visitExact.session_id];
  p[row * WHOLE + whole.user] = user;
  p[row * WHOLE + whole.position] = w[w_at + visitWhole.session_views];
  p[row * WHOLE + whole.reactions] = 0;
  p[row * WHOLE + whole.cuts] = cutsOf(view.users, user);
  p[row * WHOLE + whole.arms] = view.users.columns.arms[user];
  p[row * WHOLE + whole.kind] = rowKind.end;
  p[row * WHOLE + whole.reason] = leaveReasons.indexOf(reason);
  w[w_at + visitWhole.step] = steps.away;
}
