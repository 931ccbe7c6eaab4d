import type { Command } from '../../model/commerce/command.ts';
import { gifts } from '../../model/commerce/gifts.ts';
import { choose, exponential, normal } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import type { leaveLiveReasons } from '../../model/events/leave-live.ts';
import type { ChatIntent, ChatTopic } from '../../model/events/send-chat.ts';
import { giftNames } from '../../model/events/spend-virtual-currency.ts';
import { creatorOfLive, holdingIdOf } from '../../model/ids.ts';
import type { LiveCommand } from '../../model/live/live-command.ts';
import type { Room } from '../../model/live/room.ts';
import { MINUTE_MS } from '../../model/sim-time.ts';
import { acting, pitching, viewing } from '../behaviour/live.ts';
import { fit } from '../behaviour/response.ts';
import { CARD_POLICY, chooseLive } from '../ranking/live-cards.ts';
import type { PlannedRoomCommand } from '../world/plan.ts';
import type { Stage } from '../world/stage.ts';
import { NO_CARD, VISIT_WHOLE, visitWhole } from '../world/visits.ts';
import type { Watching } from '../world/watching.ts';
import { shopTermsOf } from '../levers/shop-terms.ts';
import { leversOf, tickStart, type World } from '../world/world.ts';
import { dealFor } from './bargains.ts';
import { behave } from './behave.ts';
import { startLook } from './errand.ts';
import { nextExposure } from './feed.ts';
import { hasActsLeft, nextAct } from './keys.ts';
import { visitStamp } from './stamp.ts';
import { steps } from './steps.ts';
import { setStep, stepOf, visitOf } from './visit-steps.ts';

/** Kinds of decisions of a viewer, as addresses beside the tick. */
const decisions = { card: 0, enter: 1, thought: 2, act: 3, words: 4, more: 5, claim: 6 } as const;
const KINDS = 16;
/** What is put into an empty wallet at least (assumption, 5-50 yuan). */
const TOP_UP_CENTS = 1_000;
/** Time to swipe on from a card or out of a room (assumption, 0.3-1 s). */
const SWIPE_MS = 550;
/** Chance that a visit goes to the Live tab first, at middling affinity, and cards looked at there beyond the first. */
const live_tab = { share: 0.05, more: 2 } as const;

function units(world: World, user: number, live_id: number, kind: number) {
  return world.draws.units(streams.liveVisit, user, live_id, world.tick * KINDS + kind);
}

/** A visit begins: perhaps on the Live tab, or for the session of the week. */
export function wantLive(world: World, user: number): void {
  const c = world.users.columns;
  const [u_tab, u_more] = world.draws.units(streams.session, user, world.tick, 0xfffc);
  const on_tab = u_tab < live_tab.share * 2 * c.live_affinity[user];
  const cards = on_tab ? 1 + Math.floor(live_tab.more * exponential(u_more)) : 0;
  const { whole } = world.visits.table.columns;
  whole[visitOf(world, user) * VISIT_WHOLE + visitWhole.live_wanted] = cards + (c.reminded[user] === 0 ? 0 : 1);
}

/** It is time for what is live, a card has been looked at, or a viewer thinks about staying. */
export function watchLive(world: World, user: number, at_ms: number): void {
  const step = stepOf(world, user);
  if (step === steps.live_due) openLive(world, user, at_ms);
  else if (step === steps.card) closeCard(world, user, at_ms);
  else think(world, user, at_ms);
}

/** Back to the videos. */
function goOn(world: World, user: number, next_ms: number): void {
  world.watching.delete(user);
  setStep(world, user, steps.between, next_ms);
}

