import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { clientMessages } from '../../model/wire/sockets.ts';
import { openRooms, type RoomHub } from '../rooms/room-hub.ts';
import { tokenOf } from '../api/session-cookie.ts';
import { visitorOf } from '../people/sessions.ts';
import { attention } from './attention.ts';
import { pushNews } from './push-news.ts';
import { pushNotices } from './push-notices.ts';
import { dropSlow } from './slow-sockets.ts';
import { type LiveShop, roomOf, type ShopSockets } from './shop-sockets.ts';

/** The sockets of the shop: before it is open, everybody is asked to come again. */
export interface OpenSockets {
  open(shop: LiveShop): void;
  /** Sockets that are connected. */
  count(): number;
  close(): void;
}

/** Messages of the contract are some hundred bytes. */
const MESSAGE_BYTES_MAX = 10_000;

/** Listens for sockets on an HTTP server: who has a session hears the world live. */
export function openSockets(http: HttpServer, log: Logger, presence?: Parameters<typeof openRooms>[3]): OpenSockets {
  const io: ShopSockets = new Server(http, {
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    serveClient: false,
    // The development server has sockets of its own on the same port.
    destroyUpgrade: false,
    allowRequest: (request, decide) => decide(null, isOwnSite(request)),
  });
  let shop: LiveShop | null = null;
  let rooms: RoomHub | null = null;
  let hush: readonly (() => void)[] = [];

  io.use((socket, next) => {
    const enter = async (): Promise<void> => {
      if (shop === null) throw new Error('still_opening');
      const token = tokenOf(socket.handshake.headers.cookie);
      const visitor = token === undefined ? null : await visitorOf(shop.db, token);
      if (visitor === null) throw new Error('no_session');
      socket.data.visitor = visitor;
      Object.assign(socket.data, {
        watches_stage: false,
        live_id: null,
        told_mine: null,
        cards_used: new Set(),
        acts_ms: [],
      });
    };
    enter().then(
      () => next(),
      (error: Error) => next(error),
    );
  });
  const attended = attention((place) => shop?.engine.attend(place));
  io.on('connection', (socket) => {
    const { visitor } = socket.data;
    void socket.join(roomOf(visitor.user_id));
    if (shop !== null) socket.emit('clock', shop.engine.clock());
    socket.on('attend', (message) => {
      const said = clientMessages.attend.safeParse(message);
      if (said.success) attended.turn(socket.id, said.data.place);
      else refuse(log, 'attend', said.error);
    });
    socket.on('watch_stage', (message) => {
      const said = clientMessages.watch_stage.safeParse(message);
      if (said.success) socket.data.watches_stage = said.data.on;
      else refuse(log, 'watch_stage', said.error);
    });
    rooms?.serve(socket);
    socket.on('disconnect', () => attended.leave(socket.id));
  });

  return {
    open(opened) {
      shop = opened;
      rooms = openRooms(io, opened, log, presence);
      hush = [pushNews(io, opened, log), pushNotices(io, opened, log), dropSlow(io, log)];
    },
    count: () => io.engine.clientsCount,
    close() {
      for (const end of hush) end();
      rooms?.close();
      shop = null;
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

function refuse(log: Logger, message: string, error: Error): void {
  log.debug({ message, err: error }, 'a message that is not in the contract');
}

/** A browser says where a page comes from; who does not say it is no browser, and has nobody else's cookie. */
function isOwnSite({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
