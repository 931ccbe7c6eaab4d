import { streams } from '../../model/draws/streams.ts';
import { dislikeReasons } from '../../model/events/not-interested.ts';
import type { leaveReasons } from '../../model/events/session-end.ts';
import { devices } from '../../model/events/session-start.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { actKey } from '../../model/ids.ts';
import { dayOf, TICK_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { fit, type Meeting, reactionBits, respond } from '../behaviour/response.ts';
import { stocks } from '../behaviour/stocks.ts';
import { markSeen, rank, REQUESTS_PER_DAY } from '../ranking/rank.ts';
import { exact, EXACT, whole, WHOLE } from '../world/planned-views.ts';
import { craft, CRAFTS, SLATE } from '../world/tables.ts';
import { commonLevers, leversOf, tickStart, type World } from '../world/world.ts';
import { hasActsLeft, nextAct, nextExposure } from './keys.ts';
import { behave } from './behave.ts';
import { liveErrand, openCart, openInvitation, openShelf, startLook } from './errand.ts';
import { endSearch, openSearch } from './search.ts';
import { MEMORY_DAYS } from './day.ts';
import { surfaceCode } from './stamp.ts';
import { steps } from './steps.ts';

/** Time between two videos (assumption, 0.3-1 s). */
const SWIPE_MS = 550;
/** Time from opening the app to the first video (assumption, 0.5-2 s). */
const OPENING_MS = 900;
/** Videos swiped away in a row that the least patient bear, and how many more the most patient do. */
const bearable_skims = { least: 14, more: 40 } as const;
/** Chances of a visit to begin at the cart, where something lies in it, on the shelf or with a search, at middling affinity. */
export const errands = { cart: 0.026, shelf: 0.1, search: 0.035 } as const;

const FOR_YOU = surfaceCode('for_you');
const FOLLOWING = surfaceCode('following');
/** Share of feed requests made under Following (assumption, 3-15 %). */
const following_share = 0.06;

/** Users arrive and live on, each until the end of the tick. */
export function liveVisits(world: World): void {
  const start_ms = tickStart(world);
  const end_ms = start_ms + TICK_MS;
  const c = world.users.columns;
  for (const user of world.agenda.visits.get(world.tick) ?? []) {
    if (c.taken[user] !== 0) continue;
    if (c.step[user] !== steps.away) {
      // Who is still here would have come now: the visit lasts longer instead.
      c.views_left[user] += c.visit_views[user];
      continue;
    }
    const [u_start] = world.draws.units(streams.session, user, world.tick, 0xffff);
    startVisit(world, user, start_ms + Math.floor(u_start * (TICK_MS / 2)));
  }
  for (let user = 0; user < world.users.rows; user++) {
    while (c.step[user] !== steps.away && c.next_ms[user] < end_ms) live(world, user);
  }
}

function live(world: World, user: number): void {
  const c = world.users.columns;
  const at_ms = c.next_ms[user];
  switch (c.step[user]) {
    case steps.between:
      if (c.taken[user] !== 0) endVisit(world, user, at_ms, 'closed');
      else openNext(world, user, at_ms);
      break;
    case steps.watching:
      closeExposure(world, user, at_ms);
      break;
    case steps.searching:
      endSearch(world, user, at_ms);
      break;
    default:
      liveErrand(world, user, at_ms);
  }
}

function startVisit(world: World, user: number, at_ms: number): void {
  const { draws, users } = world;
  const c = users.columns;
  const session_id = actKey(user, world.tick, 0);
  c.session_id[user] = session_id;
  c.session_start_ms[user] = at_ms;
  c.session_views[user] = 0;
  c.views_left[user] = c.visit_views[user];
  c.skims[user] = 0;
  c.slate_size[user] = 0;
  c.slate_at[user] = 0;
  behave(world, user, 'for_you', null, {
    name: 'session_start',
    at_ms,
    user_id: user,
    opened_session_id: session_id,
    device: devices[c.device[user]],
    entry_id: null,
  });
  c.step[user] = steps.between;
  c.next_ms[user] = at_ms + OPENING_MS;
  if (c.holdout[user] !== 0) return;
  if (c.invited[user] > 0) return openInvitation(world, user, at_ms + OPENING_MS);
  const [u_cart, u_shelf, u_search] = draws.units(streams.session, user, world.tick, 0xfffe);
  const has_cart = (world.books.get('carts', user)?.lines.length ?? 0) > 0;
  const eagerness = 2 * c.commerce_affinity[user] * (0.5 + c.trust[user]);
  if (has_cart && u_cart < errands.cart * eagerness) openCart(world, user, at_ms + OPENING_MS);
  else if (u_shelf < errands.shelf * leversOf(world, user).shop_tab_prominence * eagerness)
    openShelf(world, user, at_ms + OPENING_MS);
  else if (u_search < errands.search * eagerness) openSearch(world, user, at_ms + OPENING_MS);
}

function endVisit(world: World, user: number, at_ms: number, reason: (typeof leaveReasons)[number]): void {
  const c = world.users.columns;
  behave(world, user, 'for_you', null, {
    name: 'session_end',
    at_ms,
    user_id: user,
    closed_session_id: c.session_id[user],
    length_ms: at_ms - c.session_start_ms[user],
    exposures: c.session_views[user],
    reason,
  });
  c.step[user] = steps.away;
}

function openNext(world: World, user: number, at_ms: number): void {
  const { users, videos, draws } = world;
  const c = users.columns;
  if (c.views_left[user] <= 0) return endVisit(world, user, at_ms, tired(world, user));
  const bearable = bearable_skims.least + bearable_skims.more * c.patience[user];
  if (c.skims[user] > bearable) return endVisit(world, user, at_ms, 'bored');
  if (c.slate_at[user] >= c.slate_size[user] && !request(world, user, at_ms))
    return endVisit(world, user, at_ms, 'bored');
  const exposure_id = nextExposure(world, user);
  if (exposure_id === null) {
    c.next_ms[user] = tickStart(world) + TICK_MS;
    return;
  }
  const video = c.slate[user * SLATE + c.slate_at[user]];
  markSeen(users, user, video);
  const product_row = productShown(world, user, video);
  const { disclosure } = commonLevers(world);
  meeting.user_id = user;
  meeting.row = user;
  meeting.video = video;
  meeting.fit = c.slate_fit[user * SLATE + c.slate_at[user]];
  meeting.nth = Math.floor(world.tick / (MEMORY_DAYS * TICKS_PER_DAY));
  meeting.is_followed = world.follows.get(user)?.includes(videos.columns.creator_id[video]) ?? false;
  meeting.disclosure = disclosure;
  meeting.product_fit = product_row < 0 ? null : fit(c.taste, user, world.products.columns.taste, product_row);
  const answer = respond(draws, users, videos, meeting);
  c.exposure_id[user] = exposure_id;
  c.shown_ms[user] = at_ms;
  c.watch_ms[user] = answer.watch_ms;
  c.reactions[user] = answer.reactions;
  c.step[user] = steps.watching;
  c.next_ms[user] = at_ms + answer.watch_ms;
}

const meeting = {
  user_id: 0,
  row: 0,
  video: 0,
  fit: 0,
  nth: 0,
  is_followed: false,
  disclosure: 0,
  product_fit: null,
} as { -readonly [K in keyof Meeting]: Meeting[K] };

/** Why a visit that has had its time ends. */
function tired(world: World, user: number): (typeof leaveReasons)[number] {
  const c = world.users.columns;
  if (c.commerce_fatigue[user] > 1.2) return 'commerce_fatigue';
  return c.content_fatigue[user] > 1 ? 'content_fatigue' : 'time_budget';
}

function request(world: World, user: number, at_ms: number): boolean {
  const c = world.users.columns;
  const nth = c.requests_today[user]++ % REQUESTS_PER_DAY;
  const day = dayOf(at_ms);
  const on_following = world.draws.unit(streams.session, user, day, 0x1_0000 + nth) < following_share;
  let slate = rank(world, asker(world, user, day, nth), on_following);
  c.on_following[user] = on_following && slate.size > 0 ? 1 : 0;
  if (on_following && slate.size === 0) slate = rank(world, asker(world, user, day, nth), false);
  c.slate_size[user] = slate.size;
  c.slate_at[user] = 0;
  c.request_id[user] = actKey(user, world.tick, nth % 64);
  world.candidates?.note(world, slate, c.request_id[user], user, at_ms);
  for (let place = 0; place < slate.size; place++) {
    c.slate[user * SLATE + place] = slate.rows[place];
    c.slate_propensity[user * SLATE + place] = slate.propensities[place];
    c.slate_policy[user * SLATE + place] = slate.policies[place];
    c.slate_fit[user * SLATE + place] = fit(c.taste, user, world.videos.columns.taste, slate.rows[place]);
  }
  return slate.size > 0;
}

function asker(world: World, user: number, day: number, nth: number) {
  const commerce = world.users.columns.holdout[user] === 0;
  return { user_id: user, table: world.users, row: user, day, nth, commerce };
}

/** Row of the product whose tag the user sees on a video; -1 for none. */
function productShown(world: World, user: number, video: number): number {
  return world.users.columns.holdout[user] !== 0 ? -1 : world.videos.columns.product_row[video];
}

function closeExposure(world: World, user: number, at_ms: number): void {
  const { users, videos } = world;
  const c = users.columns;
  const place = c.slate_at[user]++;
  const video = c.slate[user * SLATE + place];
  const reactions = hasActsLeft(world, user) ? c.reactions[user] : 0;
  const watch_ms = c.watch_ms[user];
  noteView(world, user, place, video, reactions, at_ms);
  c.session_views[user]++;
  c.views_left[user]--;
  c.content_fatigue[user] += stocks.content_fatigue_step;
  const product_row = productShown(world, user, video);
  if (product_row >= 0) c.commerce_fatigue[user] += stocks.commerce_fatigue_step;
  const skipped = watch_ms < 7_000 && watch_ms < videos.columns.duration_ms[video];
  c.skims[user] = skipped ? Math.min(255, c.skims[user] + 1) : 0;
  c.step[user] = steps.between;
  c.next_ms[user] = at_ms + SWIPE_MS;
  if (reactions !== 0) emitReactions(world, user, video, reactions, at_ms);
}

/** Apart from the closing of an exposure: what is seldom done must not cost what is done always. */
function emitReactions(world: World, user: number, video: number, reactions: number, at_ms: number): void {
  const c = world.users.columns;
  const v = world.videos.columns;
  const video_id = v.video_id[video];
  const creator_id = v.creator_id[video];
  const product_row = productShown(world, user, video);
  const exposure_id = c.exposure_id[user];
  const surface = c.on_following[user] ? 'following' : 'for_you';
  const about = { at_ms, user_id: user, exposure_id, video_id, creator_id };
  const emit = (record: EventRecord): void => behave(world, user, surface, exposure_id, record);
  if (reactions & reactionBits.like) emit({ name: 'like', ...about });
  if (reactions & reactionBits.comment) {
    emit({
      name: 'comment',
      ...about,
      comment_key: nextAct(world, user),
      sentiment: sentimentOf(world, user, video),
      words: null,
    });
  }
  if (reactions & reactionBits.share) {
    emit({
      name: 'share',
      at_ms,
      user_id: user,
      share_key: exposure_id,
      content: 'video',
      target_id: video_id,
      creator_id,
    });
  }
  if (reactions & reactionBits.save) emit({ name: 'save', ...about });
  if (reactions & reactionBits.follow) emit({ name: 'follow', ...about });
  if (reactions & reactionBits.profile) emit({ name: 'view_profile', ...about });
  if (reactions & reactionBits.not_interested) {
    const reason = dislikeReasons[product_row >= 0 && c.commerce_fatigue[user] > 1 ? 2 : video % 4 === 3 ? 3 : 0];
    emit({ name: 'not_interested', ...about, reason });
  }
  if (reactions & reactionBits.report) emit({ name: 'report_content', ...about, reason: 'spam' });
  if (reactions & reactionBits.click && product_row >= 0) {
    startLook(world, user, at_ms, { product: product_row, surface, creator_id, exposure_id, shelf_left: 0 });
  }
}

function sentimentOf(world: World, user: number, video: number): 'negative' | 'neutral' | 'positive' {
  const [u] = world.draws.units(streams.chatter, user, video, 1);
  const production = world.videos.columns.craft[video * CRAFTS + craft.production];
  if (u < 0.25 * (1 - production)) return 'negative';
  return u < 0.4 ? 'neutral' : 'positive';
}

/** The exposure is over: what the log says of it goes into the plan. */
function noteView(world: World, user: number, place: number, video: number, reactions: number, at_ms: number): void {
  const c = world.users.columns;
  const v = world.videos.columns;
  const { views } = world.plan;
  const row = views.add();
  const e = row * EXACT;
  views.exact[e + exact.logged_ms] = at_ms;
  views.exact[e + exact.shown_ms] = c.shown_ms[user];
  views.exact[e + exact.session_id] = c.session_id[user];
  views.exact[e + exact.exposure_id] = c.exposure_id[user];
  views.exact[e + exact.request_id] = c.request_id[user];
  views.exact[e + exact.propensity] = c.slate_propensity[user * SLATE + place];
  const w = row * WHOLE;
  views.whole[w + whole.user] = user;
  views.whole[w + whole.video] = video;
  views.whole[w + whole.watch_ms] = c.watch_ms[user];
  views.whole[w + whole.position] = place;
  views.whole[w + whole.reactions] = reactions;
  views.whole[w + whole.surface] = c.on_following[user] ? FOLLOWING : FOR_YOU;
  views.whole[w + whole.video_id] = v.video_id[video];
  views.whole[w + whole.creator_id] = v.creator_id[video];
  views.whole[w + whole.product_id] = c.holdout[user] !== 0 ? -1 : v.product_id[video];
  views.whole[w + whole.category] = v.category[video];
  views.whole[w + whole.duration_ms] = v.duration_ms[video];
  views.whole[w + whole.policy] = c.slate_policy[user * SLATE + place];
  world.plan.addView(at_ms, row);
}
