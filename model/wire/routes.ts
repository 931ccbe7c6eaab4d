import { z } from 'zod';
import { paymentMethod, photos } from '../commerce/command.ts';
import { surfaces } from '../events/envelope.ts';
import { recordSchema } from '../events/derive/zod-schema.ts';
import type { EventName } from '../events/vocabulary.ts';
import { returnReasons } from '../events/request-return.ts';
import { commerceRoutes } from './commerce-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { studioRoutes } from './studio-routes.ts';
import { cents, edgeId } from './edge-schema.ts';
import { insightsRoutes } from './insights-routes.ts';
import type { Route } from './route.ts';
import { liveRoutes } from './live-routes.ts';
import {
  addressView,
  cartView,
  checkoutView,
  clockRates,
  clockView,
  commentView,
  feedItem,
  funnelView,
  meView,
  orderView,
  productView,
  progressView,
  productOrders,
  reviewView,
  searchTabs,
  searchView,
  seriesView,
  shopCategoryView,
  shopHomeView,
  skipTargets,
  streamItem,
  suggestionView,
  tileView,
  videoCard,
} from './views.ts';
import { creatorPageView, followedView, noticesView, personaView } from './people-views.ts';
import { productMoreView, questionView } from './product-views.ts';

/** Behaviour that a client reports itself; everything else is recorded by the server as it happens. */
export const clientEvents = [
  'view_video',
  'like',
  'comment',
  'share',
  'save',
  'follow',
  'not_interested',
  'report_content',
  'view_profile',
  'undo_reaction',
  'select_item',
  'view_item',
  'read_reviews',
  'leave_item',
  'like_comment',
  'ask_question',
  'begin_checkout',
  'leave_checkout',
  'show_live_card',
] as const satisfies readonly EventName[];

type ClientSchema = z.ZodObject<{ name: z.ZodLiteral<string> }>;
/** What names no exposure says itself where in the app the product was met. */
const met = { surface: z.enum(surfaces).optional() };
const saysWhere: ReadonlySet<EventName> = new Set(['select_item', 'view_item', 'show_live_card']);
const clientEvent = z.discriminatedUnion(
  'name',
  clientEvents.map((name) => {
    const schema = recordSchema(name) as unknown as ClientSchema;
    return saysWhere.has(name) ? schema.extend(met) : schema;
  }) as unknown as [ClientSchema],
);

/** Letters of a search; more are none that somebody types. @public */
export const SEARCH_LENGTH_MAX = 80;

/** Any integer: the kernel says with its own reason which of them can be ordered. */
const quantity = z.number().int().min(-1_000_000_000).max(1_000_000_000);
const credit = {
  creator_id: edgeId('creator').nullable().default(null),
  exposure_id: edgeId('exposure').nullable().default(null),
  origin: z.enum(surfaces).default('none'),
};
const page = z.coerce.number().int().min(0).max(1_000).default(0);
const order = z.object({ order_id: edgeId('order') });
const checkout = z.object({ checkout_id: edgeId('checkout') });
const typed_address = z.strictObject({
  receiver: z.string().trim().min(1).max(60),
  phone: z.string().regex(/^[0-9+ -]{5,20}$/),
  address: z.string().trim().min(5).max(200),
});
const done = z.object({ ok: z.literal(true) });

