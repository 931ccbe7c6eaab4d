import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import type { LiveAct } from '../../model/wire/live-acts.ts';
import type { JoinedView, MyRoomView, RoomPatch } from '../../model/wire/live-views.ts';
import type { attendPlaces, ClientToServer, LiveAnswer, ServerToClient } from '../../model/wire/sockets.ts';
import { myRoomView, roomPatch } from '../../model/wire/live-views.ts';
import { noticesView, type NoticesView } from '../../model/wire/people-views.ts';
import { clockView, funnelView, orderView, streamItem, tileView } from '../../model/wire/views.ts';
import type { OrderView } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { Problem } from '../wire/problem.ts';
import { hearClock as hearWorldClock } from '../wire/world-clock.ts';
import type { Heard } from './live-state.ts';
import type { LiveStore } from './live-store.ts';

export type Place = (typeof attendPlaces)[number];

/** What somebody in a live room hears of it. */
export interface RoomEar {
  readonly patch: (patch: RoomPatch) => void;
  readonly mine: (mine: MyRoomView) => void;
  /** The line is there, for the first time or again: the server has forgotten who was where. */
  readonly connected: () => void;
  readonly lost: () => void;
}

/** What becomes of something that is asked for over the line. */
export type Asked<T = Record<never, never>> = Promise<LiveAnswer<T> | { readonly ok: false; readonly reason: 'lost' }>;

/** The line to the running world: one socket, opened when it is first needed, and the first values by request. */
export interface LiveLine {
  /** Opens the line; the session's cookie must be there. Again is nothing. */
  open(): void;
  attend(place: Place): void;
  watchStage(on: boolean): void;
  /** Reads first values again; for whoever knows that the world is another. */
  refresh(): void;
  /** Hangs up and comes back as whoever the session's cookie names now. */
  renew(): void;
  onOrder(callback: (order: OrderView) => void): () => void;
  onNotices(callback: (news: NoticesView) => void): () => void;
  /** Hears of the room that was joined; says `connected` at once where the line is there already. */
  onRoom(ear: RoomEar): () => void;
  joinLive(live_id: string, card_key: string | null): Asked<JoinedView>;
  leaveLive(live_id: string): void;
  actLive(act: LiveAct): Asked;
}

const ROOM_PATH = '/socket.io';
/** Waits between attempts; assumption: a server that restarts is back in 2 to 10 s. */
const RECONNECT_MS = { first: 500, most: 5_000 };
const SNAPSHOT_RETRY_MS = 2_000;
/** An answer over the line that takes longer is given up; assumption, 5 to 20 s. */
const ANSWER_MS = 10_000;

