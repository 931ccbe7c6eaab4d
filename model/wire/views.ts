import { z } from 'zod';
import { intentStates } from '../commerce/books.ts';
import { fulfillmentStates, paymentStates, returnStates } from '../commerce/order-life.ts';
import { surfaces } from '../events/envelope.ts';
import { declineCodes, paymentMethods } from '../events/payment-attempt.ts';
import { returnReasons } from '../events/request-return.ts';
import { policies } from '../events/view-video.ts';
import { complaintView, disputeView, refundView } from './commerce-views.ts';
import { bilingual, cents, edgeId, instant } from './edge-schema.ts';

/** What the server shows: the shapes of answers, in the words of the screens. */
export const meView = z.object({
  user_id: edgeId('user'),
  name: bilingual,
  avatar_seed: z.number().int(),
  /** A member is a persona of the population that is taken. */
  kind: z.enum(['guest', 'member']),
  wallet_cents: cents,
  session_id: edgeId('session'),
});

export const creatorView = z.object({
  creator_id: edgeId('creator'),
  name: bilingual,
  avatar_seed: z.number().int(),
  followers: z.number().int(),
  following: z.boolean(),
});

export const productCard = z.object({
  product_id: edgeId('product'),
  title: bilingual,
  art: z.string(),
  palette: z.number().int(),
  price_cents: cents,
  list_price_cents: cents,
  sold: z.number().int(),
  in_stock: z.boolean(),
});

/** A product in a list, with what buyers think of it. */
export const shelfCard = productCard.extend({
  /** Mean of all ratings; null before the first. */
  stars: z.number().nullable(),
  ratings: z.number().int(),
});

export const productOrders = ['recommended', 'sales', 'price_up', 'price_down', 'rating'] as const;
export const searchTabs = ['products', 'videos', 'creators', 'shops'] as const;

const categoryCard = z.object({
  category: z.number().int(),
  name: bilingual,
  art: z.string(),
  /** Products on sale. */
  count: z.number().int(),
});

export const shopHomeView = z.object({
  categories: z.array(categoryCard),
  recommended: z.array(shelfCard),
  /** Whether what the viewer watched has its part in what is recommended. */
  by_watching: z.boolean(),
  best_sellers: z.array(shelfCard),
  price_drops: z.array(shelfCard),
  new_arrivals: z.array(shelfCard),
});

export const shopCategoryView = z.object({
  category: categoryCard,
  products: z.array(shelfCard),
  next_page: z.number().int().nullable(),
});

export const videoCard = z.object({
  video_id: edgeId('video'),
  caption: bilingual,
  hook: bilingual,
  art: z.string(),
  palette: z.number().int(),
  duration_ms: z.number().int(),
  likes: z.number().int(),
  creator: z.object({ name: bilingual, avatar_seed: z.number().int() }),
});

export const suggestionView = z.object({
  kind: z.enum(['category', 'thing', 'brand', 'shop', 'creator']),
  words: bilingual,
});

/** What a search found: how much on each tab, and a page of the one that is looked at. */
export const searchView = z.object({
  counts: z.record(z.enum(searchTabs), z.number().int()),
  products: z.array(shelfCard),
  videos: z.array(videoCard),
  creators: z.array(
    z.object({
      creator_id: edgeId('creator'),
      name: bilingual,
      avatar_seed: z.number().int(),
      niche: bilingual,
      followers: z.number().int(),
      videos: z.array(videoCard),
    }),
  ),
  shops: z.array(
    z.object({
      merchant_id: edgeId('merchant'),
      name: bilingual,
      avatar_seed: z.number().int(),
      sold: z.number().int(),
      count: z.number().int(),
      products: z.array(shelfCard),
    }),
  ),
  next_page: z.number().int().nullable(),
  /** What might be searched for instead, where nothing was found. */
  instead: z.array(suggestionView),
});

/** All that the scene engine needs to play a video. */
export const sceneView = z.object({
  seed: z.number().int(),
  kind: z.string(),
  art: z.string(),
  palette: z.number().int(),
  duration_ms: z.number().int(),
  subtitles: z.array(bilingual),
  hook: bilingual,
  cast: z.number().int(),
});

export const videoView = z.object({
  video_id: edgeId('video'),
  creator: creatorView,
  scene: sceneView,
  caption: bilingual,
  tags: z.array(bilingual),
  category: z.number().int(),
  counters: z.object({
    likes: z.number().int(),
    comments: z.number().int(),
    shares: z.number().int(),
    saves: z.number().int(),
  }),
  /** Where a real clip is read that plays instead of the scene. */
  clip: z.string().nullable(),
  liked: z.boolean(),
  saved: z.boolean(),
  product: productCard.nullable(),
});

