import type { OrderRow } from '../../model/commerce/books.ts';
import { high, low, normal } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { checkoutIdOf, isGuest } from '../../model/ids.ts';
import { HOUR_MS, MINUTE_MS, tickOf } from '../../model/sim-time.ts';
import type { ReturnReason } from '../../model/events/request-return.ts';
import { assurance, dispatchMultiple, hastyReturns, returnsMultiple } from '../behaviour/assurance.ts';
import { abuse, label, userAbuses } from '../abuse/abuse-kinds.ts';
import { abuses } from '../genesis/traits.ts';
import { fit } from '../behaviour/response.ts';
import { categories } from '../lexicon/categories.ts';
import type { Timer, TimerKind } from '../world/timers.ts';
import type { LeverValues } from '../levers/levers.ts';
import { commonLevers, leversOf, type World } from '../world/world.ts';
import { orderStamp } from './stamp.ts';
import { troubleTimed } from './after-sales.ts';
import { platformTimed } from './platform-pays.ts';
import { questionTimed } from './questions.ts';
import { conversationTimed } from './conversation.ts';
import { buyer, give, isPerson, plan, seller } from './order-timers.ts';

/** Assumptions about parcels and what follows them; ranges in brackets. */
const after = {
  /** Spread of a shop's dispatch around its median, and of the journey around its own. */
  dispatch_sigma: 0.45,
  journey_hours: 44,
  journey_sigma: 0.3,
  /** Further away from the big cities (city tiers 1 to 5). */
  journey_tier_hours: [0, 4, 10, 18, 28],
  /** Share of buyers who confirm receipt by hand, within these hours. */
  confirms: 0.55,
  confirm_hours: 30,
  /** Reviews per line at middling propensity (5-20 %), within these hours of delivery. */
  reviews: 0.22,
  review_hours: 60,
  /** Returns: 35-60 % in live apparel by trade press (weak); here the base of all and of what is worn (2-8, 10-30 %). */
  returns: 0.035,
  returns_worn: 0.17,
  return_bad_goods: 0.22,
  /** Pleasure that is expected of goods (0.5-0.6): near the middling one, because prices and reviews are known. */
  expected: 0.55,
  return_late: 0.03,
  return_hours: 70,
  /** A shop answers a return within these hours, rejects 4 %, or stays silent at poor service. */
  answer_hours: 14,
  rejects: 0.04,
  silent: 0.1,
  back_hours: 70,
  /** Buyers who show others what they bought (1-6 %), within these hours of delivery. */
  shares: 0.035,
  share_hours: 30,
  /** How many more for each cent of a reward (0.002-0.01): five yuan bring three times as many. */
  share_reward: 0.004,
  /** Buyers who change their mind while the parcel is still in the shop (1-4 %), within these hours. */
  cancels: 0.018,
  cancel_hours: 10,
} as const;
/** A good card of the mock. */
const RING_CARD = '4242424242424242';
const worn = new Set(['womenswear', 'menswear', 'shoes', 'bags', 'jewellery']);