/** A room that was waited for, or a card; the next video where there is nothing. */
function openLive(world: World, user: number, at_ms: number): void {
  const c = world.users.columns;
  const { whole } = world.visits.table.columns;
  const w_at = visitOf(world, user) * VISIT_WHOLE;
  const nth = whole[w_at + visitWhole.live_wanted];
  const is_wanted = nth > 0;
  if (is_wanted) whole[w_at + visitWhole.live_wanted]--;
  else whole[w_at + visitWhole.card_place] = NO_CARD;
  const reminded = c.reminded[user] - 1;
  c.reminded[user] = 0;
  const announced = reminded < 0 ? undefined : world.stage.get(reminded);
  const is_on = announced !== undefined && at_ms < announced.ends_ms;
  const chosen = is_on ? { stage: announced, propensity: 1 } : chooseLive(world, user, at_ms, nth);
  const entry_key = chosen === null ? null : nextExposure(world, visitOf(world, user));
  if (chosen === null || entry_key === null) return goOn(world, user, at_ms);
  const { live_id } = chosen.stage.room;
  const watching: Watching = {
    live_id,
    entry_key,
    propensity: chosen.propensity,
    on_tab: is_wanted && !is_on,
    since_ms: at_ms,
    woke_ms: at_ms,
    attention_ms: 0,
    heard: -1,
    heard_ms: 0,
  };
  if (is_on) return enter(world, user, at_ms, chosen.stage, watching, undefined);
  world.watching.set(user, watching);
  const [u_watch] = units(world, user, live_id, decisions.card);
  setStep(world, user, steps.card, at_ms + Math.round(500 + 1_000 * viewing.card_s * exponential(u_watch)));
}

function closeCard(world: World, user: number, at_ms: number): void {
  const c = world.users.columns;
  const watching = world.watching.get(user) as Watching;
  const { live_id, entry_key, since_ms, on_tab, propensity } = watching;
  const stage = world.stage.get(live_id);
  if (stage === undefined) return goOn(world, user, at_ms);
  const { room, energy } = stage;
  const { creator_id, category, viewers } = room;
  const { whole } = world.visits.table.columns;
  const on_following = whole[visitOf(world, user) * VISIT_WHOLE + visitWhole.on_following] !== 0;
  const record = {
    name: 'show_live_card',
    at_ms: since_ms,
    user_id: user,
    card_key: entry_key,
    live_id,
    creator_id,
    product_id: room.pinned,
    category,
    position: 0,
    policy: CARD_POLICY,
    propensity,
    watch_ms: at_ms - since_ms,
    viewers,
    entered: false,
  } as const;
  const surface = on_tab ? 'live_tab' : on_following ? 'following' : 'for_you';
  const taste = c.pickiness[user] * fit(c.taste, user, world.creators.columns.taste, creator_id);
  const odds =
    viewing.enter +
    viewing.affinity * (c.live_affinity[user] - 0.35) +
    viewing.taste * taste +
    (followsHost(world, user, creator_id) ? viewing.follows : 0) +
    viewing.crowd * Math.log(1 + viewers) +
    (on_tab ? viewing.came_for_it : 0) +
    (energy - 0.5);
  const [, u_enter] = units(world, user, live_id, decisions.card);
  if (at_ms >= stage.ends_ms || u_enter >= logistic(odds)) {
    behave(world, user, surface, null, record, at_ms);
    return goOn(world, user, at_ms + SWIPE_MS);
  }
  enter(world, user, at_ms, stage, watching, { record, stamp: visitStamp(world, user, surface, null) });
}

function enter(
  world: World,
  user: number,
  at_ms: number,
  { room, energy }: Stage,
  watched: Watching,
  card: PlannedRoomCommand['card'],
): void {
  const c = world.users.columns;
  const { live_id, creator_id } = room;
  const is_announced = card === undefined;
  const taste = c.pickiness[user] * fit(c.taste, user, world.creators.columns.taste, creator_id);
  const odds =
    viewing.stay +
    viewing.stay_taste * taste +
    viewing.stay_energy * (energy - 0.5) +
    viewing.stay_affinity * (c.live_affinity[user] - 0.35) +
    (is_announced ? viewing.stay_announced : 0);
  const [u_stay, u_glance, u_a, u_b] = units(world, user, live_id, decisions.enter);
  const stays = u_stay < logistic(odds);
  const median_ms = viewing.attention_min * MINUTE_MS * (is_announced ? viewing.announced : 1);
  const attention_ms = stays ? median_ms * Math.exp(viewing.attention_sigma * normal(u_a, u_b)) : 0;
  const watching = { ...watched, since_ms: at_ms, woke_ms: at_ms, attention_ms };
  world.watching.set(user, watching);
  world.plan.addRoomCommand({
    command: { kind: 'enter_live', live_id, card_key: is_announced ? null : watched.entry_key },
    ...(card === undefined ? {} : { card }),
    occasion: {
      at_ms,
      act_key: watched.entry_key,
      party: { role: 'viewer', user_id: user },
      follows_host: followsHost(world, user, creator_id),
    },
    stamp: visitStamp(world, user, 'live', watched.entry_key),
  });
  const glance_ms = 300 + 1_000 * viewing.glance_s * exponential(u_glance);
  setStep(world, user, steps.in_room, at_ms + Math.round(stays ? Math.max(8_000, glance_ms) : glance_ms));
}

