import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * A server that says a text to all its sockets, and nothing else; in a process of its own, so that ten thousand sockets
 * of each kind do not share one process's files.
 */
export type PlainOrder =
  | { readonly talk: { readonly text: string; readonly messages: number; readonly over_ms: number } }
  | { readonly weigh: true };

export interface PlainAnswer {
  readonly url?: string;
  /** When each message was said (`process.hrtime`, the same clock for all processes), ms. */
  readonly sent?: readonly (readonly [id: number, at_ms: number])[];
  readonly rss_bytes?: number;
}

/** Until what was said last has been heard. */
const QUIET_MS = 500;
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const http = createServer().on('upgrade', (request, socket, head) => {
  server.handleUpgrade(request, socket, head, (line) => server.emit('connection', line, request));
});
let ids = 0;

const answer = (said: PlainAnswer): void => void process.send?.(said);

async function talk(text: string, messages: number, over_ms: number): Promise<PlainAnswer['sent']> {
  const sent: [number, number][] = [];
  for (let nth = 0; nth < messages; nth++) {
    const id = ++ids;
    sent.push([id, Number(process.hrtime.bigint()) / 1e6]);
    const message = `{"place":${id},"text":${JSON.stringify(text)}}`;
    for (const line of server.clients as Set<WebSocket>) line.send(message);
    await delay(over_ms / messages);
  }
  await delay(QUIET_MS);
  return sent;
}

process.on('message', (order: PlainOrder) => {
  if ('weigh' in order) answer({ rss_bytes: process.memoryUsage().rss });
  else {
    const { text, messages, over_ms } = order.talk;
    void talk(text, messages, over_ms).then((sent) => answer({ sent: sent ?? [] }));
  }
});
http.listen(0, '127.0.0.1', () => answer({ url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}` }));
