import type { Logger } from 'pino';
import { toEdge } from '../../model/ids.ts';
import type { LiveCommand } from '../../model/live/live-command.ts';
import { type LiveRefusalReason, liveRefusals } from '../../model/live/live-refusal.ts';
import { patchBetween } from '../../model/live/room-patch.ts';
import type { JoinedView, RoomView } from '../../model/wire/live-views.ts';
import type { ClientToServer, LiveAnswer } from '../../model/wire/sockets.ts';
import { clientMessages } from '../../model/wire/sockets.ts';
import { lastVisitOf } from '../people/sessions.ts';
import { productCards } from '../api/views/product-cards.ts';
import { repeat } from '../sockets/repeat.ts';
import type { LiveShop, ShopSocket, ShopSockets } from '../sockets/shop-sockets.ts';
import { liveCommandOf } from './live-command-of.ts';
import type { LiveOutcome } from './room-facts.ts';
import { type Cards, myRoomView, productsOf, roomView } from './room-view.ts';
import { Sightings } from './sightings.ts';

/** A room that somebody listens to, as it was told last. */
interface Told {
  view: RoomView;
  cards: Cards;
  /** When prices and stock of the line-up were read; real ms. */
  read_ms: number;
}

/** Real time between two messages about a room: many events make one. Assumption, 150-400 ms: it reads as at once. */
const TELL_MS = 200;
/** Prices and stock of a line-up may be so old; assumption, 1-5 s. An order looks at the books itself. */
const CARDS_MS = 2_000;
/** What a room is to each of its people is told this often at most, beside after their own acts. */
const MINE_MS = 1_000;
/** Who has no connection any more is looked for this often, and has left after so long; assumption, 10-60 s. */
export const presence = { sweep_ms: 5_000, gone_ms: 20_000 } as const;
/** Acts that one connection can do in a while; assumption: nobody taps faster. */
const ACTS = { most: 40, within_ms: 10_000 } as const;

type JoinAnswer = Parameters<ClientToServer['join_live']>[1];
type Answer = (said: LiveAnswer) => void;

export interface RoomHub {
  /** Listens to what a connection says about rooms. */
  serve(socket: ShopSocket): void;
  close(): void;
}

/** The room of a socket.io server in which everybody hears a session. */
const channelOf = (live_id: number): string => `live ${live_id}`;

/**
 * Tells people in live rooms what happens there: the whole room to who joins, and what is new since to all, in the
 * order of the room. Messages may be dropped for a connection that does not keep up: it sees the gap and joins again,
 * so that nothing is ever queued for it.
 */
