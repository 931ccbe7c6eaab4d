import { giftNames } from '../events/spend-virtual-currency.ts';
import type { EventName, EventRecord } from '../events/vocabulary.ts';
import type { ChatLine, Notice, Room } from './room.ts';
import { roomRules } from './room-rules.ts';

type Change<N extends EventName> = (room: Room, event: EventRecord<N>) => Partial<Room>;

const changes = {
  end_live: (_room, { at_ms }) => ({
    status: 'ended',
    ended_ms: at_ms,
    pinned: null,
    coupon: null,
    giveaway: null,
  }),
  enter_live: (room, { user_id, at_ms, viewers }) => ({
    viewers,
    entries: room.entries + 1,
    peak_viewers: Math.max(room.peak_viewers, viewers),
    notices: noticed(room, { kind: 'joined', user_id: user_id as number, at_ms, subject: null, count: 1 }),
  }),
  leave_live: (_room, { viewers }) => ({ viewers }),
  pin_product: (_room, { product_id }) => ({ pinned: product_id }),
  explain_product: (room, { explain_key, product_id, at_ms }) => ({
    explaining: { explain_key, product_id, since_ms: at_ms },
    chapters: [...room.chapters, { explain_key, product_id, from_ms: at_ms, to_ms: null }],
  }),
  stop_explaining: (room, { explain_key, at_ms }) => ({
    explaining: null,
    chapters: room.chapters.map((each) => (each.explain_key === explain_key ? { ...each, to_ms: at_ms } : each)),
  }),
  send_chat: (room, { chat_key, user_id, at_ms, product_id, intent, topic, sentiment, words }) => {
    const about = { product_id, intent, topic, sentiment, words };
    const line: ChatLine = {
      chat_key,
      ordinal: room.chat_lines,
      user_id: user_id as number,
      at_ms,
      ...about,
      answer: null,
    };
    return { chat: [...room.chat, line].slice(-roomRules.chat_kept), chat_lines: room.chat_lines + 1 };
  },
  answer_chat: (room, { chat_key, answer_key, topic, words }) => ({
    chat: room.chat.map((line) =>
      line.chat_key === chat_key ? { ...line, answer: { answer_key, topic, words } } : line,
    ),
  }),
  moderate_chat: (room, { action, chat_key }) =>
    action === 'hide' ? { chat: room.chat.filter((line) => line.chat_key !== chat_key) } : {},
  set_slow_mode: (_room, { slow_mode_ms }) => ({ slow_mode_ms }),
  like_live: (room, { taps }) => ({ likes: room.likes + taps }),
  follow_host: (room, { user_id, at_ms }) => ({
    follows: room.follows + 1,
    notices: noticed(room, { kind: 'followed', user_id: user_id as number, at_ms, subject: null, count: 1 }),
  }),
  drop_coupon: (_room, { coupon_id, until_ms }) => ({ coupon: { coupon_id, until_ms } }),
  start_giveaway: (_room, { giveaway_key, sku_id, prizes, condition, watch_ms, until_ms }) => ({
    giveaway: { giveaway_key, sku_id, prizes, condition, watch_ms, until_ms, entrants: 0 },
  }),
  enter_giveaway: (room) => ({
    giveaway: room.giveaway === null ? null : { ...room.giveaway, entrants: room.giveaway.entrants + 1 },
  }),
  draw_giveaway: () => ({ giveaway: null }),
  win_giveaway: (room, { winner_id, at_ms, sku_id }) => ({
    notices: noticed(room, { kind: 'won', user_id: winner_id, at_ms, subject: sku_id, count: 1 }),
  }),
  spend_virtual_currency: (room, { user_id, at_ms, gift, quantity, value_cents }) => ({
    gift_cents: room.gift_cents + value_cents,
    notices: noticed(room, {
      kind: 'gift',
      user_id: user_id as number,
      at_ms,
      subject: giftNames.indexOf(gift),
      count: quantity,
    }),
  }),
  order_line: (room, { user_id, at_ms, product_id, quantity }) => ({
    pieces: room.pieces + quantity,
    notices: noticed(room, {
      kind: 'ordered',
      user_id: user_id as number,
      at_ms,
      subject: product_id,
      count: quantity,
    }),
  }),
} satisfies { readonly [N in EventName]?: Change<N> };

/** Events that change a room which is there. */
export type RoomEventName = keyof typeof changes;

/** Whether a room is another one after an event of this name. */
export function changesRoom(name: EventName): name is RoomEventName {
  return name in changes;
}

/** The room that a session begins with. */
export function openRoom(event: EventRecord<'start_live'>): Room {
  const { live_id, creator_id, category, flagship, person_hosts, at_ms, planned_ms, lineup } = event;
  return {
    live_id,
    creator_id,
    category,
    flagship,
    person_hosts,
    status: 'live',
    place: 1,
    started_ms: at_ms,
    planned_end_ms: at_ms + planned_ms,
    ended_ms: null,
    viewers: 0,
    peak_viewers: 0,
    entries: 0,
    lineup: lineupOf(lineup),
    pinned: null,
    explaining: null,
    chapters: [],
    likes: 0,
    follows: 0,
    gift_cents: 0,
    pieces: 0,
    chat: [],
    chat_lines: 0,
    slow_mode_ms: 0,
    notices: [],
    coupon: null,
    giveaway: null,
  };
}

/** Products of a line-up as `start_live` names them. */
export function lineupOf(text: string): number[] {
  return text === '' ? [] : text.split(',').map(Number);
}

/**
 * The room after an event of it. Knows nothing of rules: what is applied has happened. Events that do not change rooms
 * leave the room as it is; whose event it is, is the caller's to say (an `order_line` names no room).
 */
export function applyToRoom(room: Room, event: EventRecord): Room {
  const change = (changes as { readonly [N in EventName]?: Change<EventName> })[event.name];
  if (change === undefined) return room;
  // A copy of one object and then the difference: several spread at once take three times as long.
  const after: { -readonly [K in keyof Room]: Room[K] } = { ...room };
  Object.assign(after, change(room, event));
  after.place = room.place + 1;
  return after;
}

/** The room that the events of a session make, in their order; null when it has not started. */
export function roomOf(events: Iterable<EventRecord>): Room | null {
  let room: Room | null = null;
  for (const event of events) {
    if (event.name === 'start_live') room = openRoom(event);
    else if (room !== null) room = applyToRoom(room, event);
  }
  return room;
}

function noticed(room: Room, notice: Omit<Notice, 'place'>): readonly Notice[] {
  return [...room.notices, { ...notice, place: room.place + 1 }].slice(-roomRules.notices_kept);
}
