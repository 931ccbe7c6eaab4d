import type { BookTables, CouponRow } from '../../model/commerce/books.ts';
import type { Command } from '../../model/commerce/command.ts';
import { orderTotal } from '../../model/commerce/order-total.ts';
import { high, low } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import type { abandonReasons } from '../../model/events/leave-checkout.ts';
import { merchantOfProduct, SHOPS_PER_CHECKOUT, skuIdOf, tickOfKey } from '../../model/ids.ts';
import { DAY_MS, dayOf, startOfTick, TICK_MS } from '../../model/sim-time.ts';
import { reassurance } from '../behaviour/assurance.ts';
import { dwell, judge } from '../behaviour/buying.ts';
import { fit } from '../behaviour/response.ts';
import { REQUESTS_PER_DAY } from '../ranking/rank.ts';
import { shopTrust } from '../world/shop-trust.ts';
import { CATEGORY_SPAN, RECENT_VIDEOS } from '../world/tables.ts';
import { within } from '../behaviour/stocks.ts';
import { at_rest } from '../levers/levers.ts';
import { shopTermsOf } from '../levers/shop-terms.ts';
import { leversOf, tickStart, type World } from '../world/world.ts';
import type { Shopping } from '../world/shopping.ts';
import { nextAct } from './keys.ts';
import { visitStamp } from './stamp.ts';
import { dealFor, isOpen, shopCouponFor } from './bargains.ts';
import { couponFor } from './offers.ts';
import { askAfterLook } from './questions.ts';
import { steps } from './steps.ts';
import { setStep, stepOf } from './visit-steps.ts';
import { behave } from './behave.ts';

type Start = Pick<Shopping, 'product' | 'surface' | 'creator_id' | 'exposure_id' | 'shelf_left' | 'found' | 'urge'>;
type CartLine = BookTables['carts']['lines'][number];

/** Assumptions about the checkout, ranges in brackets; together with payment failures they make row 26 (70 %). */
export const checkout = {
  /** Mean seconds from opening the checkout to the button (20-60). */
  form_s: 28,
  /** Leave before ordering: where shipping is charged, on second thoughts, interrupted. */
  shipping_cost: 0.16,
  second_thoughts: 0.13,
  interrupted: 0.05,
  /** Seconds until the answer of the shop has been read. */
  reading_ms: 1_500,
  /** Means of payment: card, pay on delivery. */
  pay_on_delivery: 0.07,
  /** A card declines (3-8 %) or asks for a challenge (2-6 %), which fails in 8 %. */
  declines: 0.055,
  challenges: 0.035,
  challenge_failed: 0.08,
  /** After a decline, another try (0.5-0.8). */
  retries: 0.66,
  retries_most: 3,
} as const;
/** Looks wanted on one walk along the shelf, beyond the first (assumption, 2-6). */
const MORE_LOOKS = 3;
/** Lines older than this are not bought from the cart any more (assumption, 5-20 days). */
const CART_LIFE_MS = 10 * DAY_MS;
/** Products compared when the shelf is sorted for somebody. */
const SHELF_SAMPLE = 14;

const good_card = '4242424242424242';
/** What a charge comes to when the channel is down: a processing error. */
const broken_card = '4000000000000119';
const challenge_card = '4000002760003184';
/** Cards of the mock that decline, by how often each happens. */
const bad_cards = [
  '4000000000009995',
  '4000000000009995',
  '4000000000000002',
  '4000000000000002',
  '4000000000000069',
  '4000000000000127',
  '4000000000000119',
  '4000000000006975',
] as const;

