import type { Logger } from 'pino';
import type { ShopSocket, ShopSockets } from './shop-sockets.ts';

/** Messages that wait for one connection; assumption, 100-1,000: some ten seconds of everything there is to tell. */
const WAITING_MOST = 256;
/** Bytes that the system has not taken of one connection. */
const BYTES_MOST = 1 << 20;
const LOOK_MS = 500;

/**
 * Lets go of connections that do not read what they are told, before what waits for them fills the memory: they come
 * back and find everything as it is. Answers how to end it.
 */
export function dropSlow(io: Pick<ShopSockets, 'sockets'>, log: Logger): () => void {
  const timer = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      const waiting = waitingFor(socket);
      if (waiting.messages <= WAITING_MOST && waiting.bytes <= BYTES_MOST) continue;
      log.warn({ user_id: socket.data.visitor?.user_id, ...waiting }, 'a connection does not keep up and is let go');
      // A goodbye would wait behind everything else.
      const { transport } = socket.conn as unknown as Holding;
      if (transport?.socket?.terminate !== undefined) transport.socket.terminate();
      else socket.conn.close(true);
    }
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** What engine.io and its WebSocket hold for a connection; neither says so in its types. */
interface Holding {
  readonly writeBuffer: readonly unknown[];
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number; terminate?(): void } };
}

function waitingFor({ conn }: Pick<ShopSocket, 'conn'>): { readonly messages: number; readonly bytes: number } {
  const { writeBuffer, transport } = conn as unknown as Holding;
  return { messages: writeBuffer.length, bytes: transport?.socket?.bufferedAmount ?? 0 };
}