/** A viewer leaves the room for another app. */
export function leaveRoom(world: World, user: number, at_ms: number): void {
  leave(world, user, at_ms, 'had_enough');
}

function leave(world: World, user: number, at_ms: number, reason: (typeof leaveLiveReasons)[number]): void {
  const watching = world.watching.get(user) as Watching;
  command(world, user, at_ms, watching, { kind: 'leave_live', live_id: watching.live_id, reason });
  const { whole } = world.visits.table.columns;
  const spent = ((at_ms - watching.since_ms) / MINUTE_MS) * viewing.views_per_minute;
  whole[visitOf(world, user) * VISIT_WHOLE + visitWhole.views_left] -= Math.round(spent);
  goOn(world, user, at_ms + SWIPE_MS);
}

/** Whether the viewer stays, and what happens meanwhile. */
function think(world: World, user: number, at_ms: number): void {
  const c = world.users.columns;
  const watching = world.watching.get(user) as Watching;
  const { live_id } = watching;
  const stage = world.stage.get(live_id);
  const is_over = stage === undefined || at_ms >= stage.ends_ms || hasLeft(world, user, stage, watching);
  if (is_over) return goOn(world, user, at_ms + SWIPE_MS);
  if (c.taken[user] !== 0) return leave(world, user, at_ms, 'closed');
  if (watching.attention_ms <= 0) return leave(world, user, at_ms, 'not_for_me');
  const { product, energy, since_ms } = stage;
  const elapsed_ms = at_ms - watching.woke_ms;
  const suits = product < 0 ? 0.2 : fit(c.taste, user, world.products.columns.taste, product);
  const stale_min = product < 0 ? 0 : Math.max(0, (at_ms - since_ms) / MINUTE_MS - viewing.explained_min);
  const bored = 1 + viewing.boredom * stale_min * (1.2 - suits);
  const pace = Math.exp(viewing.dull * (0.5 - energy) + viewing.unsuited * (0.25 - suits)) * bored;
  watching.woke_ms = at_ms;
  watching.attention_ms -= elapsed_ms * pace;
  watching.heard_ms = (watching.heard === product ? watching.heard_ms : 0) + elapsed_ms;
  watching.heard = product;
  if (watching.attention_ms <= 0) return leave(world, user, at_ms, bored > 1.3 ? 'bored' : 'had_enough');
  const [u_next] = units(world, user, live_id, decisions.thought);
  const rest_ms = Math.min(1_000 * viewing.thought_s * (0.5 + u_next), watching.attention_ms / pace);
  setStep(world, user, steps.in_room, at_ms + Math.max(1_000, Math.round(rest_ms)));
  if (hasActsLeft(world, user)) act(world, user, at_ms, stage, watching, suits);
}

/** A person who took this persona, or a host who ended the session, may have ended the visit. */
function hasLeft(world: World, user: number, { attendance }: Stage, { since_ms }: Watching): boolean {
  return since_ms < tickStart(world) && attendance.presence(user) === undefined;
}

/** How strongly the room makes the viewer want what is explained. */
function urge({ room, energy }: Stage, { heard_ms }: Watching): number {
  const heard = Math.log2(1 + heard_ms / MINUTE_MS);
  const crowd = Math.log10(1 + room.viewers);
  const announced = room.flagship ? pitching.announced : 0;
  return pitching.heard * heard + pitching.energy * (energy - 0.5) + pitching.crowd * crowd + announced;
}

