import type { CouponRow } from '../../model/commerce/books.ts';
import { streams } from '../../model/draws/streams.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { actKey, holdingIdOf, merchantActor, offerIdOf } from '../../model/ids.ts';
import { DAY_MS, TICKS_PER_DAY } from '../../model/sim-time.ts';
import type { LeverValues } from '../levers/levers.ts';
import { leversOf, tickStart, type World } from '../world/world.ts';
import { nextAct } from './keys.ts';
import { visitStamp } from './stamp.ts';

/** Goods for which a coupon is good, in times its value (assumption, 2-10). */
const THRESHOLD = 4;
/** Offers of a week: so many amounts at once, for all and for first orders. */
const AMOUNTS = 8;
const OFFERS_PER_WEEK = 2 * AMOUNTS;
/** Of those who never buy in the app, and of those who always would, how many take a coupon along (assumptions, ± 0.2). */
const takers = { least: 0.3, more: 0.7 } as const;

interface Offer {
  readonly amount_cents: number;
  readonly first_order_only: boolean;
}

function offersUnder({ coupon_cents, first_order_coupon_cents }: LeverValues): Offer[] {
  const offers = [
    { amount_cents: coupon_cents, first_order_only: false },
    { amount_cents: first_order_coupon_cents, first_order_only: true },
  ];
  return offers.filter(({ amount_cents }) => amount_cents > 0);
}

/** Number of a week's coupon: by its amount among those of all sets of levers. */
function couponId(world: World, { amount_cents, first_order_only }: Offer, week: number): number {
  const lever = first_order_only ? 'first_order_coupon_cents' : 'coupon_cents';
  const amounts = [...new Set(world.levers.map((levers) => levers[lever]))].filter((each) => each > 0);
  const nth = amounts.sort((a, b) => a - b).indexOf(amount_cents) % AMOUNTS;
  return offerIdOf(null, week * OFFERS_PER_WEEK + (first_order_only ? AMOUNTS : 0) + nth);
}

const weekOf = (world: World): number => Math.floor(world.tick / (7 * TICKS_PER_DAY));

/** The platform offers its coupons, each for a week at most. At midnight. */
export function offerCoupons(world: World): void {
  if (world.tick % TICKS_PER_DAY !== 0) return;
  const starts_ms = tickStart(world);
  const day = Math.floor(world.tick / TICKS_PER_DAY);
  const offered = new Set<number>();
  for (const levers of world.levers) {
    for (const offer of offersUnder(levers)) {
      const coupon_id = couponId(world, offer, weekOf(world));
      if (offered.has(coupon_id) || world.books.get('coupons', coupon_id) !== undefined) continue;
      offered.add(coupon_id);
      world.plan.addCommand({
        command: {
          kind: 'offer_coupon',
          coupon_id,
          benefit: 'amount',
          threshold_cents: THRESHOLD * offer.amount_cents,
          amount_cents: offer.amount_cents,
          percent_bp: 0,
          cap_cents: 0,
          starts_ms,
          ends_ms: starts_ms + (7 - (day % 7)) * DAY_MS,
          per_person: 1,
          total: 10_000_000,
          first_order_only: offer.first_order_only,
        },
        occasion: {
          at_ms: starts_ms,
          act_key: actKey(merchantActor(0), world.tick, coupon_id % OFFERS_PER_WEEK),
          party: { role: 'platform' },
        },
        stamp: { ...unstamped, actor: 'platform' },
      });
    }
  }
}

/** Who comes and is offered a coupon takes it along, or not: once a week. */
export function claimCoupons(world: World, user: number, at_ms: number): void {
  for (const offer of offersUnder(leversOf(world, user))) {
    const coupon_id = couponId(world, offer, weekOf(world));
    const coupon = world.books.get('coupons', coupon_id);
    if (coupon === undefined || world.books.get('holdings', holdingIdOf(coupon_id, user)) !== undefined) continue;
    if (offer.first_order_only && hasBought(world, user)) continue;
    const takes = takers.least + takers.more * world.users.columns.commerce_affinity[user];
    if (world.draws.unit(streams.invitation, user, weekOf(world), 1) >= takes) continue;
    world.plan.addCommand({
      command: { kind: 'claim_coupon', coupon_id },
      occasion: { at_ms, act_key: nextAct(world, user), party: { role: 'user', user_id: user } },
      stamp: visitStamp(world, user, 'for_you', null),
    });
  }
}

/** The best coupon that a user can use on goods of this price; undefined when there is none. */
export function couponFor(world: World, user: number, items_cents: number): CouponRow | undefined {
  const usable = offersUnder(leversOf(world, user)).flatMap((offer) => {
    const coupon_id = couponId(world, offer, weekOf(world));
    const held = world.books.get('holdings', holdingIdOf(coupon_id, user));
    const coupon = world.books.get('coupons', coupon_id);
    if (coupon === undefined || held === undefined || held.used >= held.claimed) return [];
    if (items_cents < coupon.threshold_cents || (coupon.first_order_only && hasBought(world, user))) return [];
    return [coupon];
  });
  return usable.sort((a, b) => b.amount_cents - a.amount_cents)[0];
}

function hasBought(world: World, user: number): boolean {
  return (world.books.get('buyers', user)?.paid_orders ?? 0) > 0;
}
