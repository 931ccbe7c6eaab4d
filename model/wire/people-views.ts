import { z } from 'zod';
import { bilingual, cents, edgeId, instant } from './edge-schema.ts';
import { creatorView, productCard, shelfCard, videoCard } from './views.ts';

/** What a persona is the clearest case of among the members, in the order in which they are shown. */
export const personaKinds = [
  'heavy_buyer',
  'bargain_hunter',
  'big_spender',
  'returner',
  'creator_fan',
  'window_shopper',
  'waiting',
  'hesitant',
  'reviewer',
  'loyal',
  'lapsed',
  'newcomer',
  'regular',
] as const;
export type PersonaKind = (typeof personaKinds)[number];

/** A member of the population that a person can be, with what the platform knows of them. */
export const personaView = z.object({
  user_id: edgeId('user'),
  kind: z.enum(personaKinds),
  name: bilingual,
  avatar_seed: z.number().int(),
  /** Category that held them longest; null before anything did. */
  favourite: bilingual.nullable(),
  orders: z.number().int(),
  spent_cents: cents,
  returns: z.number().int(),
  reviews: z.number().int(),
  follows: z.number().int(),
  in_cart: z.number().int(),
  on_the_way: z.number().int(),
  /** Of the last 28 days, those on which they came. */
  active_days: z.number().int(),
  /** Days since they came last; null where that is longer ago than is remembered. */
  away_days: z.number().int().nullable(),
  /** Whose they are now. */
  taken: z.enum(['nobody', 'me', 'somebody']),
});

/** A creator with what they have published and what they sell. */
export const creatorPageView = z.object({
  creator: creatorView,
  handle: z.string(),
  bio: bilingual,
  niche: bilingual,
  likes: z.number().int(),
  videos_count: z.number().int(),
  videos: z.array(videoCard),
  next_page: z.number().int().nullable(),
  showcase: z.array(shelfCard),
});

export const followedView = creatorView.extend({ niche: bilingual, videos: z.array(videoCard) });

export const noticeKinds = [
  'pay_soon',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
  'return_approved',
  'return_rejected',
  'refunded',
  'price_drop',
  'creator_posted',
] as const;

/** Something that happened to what a person has, wants or follows. */
export const noticeView = z.object({
  notice_id: z.string(),
  kind: z.enum(noticeKinds),
  at_ms: instant,
  unseen: z.boolean(),
  /** The order that it is about. */
  order_id: edgeId('order').nullable(),
  /** The product: of an order its first. */
  product: productCard.nullable(),
  /** The video that a creator posted. */
  video: videoCard.nullable(),
  creator: creatorView.nullable(),
  /** What was refunded, is due, or a thing in the cart costs less. */
  amount_cents: cents.nullable(),
});

export const noticesView = z.object({ notices: z.array(noticeView), unseen: z.number().int() });

export type PersonaView = z.infer<typeof personaView>;
export type CreatorPageView = z.infer<typeof creatorPageView>;
export type NoticeView = z.infer<typeof noticeView>;
export type NoticesView = z.infer<typeof noticesView>;
export type NoticeKind = (typeof noticeKinds)[number];