/** A place on a slate: the exposure that showing it will be, and how it was chosen. */
export const feedItem = z.object({
  exposure_id: edgeId('exposure'),
  position: z.number().int(),
  policy: z.enum(policies),
  propensity: z.number(),
  video: videoView,
});

export const commentView = z.object({
  comment_id: z.number().int(),
  /** The comment that it answers, itself no answer. */
  reply_to: z.number().int().nullable(),
  author: bilingual,
  avatar_seed: z.number().int(),
  words: bilingual,
  at_ms: instant,
  mine: z.boolean(),
  likes: z.number().int(),
  /** By me. */
  liked: z.boolean(),
});

export const skuView = z.object({
  sku_id: edgeId('sku'),
  name: bilingual,
  price_cents: cents,
  list_price_cents: cents,
  free: z.number().int(),
});

export const reviewView = z.object({
  review_id: edgeId('review'),
  author: bilingual,
  avatar_seed: z.number().int(),
  stars: z.number().int(),
  words: bilingual,
  tags: z.array(bilingual),
  variant: bilingual,
  at_ms: instant,
  mine: z.boolean(),
  photos: z.array(z.string()),
  /** Held ones are seen by who wrote them, until somebody has looked. */
  state: z.enum(['published', 'held', 'hidden']),
  /** What the shop says to it. */
  answer: z.string().nullable(),
});

export const productView = z.object({
  card: productCard,
  blurb: bilingual,
  highlights: z.array(bilingual),
  skus: z.array(skuView),
  shop: z.object({
    merchant_id: edgeId('merchant'),
    name: bilingual,
    avatar_seed: z.number().int(),
    sold: z.number().int(),
    on_time_bp: z.number().int().nullable(),
  }),
  shipping: z.object({
    fee_cents: cents,
    free_from_cents: cents,
    ship_within_ms: z.number().int(),
    return_within_ms: z.number().int(),
  }),
  rating: z.object({
    mean: z.number().nullable(),
    histogram: z.array(z.number().int()).length(5),
    count: z.number().int(),
  }),
  reviews: z.array(reviewView),
});

export const cartLineView = z.object({
  sku_id: edgeId('sku'),
  product: productCard,
  variant: bilingual,
  quantity: z.number().int(),
  /** Today's price; that of the flash deal where there is one. */
  price_cents: cents,
  /** Flash deal in which the whole line can be had now. */
  deal_id: edgeId('deal').nullable(),
  /** Price when it was added, where it differs from today's. */
  was_cents: cents.nullable(),
  free: z.number().int(),
  /** What it was found through, to be named again when it is ordered. */
  credit: z.object({
    creator_id: edgeId('creator').nullable(),
    exposure_id: edgeId('exposure').nullable(),
    origin: z.enum(surfaces),
  }),
});

export const cartView = z.object({
  shops: z.array(
    z.object({ merchant_id: edgeId('merchant'), name: bilingual, lines: z.array(cartLineView), shipping_cents: cents }),
  ),
  items_cents: cents,
  total_cents: cents,
});

export const addressView = z.object({
  address_id: z.number().int(),
  receiver: bilingual,
  phone: z.string(),
  address: bilingual,
});

export const orderView = z.object({
  order_id: edgeId('order'),
  checkout_id: edgeId('checkout'),
  shop: z.object({ merchant_id: edgeId('merchant'), name: bilingual }),
  label: z.enum(['to_pay', 'to_ship', 'shipped', 'delivered', 'completed', 'cancelled', 'after_sales']),
  payment: z.enum(paymentStates),
  fulfillment: z.enum(fulfillmentStates),
  return_state: z.enum(returnStates),
  lines: z.array(
    z.object({
      line: z.number().int(),
      sku_id: edgeId('sku'),
      product: productCard,
      variant: bilingual,
      quantity: z.number().int(),
      price_cents: cents,
      /** What coupons took off the whole line. */
      discount_cents: cents,
      deal_id: edgeId('deal').nullable(),
      reviewed: z.boolean(),
    }),
  ),
  items_cents: cents,
  shipping_cents: cents,
  shop_discount_cents: cents,
  platform_discount_cents: cents,
  total_cents: cents,
  refunded_cents: cents,
  /** On its way back to me. */
  refunding_cents: cents,
  /** Held back while my bank disputes it. */
  disputed_cents: cents,
  ship_to: bilingual,
  tracking: z.string().nullable(),
  placed_at_ms: instant,
  pay_by_ms: instant,
  paid_at_ms: instant.nullable(),
  ship_by_ms: instant.nullable(),
  deliver_by_ms: instant.nullable(),
  shipped_at_ms: instant.nullable(),
  delivered_at_ms: instant.nullable(),
  received_at_ms: instant.nullable(),
  completed_at_ms: instant.nullable(),
  cancelled_at_ms: instant.nullable(),
  /** Until then it can go back; null before it has come. */
  return_by_ms: instant.nullable(),
  return_case: z
    .object({
      reason: z.enum(returnReasons),
      photos: z.array(z.string()),
      refund_cents: cents,
      asked_at_ms: instant,
      decide_by_ms: instant,
    })
    .nullable(),
  refunds: z.array(refundView),
  complaint: complaintView.nullable(),
  dispute: disputeView.nullable(),
});

