import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { fromEdge, skuIdOf, toEdge } from '../../model/ids.ts';
import { patchedRoom } from '../../model/live/room-patch.ts';
import {
  type JoinedView,
  joinedView,
  type MyRoomView,
  type RoomPatch,
  type RoomView,
} from '../../model/wire/live-views.ts';
import { hostActs, type LiveAct, viewerActs } from '../../model/wire/live-acts.ts';
import { roomRules } from '../../model/live/room-rules.ts';
import type { ClientToServer, LiveAnswer, ServerToClient } from '../../model/wire/sockets.ts';
import { createCatalogue } from '../../sim/catalogue/catalogue.ts';
import { welcomeGuest } from '../people/guests.ts';
import { beginSession, sitAtDesk, type Visitor } from '../people/sessions.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { spareMedia } from '../media/spare-media.fixture.ts';
import { createFinder } from '../search/finder.ts';
import { logViewOf } from '../insights/log-view.ts';
import { openSockets, type OpenSockets } from '../sockets/open-sockets.ts';
import { openSmallShop, type SmallShop, smallWorld, temporaryFolder } from '../world/live-shop.fixture.ts';

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
  shop = await openSmallShop(database.url, folder.path);
  sockets = openSockets(http, pino({ level: 'silent' }), { sweep_ms: 50, gone_ms: 600 });
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
}, 60_000);

afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});

afterAll(async () => {
  sockets.close();
  http.close();
  await shop.stop();
  await Promise.all([database.drop(), folder.remove()]);
});

/** Somebody with a connection, who follows the room they are in as the app does. */
class Person {
  readonly line: Line;
  readonly visitor: Visitor;
  readonly token: string;
  view: RoomView | null = null;
  mine: MyRoomView | null = null;
  /** Patches that did not carry on what was there. */
  gaps = 0;

  constructor(line: Line, visitor: Visitor, token: string) {
    this.line = line;
    this.visitor = visitor;
    this.token = token;
    line.on('room', (patch: RoomPatch) => {
      if (this.view === null) return;
      const next = patchedRoom(this.view, patch);
      if (next !== null) this.view = next;
      else if (patch.set.place > this.view.place) this.gaps++;
    });
    line.on('my_room', (mine) => void (this.mine = mine));
  }

  async joins(live_id: string): Promise<LiveAnswer<JoinedView>> {
    const answer = await this.line.emitWithAck('join_live', { live_id, card_key: null });
    if (answer.ok) {
      joinedView.parse({ room: answer.room, mine: answer.mine });
      this.view = answer.room;
      this.mine = answer.mine;
    }
    return answer;
  }

  does(act: LiveAct): Promise<LiveAnswer> {
    return this.line.emitWithAck('live_act', act);
  }
}

async function comes(known?: Person): Promise<Person> {
  const { token, visitor } = known ?? (await beginSession(shop.db, (await welcomeGuest(shop.db, undefined)).user_id));
  await shop.engine.join(visitor);
  return new Person(await comesAs(`vitrine_session=${token}`), visitor, token);
}

async function comesAs(Cookie: string): Promise<Line> {
  const line: Line = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Cookie },
  });
  lines.push(line);
  await new Promise<void>((resolve, reject) => line.once('connect', resolve).once('connect_error', reject));
  return line;
}

let hosts = 0;
/** A session that a person runs, with three products of the shop. */
async function goesLive(host: Person): Promise<string> {
  const products = await shop.db
    .selectFrom('skus')
    .select('product_id')
    .distinct()
    .orderBy('product_id')
    .limit(3)
    .execute();
  const { live_id, category } = await shop.engine.nextSession(hosts++);
  const started = await shop.engine.actLive(host.visitor, {
    kind: 'start_live',
    live_id,
    category,
    lineup: products.map(({ product_id }) => product_id),
    planned_ms: 3_600_000,
    flagship: false,
    person_hosts: true,
  });
  expect(started).toEqual({ ok: true });
  const edge = toEdge('live', live_id);
  await host.joins(edge);
  return edge;
}

