import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { toEdge } from '../model/ids.ts';
import { createDraws, worldKey } from '../model/draws/draws.ts';
import { createCatalogue } from '../sim/catalogue/catalogue.ts';
import { migrate } from '../server/books/migrate.ts';
import { shopDatabase } from '../server/books/shop-database.ts';
import { logViewOf } from '../server/insights/log-view.ts';
import { openMedia } from '../server/media/media-store.ts';
import { welcomeGuest } from '../server/people/guests.ts';
import { beginSession, type Visitor } from '../server/people/sessions.ts';
import { openDatabase } from '../server/postgres/embedded.ts';
import { createFinder } from '../server/search/finder.ts';
import { openSockets } from '../server/sockets/open-sockets.ts';
import type { LiveEngine } from '../server/world/live-engine.ts';
import { openWorld } from '../server/world/open-world.ts';
import type { Heard, Listen, Order } from './fan-out-listeners.ts';
import type { PlainAnswer, PlainOrder } from './fan-out-plain.ts';

export interface FanOutResult {
  readonly what: string;
  readonly sockets: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** Its p99 as a multiple of plain `ws` in the same run. */
  readonly of_ws: number;
  /** Messages of the room in a second, and what each listener was told of them. */
  readonly said_a_s: number;
  readonly told_a_s: number;
  readonly kilobytes_a_socket: number;
}

const WORLD = { seed: '7', users: 60, days: 1, version: 'bench' } as const;
const ROUNDS = 3;
const ROUND_MS = 10_000;
/** Chat lines a second: the stated rate. Likes come on top, to be told as one number. */
const LINES_A_S = 10;
const LIKES_A_S = 50;
/** People who listen, each at many screens, and those who talk. */
const PEOPLE = 20;
/**
 * Delivery to everybody in a live room beside a plain WebSocket server that sends the same texts as often; servers and
 * listeners are in processes of their own, and the two take turns.
 */
export async function benchFanOut(sockets: number): Promise<FanOutResult[]> {
  const data_dir = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const log = pino({ level: 'silent' });
  const database = await openDatabase({ data_dir });
  const db = shopDatabase(database.pool);
  await migrate(db);
  const world = openWorld({ data_dir, settings: WORLD, log, report: () => {}, on_death: () => {} });
  const engine = await world.open(db);
  /** When the telling of a place of the room began. */
  const told = new Map<number, number>();
  const watched: LiveEngine = {
    ...engine,
    async changedRooms(asked) {
      const changed = await engine.changedRooms(asked);
      for (const { room } of changed) told.set(room.place, now_ms());
      return changed;
    },
  };
  const log_view = logViewOf(data_dir);
  const http = createServer();
  const app = openSockets(http, log);
  const catalogue = createCatalogue(createDraws(worldKey(WORLD.seed)));
  const media = openMedia(join(data_dir, 'media'));
  app.open({ db, catalogue, engine: watched, finder: createFinder({ db, catalogue, engine }), log: log_view, media });
  const url = await listenOn(http);
  const plain = forkBeside('fan-out-plain');
  const [{ url: plain_url = '' }] = (await once(plain, 'message')) as [PlainAnswer];
  const [ears, plain_ears] = [forkBeside('fan-out-listeners'), forkBeside('fan-out-listeners')];
  try {
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, async () => {
        const { token, visitor } = await beginSession(db, (await welcomeGuest(db, undefined)).user_id);
        await engine.join(visitor);
        return { cookie: `vitrine_session=${token}`, visitor };
      }),
    );
    const visitors = people.map(({ visitor }) => visitor);
    const live = await goLive(engine, db, visitors[0]);
    for (const visitor of visitors)
      await engine.actLive(visitor, { kind: 'enter_live', live_id: live, card_key: null });
    const cookies = people.map(({ cookie }) => cookie);
    const live_id = toEdge('live', live);
    const empty_bytes = process.memoryUsage().rss;
    const socket_url = `${url}/socket.io/?EIO=4&transport=websocket`;
    await order(ears, { listen: { url: socket_url, sockets, cookies, live_id } satisfies Listen });
    const app_bytes = process.memoryUsage().rss;
    const weigh = async (): Promise<number> => (await askPlain(plain, { weigh: true })).rss_bytes ?? Number.NaN;
    const plain_empty_bytes = await weigh();
    await order(plain_ears, { listen: { url: plain_url, sockets, cookies, live_id: null } satisfies Listen });
    const plain_bytes = await weigh();

    const delays = { app: [] as number[], plain: [] as number[] };
    let lines = 0;
    let messages = 0;
    for (let round = 0; round < ROUNDS; round++) {
      told.clear();
      lines += await talk(engine, visitors, live);
      const heard = await take(ears);
      for (const [place, at_ms] of heard) {
        const told_ms = told.get(place);
        if (told_ms !== undefined) delays.app.push(at_ms - told_ms);
      }
      messages += heard.length / sockets;
      const text = await textOf(engine, live);
      const said = await askPlain(plain, { talk: { text, messages: told.size, over_ms: ROUND_MS } });
      const sent = new Map(said.sent);
      for (const [id, at_ms] of await take(plain_ears)) delays.plain.push(at_ms - (sent.get(id) as number));
    }
    const seconds = (ROUNDS * ROUND_MS) / 1_000;
    const row = (
      what: string,
      values: readonly number[],
      bytes: number,
      said: number,
      heard: number,
    ): FanOutResult => ({
      what,
      sockets,
      p50_ms: quantile(values, 0.5),
      p99_ms: quantile(values, 0.99),
      of_ws: quantile(values, 0.99) / quantile(delays.plain, 0.99),
      said_a_s: said / seconds,
      told_a_s: heard / seconds,
      kilobytes_a_socket: bytes / sockets / 1_000,
    });
    return [
      row('a live room', delays.app, app_bytes - empty_bytes, lines, messages),
      row(
        'plain ws',
        delays.plain,
        plain_bytes - plain_empty_bytes,
        delays.plain.length / sockets,
        delays.plain.length / sockets,
      ),
    ];
  } finally {
    for (const child of [ears, plain_ears, plain]) child.kill();
    app.close();
    http.close();
    await log_view.close();
    await world.stop();
    await database.stop();
    await rm(data_dir, { recursive: true, force: true });
  }
}