/** A tap on a product: the look begins. */
export function startLook(world: World, user: number, at_ms: number, start: Start): void {
  const { products } = world;
  const view_key = nextAct(world, user);
  const product_id = products.columns.product_id[start.product];
  const { surface, creator_id, exposure_id } = start;
  const stamp = visitStamp(world, user, surface, exposure_id);
  world.plan.addBehaviour({
    record: { name: 'select_item', at_ms, user_id: user, product_id, creator_id, select_key: view_key, exposure_id },
    stamp,
    logged_ms: at_ms,
  });
  const merchant_id = merchantOfProduct(product_id);
  world.plan.addBehaviour({
    record: { name: 'view_item', at_ms, user_id: user, product_id, creator_id, view_key, merchant_id },
    stamp,
    logged_ms: at_ms,
  });
  world.shopping.set(user, { ...start, view_key, began_ms: at_ms });
  const impulsiveness = world.users.columns.impulsiveness[user];
  const { dwell_ms } = dwell(world.draws, { user_id: user, product_id, nth: low(view_key), impulsiveness });
  setStep(world, user, steps.looking, at_ms + dwell_ms);
}

/** A walk along the shop tab. */
export function openShelf(world: World, user: number, at_ms: number): void {
  const shelf_left =
    1 + Math.floor(-MORE_LOOKS * Math.log(1 - world.draws.unit(streams.session, user, world.tick, 0xfffd)));
  lookOnShelf(world, user, at_ms, shelf_left);
}

function lookOnShelf(world: World, user: number, at_ms: number, shelf_left: number): void {
  const product = fromShelf(world, user, at_ms);
  if (product < 0) return goOn(world, user, at_ms);
  startLook(world, user, at_ms, {
    product,
    surface: 'shop_tab',
    creator_id: null,
    exposure_id: null,
    shelf_left: shelf_left - 1,
  });
}

/** The best-looking of a sample, by what the shop observes: sales, ratings and the categories the user watches. */
function fromShelf(world: World, user: number, at_ms: number): number {
  const { products, users, draws } = world;
  if (products.rows === 0) return -1;
  const p = products.columns;
  const nth = users.columns.requests_today[user]++;
  const day = dayOf(at_ms);
  let best = -1;
  let best_worth = Number.NEGATIVE_INFINITY;
  const sample = Math.round(SHELF_SAMPLE * leversOf(world, user).search_quality);
  for (let n = 0; n < sample; n++) {
    const row = Math.floor(
      draws.unit(streams.retrieval, user, day * REQUESTS_PER_DAY + nth, 0x1_0000 + n) * products.rows,
    );
    const at = user * CATEGORY_SPAN + p.category[row];
    const watched = (users.columns.held[at] + 1) / (users.columns.shown[at] + 5);
    const stars = (p.stars[row] + 4 * 5) / (p.ratings[row] + 5);
    const worth = Math.log(2 + p.sold[row]) * 0.35 + stars * 0.5 + watched * 2.5;
    if (worth > best_worth) {
      best = row;
      best_worth = worth;
    }
  }
  return best;
}

/** A product that a friend has shown. */
export function openInvitation(world: World, user: number, at_ms: number): void {
  const { invited } = world.users.columns;
  const product = invited[user] - 1;
  invited[user] = 0;
  startLook(world, user, at_ms, { product, surface: 'share_link', creator_id: null, exposure_id: null, shelf_left: 0 });
}

/** A look at what a creator has shown lately, from the profile. */
export function openShowcase(world: World, user: number, at_ms: number, creator: number, video_id: number): void {
  const { creators, videos, draws } = world;
  const c = creators.columns;
  const [, u_which] = draws.units(streams.showcase, user, video_id, 0);
  const first = creator * RECENT_VIDEOS;
  const recent = [...c.recent.subarray(first, first + c.recent_count[creator])];
  const products = [...new Set(recent.map((row) => videos.columns.product_row[row]).filter((row) => row >= 0))];
  if (products.length === 0) return goOn(world, user, at_ms);
  startLook(world, user, at_ms, {
    product: products[Math.floor(u_which * products.length)],
    surface: 'showcase',
    creator_id: creator,
    exposure_id: null,
    shelf_left: 0,
  });
}

/** The cart is opened: straight to the checkout with what can still be had. */
export function openCart(world: World, user: number, at_ms: number): void {
  if (cartLines(world, user, at_ms).length === 0) return;
  world.shopping.set(user, {
    product: -1,
    view_key: -1,
    began_ms: at_ms,
    surface: 'cart',
    creator_id: null,
    exposure_id: null,
    shelf_left: 0,
    from_cart: true,
  });
  beginCheckout(world, user, at_ms);
}

