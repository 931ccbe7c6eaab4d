import { productOfSku, toEdge } from '../../model/ids.ts';
import type { ChatLine, Notice, Room } from '../../model/live/room.ts';
import type { Bilingual } from '../../sim/lexicon/bilingual.ts';
import type { ChatLineView, LiveCardView, MyRoomView, NoticeView, RoomView } from '../../model/wire/live-views.ts';
import type { ProductCard } from '../../model/wire/views.ts';
import type { Shop } from '../api/shop.ts';
import { portraits } from '../api/views/portraits.ts';
import { productCards } from '../api/views/product-cards.ts';
import type { LivesNow, RoomFacts, Standing } from './room-facts.ts';
import { roomOffers } from './room-offers.ts';

/** Cards of products by id. */
export type Cards = ReadonlyMap<number, ProductCard>;

/** Products that a room shows. */
export function productsOf({ lineup, giveaway }: Room): number[] {
  return giveaway === null ? [...lineup] : [...lineup, productOfSku(giveaway.sku_id)];
}

/** A room as everybody in it sees it. */
export async function roomView(
  shop: Shop,
  { room, followers }: RoomFacts,
  cards: Cards | Promise<Cards> = productCards(shop, productsOf(room)),
): Promise<RoomView> {
  const known = await cards;
  const people = await portraits(
    shop,
    [...room.chat, ...room.notices].map(({ user_id }) => user_id),
  );
  const { title, scene } = shop.catalogue.live(room);
  const { explaining, giveaway } = room;
  const { deal, coupon } = await roomOffers(shop, room);
  const prize = giveaway === null ? undefined : known.get(productOfSku(giveaway.sku_id));
  return {
    live_id: toEdge('live', room.live_id),
    place: room.place,
    status: room.status,
    host: hostOf(shop, room.creator_id, followers),
    title,
    scene: { ...scene, subtitles: [...scene.subtitles] },
    flagship: room.flagship,
    started_ms: room.started_ms,
    planned_end_ms: room.planned_end_ms,
    ended_ms: room.ended_ms,
    viewers: room.viewers,
    peak_viewers: room.peak_viewers,
    entries: room.entries,
    likes: room.likes,
    pieces: room.pieces,
    lineup: room.lineup.flatMap((product_id) => known.get(product_id) ?? []),
    pinned: room.pinned === null ? null : (known.get(room.pinned) ?? null),
    explaining:
      explaining === null
        ? null
        : { product_id: toEdge('product', explaining.product_id), since_ms: explaining.since_ms },
    chapters: room.chapters.map(({ explain_key, product_id, from_ms, to_ms }) => ({
      explain_key,
      product_id: toEdge('product', product_id),
      title: shop.catalogue.product(product_id).title,
      from_ms,
      to_ms,
    })),
    deal,
    coupon,
    giveaway:
      giveaway === null || prize === undefined
        ? null
        : {
            giveaway_key: toEdge('giveaway', giveaway.giveaway_key),
            prize,
            prizes: giveaway.prizes,
            condition: giveaway.condition,
            watch_ms: giveaway.watch_ms,
            until_ms: giveaway.until_ms,
            entrants: giveaway.entrants,
          },
    slow_mode_ms: room.slow_mode_ms,
    chat: room.chat.map((line) => chatLine(shop, room, line, people(line.user_id))),
    notices: room.notices.map((notice) => noticeView(shop, notice, people(notice.user_id).name)),
  };
}

type Face = Awaited<ReturnType<typeof portraits>> extends (user_id: number) => infer F ? F : never;

function hostOf(shop: Shop, creator_id: number, followers: number): RoomView['host'] {
  const { name, avatar_seed } = shop.catalogue.creator(creator_id);
  return { creator_id: toEdge('creator', creator_id), name, avatar_seed, followers };
}

function chatLine(shop: Shop, room: Room, line: ChatLine, { name, avatar_seed }: Face): ChatLineView {
  return {
    chat_key: toEdge('chat', line.chat_key),
    user_id: toEdge('user', line.user_id),
    author: name,
    avatar_seed,
    at_ms: line.at_ms,
    intent: line.intent,
    topic: line.topic,
    product_id: line.product_id === null ? null : toEdge('product', line.product_id),
    words: shop.catalogue.chat(room, line),
    answer: shop.catalogue.answer(room, line),
  };
}

function noticeView(shop: Shop, notice: Notice, author: NoticeView['author']): NoticeView {
  const { place, kind, user_id, at_ms, count } = notice;
  return { place, kind, user_id: toEdge('user', user_id), author, at_ms, subject: subjectOf(shop, notice), count };
}

function subjectOf(shop: Shop, { kind, subject }: Notice): Bilingual | null {
  if (subject === null) return null;
  if (kind === 'ordered') return shop.catalogue.product(subject).title;
  return kind === 'won' ? shop.catalogue.product(productOfSku(subject)).title : null;
}

/** What a room is to one person, as that person is told. */
export function myRoomView(standing: Standing): MyRoomView {
  const { entry_key, ...rest } = standing;
  return { ...rest, entry_key: entry_key === null ? null : toEdge('exposure', entry_key) };
}

/** Sessions on the Live tab. */
export async function liveCards(shop: Shop, offers: LivesNow['offers']): Promise<LiveCardView[]> {
  const cards = await productCards(
    shop,
    offers.flatMap(({ room }) => (room.pinned === null ? [] : [room.pinned])),
  );
  return offers.map(({ card_key, room, position, policy, propensity, followers, following }) => {
    const { title, scene } = shop.catalogue.live(room);
    return {
      live_id: toEdge('live', room.live_id),
      card_key: toEdge('exposure', card_key),
      position,
      policy,
      propensity,
      host: { ...hostOf(shop, room.creator_id, followers), following },
      title,
      scene: { ...scene, subtitles: [...scene.subtitles] },
      flagship: room.flagship,
      viewers: room.viewers,
      started_ms: room.started_ms,
      pinned: room.pinned === null ? null : (cards.get(room.pinned) ?? null),
    };
  });
}