export function createLiveLine(store: LiveStore): LiveLine {
  let socket: Socket<ServerToClient, ClientToServer> | null = null;
  let place: Place = 'feed';
  let is_watched = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const order_callbacks = new Set<(order: OrderView) => void>();
  const notice_callbacks = new Set<(news: NoticesView) => void>();
  const room_ears = new Set<RoomEar>();

  const refresh = (): void => {
    clearTimeout(retry);
    void readFirstValues(store, is_watched).catch((fault: unknown) => {
      store.hear({ kind: 'fault', fault });
      if (fault instanceof Problem && fault.is_passing)
        retry = setTimeout(refresh, fault.retry_after_ms ?? SNAPSHOT_RETRY_MS);
    });
  };

  /** Where what is heard tells of another world, everything is read anew. */
  const hearAndFollow = (heard: Heard): void => {
    const { turned_back } = store.state();
    store.hear(heard);
    if (store.state().turned_back !== turned_back) refresh();
  };

  const open = (): void => {
    if (socket !== null) return;
    const line: Socket<ServerToClient, ClientToServer> = io({
      path: ROOM_PATH,
      transports: ['websocket', 'polling'],
      reconnectionDelay: RECONNECT_MS.first,
      reconnectionDelayMax: RECONNECT_MS.most,
    });
    socket = line;
    const lost = (): void => {
      store.hear({ kind: 'connection', connection: 'lost' });
      for (const ear of room_ears) ear.lost();
    };
    line.on('connect', () => {
      store.hear({ kind: 'connection', connection: 'live' });
      // The server forgets who hangs up.
      line.emit('attend', { place });
      if (is_watched) line.emit('watch_stage', { on: true });
      for (const ear of room_ears) ear.connected();
      refresh();
    });
    line.on('room', (patch) => {
      const told = checked(roomPatch, patch);
      for (const ear of room_ears) ear.patch(told);
    });
    line.on('my_room', (mine) => {
      const told = checked(myRoomView, mine);
      for (const ear of room_ears) ear.mine(told);
    });
    line.on('disconnect', (reason) => {
      lost();
      // After a farewell of the server the client does not come back by itself.
      if (reason === 'io server disconnect') line.connect();
    });
    line.on('connect_error', () => {
      lost();
      // A refusal (no session yet) ends the attempts; a network that is away does not.
      if (!line.active) setTimeout(() => line.connect(), RECONNECT_MS.most);
    });
    line.on('clock', (clock) => {
      hearWorldClock(checked(clockView, clock));
      hearAndFollow({ kind: 'clock', clock });
    });
    line.on('tiles', (tiles) => {
      hearAndFollow({ kind: 'tiles', tiles: checked(z.array(tileView), tiles), from: 'message' });
    });
    line.on('funnel', (funnel) => store.hear({ kind: 'funnel', funnel: checked(funnelView, funnel) }));
    line.on('stream', (items) => store.hear({ kind: 'stream', items: checked(z.array(streamItem), items) }));
    line.on('order', (order) => {
      store.hear({ kind: 'orders', orders: [checked(orderView, order)] });
      for (const callback of order_callbacks) callback(order);
    });
    line.on('notice', (news) => {
      const told = checked(noticesView, news);
      for (const callback of notice_callbacks) callback(told);
    });
  };

  /** An answer, or that the line did not bring one. What was asked may have happened all the same. */
  async function asked<T>(
    ask: (line: ReturnType<Socket<ServerToClient, ClientToServer>['timeout']>) => Promise<LiveAnswer<T>>,
  ): Promise<LiveAnswer<T> | { readonly ok: false; readonly reason: 'lost' }> {
    if (socket?.connected !== true) return { ok: false, reason: 'lost' };
    return ask(socket.timeout(ANSWER_MS)).catch(() => ({ ok: false, reason: 'lost' }) as const);
  }

  return {
    open,
    attend(next) {
      if (next === place) return;
      place = next;
      if (socket?.connected === true) socket.emit('attend', { place });
    },
    watchStage(on) {
      if (on === is_watched) return;
      is_watched = on;
      if (socket?.connected === true) socket.emit('watch_stage', { on });
      if (on) refresh();
    },
    refresh,
    renew() {
      socket?.disconnect();
      socket?.connect();
    },
    onOrder(callback) {
      order_callbacks.add(callback);
      return () => void order_callbacks.delete(callback);
    },
    onNotices(callback) {
      notice_callbacks.add(callback);
      return () => void notice_callbacks.delete(callback);
    },
    onRoom(ear) {
      room_ears.add(ear);
      if (socket?.connected === true) ear.connected();
      return () => void room_ears.delete(ear);
    },
    joinLive: (live_id, card_key) => asked((line) => line.emitWithAck('join_live', { live_id, card_key })),
    leaveLive(live_id) {
      if (socket?.connected === true) socket.emit('leave_live', { live_id }, () => undefined);
    },
    actLive: (act) => asked((line) => line.emitWithAck('live_act', act)),
  };
}

/** @throws {Problem} where one of the answers does not come; those that came are kept */
async function readFirstValues(store: LiveStore, is_watched: boolean): Promise<void> {
  const { turned_back } = store.state();
  const keep = async (reading: Promise<() => void>): Promise<void> => {
    const hear = await reading;
    if (store.state().turned_back === turned_back) hear();
  };
  const always = [
    keep(
      call('clock', {}).then((clock) => () => {
        hearWorldClock(clock);
        store.hear({ kind: 'clock', clock });
      }),
    ),
    keep(
      call('orders', {}).then(
        ({ orders }) =>
          () =>
            store.hear({ kind: 'orders', orders }),
      ),
    ),
  ];
  const staged = is_watched
    ? [
        keep(
          call('tiles', {}).then(
            ({ tiles }) =>
              () =>
                store.hear({ kind: 'tiles', tiles, from: 'answer' }),
          ),
        ),
        keep(call('funnel', {}).then((funnel) => () => store.hear({ kind: 'funnel', funnel }))),
        keep(
          call('stream', {}).then(
            ({ items }) =>
              () =>
                store.hear({ kind: 'stream', items }),
          ),
        ),
      ]
    : [];
  const outcomes = await Promise.allSettled([...always, ...staged]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  if (store.state().fault !== null) store.hear({ kind: 'fault', fault: null });
}

/** The server has parsed what it sends by the same schema; a second reading is for whoever changes either side. */
function checked<T>(schema: z.ZodType, message: T): T {
  if (import.meta.env.DEV) schema.parse(message);
  return message;
}