/** What goes on while a product lies open or the checkout does. */
export function liveErrand(world: World, user: number, at_ms: number): void {
  const step = stepOf(world, user);
  if (step === steps.looking) endLook(world, user, at_ms);
  else if (step === steps.deciding) decideOrder(world, user, at_ms);
  else if (step === steps.ordering) afterOrder(world, user, at_ms);
  else afterPayment(world, user, at_ms);
}

/** Back to the videos. */
export function goOn(world: World, user: number, at_ms: number): void {
  world.shopping.delete(user);
  // Who shops from a live room is still in it.
  setStep(world, user, world.watching.has(user) ? steps.in_room : steps.between, at_ms + 700);
}

/** The variant that somebody would take: a favourite, or the next one that can be had. */
function variantOf(world: World, user: number, product: number) {
  const p = world.products.columns;
  const count = Math.max(1, p.skus[product]);
  const start = Math.floor(world.draws.unit(streams.checkout, user, p.product_id[product], 0) * count);
  for (let n = 0; n < count; n++) {
    const sku = world.books.get('skus', skuIdOf(p.product_id[product], (start + n) % count));
    if (sku !== undefined && sku.free > 0) return sku;
  }
  return world.books.get('skus', skuIdOf(p.product_id[product], start));
}

function verdictOf(world: World, user: number, at_ms: number, product: number, view_key: number) {
  const p = world.products.columns;
  const c = world.users.columns;
  const levers = leversOf(world, user);
  const product_id = p.product_id[product];
  const errand = world.shopping.get(user);
  const deal = errand?.surface === 'live' ? dealFor(world, user, product_id, at_ms) : undefined;
  const sku = deal === undefined ? variantOf(world, user, product) : world.books.get('skus', deal.sku_id);
  const price_cents = deal?.price_cents ?? sku?.price_cents ?? 1;
  const merchant_id = merchantOfProduct(product_id);
  const shop_coupon = shopCouponFor(world, user, { merchant_id, items_cents: price_cents, at_ms });
  const shop_coupon_cents = shop_coupon?.amount_cents ?? 0;
  const platform_coupon = couponFor(world, user, price_cents - shop_coupon_cents);
  const verdict = judge(world.draws, {
    user_id: user,
    product_id,
    nth: low(view_key),
    fit: fit(c.taste, user, p.taste, product),
    price_cents,
    list_price_cents: sku?.list_price_cents ?? 1,
    in_stock: deal !== undefined || (sku !== undefined && sku.free > 0),
    stars: p.ratings[product] === 0 ? 4 : p.stars[product] / p.ratings[product],
    ratings: p.ratings[product],
    price_sensitivity: c.price_sensitivity[user],
    commerce_affinity: c.commerce_affinity[user],
    impulsiveness: c.impulsiveness[user],
    trust: within(c.trust[user] + shopTrust(world, user, merchant_id), 0.02, 1),
    commerce_fatigue: c.commerce_fatigue[user],
    budget_left_cents: c.monthly_budget_cents[user] - c.spent_cents[user],
    reassurance: reassurance(levers),
    coupon_cents: shop_coupon_cents + (platform_coupon?.amount_cents ?? 0),
    deal_habit: c.deal_habit[user],
    rival_subsidy: levers.rival_subsidy,
    rival_shelf_price: levers.rival_shelf_price,
    urge: errand?.urge ?? null,
  });
  return { verdict, sku, deal };
}