const timed: Readonly<Record<TimerKind, (world: World, timer: Timer) => void>> = {
  ...troubleTimed,
  ...platformTimed,
  ...questionTimed,
  ...conversationTimed,
  expire: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order?.paid_at_ms === null && order.cancelled_at_ms === null) {
      give(world, order, at_ms, { role: 'platform' }, { kind: 'expire_order', order_id: subject });
    }
  },
  ship: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.cancelled_at_ms !== null || order.shipped_at_ms !== null) return;
    const tracking = `VT${(subject % 36 ** 9).toString(36).toUpperCase().padStart(9, '0')}`;
    give(world, order, at_ms, seller(order), { kind: 'ship_order', order_id: subject, tracking });
  },
  deliver: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order?.fulfillment !== 'shipped') return;
    give(world, order, at_ms, { role: 'carrier' }, { kind: 'deliver_order', order_id: subject });
  },
  receive: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.received_at_ms !== null || order.return_state !== 'none') return;
    give(world, order, at_ms, buyer(order), { kind: 'confirm_receipt', order_id: subject });
  },
  review: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.delivered_at_ms === null) return;
    const stars = hasLabel(world, subject, label.fake_review) ? 5 : starsOf(world, order);
    give(world, order, at_ms, buyer(order), {
      kind: 'review_item',
      order_id: subject,
      line: 0,
      stars,
      words: null,
      tags: 0,
    });
  },
  return: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.return_state !== 'none' || order.completed_at_ms !== null) return;
    give(world, order, at_ms, buyer(order), {
      kind: 'request_return',
      order_id: subject,
      reason: reasonOf(world, order),
      note: null,
      quantities: order.lines.map((line) => line.quantity),
    });
  },
  decide_return: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.return_case === null || order.return_state !== 'open') return;
    const is_over = at_ms >= order.return_case.decide_by_ms;
    const [u] = world.draws.units(streams.afterDelivery, high(subject), low(subject), 3);
    const decision = is_over ? 'time_out' : u < after.rejects ? 'reject' : 'approve';
    give(world, order, at_ms, is_over ? { role: 'platform' } : seller(order), {
      kind: 'decide_return',
      order_id: subject,
      decision,
    });
  },
  receive_return: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order?.return_state !== 'requested') return;
    give(world, order, at_ms, seller(order), { kind: 'receive_return', order_id: subject });
  },
  share: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.return_state !== 'none') return;
    const [{ product_id, creator_id }] = order.lines;
    world.plan.addBehaviour({
      record: {
        name: 'share',
        at_ms,
        user_id: order.user_id,
        share_key: subject,
        content: 'purchase',
        target_id: product_id,
        creator_id,
      },
      stamp: orderStamp(world, order.user_id, 'user'),
      logged_ms: at_ms,
    });
  },
  cancel: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.cancelled_at_ms !== null || order.shipped_at_ms !== null) return;
    give(world, order, at_ms, buyer(order), { kind: 'cancel_order', order_id: subject });
  },
  brush_pay: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order?.paid_at_ms !== null || order.cancelled_at_ms !== null) return;
    const method = { kind: 'card', number: RING_CARD } as const;
    give(world, order, at_ms, buyer(order), {
      kind: 'confirm_payment',
      checkout_id: checkoutIdOf(subject),
      method,
    });
  },
  complete: (world, { subject, at_ms }) => {
    const order = world.books.get('orders', subject);
    if (order === undefined || order.completed_at_ms !== null || order.delivered_at_ms === null) return;
    // A return that is open settles the order later: see what follows a refund.
    if (order.return_state === 'open' || order.return_state === 'requested') return;
    give(world, order, at_ms, { role: 'platform' }, { kind: 'complete_order', order_id: subject });
  },
};

/** Parcels, deadlines and afterthoughts that fall due in this tick. */
export function liveParcels(world: World): void {
  for (const timer of world.timers.take(world.tick)) timed[timer.kind](world, timer);
}

