import { z } from 'zod';
import { endReasons } from '../events/end-live.ts';
import { leaveLiveReasons } from '../events/leave-live.ts';
import { chatIntents, chatTopics } from '../events/send-chat.ts';
import { giveawayConditions } from '../events/start-giveaway.ts';
import { roomRules } from './room-rules.ts';

const id = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const live_id = id;
const words = z.string().max(roomRules.chat_letters);

/**
 * Every command of a live room that moves neither money nor stock; those are commands of the shop. People and synthetic
 * agents issue the same ones.
 */
export const liveCommand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start_live'),
    live_id,
    category: z.number().int().min(0).max(255),
    lineup: z.array(id).max(1_000),
    planned_ms: z.number().int().min(60_000).max(roomRules.planned_most_ms),
    flagship: z.boolean(),
    /** A person runs the show. */
    person_hosts: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('end_live'), live_id, reason: z.enum(endReasons) }),
  z.strictObject({ kind: z.literal('enter_live'), live_id, card_key: id.nullable() }),
  z.strictObject({ kind: z.literal('leave_live'), live_id, reason: z.enum(leaveLiveReasons) }),
  z.strictObject({ kind: z.literal('pin_product'), live_id, product_id: id.nullable() }),
  z.strictObject({ kind: z.literal('explain_product'), live_id, product_id: id.nullable() }),
  z.strictObject({
    kind: z.literal('send_chat'),
    live_id,
    product_id: id.nullable(),
    intent: z.enum(chatIntents),
    topic: z.enum(chatTopics),
    sentiment: z.enum(['negative', 'neutral', 'positive']),
    words: words.nullable(),
  }),
  z.strictObject({ kind: z.literal('answer_chat'), live_id, chat_key: id, words: words.nullable() }),
  z.strictObject({ kind: z.literal('hide_chat'), live_id, chat_key: id }),
  z.strictObject({
    kind: z.literal('mute_user'),
    live_id,
    user_id: id,
    /** 0 lets the user write again. */
    for_ms: z.number().int().min(0).max(roomRules.mute_most_ms),
  }),
  z.strictObject({
    kind: z.literal('set_slow_mode'),
    live_id,
    slow_mode_ms: z.number().int().min(0).max(roomRules.slow_mode_most_ms),
  }),
  z.strictObject({ kind: z.literal('like_live'), live_id, taps: z.number().int().min(1).max(roomRules.taps_most) }),
  z.strictObject({ kind: z.literal('follow_host'), live_id }),
  z.strictObject({
    kind: z.literal('drop_coupon'),
    live_id,
    coupon_id: id,
  }),
  z.strictObject({
    kind: z.literal('start_giveaway'),
    live_id,
    sku_id: id,
    prizes: z.number().int().min(1).max(roomRules.prizes_most),
    condition: z.enum(giveawayConditions),
    /** Time in the room that it takes, where watching is the condition. */
    watch_ms: z.number().int().min(0).max(roomRules.giveaway_most_ms),
    open_ms: z.number().int().min(roomRules.giveaway_least_ms).max(roomRules.giveaway_most_ms),
  }),
  z.strictObject({ kind: z.literal('enter_giveaway'), live_id }),
  z.strictObject({ kind: z.literal('draw_giveaway'), live_id }),
]);

export type LiveCommand = z.infer<typeof liveCommand>;
export type LiveCommandKind = LiveCommand['kind'];
export type LiveCommandOf<K extends LiveCommandKind> = Extract<LiveCommand, { kind: K }>;

/** Who acts in a room. The platform draws giveaways that are due and ends sessions whose host is gone. */
export type LiveParty =
  | { readonly role: 'viewer'; readonly user_id: number }
  | { readonly role: 'host'; readonly creator_id: number }
  | { readonly role: 'platform' };

/** When and by whom a command is given; `act_key` identifies the act (see `actKey`). */
export interface LiveOccasion {
  readonly at_ms: number;
  readonly act_key: number;
  readonly party: LiveParty;
  /** Whether the viewer follows the host; false for others. */
  readonly follows_host: boolean;
}
