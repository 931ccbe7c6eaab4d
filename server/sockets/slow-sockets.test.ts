import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { Server } from 'socket.io';
import { io as connectTo, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShopSockets } from './shop-sockets.ts';
import { dropSlow } from './slow-sockets.ts';

/** Messages of 4 kB that are said while one does not listen; the stated size is that of the full test. */
const MESSAGES = process.env.FULL ? 100_000 : 4_000;

let http: HttpServer;
let io: ShopSockets;
let end: () => void;
const lines: Socket[] = [];

beforeAll(async () => {
  http = createServer().listen(0);
  await once(http, 'listening');
  io = new Server(http);
  end = dropSlow(io, pino({ level: 'silent' }));
});
afterAll(() => {
  for (const line of lines) line.close();
  end();
  io.disconnectSockets(true);
  io.engine.close();
  http.close();
});

async function comes(): Promise<Socket> {
  const { port } = http.address() as AddressInfo;
  const line = connectTo(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  lines.push(line);
  await once(line as never, 'connect');
  return line;
}

test(`who does not read what ${MESSAGES} messages say is let go, in bounded memory; who reads hears all of them`, async () => {
  const [attentive, slow] = [await comes(), await comes()];
  let heard = 0;
  attentive.on('stream', () => heard++);
  // The connection stays, nothing is taken from it any more.
  const { transport } = slow.io.engine as unknown as { transport: { ws: { _socket: TcpSocket } } };
  transport.ws._socket.pause();
  const begun_bytes = process.memoryUsage().rss;
  let most_bytes = 0;
  const words = 'x'.repeat(4_000);
  for (let nth = 0; nth < MESSAGES; nth++) {
    io.emit('stream', [words] as never);
    if (nth % 20 > 0) continue;
    await delay(1);
    most_bytes = Math.max(most_bytes, process.memoryUsage().rss - begun_bytes);
  }
  await expect.poll(() => io.sockets.sockets.size, { timeout: 5_000 }).toBe(1);
  await expect.poll(() => heard, { timeout: 20_000 }).toBe(MESSAGES);
  expect(most_bytes).toBeLessThan(250_000_000);
}, 300_000);