function endLook(world: World, user: number, at_ms: number): void {
  const look = world.shopping.get(user) as Shopping;
  const { view_key, surface, exposure_id, creator_id } = look;
  const product_id = world.products.columns.product_id[look.product];
  const { verdict, sku, deal } = verdictOf(world, user, at_ms, look.product, view_key);
  const { outcome, reads_reviews, bought_elsewhere } = verdict;
  if (reads_reviews) {
    behave(world, user, surface, exposure_id, { name: 'read_reviews', at_ms, user_id: user, view_key, product_id });
  }
  const dwell_ms = at_ms - look.began_ms;
  behave(world, user, surface, exposure_id, {
    name: 'leave_item',
    at_ms,
    user_id: user,
    view_key,
    product_id,
    dwell_ms,
    outcome,
    bought_elsewhere,
  });
  askAfterLook(world, user, at_ms, { view_key, product_id, surface, exposure_id }, outcome);
  if (outcome === 'bought') {
    if (deal !== undefined) world.shopping.set(user, { ...look, deal_id: deal.deal_id });
    return beginCheckout(world, user, at_ms);
  }
  if (outcome === 'compare_elsewhere' && leavesToCompare(world, user, product_id, view_key)) {
    world.shopping.delete(user);
    return setStep(world, user, steps.leaving, at_ms);
  }
  if (outcome === 'carted' && sku !== undefined) {
    command(world, user, at_ms, look, {
      kind: 'add_to_cart',
      sku_id: sku.sku_id,
      quantity: 1,
      creator_id,
      exposure_id,
      origin: surface,
    });
  }
  const [next, ...found] = look.found ?? [];
  if (next !== undefined) {
    const { surface, creator_id, exposure_id, shelf_left } = look;
    startLook(world, user, at_ms, { product: next, surface, creator_id, exposure_id, shelf_left, found });
  } else if (look.shelf_left > 0) lookOnShelf(world, user, at_ms, look.shelf_left);
  else goOn(world, user, at_ms);
}

/** Of those who compare prices elsewhere, share that does not come back in this visit (assumption, 0.2-0.6). */
const STAYS_AWAY = 0.35;

function leavesToCompare({ draws }: World, user: number, product_id: number, view_key: number): boolean {
  return draws.unit(streams.showcase, user, product_id, low(view_key)) < STAYS_AWAY;
}

function command(world: World, user: number, at_ms: number, { surface, exposure_id }: Shopping, what: Command): number {
  const act_key = nextAct(world, user);
  world.plan.addCommand({
    command: what,
    occasion: { at_ms, act_key, party: { role: 'user', user_id: user }, terms: shopTermsOf(leversOf(world, user)) },
    stamp: visitStamp(world, user, surface, exposure_id),
  });
  return act_key;
}

/** Cart lines that are fresh, on sale and not too many for one checkout. */
function cartLines(world: World, user: number, at_ms: number): CartLine[] {
  const lines = world.books.get('carts', user)?.lines ?? [];
  const shops = new Set<number>();
  return lines
    .filter((line) => {
      const age_ms = line.exposure_id === null ? 0 : at_ms - startOfTick(tickOfKey(line.exposure_id));
      const sku = world.books.get('skus', line.sku_id);
      if (sku === undefined || sku.free < line.quantity || age_ms > CART_LIFE_MS) return false;
      shops.add(sku.merchant_id);
      return shops.size <= SHOPS_PER_CHECKOUT;
    })
    .slice(-4);
}

/** What the open checkout holds: the cart, or one piece of what was looked at. */
function orderLines(world: World, user: number, at_ms: number, errand: Shopping) {
  const { creator_id, exposure_id, surface } = errand;
  if (errand.from_cart) {
    return cartLines(world, user, at_ms).map((line) => ({
      ...line,
      price_cents: (world.books.get('skus', line.sku_id) as BookTables['skus']).price_cents,
    }));
  }
  const origin = surface;
  const deal = errand.deal_id === undefined ? undefined : world.books.get('deals', errand.deal_id);
  if (deal !== undefined) {
    const { deal_id, sku_id, price_cents } = deal;
    return [{ sku_id, quantity: 1, price_cents, creator_id, exposure_id, origin, deal_id }];
  }
  const sku = variantOf(world, user, errand.product);
  if (sku === undefined) return [];
  const { sku_id, price_cents } = sku;
  return [{ sku_id, quantity: 1, price_cents, creator_id, exposure_id, origin }];
}

