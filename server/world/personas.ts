import { dayOf } from '../../model/sim-time.ts';
import type { PersonaKind } from '../../model/wire/people-views.ts';
import type { MemberFacts, Persona } from '../api/engine.ts';
import { CATEGORY_SPAN } from '../../sim/world/tables.ts';
import { tickStart, type World } from '../../sim/world/world.ts';

export const PERSONAS = 12;
const DAYS_SEEN = 28;
/** Orders after which a habit can be told from chance (assumption, 2-4). */
const ORDERS_TOLD = 3;

/** How clear a case of its kind somebody is; null where they are none. */
const contrasts: readonly (readonly [PersonaKind, (of: MemberFacts) => number | null])[] = [
  ['heavy_buyer', ({ orders }) => orders || null],
  ['waiting', (of) => (of.on_the_way > 0 && isAround(of) ? of.on_the_way : null)],
  ['returner', ({ returns }) => returns || null],
  ['bargain_hunter', ({ orders, saved_share }) => (orders >= ORDERS_TOLD ? saved_share : null)],
  ['big_spender', ({ orders, spent_cents }) => (orders > 0 ? spent_cents / orders : null)],
  ['loyal', ({ orders, one_shop_share }) => (orders >= ORDERS_TOLD ? one_shop_share * Math.log2(orders) : null)],
  ['reviewer', ({ reviews }) => reviews || null],
  ['creator_fan', ({ follows }) => follows || null],
  ['hesitant', ({ in_cart, orders }) => (in_cart > 0 ? in_cart / (1 + orders) : null)],
  ['window_shopper', ({ orders, active_days }) => (orders === 0 ? active_days : null)],
  ['lapsed', ({ orders, away_days }) => (orders > 0 && away_days !== 0 ? (away_days ?? DAYS_SEEN) : null)],
  ['newcomer', (of) => (isAround(of) && of.orders === 0 ? -of.member_days : null)],
];

function isAround({ away_days }: MemberFacts): boolean {
  return away_days !== null && away_days <= 2;
}

/**
 * Twelve members who differ as much as a population lets them: of each kind the clearest case that stands for no other.
 * Where a young world has none, the most regular visitor takes the place. Fewer only where there are fewer members.
 */
export function choosePersonas(world: World): readonly Persona[] {
  const { holdout } = world.users.columns;
  // Whom the experiment shows no shop cannot show one.
  const members = memberFacts(world).filter(({ user_id }) => holdout[user_id] === 0);
  const chosen = new Map<number, Persona>();
  const choose = (kind: PersonaKind, clearness: (of: MemberFacts) => number | null): void => {
    let best: { readonly user_id: number; readonly clear: number } | undefined;
    for (const of of members) {
      const clear = chosen.has(of.user_id) ? null : clearness(of);
      if (clear !== null && (best === undefined || clear > best.clear)) best = { user_id: of.user_id, clear };
    }
    if (best !== undefined) chosen.set(best.user_id, { user_id: best.user_id, kind });
  };
  for (const [kind, clearness] of contrasts) choose(kind, clearness);
  while (chosen.size < Math.min(PERSONAS, members.length)) choose('regular', ({ active_days }) => active_days);
  return [...chosen.values()];
}

/** What is observed of every member, by user id. */
export function memberFacts(world: World): readonly MemberFacts[] {
  const { users, books, follows } = world;
  const bought = new Map<number, Bought>();
  for (const order of books.rows('orders')) {
    if (order.paid_at_ms === null || order.user_id >= users.rows) continue;
    const of = bought.get(order.user_id) ?? nothingBought();
    bought.set(order.user_id, of);
    of.orders++;
    of.spent_cents += order.total_cents - order.refunded_cents;
    if (order.return_case !== null) of.returns++;
    if (order.fulfillment === 'shipped') of.on_the_way++;
    of.shops.set(order.merchant_id, (of.shops.get(order.merchant_id) ?? 0) + 1);
    for (const { sku_id, price_cents, quantity } of order.lines) {
      const list_cents = books.get('skus', sku_id)?.list_price_cents ?? price_cents;
      of.list_cents += Math.max(list_cents, price_cents) * quantity;
      of.price_cents += price_cents * quantity;
    }
  }
  const reviews = new Map<number, number>();
  for (const { user_id } of books.rows('reviews')) reviews.set(user_id, (reviews.get(user_id) ?? 0) + 1);
  const c = users.columns;
  const today = dayOf(tickStart(world));
  return Array.from({ length: users.rows }, (_, user_id) => {
    const { shops, list_cents, price_cents, ...of } = bought.get(user_id) ?? nothingBought();
    return {
      ...of,
      user_id,
      reviews: reviews.get(user_id) ?? 0,
      follows: follows.get(user_id)?.length ?? 0,
      in_cart: books.get('carts', user_id)?.lines.length ?? 0,
      active_days: daysIn(c.active_days[user_id]),
      away_days: daysSince(c.active_days[user_id]),
      favourite: favouriteOf(world, user_id),
      saved_share: list_cents === 0 ? 0 : 1 - price_cents / list_cents,
      one_shop_share: of.orders === 0 ? 0 : Math.max(...shops.values()) / of.orders,
      member_days: today - c.join_day[user_id],
    };
  });
}

interface Bought {
  orders: number;
  spent_cents: number;
  returns: number;
  on_the_way: number;
  list_cents: number;
  price_cents: number;
  readonly shops: Map<number, number>;
}

function nothingBought(): Bought {
  return { orders: 0, spent_cents: 0, returns: 0, on_the_way: 0, list_cents: 0, price_cents: 0, shops: new Map() };
}

function daysIn(bits: number): number {
  let days = 0;
  for (let day = 0; day < DAYS_SEEN; day++) days += (bits >>> day) & 1;
  return days;
}

function daysSince(bits: number): number | null {
  for (let day = 0; day < DAYS_SEEN; day++) if (((bits >>> day) & 1) === 1) return day;
  return null;
}

/** Category that held a member longest, or null. */
function favouriteOf(world: World, user_id: number): number | null {
  const held = world.users.columns.held.subarray(user_id * CATEGORY_SPAN, (user_id + 1) * CATEGORY_SPAN);
  let best = 0;
  for (let category = 1; category < CATEGORY_SPAN; category++) if (held[category] > held[best]) best = category;
  return held[best] > 0 ? best : null;
}
