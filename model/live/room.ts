import type { ChatIntent, ChatTopic } from '../events/send-chat.ts';
import type { giveawayConditions } from '../events/start-giveaway.ts';
import type { SimMs } from '../sim-time.ts';

/** A line of the chat as it stands in the room; hidden lines are not in it any more. */
export interface ChatLine {
  readonly chat_key: number;
  /** Place among all lines of the session, from 0. */
  readonly ordinal: number;
  readonly user_id: number;
  readonly at_ms: SimMs;
  readonly product_id: number | null;
  readonly intent: ChatIntent;
  readonly topic: ChatTopic;
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  /** What a person wrote; null where it is rendered from its key. */
  readonly words: string | null;
  readonly answer: { readonly answer_key: number; readonly topic: ChatTopic; readonly words: string | null } | null;
}

/** What passes through the room as a notice. */
export interface Notice {
  /** Place of its event in the order of the room. */
  readonly place: number;
  readonly kind: 'joined' | 'followed' | 'ordered' | 'won' | 'gift';
  readonly user_id: number;
  readonly at_ms: SimMs;
  /** The product ordered or won, the gift given as its place in the list of gifts; null otherwise. */
  readonly subject: number | null;
  /** Pieces. */
  readonly count: number;
}

/** A stretch of the session in which a product was explained: a chapter of the replay. */
export interface Chapter {
  readonly explain_key: number;
  readonly product_id: number;
  readonly from_ms: SimMs;
  readonly to_ms: SimMs | null;
}

export interface Giveaway {
  readonly giveaway_key: number;
  readonly sku_id: number;
  readonly prizes: number;
  readonly condition: (typeof giveawayConditions)[number];
  readonly watch_ms: number;
  readonly until_ms: SimMs;
  readonly entrants: number;
}

/**
 * A live room as everybody in it sees it: the fold of its events and nothing else. Plain data; a room is replaced by
 * the next one, never changed in place, so that what was handed out stays true.
 */
export interface Room {
  readonly live_id: number;
  readonly creator_id: number;
  readonly category: number;
  readonly flagship: boolean;
  readonly person_hosts: boolean;
  readonly status: 'live' | 'ended';
  /** Events told so far: the place of the last one in the order of this room. */
  readonly place: number;
  readonly started_ms: SimMs;
  readonly planned_end_ms: SimMs;
  readonly ended_ms: SimMs | null;
  readonly viewers: number;
  readonly peak_viewers: number;
  readonly entries: number;
  /** Products of the bag, in the order of their slots. */
  readonly lineup: readonly number[];
  readonly pinned: number | null;
  readonly explaining: { readonly explain_key: number; readonly product_id: number; readonly since_ms: SimMs } | null;
  readonly chapters: readonly Chapter[];
  readonly likes: number;
  readonly follows: number;
  readonly gift_cents: number;
  /** Pieces ordered from the room. */
  readonly pieces: number;
  readonly chat: readonly ChatLine[];
  readonly chat_lines: number;
  readonly slow_mode_ms: number;
  readonly notices: readonly Notice[];
  readonly coupon: { readonly coupon_id: number; readonly until_ms: SimMs } | null;
  readonly giveaway: Giveaway | null;
}