/** What an order that has been placed, paid, shipped, … has to wait for. */
export const follow_ups = {
  placed(world: World, order_id: number, pay_by_ms: number): void {
    plan(world, 'expire', order_id, pay_by_ms);
  },
  paid(world: World, order_id: number, at_ms: number): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    const [a, b] = world.draws.units(streams.dispatch, high(order_id), low(order_id), 0);
    const hours =
      world.merchants.columns.dispatch_hours[order.merchant_id] *
      dispatchMultiple(buyerLevers(world, order)) *
      Math.exp(after.dispatch_sigma * normal(a, b));
    plan(world, 'ship', order_id, at_ms + hours * HOUR_MS);
    if (isPerson(world, order.user_id) || hasLabel(world, order_id, label.brushed | label.scalped)) return;
    const [u_cancel, u_when] = world.draws.units(streams.dispatch, high(order_id), low(order_id), 1);
    if (u_cancel < after.cancels) plan(world, 'cancel', order_id, at_ms + u_when * after.cancel_hours * HOUR_MS);
  },
  shipped(world: World, order_id: number, at_ms: number): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    const [a, b] = world.draws.units(streams.delivery, high(order_id), low(order_id), 0);
    const tier = isGuest(order.user_id) ? 2 : world.users.columns.city_tier[order.user_id];
    const hours =
      (after.journey_hours + after.journey_tier_hours[tier - 1]) * Math.exp(after.journey_sigma * normal(a, b));
    plan(world, 'deliver', order_id, at_ms + hours * HOUR_MS);
  },
  delivered(world: World, order_id: number, at_ms: number): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    // Settlement is due when the window for returns has closed.
    plan(world, 'complete', order_id, at_ms + order.return_within_ms + MINUTE_MS);
    if (isPerson(world, order.user_id)) return;
    const [u_receive, u_review, u_return, u_when] = world.draws.units(
      streams.afterDelivery,
      high(order_id),
      low(order_id),
      0,
    );
    const c = world.users.columns;
    if (hasLabel(world, order_id, label.brushed)) return finishBrushed(world, order_id, at_ms, u_review, u_when);
    // What is to be sold elsewhere is confirmed at once, and nothing is said of it.
    if (hasLabel(world, order_id, label.scalped)) return plan(world, 'receive', order_id, at_ms + u_when * HOUR_MS);
    if (c.abuse[order.user_id] === RETURNER && u_return < abuse.returned) {
      mark(world, order_id, label.return_abuse);
      return plan(world, 'return', order_id, at_ms + (0.6 + 0.4 * u_when) * abused_hours * HOUR_MS);
    }
    if (u_return < returnRate(world, order)) {
      plan(world, 'return', order_id, at_ms + u_when * after.return_hours * HOUR_MS);
    } else if (u_receive < after.confirms) {
      plan(world, 'receive', order_id, at_ms + u_when * after.confirm_hours * HOUR_MS);
    }
    const [u_share, u_shared] = world.draws.units(streams.afterDelivery, high(order_id), low(order_id), 5);
    if (u_share < after.shares * (1 + after.share_reward * buyerLevers(world, order).share_reward_cents))
      plan(world, 'share', order_id, at_ms + u_shared * after.share_hours * HOUR_MS);
    const [, , u_bribe] = world.draws.units(streams.afterDelivery, high(order_id), low(order_id), 5);
    const is_bribed = world.merchants.columns.abuse[order.merchant_id] === BRIBING && u_bribe < abuse.bribed;
    if (is_bribed) mark(world, order_id, label.fake_review);
    if (is_bribed || u_review < after.reviews * 2 * c.review_propensity[order.user_id]) {
      plan(world, 'review', order_id, at_ms + (0.05 + u_when) * after.review_hours * HOUR_MS);
    }
  },
  returnAsked(world: World, order_id: number, at_ms: number, decide_by_ms: number): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    const [u_silent, u_when] = world.draws.units(streams.afterDelivery, high(order_id), low(order_id), 1);
    const service = world.merchants.columns.service_quality[order.merchant_id];
    const is_silent = u_silent < after.silent * 2 * (1 - service);
    plan(
      world,
      'decide_return',
      order_id,
      is_silent ? decide_by_ms : at_ms + (0.1 + u_when) * after.answer_hours * HOUR_MS,
    );
  },
  returnDecided(world: World, order_id: number, at_ms: number, is_approved: boolean): void {
    if (!is_approved) return follow_ups.settled(world, order_id, at_ms);
    const [u] = world.draws.units(streams.afterDelivery, high(order_id), low(order_id), 2);
    plan(world, 'receive_return', order_id, at_ms + (0.4 + u) * after.back_hours * HOUR_MS);
  },
  /** A return is over: the order completes when its window has closed. */
  settled(world: World, order_id: number, at_ms: number): void {
    const order = world.books.get('orders', order_id) as OrderRow;
    if (order.delivered_at_ms === null) return;
    const due_ms = order.delivered_at_ms + order.return_within_ms + MINUTE_MS;
    // Before that, the timer set at delivery is still there.
    if (tickOf(due_ms) <= world.tick) plan(world, 'complete', order_id, at_ms + MINUTE_MS);
  },
} as const;

/** What the levers stand at for who ordered. */
function buyerLevers(world: World, { user_id }: OrderRow): LeverValues {
  return isGuest(user_id) ? commonLevers(world) : leversOf(world, user_id);
}

const RETURNER = userAbuses.indexOf('return_abuse');
const BRIBING = abuses.indexOf('fake_reviews');
/** Within these hours of delivery what has been used goes back (assumption: days short of the window's end). */
const abused_hours = 130;

function hasLabel({ abuse_labels }: World, order_id: number, bit: number): boolean {
  return ((abuse_labels.get(order_id) ?? 0) & bit) !== 0;
}

function mark({ abuse_labels }: World, order_id: number, bit: number): void {
  abuse_labels.set(order_id, (abuse_labels.get(order_id) ?? 0) | bit);
}

/** A ring confirms at once, and most of its orders are praised. */
function finishBrushed(world: World, order_id: number, at_ms: number, u_review: number, u_when: number): void {
  plan(world, 'receive', order_id, at_ms + (0.1 + u_when) * 6 * HOUR_MS);
  if (u_review >= abuse.brushed_reviews) return;
  mark(world, order_id, label.fake_review);
  plan(world, 'review', order_id, at_ms + (0.2 + u_when) * 10 * HOUR_MS);
}

