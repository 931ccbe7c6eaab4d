import type { z } from 'zod';
import { fromEdge, type IdKind } from '../../model/ids.ts';
import type { LiveCommand } from '../../model/live/live-command.ts';
import type { liveAct } from '../../model/wire/live-acts.ts';
import type { clientMessages } from '../../model/wire/sockets.ts';

type Act = z.output<typeof liveAct>;

/** The number behind an id; one that nobody has where it is none that this shop gives out. */
function idOf(kind: IdKind, text: string): number {
  return fromEdge(kind, text) ?? Number.MAX_SAFE_INTEGER;
}

function actOf(act: Act): LiveCommand {
  const live_id = idOf('live', act.live_id);
  switch (act.act) {
    case 'send_chat': {
      const product_id = act.product_id === null ? null : idOf('product', act.product_id);
      const about = { intent: 'chat', topic: 'none', sentiment: 'neutral' } as const;
      return { kind: 'send_chat', live_id, product_id, ...about, words: act.words };
    }
    case 'like_live':
      return { kind: 'like_live', live_id, taps: act.taps };
    case 'pin_product':
    case 'explain_product':
      return { kind: act.act, live_id, product_id: act.product_id === null ? null : idOf('product', act.product_id) };
    case 'answer_chat':
      return { kind: 'answer_chat', live_id, chat_key: idOf('chat', act.chat_key), words: act.words };
    case 'hide_chat':
      return { kind: 'hide_chat', live_id, chat_key: idOf('chat', act.chat_key) };
    case 'mute_user':
      return { kind: 'mute_user', live_id, user_id: idOf('user', act.user_id), for_ms: act.for_ms };
    case 'set_slow_mode':
      return { kind: 'set_slow_mode', live_id, slow_mode_ms: act.slow_mode_ms };
    case 'start_giveaway': {
      const { prizes, condition, watch_ms, open_ms } = act;
      return { kind: 'start_giveaway', live_id, sku_id: idOf('sku', act.sku_id), prizes, condition, watch_ms, open_ms };
    }
    case 'end_live':
      return { kind: 'end_live', live_id, reason: 'closed' };
    default:
      return { kind: act.act, live_id };
  }
}

/** What people say about rooms, as the world reads it. */
export const liveCommandOf = {
  act: actOf,
  join: ({ live_id, card_key }: z.output<(typeof clientMessages)['join_live']>) => ({
    live_id: idOf('live', live_id),
    card_key: card_key === null ? null : idOf('exposure', card_key),
  }),
} as const;