/** Messages take their time on a busy machine. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

const said = (person: Person): string[] => person.view?.chat.map(({ words }) => words.en) ?? [];

test('what is said in a room is heard by everybody in it, in the order in which it was said', async () => {
  const [host, ada, bo] = [await comes(), await comes(), await comes()];
  const live_id = await goesLive(host);
  expect(host.mine).toMatchObject({ hosts: true });
  await Promise.all([ada.joins(live_id), bo.joins(live_id)]);
  for (let nth = 0; nth < 10; nth++) {
    expect(await (nth % 2 === 0 ? ada : bo).does({ act: 'send_chat', live_id, words: `line ${nth}` })).toEqual({
      ok: true,
    });
  }
  const expected = Array.from({ length: 10 }, (_, nth) => `line ${nth}`);
  for (const person of [host, ada, bo]) await soon(() => said(person)).toEqual(expected);
  expect(host.view?.viewers).toBe(3);
});

test('what a host shows is seen, and nobody else can show anything', async () => {
  const [host, ada] = [await comes(), await comes()];
  const live_id = await goesLive(host);
  await ada.joins(live_id);
  const product_id = ada.view?.lineup[1].product_id as string;
  expect(await ada.does({ act: 'pin_product', live_id, product_id })).toMatchObject({ reason: 'not_the_host' });
  expect(await host.does({ act: 'pin_product', live_id, product_id })).toEqual({ ok: true });
  expect(await host.does({ act: 'explain_product', live_id, product_id })).toEqual({ ok: true });
  await soon(() => ada.view?.pinned?.product_id).toBe(product_id);
  await soon(() => ada.view?.explaining?.product_id).toBe(product_id);
  await ada.does({ act: 'send_chat', live_id, words: 'How big is it?', product_id });
  await soon(() => said(host)).toEqual(['How big is it?']);
  const chat_key = host.view?.chat[0].chat_key as string;
  expect(await host.does({ act: 'answer_chat', live_id, chat_key, words: 'Quite big' })).toEqual({ ok: true });
  await soon(() => ada.view?.chat[0].answer?.en).toBe('Quite big');
  const user_id = ada.view?.chat[0].user_id as string;
  expect(await host.does({ act: 'mute_user', live_id, user_id, for_ms: 60_000 })).toEqual({ ok: true });
  const muted = await ada.does({ act: 'send_chat', live_id, words: 'And?' });
  expect(muted).toMatchObject({ ok: false, reason: 'muted' });
  await soon(() => ada.mine?.muted_until_ms ?? 0).toBeGreaterThan(0);
});

test('who loses the connection for a moment finds the room as it is, and has not entered twice', async () => {
  const [host, ada] = [await comes(), await comes()];
  const live_id = await goesLive(host);
  await ada.joins(live_id);
  const entry = ada.mine?.entry_key;
  ada.line.close();
  for (let nth = 0; nth < 5; nth++) await host.does({ act: 'send_chat', live_id, words: `meanwhile ${nth}` });
  const again = await comes(ada);
  await again.joins(live_id);
  expect(again.mine?.entry_key).toBe(entry);
  await soon(() => said(again)).toContain('meanwhile 4');
  await soon(() => said(host)).toEqual(said(again));
  expect(again.view?.entries).toBe(2);
});

/** The stated size is that of the full test. */
const COMEBACKS = process.env.FULL ? 1_000 : 20;

test(`a connection that is lost and made ${COMEBACKS} times leaves one person in the room, and nothing behind`, async () => {
  const [host, ada] = [await comes(), await comes()];
  const live_id = await goesLive(host);
  await ada.joins(live_id);
  const entry = ada.mine?.entry_key;
  let last = ada;
  const begun_bytes = process.memoryUsage().heapUsed;
  for (let nth = 0; nth < COMEBACKS; nth++) {
    last.line.close();
    last = new Person(await comesAs(`vitrine_session=${ada.token}`), ada.visitor, ada.token);
    expect((await last.joins(live_id)).ok).toBe(true);
  }
  expect(last.mine?.entry_key).toBe(entry);
  await soon(() => sockets.count()).toBe(2);
  await soon(() => last.view?.viewers).toBe(2);
  expect(last.view?.entries).toBe(2);
  // What a thousand connections leave uncollected at most; both ends live in this process.
  expect(process.memoryUsage().heapUsed - begun_bytes).toBeLessThan(150_000_000);
}, 300_000);

test('who stays away has left, and a host who stays away has ended the session', async () => {
  const [host, ada] = [await comes(), await comes()];
  const live_id = await goesLive(host);
  await ada.joins(live_id);
  ada.line.close();
  await soon(() => host.view?.viewers).toBe(1);
  host.line.close();
  const room = async () => (await shop.engine.room(fromEdge('live', live_id) as number))?.room.status;
  await soon(room).toBe('ended');
  const late = await comes();
  const answer = await late.joins(live_id);
  expect(answer).toMatchObject({ ok: true, room: { status: 'ended', viewers: 0 }, mine: { entry_key: null } });
});

test('what is not in the contract, and a room that is not there, are refused with a sentence', async () => {
  const ada = await comes();
  expect(await ada.joins('liv_zzzz')).toMatchObject({ ok: false, reason: 'no_such_live' });
  const nonsense = await ada.line.emitWithAck('live_act', { act: 'dance' } as never);
  expect(nonsense).toMatchObject({ ok: false, reason: 'bad_message' });
  const elsewhere = await ada.does({ act: 'like_live', live_id: 'liv_zzzz', taps: 3 });
  expect(elsewhere).toMatchObject({ ok: false, reason: 'no_such_live', sentence: 'There is no such live session.' });
});