const table = {
  progress: {
    method: 'get',
    path: '/progress',
    role: 'anyone',
    summary: 'How far the shop has come with opening; answers before it is open.',
    answer: progressView,
  },
  open_session: {
    method: 'post',
    path: '/session',
    role: 'anyone',
    summary: 'Join as a guest, or come back as the one the cookie names.',
    body: z.strictObject({ name: z.string().trim().min(1).max(40).optional() }),
    answer: meView,
  },
  me: { method: 'get', path: '/me', role: 'user', summary: 'Who I am.', answer: meView },
  rename: {
    method: 'patch',
    path: '/me',
    role: 'user',
    summary: 'Change what I am called; a persona keeps its name.',
    body: z.strictObject({ name: z.string().trim().min(1).max(40) }),
    answer: meView,
  },
  personas: {
    method: 'get',
    path: '/personas',
    role: 'user',
    summary: 'Twelve contrasting members of the population that I can be.',
    answer: z.object({ personas: z.array(personaView) }),
  },
  become: {
    method: 'post',
    path: '/session/persona',
    role: 'user',
    summary: 'Be a persona: its agent rests meanwhile. `myself` gives it back, `new_guest` begins as somebody new.',
    body: z.strictObject({ as: z.union([z.literal(['myself', 'new_guest']), edgeId('user')]) }),
    answer: meView,
    renews: true,
  },
  creator: {
    method: 'get',
    path: '/creators/{creator_id}',
    role: 'user',
    summary: 'A creator, what they published, newest first, and what they sell.',
    params: z.object({ creator_id: edgeId('creator') }),
    query: z.object({ page }),
    answer: creatorPageView,
  },
  followed: {
    method: 'get',
    path: '/me/followed',
    role: 'user',
    summary: 'Creators that I follow, the last one first.',
    answer: z.object({ creators: z.array(followedView) }),
  },
  kept_videos: {
    method: 'get',
    path: '/me/videos',
    role: 'user',
    summary: 'Videos that I liked or saved, the last one first.',
    query: z.object({ kept: z.enum(['liked', 'saved']) }),
    answer: z.object({ videos: z.array(videoCard) }),
  },
  notices: {
    method: 'get',
    path: '/me/notices',
    role: 'user',
    summary: 'What happened to what I have, want or follow, newest first.',
    answer: noticesView,
  },
  see_notices: {
    method: 'post',
    path: '/me/notices/seen',
    role: 'user',
    summary: 'I have read what there is.',
    body: z.strictObject({}),
    answer: noticesView,
  },
  feed: {
    method: 'get',
    path: '/feed',
    role: 'user',
    summary: 'The next slate of videos, ranked.',
    query: z.object({ surface: z.enum(['for_you', 'following']).default('for_you') }),
    answer: z.object({ items: z.array(feedItem) }),
  },
  video: {
    method: 'get',
    path: '/videos/{video_id}',
    role: 'user',
    summary: 'One video, as a shared link opens it.',
    params: z.object({ video_id: edgeId('video') }),
    answer: feedItem,
  },
  comments: {
    method: 'get',
    path: '/videos/{video_id}/comments',
    role: 'user',
    summary: 'Comments on a video, newest first.',
    params: z.object({ video_id: edgeId('video') }),
    answer: z.object({ comments: z.array(commentView) }),
  },
  product: {
    method: 'get',
    path: '/products/{product_id}',
    role: 'user',
    summary: 'A product with variants, shop, rating and first reviews.',
    params: z.object({ product_id: edgeId('product') }),
    answer: productView,
  },
  product_more: {
    method: 'get',
    path: '/products/{product_id}/more',
    role: 'user',
    summary: 'More from the shop of a product, videos and live sessions that show it, and what it cost before.',
    params: z.object({ product_id: edgeId('product') }),
    answer: productMoreView,
  },
  questions: {
    method: 'get',
    path: '/products/{product_id}/questions',
    role: 'user',
    summary: 'What was asked about a product, the newest first, with what the shop and buyers answered.',
    params: z.object({ product_id: edgeId('product') }),
    answer: z.object({ questions: z.array(questionView) }),
  },
  reviews: {
    method: 'get',
    path: '/products/{product_id}/reviews',
    role: 'user',
    summary: 'Reviews of a product, newest first.',
    params: z.object({ product_id: edgeId('product') }),
    query: z.object({
      stars: z.coerce.number().int().min(1).max(5).optional(),
      before_ms: z.coerce.number().int().optional(),
    }),
    answer: z.object({ reviews: z.array(reviewView) }),
  },
  shop_home: {
    method: 'get',
    path: '/shop',
    role: 'user',
    summary: 'The shop tab: categories, products for me, best sellers, price drops, new arrivals.',
    answer: shopHomeView,
  },
  shop_category: {
    method: 'get',
    path: '/shop/categories/{category}',
    role: 'user',
    summary: 'Products of a category, in the order asked for, page by page.',
    params: z.object({ category: z.coerce.number().int().min(0).max(255) }),
    query: z.object({ sort: z.enum(productOrders).default('recommended'), page }),
    answer: shopCategoryView,
  },
  search: {
    method: 'get',
    path: '/search',
    role: 'user',
    summary: 'What fits the words, in English or Chinese, also mistyped: products, videos, creators, shops.',
    query: z.object({
      q: z.string().trim().min(1).max(SEARCH_LENGTH_MAX),
      tab: z.enum(searchTabs).default('products'),
      sort: z.enum(productOrders).default('recommended'),
      page,
    }),
    answer: searchView,
  },
  suggest: {
    method: 'get',
    path: '/search/suggest',
    role: 'user',
    summary: 'What the beginning of a search may become; what sells, where nothing is typed.',
    query: z.object({ q: z.string().trim().max(SEARCH_LENGTH_MAX).default('') }),
    answer: z.object({ suggestions: z.array(suggestionView) }),
  },
  ...liveRoutes,
  cart: { method: 'get', path: '/cart', role: 'user', summary: 'My cart by shop.', answer: cartView },
  add_to_cart: {
    method: 'post',
    path: '/cart/lines',
    role: 'user',
    summary: 'Put pieces into the cart.',
    body: z.strictObject({ sku_id: edgeId('sku'), quantity, ...credit }),
    answer: cartView,
    moves: true,
  },
  set_cart_quantity: {
    method: 'patch',
    path: '/cart/lines/{sku_id}',
    role: 'user',
    summary: 'Change the pieces of a line; zero takes it out.',
    params: z.object({ sku_id: edgeId('sku') }),
    body: z.strictObject({ quantity }),
    answer: cartView,
    moves: true,
  },
  addresses: {
    method: 'get',
    path: '/addresses',
    role: 'user',
    summary: 'My addresses.',
    answer: z.object({ addresses: z.array(addressView) }),
  },
  add_address: {
    method: 'post',
    path: '/addresses',
    role: 'user',
    summary: 'Remember an address.',
    body: typed_address,
    answer: addressView,
  },
  change_address: {
    method: 'patch',
    path: '/addresses/{address_id}',
    role: 'user',
    summary: 'Change an address; it gets another number, parcels under way keep the old one.',
    params: z.object({ address_id: z.coerce.number().int().min(0) }),
    body: typed_address,
    answer: addressView,
  },
  remove_address: {
    method: 'post',
    path: '/addresses/{address_id}/removal',
    role: 'user',
    summary: 'Take an address off my list.',
    params: z.object({ address_id: z.coerce.number().int().min(0) }),
    body: z.strictObject({}),
    answer: z.object({ addresses: z.array(addressView) }),
  },
  place_order: {
    method: 'post',
    path: '/checkouts',
    role: 'user',
    summary: 'Place an order: prices are locked, stock is taken, payment is due.',
    body: z.strictObject({
      lines: z
        .array(
          z.strictObject({
            sku_id: edgeId('sku'),
            quantity,
            price_cents: cents,
            ...credit,
            deal_id: edgeId('deal').optional(),
          }),
        )
        .max(200),
      coupon_ids: z.array(edgeId('coupon')).max(9).default([]),
      total_cents: cents,
      address_id: z.number().int(),
    }),
    answer: checkoutView,
    moves: true,
  },
  checkout: {
    method: 'get',
    path: '/checkouts/{checkout_id}',
    role: 'user',
    summary: 'How the payment stands.',
    params: checkout,
    answer: checkoutView,
  },
  confirm_payment: {
    method: 'post',
    path: '/checkouts/{checkout_id}/confirm',
    role: 'user',
    summary: 'Pay. A decline is an answer, not an error.',
    params: checkout,
    body: z.strictObject({ method: paymentMethod }),
    answer: checkoutView,
    moves: true,
  },
  authenticate_payment: {
    method: 'post',
    path: '/checkouts/{checkout_id}/authenticate',
    role: 'user',
    summary: "Answer the card's challenge.",
    params: checkout,
    body: z.strictObject({ passed: z.boolean() }),
    answer: checkoutView,
    moves: true,
  },
  orders: {
    method: 'get',
    path: '/orders',
    role: 'user',
    summary: 'My orders, newest first.',
    answer: z.object({ orders: z.array(orderView) }),
  },
  order: {
    method: 'get',
    path: '/orders/{order_id}',
    role: 'user',
    summary: 'One of my orders.',
    params: order,
    answer: orderView,
  },
  cancel_order: {
    method: 'post',
    path: '/orders/{order_id}/cancel',
    role: 'user',
    summary: 'Cancel before dispatch.',
    params: order,
    body: z.strictObject({}),
    answer: orderView,
    moves: true,
  },
  confirm_receipt: {
    method: 'post',
    path: '/orders/{order_id}/receipt',
    role: 'user',
    summary: 'Confirm receipt.',
    params: order,
    body: z.strictObject({}),
    answer: orderView,
    moves: true,
  },
  request_return: {
    method: 'post',
    path: '/orders/{order_id}/return',
    role: 'user',
    summary: 'Ask to return an order, or part of it.',
    params: order,
    body: z.strictObject({
      reason: z.enum(returnReasons),
      note: z.string().max(500).nullable(),
      quantities: z.array(z.number().int().min(0).max(99)).max(8),
      photos: photos.default([]),
    }),
    answer: orderView,
    moves: true,
  },
  review_item: {
    method: 'post',
    path: '/orders/{order_id}/reviews',
    role: 'user',
    summary: 'Review a delivered line.',
    params: order,
    body: z.strictObject({
      line: z.number().int().min(0).max(7),
      stars: z.number().int().min(1).max(5),
      words: z.string().trim().max(1_000).nullable(),
      tags: z.number().int().min(0).max(65_535),
      photos: photos.default([]),
    }),
    answer: orderView,
    moves: true,
  },
  ...commerceRoutes,
  ...deskRoutes,
  ...studioRoutes,
  report_events: {
    method: 'post',
    path: '/events',
    role: 'user',
    summary: 'Report what I did, in batches; a record that is there already is counted once.',
    body: z.strictObject({ events: z.array(clientEvent).min(1).max(100) }),
    answer: z.object({ accepted: z.number().int(), duplicates: z.number().int() }),
  },
  tiles: {
    method: 'get',
    path: '/metrics',
    role: 'user',
    summary: 'All tiles now.',
    answer: z.object({ tiles: z.array(tileView) }),
  },
  series: {
    method: 'get',
    path: '/metrics/{metric_id}/series',
    role: 'user',
    summary: 'A metric at the end of each of the last days.',
    params: z.object({ metric_id: z.string().max(60) }),
    answer: seriesView,
  },
  funnel: { method: 'get', path: '/funnel', role: 'user', summary: 'The flow funnel of the week.', answer: funnelView },
  stream: {
    method: 'get',
    path: '/stream',
    role: 'user',
    summary: 'The last lines of the event stream.',
    answer: z.object({ items: z.array(streamItem) }),
  },
  ...insightsRoutes,
  clock: { method: 'get', path: '/clock', role: 'anyone', summary: 'What time it is in the world.', answer: clockView },
  set_clock: {
    method: 'post',
    path: '/clock',
    role: 'operator',
    summary: 'Pause, or run at 1, 60 or 600 times.',
    body: z.strictObject({ rate: z.literal(clockRates) }),
    answer: clockView,
  },
  skip: {
    method: 'post',
    path: '/clock/skip',
    role: 'operator',
    summary: 'Skip to something worth seeing.',
    body: z.strictObject({ to: z.enum(skipTargets), order_id: edgeId('order').optional() }),
    answer: clockView,
  },
  reset: {
    method: 'post',
    path: '/reset',
    role: 'operator',
    summary: 'Back to the opening state.',
    body: z.strictObject({}),
    answer: done,
  },
} as const satisfies Record<string, Route>;

export type RouteTable = typeof table;
export type RouteId = keyof RouteTable;

/**
 * Every call of the interface: server, client and OpenAPI page read this table.
 * @public
 */
export const routes: { readonly [R in RouteId]: (typeof table)[R] & Route } = table;

/** @public */
export type BodyOf<R extends RouteId> = (typeof table)[R] extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : undefined;
/** @public */
export type AnswerOf<R extends RouteId> = z.infer<(typeof table)[R]['answer']>;