/** Why goods really went back. */
export const trueReturnReasons = [
  'return_abuse',
  'counterfeit',
  'late',
  'quality',
  'not_as_described',
  'wrong_item',
  'damaged',
  'does_not_suit',
  'changed_mind',
] as const;

/** Every return that there was, with what was said and what was so. */
export function* returnTruths(world: World) {
  for (const order of world.books.rows('orders')) {
    if (order.return_case === null) continue;
    const { order_id, user_id, return_case } = order;
    const said = return_case.reason;
    const pleased = isGuest(user_id) ? 0.5 : pleasure(world, order);
    const unsuited = said === 'changed_mind' && pleased < 0.5;
    const reason = hasLabel(world, order_id, label.return_abuse) ? 'return_abuse' : unsuited ? 'does_not_suit' : said;
    yield { order_id, user_id, said, reason, pleasure: pleased };
  }
}

function productRow(world: World, order: OrderRow): number {
  return world.product_rows.get(order.lines[0].product_id) ?? -1;
}

/** 0..1: how well the goods pleased: what they are, and how they suit. */
function pleasure(world: World, order: OrderRow): number {
  const row = productRow(world, order);
  if (row < 0) return 0.5;
  const p = world.products.columns;
  const match = fit(world.users.columns.taste, order.user_id, p.taste, row);
  const quality = Math.min(1, Math.max(0, p.quality[row] + commonLevers(world).goods_quality));
  return 0.75 * quality * (p.counterfeit[row] ? 0.6 : 1) + 0.25 * (0.5 + 0.5 * match);
}

/** Points of pleasure by which the goods of an order fall short of what was expected; none for a guest. */
export function shortfall(world: World, order_id: number): number {
  const order = world.books.get('orders', order_id);
  return order === undefined || isGuest(order.user_id) ? 0 : Math.max(0, after.expected - pleasure(world, order));
}

function wasLate(order: OrderRow): boolean {
  return order.delivered_at_ms !== null && order.deliver_by_ms !== null && order.delivered_at_ms > order.deliver_by_ms;
}

function returnRate(world: World, order: OrderRow): number {
  const base = worn.has(categories[order.lines[0].category].slug) ? after.returns_worn : after.returns;
  const levers = buyerLevers(world, order);
  const disclosed = order.lines[0].creator_id === null ? 0 : levers.disclosure;
  const bad = Math.max(0, after.expected - pleasure(world, order)) * 2 * (1 - assurance.disclosure_returns * disclosed);
  const hasty = hastyReturns(levers, world.users.columns.impulsiveness[order.user_id]);
  const rate = base + after.return_bad_goods * bad + (wasLate(order) ? after.return_late : 0) + hasty;
  return rate * returnsMultiple(levers);
}

function reasonOf(world: World, order: OrderRow): ReturnReason {
  if (hasLabel(world, order.order_id, label.return_abuse))
    return order.order_id % 2 === 0 ? 'quality' : 'not_as_described';
  const row = productRow(world, order);
  const [, , u_reason] = world.draws.units(streams.afterDelivery, high(order.order_id), low(order.order_id), 1);
  const p = world.products.columns;
  if (row >= 0 && p.counterfeit[row] && u_reason < 0.5) return 'counterfeit';
  if (wasLate(order) && u_reason < 0.3) return 'late';
  const dislikes = 1 - pleasure(world, order);
  if (u_reason < dislikes * 0.6) return 'quality';
  if (u_reason < dislikes * 0.6 + 0.12) return 'not_as_described';
  if (u_reason > 0.97) return 'wrong_item';
  if (u_reason > 0.93) return 'damaged';
  return 'changed_mind';
}

/** Stars by pleasure and punctuality; most who are pleased give five (J-shape: Hu, Zhang, Pavlou 2009). */
function starsOf(world: World, order: OrderRow): number {
  const [a, b, u] = world.draws.units(streams.afterDelivery, high(order.order_id), low(order.order_id), 4);
  const mood = pleasure(world, order) + 0.16 * normal(a, b) - (wasLate(order) ? 0.12 : 0);
  if (mood > 0.55) return u < 0.86 ? 5 : 4;
  if (mood > 0.42) return u < 0.5 ? 4 : 5;
  if (mood > 0.32) return 3;
  return mood > 0.24 ? 2 : 1;
}
