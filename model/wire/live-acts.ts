import { z } from 'zod';
import { giveawayConditions } from '../events/start-giveaway.ts';
import { roomRules } from '../live/room-rules.ts';
import { edgeId } from './edge-schema.ts';

const live = { live_id: edgeId('live') };
const words = z.string().trim().min(1).max(roomRules.chat_letters);

/** What a viewer does in a room: each is one command of `model/live/live-command.ts`. */
export const viewerActs = [
  z.strictObject({
    act: z.literal('send_chat'),
    ...live,
    words,
    product_id: edgeId('product').nullable().default(null),
  }),
  z.strictObject({ act: z.literal('like_live'), ...live, taps: z.number().int().min(1).max(roomRules.taps_most) }),
  z.strictObject({ act: z.literal('follow_host'), ...live }),
  z.strictObject({ act: z.literal('enter_giveaway'), ...live }),
] as const;

/** What the host does in it. */
export const hostActs = [
  z.strictObject({ act: z.literal('pin_product'), ...live, product_id: edgeId('product').nullable() }),
  z.strictObject({ act: z.literal('explain_product'), ...live, product_id: edgeId('product').nullable() }),
  z.strictObject({ act: z.literal('answer_chat'), ...live, chat_key: edgeId('chat'), words }),
  z.strictObject({ act: z.literal('hide_chat'), ...live, chat_key: edgeId('chat') }),
  z.strictObject({
    act: z.literal('mute_user'),
    ...live,
    user_id: edgeId('user'),
    for_ms: z.number().int().min(0).max(roomRules.mute_most_ms),
  }),
  z.strictObject({
    act: z.literal('set_slow_mode'),
    ...live,
    slow_mode_ms: z.number().int().min(0).max(roomRules.slow_mode_most_ms),
  }),
  z.strictObject({
    act: z.literal('start_giveaway'),
    ...live,
    sku_id: edgeId('sku'),
    prizes: z.number().int().min(1).max(roomRules.prizes_most),
    condition: z.enum(giveawayConditions),
    watch_ms: z.number().int().min(0).max(roomRules.giveaway_most_ms).default(0),
    open_ms: z.number().int().min(roomRules.giveaway_least_ms).max(roomRules.giveaway_most_ms),
  }),
  z.strictObject({ act: z.literal('draw_giveaway'), ...live }),
  z.strictObject({ act: z.literal('end_live'), ...live }),
] as const;

/** @public */
export const liveAct = z.discriminatedUnion('act', [...viewerActs, ...hostActs]);
export type LiveAct = z.input<typeof liveAct>;
