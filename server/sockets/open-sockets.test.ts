import { once } from 'node:events';
import { logViewOf } from '../insights/log-view.ts';
import { spareMedia } from '../media/spare-media.fixture.ts';
import { createFinder } from '../search/finder.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import type { ClientToServer, ServerToClient } from '../../model/wire/sockets.ts';
import { noticesView } from '../../model/wire/people-views.ts';
import { clockView, funnelView, orderView, streamItem, tileView } from '../../model/wire/views.ts';
import { createCatalogue } from '../../sim/catalogue/catalogue.ts';
import { welcomeGuest } from '../people/guests.ts';
import { beginSession, type Visitor } from '../people/sessions.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { openSmallShop, order, pay, type SmallShop, smallWorld, temporaryFolder } from '../world/live-shop.fixture.ts';
import { type OpenSockets, openSockets } from './open-sockets.ts';

type Line = Socket<ServerToClient, ClientToServer>;

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let shop: SmallShop;
let http: Server;
let sockets: OpenSockets;
let url: string;
const lines: Line[] = [];

beforeAll(async () => {
  [database, folder] = await Promise.all([openTestDatabase(), temporaryFolder()]);
  http = createServer().listen(0);
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  sockets = openSockets(http, pino({ level: 'silent' }));
  await expect(connect('anything')).rejects.toThrow('still_opening');
  shop = await openSmallShop(database.url, folder.path);
  const catalogue = createCatalogue(createDraws(worldKey(smallWorld.seed)));
  const { db, engine } = shop;
  sockets.open({
    db,
    catalogue,
    engine,
    finder: createFinder({ db, catalogue, engine }),
    log: logViewOf(folder.path),
    media: spareMedia(),
  });
});

afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});

afterAll(async () => {
  sockets.close();
  http.close();
  await shop.stop();
  await Promise.all([database.drop(), folder.remove()]);
});

async function connect(token: string, headers: Record<string, string> = {}): Promise<Line> {
  const line: Line = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Cookie: `vitrine_session=${token}`, ...headers },
  });
  lines.push(line);
  await new Promise<void>((resolve, reject) => line.once('connect', resolve).once('connect_error', reject));
  return line;
}

async function guest(): Promise<{ visitor: Visitor; token: string }> {
  const session = await beginSession(shop.db, (await welcomeGuest(shop.db, undefined)).user_id);
  await shop.engine.join(session.visitor);
  return session;
}

const heard = <E extends keyof ServerToClient>(line: Line, name: E): Promise<Parameters<ServerToClient[E]>[0]> =>
  new Promise((resolve) => line.once(name, resolve as never));

test('who has no session is not let in, nor is another site', async () => {
  await expect(connect('nobody')).rejects.toThrow('no_session');
  const { token } = await guest();
  await expect(connect(token, { Origin: 'https://elsewhere.example' })).rejects.toThrow();
});

test('a tap moves its tile within a second, and its line is mine', async () => {
  const { visitor, token } = await guest();
  const line = await connect(token);
  line.emit('watch_stage', { on: true });
  const first = await heard(line, 'tiles');
  expect(first.length).toBeGreaterThan(40);
  for (const tile of first) tileView.parse(tile);
  funnelView.parse(await heard(line, 'funnel'));

  const [item] = await shop.engine.slate(visitor, 'for_you');
  const { exposure_id, video_id, creator_id } = item;
  const mine = new Promise<number>((resolve) => {
    line.on('tiles', (tiles) => {
      const tile = tiles.find(({ id }) => id === 'engagement_rate');
      if ((tile?.me?.numerator ?? 0) > 0) resolve(performance.now());
    });
  });
  const said = new Promise<string>((resolve) => {
    line.on('stream', (items) => {
      for (const each of items) streamItem.parse(each);
      const like = items.find(({ mine, name }) => mine && name === 'like');
      if (like !== undefined) resolve(like.summary.en);
    });
  });
  const tapped_ms = performance.now();
  const at_ms = shop.engine.now_ms();
  const watched = { watch_ms: 3_000, duration_ms: 9_000, played: true, completed: false, liked: true };
  const not = { commented: false, shared: false, saved: false, followed: false, disliked: false, reported: false };
  const view = {
    name: 'view_video',
    at_ms,
    exposure_id,
    request_id: null,
    video_id,
    creator_id,
    product_id: null,
  } as const;
  const slate = { category: 0, position: 0, policy: 'personalised', propensity: 1 } as const;
  await shop.engine.report(visitor, [
    { name: 'like', at_ms, exposure_id, video_id, creator_id } as never,
    { ...view, ...slate, ...watched, ...not, clicked_product: false, entered_profile: false } as never,
  ]);
  expect((await mine) - tapped_ms).toBeLessThan(1_000);
  expect(await said).toMatch(/^liked a video of /);
});

test('a checkout holds the world at the pace of real time until its window is gone', async () => {
  const { token } = await guest();
  const line = await connect(token);
  await shop.engine.setRate(60);
  line.emit('attend', { place: 'checkout' });
  await expect.poll(() => shop.engine.clock()).toMatchObject({ rate: 1, asked_rate: 60, held_by: 'checkout' });
  const from_ms = shop.engine.now_ms();
  await delay(500);
  expect(shop.engine.now_ms() - from_ms).toBeLessThan(2_000);
  line.emit('attend', { place: 'moon' } as never);
  line.close();
  await expect.poll(() => shop.engine.clock()).toMatchObject({ rate: 60, held_by: 'nobody' });
  await shop.engine.setRate(1);
});

test('an order is told to its buyer and to nobody else; the clock to everybody', async () => {
  const [me, other] = [await guest(), await guest()];
  const [mine, others] = [await connect(me.token), await connect(other.token)];
  const leaks: unknown[] = [];
  others.on('order', (each) => void leaks.push(each));
  const told = heard(mine, 'order');
  const checkout_id = await order(shop, me.visitor);
  expect(orderView.parse(await told)).toMatchObject({ label: 'to_pay' });
  await pay(shop, me.visitor, checkout_id);
  await expect.poll(async () => (await heard(mine, 'order')).label, { interval: 1 }).toBe('to_ship');
  clockView.parse(await heard(others, 'clock'));
  expect(leaks).toEqual([]);
});

test('what happens to an order is noticed once, by its buyer alone', async () => {
  const [me, other] = [await guest(), await guest()];
  const [mine, others] = [await connect(me.token), await connect(other.token)];
  const leaks: unknown[] = [];
  others.on('notice', (each) => void leaks.push(each));
  const told: string[] = [];
  mine.on('notice', (news) => told.push(...noticesView.parse(news).notices.map(({ kind }) => kind)));
  const checkout_id = await order(shop, me.visitor);
  await expect.poll(() => told, { timeout: 3_000 }).toEqual(['pay_soon']);
  await pay(shop, me.visitor, checkout_id);
  const parcel = await shop.db
    .selectFrom('orders')
    .select('order_id')
    .where('checkout_id', '=', checkout_id)
    .executeTakeFirstOrThrow();
  await shop.engine.skip(me.visitor, 'parcel_arrives', parcel.order_id);
  await expect.poll(() => told.toSorted(), { timeout: 5_000 }).toEqual(['delivered', 'pay_soon', 'shipped']);
  expect(leaks).toEqual([]);
});
