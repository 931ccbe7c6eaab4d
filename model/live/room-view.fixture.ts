import { toEdge } from '../ids.ts';
import type { RoomView } from '../wire/live-views.ts';
import type { Room } from './room.ts';

const said = { en: 'words', zh: '话' };

/** A view of a room with the plainest words there are. */
export function roomViewOf(room: Room): RoomView {
  const card = (product_id: number) => ({
    product_id: toEdge('product', product_id),
    title: { en: `product ${product_id}`, zh: `商品${product_id}` },
    art: 'bag',
    palette: 0,
    price_cents: 100,
    list_price_cents: 200,
    sold: 0,
    in_stock: true,
  });
  const { explaining, giveaway } = room;
  return {
    live_id: toEdge('live', room.live_id),
    place: room.place,
    status: room.status,
    host: { creator_id: toEdge('creator', room.creator_id), name: said, avatar_seed: 1, followers: room.follows },
    title: said,
    scene: { seed: 1, kind: 'talk', art: 'bag', palette: 0, duration_ms: 1, subtitles: [], hook: said, cast: 1 },
    flagship: room.flagship,
    started_ms: room.started_ms,
    planned_end_ms: room.planned_end_ms,
    ended_ms: room.ended_ms,
    viewers: room.viewers,
    peak_viewers: room.peak_viewers,
    entries: room.entries,
    likes: room.likes,
    pieces: room.pieces,
    lineup: room.lineup.map(card),
    pinned: room.pinned === null ? null : card(room.pinned),
    explaining:
      explaining === null
        ? null
        : { product_id: toEdge('product', explaining.product_id), since_ms: explaining.since_ms },
    chapters: room.chapters.map(({ explain_key, product_id, from_ms, to_ms }) => ({
      explain_key,
      product_id: toEdge('product', product_id),
      title: said,
      from_ms,
      to_ms,
    })),
    deal: null,
    coupon: null,
    giveaway:
      giveaway === null
        ? null
        : {
            giveaway_key: toEdge('giveaway', giveaway.giveaway_key),
            prize: card(256),
            prizes: giveaway.prizes,
            condition: giveaway.condition,
            watch_ms: giveaway.watch_ms,
            until_ms: giveaway.until_ms,
            entrants: giveaway.entrants,
          },
    slow_mode_ms: room.slow_mode_ms,
    chat: room.chat.map((line) => ({
      chat_key: toEdge('chat', line.chat_key),
      user_id: toEdge('user', line.user_id),
      author: { en: `user ${line.user_id}`, zh: `user ${line.user_id}` },
      avatar_seed: line.user_id,
      at_ms: line.at_ms,
      intent: line.intent,
      topic: line.topic,
      product_id: null,
      words: { en: line.words ?? '', zh: line.words ?? '' },
      answer: line.answer === null ? null : said,
    })),
    notices: room.notices.map(({ place, kind, user_id, at_ms, count }) => ({
      place,
      kind,
      user_id: toEdge('user', user_id),
      author: { en: `user ${user_id}`, zh: `user ${user_id}` },
      at_ms,
      subject: null,
      count,
    })),
  };
}
