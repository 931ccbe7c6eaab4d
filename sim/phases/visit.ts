import { streams } from '../../model/draws/streams.ts';
import { activities, surfaces } from '../../model/events/envelope.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import { dislikeReasons } from '../../model/events/not-interested.ts';
import { leaveReasons } from '../../model/events/session-end.ts';
import { devices } from '../../model/events/session-start.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { actKey } from '../../model/ids.ts';
import { TICK_MS } from '../../model/sim-time.ts';
import { reactionBits } from '../behaviour/response.ts';
import { BLOCK_ROWS, exact, EXACT, rowKind, whole, WHOLE } from '../world/planned-views.ts';
import { craft, CRAFTS } from '../world/tables.ts';
import { BLOCK_VISITS, VISIT_EXACT, VISIT_WHOLE, visitExact, visitWhole } from '../world/visits.ts';
import { leversOf, tickStart, type World } from '../world/world.ts';
import { behave } from './behave.ts';
import { endErrandVisit } from './end-visit.ts';
import { liveErrand, openCart, openInvitation, openShelf, openShowcase, startLook } from './errand.ts';
import { watch } from './feed.ts';
import { claimCoupons } from './offers.ts';
import { endSearch, openSearch } from './search.ts';
import { leaveRoom, wantLive, watchLive } from './live-viewers.ts';
import { readsComments } from './conversation.ts';
import { LAST_FEED_STEP, steps } from './steps.ts';
import { setStep, stepOf, visitOf } from './visit-steps.ts';

/** Time from opening the app to the first video (assumption, 0.5-2 s). */
const OPENING_MS = 900;
/** Chances of a visit to begin at the cart, where something lies in it, on the shelf or with a search, at middling affinity. */
export const errands = { cart: 0.026, shelf: 0.2, search: 0.086 } as const;

/** Users arrive. */
export function arrive(world: World): void {
  const start_ms = tickStart(world);
  const c = world.users.columns;
  for (const user of world.agenda.visits.get(world.tick) ?? []) {
    if (c.taken[user] !== 0) continue;
    const visit = visitOf(world, user);
    if (visit >= 0) {
      // Who is still here would have come now: the visit lasts longer instead.
      world.visits.table.columns.whole[visit * VISIT_WHOLE + visitWhole.views_left] += c.visit_views[user];
      continue;
    }
    const u_start = world.draws.unit(streams.session, user, world.tick, 0xffff);
    startVisit(world, user, start_ms + Math.floor(u_start * (TICK_MS / 2)));
  }
  remind(world);
}

function startVisit(world: World, user: number, at_ms: number): void {
  const { draws, users, visits } = world;
  const c = users.columns;
  const session_id = actKey(user, world.tick, 0);
  const visit = visits.open(user);
  c.visit[user] = visit + 1;
  const { exact: e, whole: w } = visits.table.columns;
  e[visit * VISIT_EXACT + visitExact.session_id] = session_id;
  e[visit * VISIT_EXACT + visitExact.session_start_ms] = at_ms;
  w[visit * VISIT_WHOLE + visitWhole.views_left] = c.visit_views[user];
  behave(world, user, 'for_you', null, {
    name: 'session_start',
    at_ms,
    user_id: user,
    opened_session_id: session_id,
    device: devices[c.device[user]],
    entry_id: null,
  });
  setStep(world, user, steps.between, at_ms + OPENING_MS);
  wantLive(world, user);
  if (c.holdout[user] !== 0) return;
  claimCoupons(world, user, at_ms);
  if (c.invited[user] > 0) return openInvitation(world, user, at_ms + OPENING_MS);
  const [u_cart, u_shelf, u_search] = draws.units(streams.session, user, world.tick, 0xfffe);
  const has_cart = (world.books.get('carts', user)?.lines.length ?? 0) > 0;
  const eagerness = 2 * c.commerce_affinity[user] * (0.5 + c.trust[user]);
  if (has_cart && u_cart < errands.cart * eagerness) openCart(world, user, at_ms + OPENING_MS);
  else if (u_shelf < errands.shelf * leversOf(world, user).shop_tab_prominence * eagerness)
    openShelf(world, user, at_ms + OPENING_MS);
  else if (u_search < errands.search * eagerness) openSearch(world, user, at_ms + OPENING_MS);
}