const now_ms = (): number => Number(process.hrtime.bigint()) / 1e6;

async function listenOn(http: Server): Promise<string> {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

async function goLive(engine: LiveEngine, db: ReturnType<typeof shopDatabase>, host: Visitor): Promise<number> {
  const products = await db
    .selectFrom('skus')
    .select('product_id')
    .distinct()
    .orderBy('product_id')
    .limit(20)
    .execute();
  const { live_id, category } = await engine.nextSession(0);
  const lineup = products.map(({ product_id }) => product_id);
  const session = { kind: 'start_live', live_id, category, lineup, planned_ms: 3_600_000, flagship: false } as const;
  const started = await engine.actLive(host, { ...session, person_hosts: true });
  if (!started.ok) throw new Error(started.reason);
  return live_id;
}

/** People talk and tap for a round. Answers how many things they said. */
async function talk(engine: LiveEngine, visitors: readonly Visitor[], live_id: number): Promise<number> {
  const done: Promise<unknown>[] = [];
  const about = { product_id: null, intent: 'chat', topic: 'none', sentiment: 'neutral' } as const;
  const began_ms = now_ms();
  let said = 0;
  for (let nth = 0; now_ms() - began_ms < ROUND_MS; nth++) {
    const visitor = visitors[nth % visitors.length];
    done.push(engine.actLive(visitor, { kind: 'send_chat', live_id, ...about, words: `Line ${nth} of this evening` }));
    for (let tap = 0; tap < LIKES_A_S / LINES_A_S; tap++)
      done.push(engine.actLive(visitors[(nth + tap) % visitors.length], { kind: 'like_live', live_id, taps: 3 }));
    said += 1 + LIKES_A_S / LINES_A_S;
    await delay(Math.max(0, began_ms + ((nth + 1) * 1_000) / LINES_A_S - now_ms()));
  }
  await Promise.all(done);
  // What was said last is told.
  await delay(500);
  return said;
}

/** What a message of the room is about as long as. */
async function textOf(engine: LiveEngine, live_id: number): Promise<string> {
  const facts = await engine.room(live_id);
  return JSON.stringify(facts?.room.chat.slice(-2) ?? []);
}

/** A part of this bench in a process of its own. */
function forkBeside(name: string): ChildProcess {
  return fork(new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));
}

async function askPlain(plain: ChildProcess, said: PlainOrder): Promise<PlainAnswer> {
  plain.send(said);
  const [answer] = (await once(plain, 'message')) as [PlainAnswer];
  return answer;
}

async function order(child: ChildProcess, said: Order): Promise<{ readonly heard?: Heard }> {
  child.send(said);
  const [answer] = (await once(child, 'message')) as [{ heard?: Heard; error?: string }];
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer;
}

async function take(child: ChildProcess): Promise<Heard> {
  return (await order(child, { take: true })).heard ?? [];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