function beginCheckout(world: World, user: number, at_ms: number): void {
  const errand = world.shopping.get(user) as Shopping;
  const lines = orderLines(world, user, at_ms, errand);
  const begin_key = nextAct(world, user);
  behave(world, user, errand.surface, errand.exposure_id, {
    name: 'begin_checkout',
    at_ms,
    user_id: user,
    begin_key,
    lines: lines.length,
    value_cents: lines.reduce((sum, line) => sum + line.price_cents * line.quantity, 0),
  });
  world.shopping.set(user, { ...errand, begin_key });
  const u = world.draws.unit(streams.checkout, user, high(begin_key), low(begin_key));
  const form_ms = (4_000 - 1_000 * checkout.form_s * Math.log(1 - u)) * stepsMultiple(world, user);
  setStep(world, user, steps.deciding, at_ms + Math.round(form_ms));
}

function leaveCheckout(world: World, user: number, at_ms: number, reason: (typeof abandonReasons)[number]): void {
  const errand = world.shopping.get(user) as Shopping;
  behave(world, user, errand.surface, errand.exposure_id, {
    name: 'leave_checkout',
    at_ms,
    user_id: user,
    begin_key: errand.begin_key as number,
    reason,
  });
  goOn(world, user, at_ms);
}

/** Whether the order is placed, and with which total. */
function decideOrder(world: World, user: number, at_ms: number): void {
  const errand = world.shopping.get(user) as Shopping;
  const c = world.users.columns;
  const lines = orderLines(world, user, at_ms, errand);
  if (lines.length === 0) return leaveCheckout(world, user, at_ms, 'sold_out');
  const deal = errand.deal_id === undefined ? undefined : world.books.get('deals', errand.deal_id);
  if (deal !== undefined && !isOpen(deal, at_ms)) {
    return leaveCheckout(world, user, at_ms, deal.left === 0 && at_ms < deal.ends_ms ? 'sold_out' : 'price_changed');
  }
  const key = errand.begin_key as number;
  const [, u_thoughts, u_shipping, u_interrupted] = world.draws.units(streams.checkout, user, high(key), low(key));
  const priced = lines.map(({ sku_id, price_cents, quantity }) => {
    const { merchant_id } = world.books.get('skus', sku_id) as BookTables['skus'];
    return { merchant_id, price_cents, quantity };
  });
  const coupons = couponsOn(world, user, at_ms, priced);
  const { shipping_cents, total_cents } = orderTotal(priced, shopTermsOf(leversOf(world, user)), coupons);
  if (shipping_cents > 0 && u_shipping < checkout.shipping_cost * 2 * c.price_sensitivity[user]) {
    return leaveCheckout(world, user, at_ms, 'shipping_cost');
  }
  const steps_multiple = stepsMultiple(world, user);
  if (u_thoughts < checkout.second_thoughts * steps_multiple * (1.5 - c.impulsiveness[user])) {
    return leaveCheckout(world, user, at_ms, 'second_thoughts');
  }
  if (u_interrupted < checkout.interrupted * steps_multiple) return leaveCheckout(world, user, at_ms, 'interrupted');
  const checkout_id = command(world, user, at_ms, errand, {
    kind: 'place_order',
    lines: lines.map(({ sku_id, quantity, price_cents, creator_id, exposure_id, origin }) => ({
      sku_id,
      quantity,
      price_cents,
      creator_id,
      exposure_id,
      origin,
      ...(deal === undefined ? {} : { deal_id: deal.deal_id }),
    })),
    total_cents,
    ship_to: shipTo(world, user),
    ...(coupons.length === 0 ? {} : { coupon_ids: coupons.map(({ coupon_id }) => coupon_id) }),
  });
  world.shopping.set(user, { ...errand, checkout_id });
  awaitAnswer(world, user, steps.ordering);
}

interface Priced {
  readonly merchant_id: number;
  readonly price_cents: number;
  readonly quantity: number;
}