/** The session of the week begins for those who wanted to be reminded: they come, or turn to it where they are. */
function remind(world: World): void {
  const reminded = world.agenda.reminders.get(world.tick);
  if (reminded === undefined) return;
  const c = world.users.columns;
  const announced = world.stage.all.stages.find(({ room }) => room.flagship)?.room.live_id;
  if (announced === undefined) return;
  for (const user of reminded) {
    if (c.taken[user] !== 0 || world.watching.get(user)?.live_id === announced) continue;
    c.reminded[user] = announced + 1;
    const u_start = world.draws.unit(streams.session, user, world.tick, 0xffff);
    const visit = visitOf(world, user);
    if (visit < 0) startVisit(world, user, tickStart(world) + Math.floor(u_start * (TICK_MS / 2)));
    else world.visits.table.columns.whole[visit * VISIT_WHOLE + visitWhole.live_wanted]++;
  }
}

/** What a block of visits has watched goes into the plan, and who has an errand there lives on to the end of the tick. */
export function liveErrands(world: World, block: number): void {
  const { visits, plan } = world;
  const watched = plan.views.counts[block];
  planRows(world, block, 0, watched);
  const end_ms = tickStart(world) + TICK_MS;
  const last = Math.min(visits.rows, (block + 1) * BLOCK_VISITS);
  for (let visit = block * BLOCK_VISITS; visit < last; visit++) {
    const { exact: e, whole: w } = visits.table.columns;
    if (w[visit * VISIT_WHOLE + visitWhole.step] <= LAST_FEED_STEP) continue;
    if (e[visit * VISIT_EXACT + visitExact.next_ms] < end_ms) liveErrandOf(world, visit, end_ms);
  }
  planRows(world, block, watched, plan.views.counts[block]);
}

function liveErrandOf(world: World, visit: number, end_ms: number): void {
  const { exact: e, whole: w } = world.visits.table.columns;
  const user = w[visit * VISIT_WHOLE + visitWhole.user];
  while (stepOf(world, user) !== steps.away) {
    const at_ms = e[visit * VISIT_EXACT + visitExact.next_ms];
    if (at_ms >= end_ms) return;
    const step = stepOf(world, user);
    if (step <= LAST_FEED_STEP) watch(world, visit, end_ms);
    else if (step === steps.tapping) tap(world, visit, at_ms);
    else if (step === steps.searching) endSearch(world, user, at_ms);
    else if (step === steps.visiting) visitProfile(world, visit, at_ms);
    else if (step === steps.leaving) return leaveApp(world, user, at_ms);
    else if (step >= steps.live_due) watchLive(world, user, at_ms);
    else liveErrand(world, user, at_ms);
  }
}

/** Leaves the app from an errand, and the live room that it began in. */
function leaveApp(world: World, user: number, at_ms: number): void {
  if (world.watching.has(user)) leaveRoom(world, user, at_ms);
  endErrandVisit(world, user, at_ms, 'compare_elsewhere');
}

/** A tap on the product of the exposure that has just closed. */
function tap(world: World, visit: number, at_ms: number): void {
  const { exact: e, whole: w } = world.visits.table.columns;
  const w_at = visit * VISIT_WHOLE;
  const place = w[w_at + visitWhole.slate_at] - 1;
  startLook(world, w[w_at + visitWhole.user], at_ms, {
    product: w[w_at + visitWhole.product_row + place],
    surface: w[w_at + visitWhole.on_following] !== 0 ? 'following' : 'for_you',
    creator_id: w[w_at + visitWhole.creator_id + place],
    exposure_id: e[visit * VISIT_EXACT + visitExact.exposure_id],
    shelf_left: 0,
  });
}

/** A look at the showcase on the profile of whoever made the exposure that has just closed. */
function visitProfile(world: World, visit: number, at_ms: number): void {
  const { whole: w } = world.visits.table.columns;
  const w_at = visit * VISIT_WHOLE;
  const place = w[w_at + visitWhole.slate_at] - 1;
  const video_id = w[w_at + visitWhole.video_id + place];
  openShowcase(world, w[w_at + visitWhole.user], at_ms, w[w_at + visitWhole.creator_id + place], video_id);
}

/** Rows of a block, from one number to another, as items of the plan. */
function planRows(world: World, block: number, from: number, to: number): void {
  const { plan } = world;
  const { exact: e, whole: w } = plan.views;
  const first = block * BLOCK_ROWS;
  for (let row = first + from; row < first + to; row++) {
    if (w[row * WHOLE + whole.kind] === rowKind.end) {
      endVisit(world, row);
      continue;
    }
    plan.addView(e[row * EXACT + exact.logged_ms], row);
    if (w[row * WHOLE + whole.reactions] !== 0) planReactions(world, row);
  }
}

