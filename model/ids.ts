/**
 * Identity. Keys of entities derive from their origin, never from a global counter, so that one decision more or less
 * somewhere never renames anything elsewhere. In hot loops an id is an integer below 2^53; at the edge (URLs, sockets)
 * it is a branded string with a prefix that names its kind.
 */

/** Bits of the packed key (actor, tick, ordinal, split, line): 21 + 20 + 6 + 3 + 3 = 53. */
export const TICK_SPAN = 2 ** 20;
const ORDINAL_SPAN = 2 ** 6;
/** Shops one checkout can be split into, and lines one shop's order can hold. */
export const SHOPS_PER_CHECKOUT = 8;
export const LINES_PER_ORDER = 8;
export const MAX_USERS = 2 ** 21;
/** Commands or exposures one actor can issue inside one tick. */
export const ORDINALS_PER_TICK = ORDINAL_SPAN;

/** Users from here on are people who joined as guests; below are members of the synthetic population. */
export const FIRST_GUEST_ID = 2 ** 20;

/** Shops act under their own numbers, above those of all people. */
const FIRST_MERCHANT_ACTOR = 2 ** 20 + 2 ** 19;
/** Who a shop is where acts are numbered. */
export function merchantActor(merchant_id: number): number {
  return FIRST_MERCHANT_ACTOR + merchant_id;
}

/** Creators act under numbers above those of shops. */
const FIRST_CREATOR_ACTOR = FIRST_MERCHANT_ACTOR + 2 ** 17;
/** Who a creator is where acts are numbered. */
export function creatorActor(creator_id: number): number {
  return FIRST_CREATOR_ACTOR + creator_id;
}

/** Ids that a client makes up itself (exposures and sessions of people) lie above every packed key of a command. */
export const FIRST_CLIENT_ID = 2 ** 47;

export function isGuest(user_id: number): boolean {
  return user_id >= FIRST_GUEST_ID;
}

/** Key of what an actor did: unique per (actor, tick, ordinal); below 2^47. */
export function actKey(actor_id: number, tick: number, ordinal: number): number {
  if (actor_id >= MAX_USERS || tick >= TICK_SPAN || tick < 0 || ordinal >= ORDINAL_SPAN) {
    throw new RangeError(`act key out of range: actor ${actor_id}, tick ${tick}, ordinal ${ordinal}`);
  }
  return (actor_id * TICK_SPAN + tick) * ORDINAL_SPAN + ordinal;
}

/** Tick in which an act or exposure of a member of the population was numbered. */
export function tickOfKey(key: number): number {
  return Math.floor(key / ORDINAL_SPAN) % TICK_SPAN;
}

/** Who an act was numbered for. */
export function actorOfKey(key: number): number {
  return Math.floor(key / (TICK_SPAN * ORDINAL_SPAN));
}

export function orderIdOf(checkout_id: number, split: number): number {
  return checkout_id * SHOPS_PER_CHECKOUT + split;
}

export function checkoutIdOf(order_id: number): number {
  return Math.floor(order_id / SHOPS_PER_CHECKOUT);
}

export function buyerOf(order_id: number): number {
  return Math.floor(order_id / (TICK_SPAN * ORDINAL_SPAN * SHOPS_PER_CHECKOUT));
}

export function reviewIdOf(order_id: number, line: number): number {
  return order_id * LINES_PER_ORDER + line;
}

/** Refunds of one order. */
export const REFUNDS_PER_ORDER = 8;
export function refundIdOf(order_id: number, nth: number): number {
  return order_id * REFUNDS_PER_ORDER + nth;
}

/** Videos derive from (creator, nth video of that creator). */
export const VIDEOS_PER_CREATOR = 2 ** 12;
export function videoIdOf(creator_id: number, nth: number): number {
  return creator_id * VIDEOS_PER_CREATOR + nth;
}
export function creatorOfVideo(video_id: number): number {
  return Math.floor(video_id / VIDEOS_PER_CREATOR);
}