export const checkoutView = z.object({
  checkout_id: edgeId('checkout'),
  status: z.enum(intentStates),
  amount_cents: cents,
  attempts: z.number().int(),
  last_decline: z.enum(declineCodes),
  method: z.enum(paymentMethods).nullable(),
  pay_by_ms: instant,
  order_ids: z.array(edgeId('order')),
});

export const clockRates = [0, 1, 60, 600] as const;
export const skipTargets = [
  'parcel_ships',
  'parcel_arrives',
  'parcel_kept',
  'next_live',
  'next_day',
  'next_week',
] as const;

export const clockView = z.object({
  now_ms: instant,
  rate: z.union(
    clockRates.map((rate) => z.literal(rate)) as [
      z.ZodLiteral<0>,
      z.ZodLiteral<1>,
      z.ZodLiteral<60>,
      z.ZodLiteral<600>,
    ],
  ),
  /** Rate asked for; the actual one is lower while somebody is in a checkout, or where the machine cannot keep up. */
  asked_rate: z.number(),
  held_by: z.enum(['nobody', 'checkout', 'live_room', 'load']),
  skipping_to_ms: instant.nullable(),
});

/** What a first start goes through, in this order; `failed` ends it wherever it stands. */
export const progressPhases = [
  'opening_database',
  'generating_world',
  'living_burn_in',
  'storing_books',
  'opening_log',
  'open',
  'failed',
] as const;

/** How far the shop has come with opening. */
export const progressView = z.object({
  phase: z.enum(progressPhases),
  /** Share of all the work, 0 to 1. */
  done: z.number().min(0).max(1),
  /** A sentence for whoever waits. */
  detail: z.string(),
});

const metricNumber = z.object({
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
});

export const tileView = z.object({
  id: z.string(),
  unit: z.string(),
  all: metricNumber,
  /** The same metric over the records of the person who looks. */
  me: metricNumber.nullable(),
  reason: z.string().nullable(),
  provisional: z.boolean(),
  as_of_seq: z.number().int(),
});

export const seriesView = z.object({
  id: z.string(),
  days: z.array(z.object({ day: z.number().int(), value: z.number().nullable() })),
});

export const funnelView = z.object({
  first_day: z.number().int(),
  last_day: z.number().int(),
  steps: z.array(z.object({ id: z.string(), users: z.number().int(), mine: z.boolean() })),
  branches: z.array(z.object({ id: z.string(), users: z.number().int(), mine: z.boolean() })),
});

/** A line of the live event stream. */
export const streamItem = z.object({
  seq: z.number().int(),
  at_ms: instant,
  name: z.string(),
  user_id: edgeId('user').nullable(),
  by_person: z.boolean(),
  mine: z.boolean(),
  surface: z.enum(surfaces),
  summary: bilingual,
});

/** @public */
export type MeView = z.infer<typeof meView>;
/** @public */
export type FeedItem = z.infer<typeof feedItem>;
/** @public */
export type SceneView = z.infer<typeof sceneView>;
export type VideoView = z.infer<typeof videoView>;
/** @public */
export type ProductView = z.infer<typeof productView>;
/** @public */
export type ProductCard = z.infer<typeof productCard>;
export type ShelfCard = z.infer<typeof shelfCard>;
export type CategoryCard = z.infer<typeof categoryCard>;
export type VideoCard = z.infer<typeof videoCard>;
export type SearchView = z.infer<typeof searchView>;
export type Suggestion = z.infer<typeof suggestionView>;
export type ProductOrder = (typeof productOrders)[number];
export type SearchTab = (typeof searchTabs)[number];
/** @public */
export type CartView = z.infer<typeof cartView>;
export type OrderView = z.infer<typeof orderView>;
/** @public */
export type CheckoutView = z.infer<typeof checkoutView>;
export type ProgressView = z.infer<typeof progressView>;
export type ClockView = z.infer<typeof clockView>;
export type TileView = z.infer<typeof tileView>;
export type StreamItem = z.infer<typeof streamItem>;
export type FunnelView = z.infer<typeof funnelView>;