function act(world: World, user: number, at_ms: number, stage: Stage, watching: Watching, suits: number): void {
  const c = world.users.columns;
  const { room, product } = stage;
  const { live_id, creator_id } = room;
  const zeal = c.expressiveness[user] / 0.3;
  const [u_chat, u_like, u_follow, u_look] = units(world, user, live_id, decisions.act);
  const [u_taps, u_giveaway, u_gift, u_which] = units(world, user, live_id, decisions.more);
  give(world, user, at_ms, watching, u_gift, u_which);
  if (u_like < acting.like * zeal) {
    command(world, user, at_ms, watching, {
      kind: 'like_live',
      live_id,
      taps: 1 + Math.floor(u_taps ** 2 * acting.taps),
    });
  }
  const would_follow = u_follow < acting.follow * zeal;
  if (would_follow && !followsHost(world, user, creator_id)) {
    command(world, user, at_ms, watching, { kind: 'follow_host', live_id });
  }
  if (u_chat < acting.chat * zeal * (room.flagship ? acting.announced_chat : 1))
    chat(world, user, at_ms, stage, watching);
  const { giveaway } = room;
  if (giveaway !== null && u_giveaway < acting.giveaway && at_ms <= giveaway.until_ms) {
    const has_entered = stage.attendance.standing(user).giveaway_key === giveaway.giveaway_key;
    const follows = would_follow || followsHost(world, user, creator_id);
    if (!has_entered) takePart(world, user, at_ms, watching, giveaway.condition, follows);
  }
  if (product < 0 || c.holdout[user] !== 0) return;
  claimDropped(world, user, at_ms, room, watching, suits);
  const deal = dealFor(world, user, world.products.columns.product_id[product], at_ms);
  const rate =
    acting.look *
    2 *
    c.commerce_affinity[user] *
    Math.exp(acting.look_taste * suits - 0.8 * c.commerce_fatigue[user]) *
    (0.5 + c.trust[user]) *
    (room.flagship ? acting.announced_look : 1) *
    (deal === undefined ? 1 : acting.flash_look) *
    (holdsDropped(world, user, room) ? acting.coupon_look : 1);
  if (u_look >= rate) return;
  startLook(world, user, at_ms, {
    product,
    surface: 'live',
    creator_id,
    exposure_id: watching.entry_key,
    shelf_left: 0,
    urge: urge(stage, watching) + (deal === undefined ? 0 : pitching.flash),
  });
}

/** Whether a coupon that this room dropped is in hand and unused: a reason to look. */
function holdsDropped({ books }: World, user: number, { coupon }: Room): boolean {
  const held = coupon === null ? undefined : books.get('holdings', holdingIdOf(coupon.coupon_id, user));
  return held !== undefined && held.used < held.claimed;
}

/** The coupon that was dropped is claimed by who looks at prices and might buy this, rather than by others. */
function claimDropped(
  world: World,
  user: number,
  at_ms: number,
  { live_id, coupon }: Room,
  watching: Watching,
  suits: number,
): void {
  if (coupon === null || at_ms >= coupon.until_ms) return;
  const { coupon_id } = coupon;
  const offered = world.books.get('coupons', coupon_id);
  const is_held = world.books.get('holdings', holdingIdOf(coupon_id, user)) !== undefined;
  if (offered === undefined || is_held || offered.claimed >= offered.total) return;
  const [u_claim] = units(world, user, live_id, decisions.claim);
  const { price_sensitivity, commerce_affinity } = world.users.columns;
  const might_buy = (2 * commerce_affinity[user]) ** acting.claim_affinity * Math.exp(acting.claim_taste * suits);
  if (u_claim >= acting.claim * 2 * price_sensitivity[user] * might_buy) return;
  buy(world, user, at_ms, watching.entry_key, { kind: 'claim_coupon', coupon_id });
}

/** A gift, out of a wallet that is topped up for it. */
function give(world: World, user: number, at_ms: number, watching: Watching, u_gift: number, u_which: number): void {
  const c = world.users.columns;
  if (u_gift >= acting.gift * c.generosity[user]) return;
  let which = choose(u_which, acting.gifts);
  while (which > 0 && gifts[giftNames[which]] > acting.gift_most * c.monthly_budget_cents[user]) which--;
  const gift = giftNames[which];
  const { live_id, entry_key } = watching;
  const balance = world.books.get('wallets', user)?.balance_cents ?? 0;
  if (balance < gifts[gift]) {
    buy(world, user, at_ms, entry_key, { kind: 'top_up_wallet', amount_cents: Math.max(TOP_UP_CENTS, gifts[gift]) });
  }
  buy(world, user, at_ms, entry_key, {
    kind: 'send_gift',
    creator_id: creatorOfLive(live_id),
    live_id,
    gift,
    quantity: 1,
  });
}