test('law: the whole room and what was told since are the room', async () => {
  const people = [await comes(), await comes(), await comes(), await comes()];
  const [host] = people;
  const live_id = await goesLive(host);
  for (const person of people.slice(1)) await person.joins(live_id);
  const acts: LiveAct[] = Array.from({ length: 24 }, (_, nth) =>
    nth % 3 === 0
      ? { act: 'like_live', live_id, taps: 1 + nth }
      : { act: 'send_chat', live_id, words: `${nth} `.repeat(1 + (nth % 4)).trim() },
  );
  await Promise.all(acts.map((act, nth) => people[nth % people.length].does(act)));
  const truth = async () => (await shop.engine.room(fromEdge('live', live_id) as number))?.room.place;
  const place = await truth();
  for (const person of people) await soon(() => person.view?.place).toBe(place);
  const late = await comes();
  await late.joins(live_id);
  for (const person of people) {
    await soon(() => person.view?.place).toBe(await truth());
    await soon(() => person.view).toEqual(people[0].view);
    expect(person.gaps).toBe(0);
  }
  await soon(() => late.view).toEqual(people[0].view);
});

/** One of each act of the contract, as somebody in a room says it; the types hold the list to be whole. */
const acts: { readonly [A in LiveAct['act']]: (live_id: string, about: About) => Extract<LiveAct, { act: A }> } = {
  send_chat: (live_id) => ({ act: 'send_chat', live_id, words: 'Hello' }),
  like_live: (live_id) => ({ act: 'like_live', live_id, taps: 1 }),
  follow_host: (live_id) => ({ act: 'follow_host', live_id }),
  enter_giveaway: (live_id) => ({ act: 'enter_giveaway', live_id }),
  pin_product: (live_id, { product_id }) => ({ act: 'pin_product', live_id, product_id }),
  explain_product: (live_id, { product_id }) => ({ act: 'explain_product', live_id, product_id }),
  answer_chat: (live_id, { chat_key }) => ({ act: 'answer_chat', live_id, chat_key, words: 'Yes' }),
  hide_chat: (live_id, { chat_key }) => ({ act: 'hide_chat', live_id, chat_key }),
  mute_user: (live_id, { user_id }) => ({ act: 'mute_user', live_id, user_id, for_ms: 0 }),
  set_slow_mode: (live_id) => ({ act: 'set_slow_mode', live_id, slow_mode_ms: 0 }),
  start_giveaway: (live_id, { sku_id }) => {
    const open_ms = roomRules.giveaway_least_ms;
    return { act: 'start_giveaway', live_id, sku_id, prizes: 1, condition: 'chat', open_ms };
  },
  draw_giveaway: (live_id) => ({ act: 'draw_giveaway', live_id }),
  end_live: (live_id) => ({ act: 'end_live', live_id }),
};
interface About {
  readonly product_id: string;
  readonly sku_id: string;
  readonly chat_key: string;
  readonly user_id: string;
}

test('every message of the contract is open to whom it is meant for, and to nobody else', async () => {
  // Who is nobody has no connection at all.
  await expect(comesAs('vitrine_session=forged')).rejects.toThrow('no_session');
  await expect(comesAs('')).rejects.toThrow('no_session');
  const [host, viewer, seller, rival] = [await comes(), await comes(), await comes(), await comes()];
  await sitAtDesk(shop.db, seller.visitor, 0);
  const live_id = await goesLive(host);
  await goesLive(rival);
  for (const person of [viewer, seller]) await person.joins(live_id);
  await viewer.does({ act: 'send_chat', live_id, words: 'A question' });
  await soon(() => said(host)).toContain('A question');
  const product_id = host.view?.lineup[0].product_id as string;
  const sku_id = toEdge('sku', skuIdOf(fromEdge('product', product_id) as number, 0));
  const chat_key = host.view?.chat[0]?.chat_key as string;
  const about = { product_id, sku_id, chat_key, user_id: toEdge('user', viewer.visitor.user_id) };
  const names = Object.keys(acts) as LiveAct['act'][];
  const ofHost = new Set(hostActs.map(({ shape }) => shape.act.value as string));
  const inContract = [...viewerActs, ...hostActs].map(({ shape }) => shape.act.value as string);
  expect(names.toSorted()).toEqual(inContract.toSorted());
  const before = await shop.engine.room(fromEdge('live', live_id) as number);
  for (const act of names.filter((name) => ofHost.has(name))) {
    // The host of another room is a stranger here.
    for (const person of [viewer, seller, rival])
      expect([act, await person.does(acts[act](live_id, about))]).toMatchObject([
        act,
        { ok: false, reason: 'not_the_host' },
      ]);
  }
  const after = await shop.engine.room(fromEdge('live', live_id) as number);
  expect([after?.room.pinned, after?.room.status]).toEqual([before?.room.pinned, 'live']);
  for (const act of names) {
    const person = ofHost.has(act) ? host : viewer;
    const done = await person.does(acts[act](live_id, about));
    // Whatever stands in the way, it is not who they are.
    expect(done.ok ? null : done.reason).not.toBe('not_the_host');
  }
});