/** The coupons in hand that go best with an order: one of each shop, and the platform's on what is left to pay. */
function couponsOn(world: World, user: number, at_ms: number, lines: readonly Priced[]): CouponRow[] {
  const items = new Map<number, number>();
  for (const { merchant_id, price_cents, quantity } of lines) {
    items.set(merchant_id, (items.get(merchant_id) ?? 0) + price_cents * quantity);
  }
  const of_shops = [...items].flatMap(
    ([merchant_id, items_cents]) => shopCouponFor(world, user, { merchant_id, items_cents, at_ms }) ?? [],
  );
  const items_cents = [...items.values()].reduce((sum, cents) => sum + cents, 0);
  const off_cents = of_shops.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
  const of_platform = couponFor(world, user, items_cents - off_cents);
  return of_platform === undefined ? of_shops : [...of_shops, of_platform];
}

/** Time and chances to leave, against a checkout of the usual number of steps. */
function stepsMultiple(world: World, user: number): number {
  return leversOf(world, user).checkout_steps / at_rest.checkout_steps;
}

function shipTo(world: World, user: number): string {
  const [{ receiver, address }] = world.catalogue.user(user).addresses;
  return `${receiver.zh}, ${address.zh}`;
}

/** What was asked for is answered when the tick has been settled. */
function awaitAnswer(world: World, user: number, step: number): void {
  setStep(world, user, step, tickStart(world) + TICK_MS + checkout.reading_ms);
}

function afterOrder(world: World, user: number, at_ms: number): void {
  const errand = world.shopping.get(user) as Shopping;
  const intent = world.books.get('intents', errand.checkout_id as number);
  if (intent !== undefined) return pay(world, user, at_ms, 1);
  const { columns: p } = world.products;
  const sku = errand.product < 0 ? undefined : world.books.get('skus', skuIdOf(p.product_id[errand.product], 0));
  leaveCheckout(world, user, at_ms, sku !== undefined && sku.free > 0 ? 'price_changed' : 'sold_out');
}

function pay(world: World, user: number, at_ms: number, attempt: number): void {
  const errand = world.shopping.get(user) as Shopping;
  const checkout_id = errand.checkout_id as number;
  const { payment_reliability, payment_outage } = leversOf(world, user);
  const [u_method, u_card, u_which, u_channel] = world.draws.units(
    streams.payment,
    high(checkout_id),
    low(checkout_id),
    attempt,
  );
  const number =
    u_channel >= payment_reliability * (1 - payment_outage)
      ? broken_card
      : u_card < checkout.declines
        ? bad_cards[Math.floor(u_which * bad_cards.length)]
        : u_card < checkout.declines + checkout.challenges
          ? challenge_card
          : good_card;
  const method =
    u_method < checkout.pay_on_delivery ? { kind: 'pay_on_delivery' as const } : { kind: 'card' as const, number };
  command(world, user, at_ms, errand, { kind: 'confirm_payment', checkout_id, method });
  awaitAnswer(world, user, steps.paying);
}

function afterPayment(world: World, user: number, at_ms: number): void {
  const errand = world.shopping.get(user) as Shopping;
  const checkout_id = errand.checkout_id as number;
  const intent = world.books.get('intents', checkout_id);
  if (intent === undefined || intent.status === 'canceled') return leaveCheckout(world, user, at_ms, 'payment_failed');
  if (intent.status === 'succeeded') return goOn(world, user, at_ms);
  const draws = world.draws.units(streams.payment, high(checkout_id), low(checkout_id), 0x100 + intent.attempts);
  if (intent.status === 'requires_action') {
    command(world, user, at_ms, errand, {
      kind: 'authenticate_payment',
      checkout_id,
      passed: draws[0] >= checkout.challenge_failed,
    });
    return awaitAnswer(world, user, steps.paying);
  }
  if (intent.attempts < checkout.retries_most && draws[1] < checkout.retries) {
    return pay(world, user, at_ms, intent.attempts + 1);
  }
  leaveCheckout(world, user, at_ms, 'payment_failed');
}