function buy(world: World, user: number, at_ms: number, entry_key: number, command: Command): void {
  world.plan.addCommand({
    command,
    occasion: {
      at_ms,
      act_key: nextAct(world, user),
      party: { role: 'user', user_id: user },
      terms: shopTermsOf(leversOf(world, user)),
    },
    stamp: visitStamp(world, user, 'live', entry_key),
  });
}

function takePart(
  world: World,
  user: number,
  at_ms: number,
  watching: Watching,
  condition: 'follow' | 'chat' | 'watch',
  follows: boolean,
): void {
  const { live_id } = watching;
  if (condition === 'follow' && !follows) command(world, user, at_ms, watching, { kind: 'follow_host', live_id });
  if (condition === 'chat') say(world, user, at_ms, watching, { intent: 'chat', topic: 'giveaway', product_id: null });
  command(world, user, at_ms, watching, { kind: 'enter_giveaway', live_id });
}

const topicsOfQuestions: readonly ChatTopic[] = ['price', 'size', 'quality', 'shipping', 'stock', 'coupon', 'use'];
/** Shares of what is written while a product is explained, and while nothing is sold (assumptions). */
const sells_mix = { greeting: 0.12, question: 0.42, praise: 0.18, complaint: 0.06, urge: 0.12, joke: 0.1 } as const;
const talk_mix = { greeting: 0.22, question: 0.12, praise: 0.34, complaint: 0.04, urge: 0, joke: 0.28 } as const;

function chat(world: World, user: number, at_ms: number, { room, product }: Stage, watching: Watching): void {
  const [u_intent, u_topic] = units(world, user, room.live_id, decisions.words);
  const mix = product < 0 ? talk_mix : sells_mix;
  let rest = u_intent;
  let intent: ChatIntent = 'joke';
  for (const [each, share] of Object.entries(mix)) {
    rest -= share;
    if (rest >= 0) continue;
    intent = each as ChatIntent;
    break;
  }
  const topic = topicOf(intent, u_topic, product < 0);
  const is_general = product < 0 || topic === 'host' || topic === 'none';
  const product_id = is_general ? null : world.products.columns.product_id[product];
  say(world, user, at_ms, watching, { intent, topic, product_id });
}

function topicOf(intent: ChatIntent, u: number, talks: boolean): ChatTopic {
  if (intent === 'question' && !talks) return topicsOfQuestions[Math.floor(u * topicsOfQuestions.length)];
  if (intent === 'praise' && !talks) return u < 0.5 ? 'quality' : 'host';
  if (intent === 'complaint' && !talks) return u < 0.4 ? 'price' : u < 0.7 ? 'shipping' : 'stock';
  if (intent === 'urge') return u < 0.5 ? 'stock' : 'coupon';
  return intent === 'greeting' || intent === 'praise' || intent === 'question' ? 'host' : 'none';
}

const sentiments = { praise: 'positive', complaint: 'negative' } as const;

function say(
  world: World,
  user: number,
  at_ms: number,
  watching: Watching,
  what: { readonly intent: ChatIntent; readonly topic: ChatTopic; readonly product_id: number | null },
): void {
  const { intent } = what;
  const sentiment = intent === 'praise' || intent === 'complaint' ? sentiments[intent] : 'neutral';
  const { live_id } = watching;
  command(world, user, at_ms, watching, { kind: 'send_chat', live_id, ...what, sentiment, words: null });
}

function command(world: World, user: number, at_ms: number, { live_id, entry_key }: Watching, what: LiveCommand): void {
  const creator_id = creatorOfLive(live_id);
  world.plan.addRoomCommand({
    command: what,
    occasion: {
      at_ms,
      act_key: nextAct(world, user),
      party: { role: 'viewer', user_id: user },
      follows_host: followsHost(world, user, creator_id),
    },
    stamp: visitStamp(world, user, 'live', entry_key),
  });
}

function followsHost(world: World, user: number, creator_id: number): boolean {
  return world.follows.get(user)?.includes(creator_id) ?? false;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