export function openRooms(
  io: ShopSockets,
  shop: LiveShop,
  log: Logger,
  { sweep_ms, gone_ms }: { readonly sweep_ms: number; readonly gone_ms: number } = presence,
): RoomHub {
  const { engine, db } = shop;
  const told = new Map<number, Told>();
  const sightings = new Sightings(gone_ms);
  let is_open = true;

  const listened = (): number[] =>
    [...told.keys()].filter((live_id) => io.sockets.adapter.rooms.has(channelOf(live_id)));
  const peopleIn = (live_id: number): ShopSocket[] =>
    [...(io.sockets.adapter.rooms.get(channelOf(live_id)) ?? [])].flatMap((id) => io.sockets.sockets.get(id) ?? []);

  /** The room as it is told now; null where there is none. */
  const look = async (live_id: number): Promise<Told | null> => {
    const known = told.get(live_id);
    if (known !== undefined) return known;
    const facts = await engine.room(live_id);
    if (facts === null) return null;
    const cards = await productCards(shop, productsOf(facts.room));
    const found = { view: await roomView(shop, facts, cards), cards, read_ms: performance.now() };
    // Somebody else may have looked meanwhile: what was told first is what is carried on.
    const first = told.get(live_id) ?? found;
    told.set(live_id, first);
    return first;
  };

  const tell = async (): Promise<void> => {
    for (const live_id of told.keys()) {
      if (!io.sockets.adapter.rooms.has(channelOf(live_id))) told.delete(live_id);
    }
    const now_ms = performance.now();
    const old = new Set(listened().filter((live_id) => now_ms - (told.get(live_id)?.read_ms ?? 0) > CARDS_MS));
    const asked = listened().map((live_id): [number, number] => [
      live_id,
      old.has(live_id) ? -1 : (told.get(live_id)?.view.place ?? -1),
    ]);
    for (const facts of await engine.changedRooms(asked)) {
      const { live_id } = facts.room;
      const last = told.get(live_id);
      if (last === undefined) continue;
      const cards = old.has(live_id) ? await productCards(shop, productsOf(facts.room)) : last.cards;
      const view = await roomView(shop, facts, cards);
      if (told.get(live_id) !== last) continue;
      told.set(live_id, { view, cards, read_ms: old.has(live_id) ? now_ms : last.read_ms });
      const patch = patchBetween(last.view, view);
      const says_more = Object.keys(patch.set).length > 1 || view.place !== last.view.place;
      if (says_more) io.to(channelOf(live_id)).volatile.emit('room', patch);
    }
  };

  const tellMine = async (live_id: number, sockets: readonly ShopSocket[]): Promise<void> => {
    const users = new Set(sockets.map(({ data }) => data.visitor.user_id));
    for (const user_id of users) {
      const own = sockets.filter(({ data }) => data.visitor.user_id === user_id);
      const mine = myRoomView(await engine.standing(own[0].data.visitor, live_id));
      for (const socket of own) {
        const said = JSON.stringify(mine);
        if (socket.data.live_id !== live_id || socket.data.told_mine === said) continue;
        socket.data.told_mine = said;
        socket.emit('my_room', mine);
      }
    }
  };

  const join = async (
    socket: ShopSocket,
    live_id: number,
    card_key: number | null,
  ): Promise<LiveAnswer<JoinedView>> => {
    const { visitor } = socket.data;
    if (socket.data.live_id !== null && socket.data.live_id !== live_id) await leave(socket);
    const before = await engine.standing(visitor, live_id);
    if (before.entry_key === null) {
      const card = takeCard(socket, card_key);
      const entered = await engine.actLive(visitor, { kind: 'enter_live', live_id, card_key: card });
      // Nobody enters what is over; its replay can be looked at while there is one.
      if (!entered.ok && !may_look.has(entered.reason)) return refused(entered.reason, entered.wait_ms);
    }
    await socket.join(channelOf(live_id));
    socket.data.live_id = live_id;
    sightings.see(visitor.user_id, live_id, performance.now());
    const room = await look(live_id);
    if (room === null) {
      await socket.leave(channelOf(live_id));
      socket.data.live_id = null;
      return refused('no_such_live');
    }
    const mine = myRoomView(await engine.standing(visitor, live_id));
    socket.data.told_mine = JSON.stringify(mine);
    // Read last: what is told from here on carries on exactly this.
    return { ok: true, room: (told.get(live_id) ?? room).view, mine };
  };

  /** A card leads into a room once: a later visit is one without. */
  const takeCard = (socket: ShopSocket, card_key: number | null): number | null => {
    if (card_key === null || socket.data.cards_used.has(card_key)) return null;
    socket.data.cards_used.add(card_key);
    return card_key;
  };

  const leave = async (socket: ShopSocket): Promise<LiveOutcome> => {
    const { visitor, live_id } = socket.data;
    if (live_id === null) return { ok: true };
    socket.data.live_id = null;
    await socket.leave(channelOf(live_id));
    const is_elsewhere = peopleIn(live_id).some(({ data }) => data.visitor.user_id === visitor.user_id);
    if (is_elsewhere) return { ok: true };
    return engine.actLive(visitor, { kind: 'leave_live', live_id, reason: 'closed' });
  };

  const act = async (socket: ShopSocket, command: LiveCommand): Promise<LiveAnswer> => {
    if (!mayAct(socket)) return refused('slow_mode', ACTS.within_ms);
    const outcome = await engine.actLive(socket.data.visitor, command);
    if (!outcome.ok) return refused(outcome.reason, outcome.wait_ms);
    await tellMine(command.live_id, [socket]);
    return { ok: true };
  };

  /** Who has lost the connection has left after a while, and who ran a session has ended it. */
  const sweep = async (): Promise<void> => {
    const now_ms = performance.now();
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.live_id !== null) sightings.see(socket.data.visitor.user_id, socket.data.live_id, now_ms);
    }
    const goes = async (user_id: number, command: LiveCommand): Promise<void> => {
      const visit_id = await lastVisitOf(db, user_id);
      if (visit_id !== null) await engine.actLive({ user_id, visit_id }, command);
    };
    for (const { user_id, live_id } of await engine.peopleInRooms()) {
      if (sightings.isGone(user_id, live_id, now_ms)) {
        await goes(user_id, { kind: 'leave_live', live_id, reason: 'connection_lost' });
      }
    }
    for (const { user_id, live_id } of await engine.peopleHosting()) {
      if (sightings.isGone(user_id, live_id, now_ms))
        await goes(user_id, { kind: 'end_live', live_id, reason: 'closed' });
    }
  };

  const warn = (error: unknown): void => {
    if (is_open) log.warn({ err: error }, 'a room could not be told');
  };
  const timers = [
    repeat(TELL_MS, tell, warn),
    repeat(
      MINE_MS,
      async () => {
        for (const live_id of listened()) await tellMine(live_id, peopleIn(live_id));
      },
      warn,
    ),
    repeat(sweep_ms, sweep, warn),
  ];

  /** The rooms are others: everybody who is in one asks for it again. */
  const turnBack = (): void => {
    for (const live_id of listened()) {
      const nothing = { gone: [], changed: [], added: [] };
      const set = { place: Number.MAX_SAFE_INTEGER };
      const patch = { live_id: toEdge('live', live_id), from_place: -1, set, chat: nothing, notices: nothing };
      io.to(channelOf(live_id)).emit('room', patch);
    }
    told.clear();
  };
  engine.news.on('turned_back', turnBack);

  /** Answers a message, and never leaves one without. */
  const answered = <T>(work: Promise<LiveAnswer<T>>, answer: (said: LiveAnswer<T>) => void): void => {
    work.then(answer, (error: unknown) => {
      log.warn({ err: error }, 'something in a room could not be done');
      answer({ ok: false, reason: 'not_open', sentence: 'The shop cannot do this now. Try again.' });
    });
  };

  return {
    serve(socket) {
      socket.on('join_live', (message, answer: JoinAnswer) => {
        const said = clientMessages.join_live.safeParse(message);
        if (typeof answer !== 'function') return;
        if (!said.success) return answer(bad_message);
        const { live_id, card_key } = liveCommandOf.join(said.data);
        answered(join(socket, live_id, card_key), answer);
      });
      socket.on('leave_live', (message, answer: Answer) => {
        const said = clientMessages.leave_live.safeParse(message);
        if (typeof answer !== 'function') return;
        if (!said.success) return answer(bad_message);
        answered(leave(socket).then(answerOf), answer);
      });
      socket.on('live_act', (message, answer: Answer) => {
        const said = clientMessages.live_act.safeParse(message);
        if (typeof answer !== 'function') return;
        if (!said.success) return answer(bad_message);
        answered(act(socket, liveCommandOf.act(said.data)), answer);
      });
    },
    close() {
      is_open = false;
      for (const timer of timers) clearInterval(timer);
      engine.news.off('turned_back', turnBack);
    },
  };
}

/** Refusals to enter after which a room can still be shown, if there is one. */
const may_look: ReadonlySet<LiveRefusalReason> = new Set(['already_there', 'not_live', 'no_such_live']);

const bad_message = { ok: false, reason: 'bad_message', sentence: 'This message is not one of the contract.' } as const;

function refused(reason: LiveRefusalReason, wait_ms?: number): LiveAnswer<never> {
  const { sentence } = liveRefusals[reason];
  return { ok: false, reason, sentence, ...(wait_ms === undefined ? {} : { wait_ms }) };
}

function answerOf(outcome: LiveOutcome): LiveAnswer {
  return outcome.ok ? outcome : refused(outcome.reason, outcome.wait_ms);
}

/** Counts the acts of a connection. */
function mayAct({ data }: ShopSocket): boolean {
  const now_ms = performance.now();
  data.acts_ms = data.acts_ms.filter((at_ms) => now_ms - at_ms < ACTS.within_ms);
  if (data.acts_ms.length >= ACTS.most) return false;
  data.acts_ms.push(now_ms);
  return true;
}