/** Live sessions derive from (creator, nth session of that creator). */
export const LIVES_PER_CREATOR = 2 ** 12;
export function liveIdOf(creator_id: number, nth: number): number {
  return creator_id * LIVES_PER_CREATOR + nth;
}
export function creatorOfLive(live_id: number): number {
  return Math.floor(live_id / LIVES_PER_CREATOR);
}

/** Products derive from (merchant, nth product), SKUs from (product, nth variant). */
export const PRODUCTS_PER_MERCHANT = 2 ** 8;
export const SKUS_PER_PRODUCT = 2 ** 3;
export function productIdOf(merchant_id: number, nth: number): number {
  return merchant_id * PRODUCTS_PER_MERCHANT + nth;
}
export function merchantOfProduct(product_id: number): number {
  return Math.floor(product_id / PRODUCTS_PER_MERCHANT);
}
export function skuIdOf(product_id: number, variant: number): number {
  return product_id * SKUS_PER_PRODUCT + variant;
}
export function productOfSku(sku_id: number): number {
  return Math.floor(sku_id / SKUS_PER_PRODUCT);
}

/** Coupons and flash deals derive from (who offers them, nth offer of that kind); the platform is null. */
export const OFFERS_PER_ISSUER = 2 ** 11;
export function offerIdOf(merchant_id: number | null, nth: number): number {
  return (merchant_id === null ? 0 : merchant_id + 1) * OFFERS_PER_ISSUER + nth;
}
export function issuerOfOffer(offer_id: number): number | null {
  const issuer = Math.floor(offer_id / OFFERS_PER_ISSUER);
  return issuer === 0 ? null : issuer - 1;
}
/** Its number among the coupons, or the deals, of its issuer. */
export function nthOfOffer(offer_id: number): number {
  return offer_id % OFFERS_PER_ISSUER;
}
/** Whether a number from outside can be that of a coupon or deal. */
export function isOffer(offer_id: number): boolean {
  return offer_id < 2 ** 31;
}
/** What one user holds of a coupon, or took of a deal. */
export function holdingIdOf(offer_id: number, user_id: number): number {
  return offer_id * MAX_USERS + user_id;
}
/** Who is to get a piece of what: a prize that waits to be handed over. */
export function prizeSubject(sku_id: number, winner_id: number): number {
  return sku_id * MAX_USERS + winner_id;
}
export function prizeOfSubject(subject: number): { readonly sku_id: number; readonly winner_id: number } {
  return { sku_id: Math.floor(subject / MAX_USERS), winner_id: subject % MAX_USERS };
}
/** Why pieces move that are set aside for a deal: above the numbers of all orders and acts. */
export function dealKeyOf(deal_id: number): number {
  return 2 ** 52 + deal_id;
}

declare const kind: unique symbol;
/** An id as it appears at the edge, for example `ord_1k9x2`. */
export type EdgeId<K extends string> = string & { readonly [kind]: K };

const prefixes = {
  user: 'usr',
  creator: 'crt',
  merchant: 'shp',
  product: 'prd',
  sku: 'sku',
  video: 'vid',
  order: 'ord',
  checkout: 'chk',
  review: 'rev',
  coupon: 'cpn',
  deal: 'dea',
  exposure: 'exp',
  session: 'ses',
  live: 'liv',
  chat: 'cht',
  giveaway: 'gwy',
} as const;
export type IdKind = keyof typeof prefixes;

export function toEdge<K extends IdKind>(of: K, id: number): EdgeId<K> {
  return `${prefixes[of]}_${id.toString(36)}` as EdgeId<K>;
}

/** What an edge id of a kind looks like. */
export function edgePattern(of: IdKind): RegExp {
  return new RegExp(`^${prefixes[of]}_[0-9a-z]{1,11}$`);
}

/** The integer behind an edge id, or null when it is not one of this kind. */
export function fromEdge(of: IdKind, text: string): number | null {
  if (!edgePattern(of).test(text)) return null;
  const digits = text.slice(prefixes[of].length + 1);
  const id = Number.parseInt(digits, 36);
  return Number.isSafeInteger(id) && id.toString(36) === digits ? id : null;
}