function endVisit(world: World, row: number): void {
  const { exact: e, whole: w } = world.plan.views;
  const user = w[row * WHOLE + whole.user];
  const at_ms = e[row * EXACT + exact.logged_ms];
  const record = {
    name: 'session_end',
    at_ms,
    user_id: user,
    closed_session_id: e[row * EXACT + exact.session_id],
    length_ms: at_ms - e[row * EXACT + exact.shown_ms],
    exposures: w[row * WHOLE + whole.position],
    reason: leaveReasons[w[row * WHOLE + whole.reason]],
  } as const;
  world.plan.addBehaviour({ record, stamp: rowStamp(world, row, 'for_you', null), logged_ms: at_ms });
  world.visits.close(visitOf(world, user));
  world.users.columns.visit[user] = 0;
}

/** What is stamped on what a row of the plan brings about. */
function rowStamp({ plan }: World, row: number, surface: Stamp['surface'], cause: number | null): Stamp {
  const { exact: e, whole: w } = plan.views;
  const cuts = w[row * WHOLE + whole.cuts];
  return {
    session_id: e[row * EXACT + exact.session_id],
    actor: 'user',
    by_person: false,
    city_tier: cuts & 0xff,
    activity: activities[cuts >> 8],
    surface,
    arms: w[row * WHOLE + whole.arms],
    cause,
  };
}

/** Reactions of a closed exposure, as events that name it. */
function planReactions(world: World, row: number): void {
  const { exact: e, whole: w } = world.plan.views;
  const at_ms = e[row * EXACT + exact.logged_ms];
  const exposure_id = e[row * EXACT + exact.exposure_id];
  const user_id = w[row * WHOLE + whole.user];
  const video_id = w[row * WHOLE + whole.video_id];
  const creator_id = w[row * WHOLE + whole.creator_id];
  const reactions = w[row * WHOLE + whole.reactions];
  const stamp = rowStamp(world, row, surfaces[w[row * WHOLE + whole.surface]], exposure_id);
  // Written out: records that are put together by spreading cost several times as much.
  const emit = (record: EventRecord): void => world.plan.addBehaviour({ record, stamp, logged_ms: at_ms });
  if (reactions & reactionBits.like) emit({ name: 'like', at_ms, user_id, exposure_id, video_id, creator_id });
  if (reactions & reactionBits.comment) {
    const sentiment = sentimentOf(world, user_id, w[row * WHOLE + whole.video]);
    const comment_key = e[row * EXACT + exact.act_key];
    const { liked, reply_to } = readsComments(world, user_id, video_id, comment_key);
    emit({
      name: 'comment',
      at_ms,
      user_id,
      exposure_id,
      video_id,
      creator_id,
      comment_key,
      reply_to,
      sentiment,
      words: null,
    });
    if (liked !== null) {
      const like_key = comment_key;
      emit({ name: 'like_comment', at_ms, user_id, like_key, comment_key: liked, video_id, creator_id, liked: true });
    }
  }
  if (reactions & reactionBits.share) {
    emit({
      name: 'share',
      at_ms,
      user_id,
      share_key: exposure_id,
      content: 'video',
      target_id: video_id,
      creator_id,
    });
  }
  if (reactions & reactionBits.save) emit({ name: 'save', at_ms, user_id, exposure_id, video_id, creator_id });
  if (reactions & reactionBits.follow) emit({ name: 'follow', at_ms, user_id, exposure_id, video_id, creator_id });
  if (reactions & reactionBits.profile) {
    emit({ name: 'view_profile', at_ms, user_id, exposure_id, video_id, creator_id });
  }
  if (reactions & reactionBits.not_interested) {
    const reason = dislikeReasons[w[row * WHOLE + whole.reason]];
    emit({ name: 'not_interested', at_ms, user_id, exposure_id, video_id, creator_id, reason });
  }
  if (reactions & reactionBits.report) {
    emit({ name: 'report_content', at_ms, user_id, exposure_id, video_id, creator_id, reason: 'spam' });
  }
}

function sentimentOf(world: World, user: number, video: number): 'negative' | 'neutral' | 'positive' {
  const [u] = world.draws.units(streams.chatter, user, video, 1);
  const production = world.videos.columns.craft[video * CRAFTS + craft.production];
  if (u < 0.25 * (1 - production)) return 'negative';
  return u < 0.4 ? 'neutral' : 'positive';
}
