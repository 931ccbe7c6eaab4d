import { WebSocket } from 'ws';

/**
 * Listeners of the fan-out bench, in a process of their own: they speak as little of socket.io as is needed, so that
 * hearing costs the same on both sides.
 */
export interface Listen {
  readonly url: string;
  readonly sockets: number;
  /** Cookies of those who listen, taken in turn. */
  readonly cookies: readonly string[];
  /** The room to join; null for a plain WebSocket server. */
  readonly live_id: string | null;
}
export type Order = { readonly listen: Listen } | { readonly take: true } | { readonly leave: true };

/** What was heard: a number that names the message, and when (`process.hrtime`, the same clock for all processes), ms. */
export type Heard = readonly (readonly [id: number, at_ms: number])[];

const AT_ONCE = 40;
let heard: [number, number][] = [];
let lines: WebSocket[] = [];

const now_ms = (): number => Number(process.hrtime.bigint()) / 1e6;

function hear(text: string): void {
  const id = /"place":(\d+)/.exec(text)?.[1];
  if (id !== undefined) heard.push([Number(id), now_ms()]);
}

/** Connects, and joins the room. */
function listen(url: string, cookie: string, live_id: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const line = new WebSocket(url, { headers: { Cookie: cookie }, perMessageDeflate: false });
    lines.push(line);
    line.on('error', reject);
    // One that was let go before it had joined would be waited for without an end.
    line.on('close', () => reject(new Error('the connection was closed')));
    if (live_id === null) line.on('open', () => resolve());
    line.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      if (live_id === null) return hear(text);
      // Engine.io's ping and opening, socket.io's connection, acknowledgement and event.
      if (text === '2') line.send('3');
      else if (text.startsWith('0')) line.send('40');
      else if (text.startsWith('40')) line.send(`420["join_live",${JSON.stringify({ live_id, card_key: null })}]`);
      else if (text.startsWith('430')) {
        if (text.startsWith('430[{"ok":true')) resolve();
        else reject(new Error(text.slice(0, 200)));
      } else if (text.startsWith('42["room"')) hear(text);
      else if (text.startsWith('44')) reject(new Error(text));
    });
  });
}

async function begin({ url, sockets, cookies, live_id }: Listen): Promise<void> {
  let next = 0;
  const some = async (): Promise<void> => {
    for (let nth = next++; nth < sockets; nth = next++) await listen(url, cookies[nth % cookies.length], live_id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
}

process.on('message', (order: Order) => {
  const answer = (said: object): void => void process.send?.(said);
  if ('listen' in order) {
    begin(order.listen).then(
      () => answer({ ok: true }),
      (error: Error) => answer({ error: error.message }),
    );
  } else if ('take' in order) {
    answer({ heard });
    heard = [];
  } else {
    for (const line of lines) line.terminate();
    lines = [];
    answer({ ok: true });
  }
});
