import { z } from 'zod';
import { chatIntents, chatTopics } from '../events/send-chat.ts';
import { giveawayConditions } from '../events/start-giveaway.ts';
import { policies } from '../events/view-video.ts';
import { bilingual, cents, edgeId, instant } from './edge-schema.ts';
import { creatorView, productCard, sceneView } from './views.ts';

/** A line of the chat, hidden ones left out. */
export const chatLineView = z.object({
  chat_key: edgeId('chat'),
  user_id: edgeId('user'),
  author: bilingual,
  avatar_seed: z.number().int(),
  at_ms: instant,
  intent: z.enum(chatIntents),
  topic: z.enum(chatTopics),
  product_id: edgeId('product').nullable(),
  words: bilingual,
  /** What the host answered. */
  answer: bilingual.nullable(),
});

/** Somebody joined, followed, ordered, won, or gave a gift. */
export const noticeView = z.object({
  /** Place of it in the order of the room. */
  place: z.number().int(),
  kind: z.enum(['joined', 'followed', 'ordered', 'won', 'gift']),
  user_id: edgeId('user'),
  author: bilingual,
  at_ms: instant,
  /** The product or the gift. */
  subject: bilingual.nullable(),
  count: z.number().int(),
});

/** A price for a short time: it opens after a countdown and ends with its pieces or its time. */
export const flashDealView = z.object({
  deal_id: z.string(),
  sku_id: edgeId('sku'),
  product_id: edgeId('product'),
  price_cents: cents,
  usual_cents: cents,
  opens_ms: instant,
  closes_ms: instant,
  pieces: z.number().int(),
  left: z.number().int(),
  per_customer: z.number().int(),
});

export const couponDropView = z.object({
  coupon_id: z.string(),
  off_cents: cents,
  from_cents: cents,
  until_ms: instant,
  left: z.number().int(),
});

export const giveawayView = z.object({
  giveaway_key: edgeId('giveaway'),
  prize: productCard,
  prizes: z.number().int(),
  condition: z.enum(giveawayConditions),
  watch_ms: z.number().int(),
  until_ms: instant,
  entrants: z.number().int(),
});

/** A stretch in which a product was explained: a chapter of the replay. */
export const chapterView = z.object({
  explain_key: z.number().int(),
  product_id: edgeId('product'),
  title: bilingual,
  from_ms: instant,
  to_ms: instant.nullable(),
});

/**
 * A live room as everybody in it sees it: the snapshot that joining and rejoining answer, and that `room` messages
 * carry on (see `model/live/room-patch.ts`).
 */
export const roomView = z.object({
  live_id: edgeId('live'),
  /** Place of the last thing told, in the order of this room. */
  place: z.number().int(),
  status: z.enum(['live', 'ended']),
  host: creatorView.omit({ following: true }),
  title: bilingual,
  scene: sceneView,
  flagship: z.boolean(),
  started_ms: instant,
  planned_end_ms: instant,
  ended_ms: instant.nullable(),
  viewers: z.number().int(),
  peak_viewers: z.number().int(),
  entries: z.number().int(),
  likes: z.number().int(),
  pieces: z.number().int(),
  lineup: z.array(productCard),
  pinned: productCard.nullable(),
  explaining: z.object({ product_id: edgeId('product'), since_ms: instant }).nullable(),
  chapters: z.array(chapterView),
  deal: flashDealView.nullable(),
  coupon: couponDropView.nullable(),
  giveaway: giveawayView.nullable(),
  slow_mode_ms: z.number().int(),
  chat: z.array(chatLineView),
  notices: z.array(noticeView),
});

/** What a room is to the one who looks, and to nobody else. */
export const myRoomView = z.object({
  entry_key: z.string().nullable(),
  hosts: z.boolean(),
  following: z.boolean(),
  muted_until_ms: instant.nullable(),
  next_chat_ms: instant.nullable(),
  in_giveaway: z.boolean(),
});

/** A session in a list or in the feed. */
export const liveCardView = z.object({
  live_id: edgeId('live'),
  card_key: edgeId('exposure'),
  position: z.number().int(),
  policy: z.enum(policies),
  propensity: z.number(),
  host: creatorView,
  title: bilingual,
  scene: sceneView,
  flagship: z.boolean(),
  viewers: z.number().int(),
  started_ms: instant,
  pinned: productCard.nullable(),
});

/** What joining and rejoining answer: the room, and what it is to me. */
export const joinedView = z.object({ room: roomView, mine: myRoomView });

const listPatch = <T extends z.ZodType>(item: T) =>
  z.object({
    /** Keys of what is no longer there. */
    gone: z.array(z.union([z.string(), z.number()])),
    changed: z.array(item),
    /** What comes after the last one, in order. */
    added: z.array(item),
  });

/** What is new in a room since a place: fields that changed, and what came and went in its lists. */
export const roomPatch = z.object({
  live_id: edgeId('live'),
  /** The room that it carries on; who stands elsewhere rejoins. */
  from_place: z.number().int(),
  set: roomView.omit({ live_id: true, chat: true, notices: true }).partial().extend({ place: z.number().int() }),
  chat: listPatch(chatLineView),
  notices: listPatch(noticeView),
});

export type ChatLineView = z.infer<typeof chatLineView>;
export type NoticeView = z.infer<typeof noticeView>;
export type RoomView = z.infer<typeof roomView>;
export type MyRoomView = z.infer<typeof myRoomView>;
/** @public */
export type LiveCardView = z.infer<typeof liveCardView>;
export type JoinedView = z.infer<typeof joinedView>;
export type RoomPatch = z.infer<typeof roomPatch>;
