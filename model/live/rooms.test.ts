import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraws, worldKey } from '../draws/draws.ts';
import type { EventRecord } from '../events/vocabulary.ts';
import { actKey, creatorOfLive, liveIdOf } from '../ids.ts';
import { EPOCH_MS } from '../sim-time.ts';
import { roomOf } from './apply-to-room.ts';
import { decideLive } from './decide-live.ts';
import type { LiveCommand, LiveOccasion, LiveParty } from './live-command.ts';
import type { LiveRefusalReason } from './live-refusal.ts';
import type { Room } from './room.ts';
import { patchBetween, patchedRoom } from './room-patch.ts';
import { roomViewOf } from './room-view.fixture.ts';
import { Rooms } from './rooms.ts';

const draws = createDraws(worldKey('rooms'));
const HOST = 7;
const LIVE = liveIdOf(HOST, 0);
const lineup = [256, 257, 300];

/** A room under test: what it decides happens at once. */
class Play {
  rooms = new Rooms();
  readonly events: EventRecord[] = [];
  at_ms = EPOCH_MS;
  #acts = 0;

  do(command: LiveCommand, party: LiveParty, follows_host = false): LiveRefusalReason | 'ok' {
    const act_key = actKey(1, Math.floor(this.#acts / 64), this.#acts++ % 64);
    const occasion: LiveOccasion = { at_ms: this.at_ms, act_key, party, follows_host };
    const decision = decideLive(this.rooms, command, occasion, draws);
    if (!decision.ok) return decision.reason;
    for (const event of decision.events) {
      this.events.push(event);
      this.rooms.apply(event);
    }
    return 'ok';
  }

  get room(): Room {
    return this.rooms.room(LIVE)?.room ?? (this.rooms.ended(LIVE) as Room);
  }
}

const host: LiveParty = { role: 'host', creator_id: HOST };
const viewer = (user_id: number): LiveParty => ({ role: 'viewer', user_id });
const start: LiveCommand = {
  kind: 'start_live',
  live_id: LIVE,
  category: 3,
  lineup,
  planned_ms: 3_600_000,
  flagship: false,
  person_hosts: false,
};
const chat = { product_id: null, intent: 'chat', topic: 'none', sentiment: 'neutral' } as const;

function opened(): Play {
  const play = new Play();
  expect(play.do(start, host)).toBe('ok');
  return play;
}

const live_id = fc.constant(LIVE);
const product = fc.option(fc.constantFrom(...lineup, 999), { nil: null });
const byHost = fc.oneof(
  fc.record({ kind: fc.constant('pin_product' as const), live_id, product_id: product }),
  fc.record({ kind: fc.constant('explain_product' as const), live_id, product_id: product }),
  fc.record({ kind: fc.constant('set_slow_mode' as const), live_id, slow_mode_ms: fc.constantFrom(0, 5_000) }),
  fc.record({
    kind: fc.constant('mute_user' as const),
    live_id,
    user_id: fc.nat(9),
    for_ms: fc.constantFrom(0, 60_000),
  }),
  fc.record({
    kind: fc.constant('start_giveaway' as const),
    live_id,
    sku_id: fc.constant(2_048),
    prizes: fc.integer({ min: 1, max: 3 }),
    condition: fc.constantFrom('follow' as const, 'chat' as const, 'watch' as const),
    watch_ms: fc.constantFrom(0, 20_000),
    open_ms: fc.constant(30_000),
  }),
  fc.record({ kind: fc.constant('draw_giveaway' as const), live_id }),
  fc.record({ kind: fc.constant('drop_coupon' as const), live_id, coupon_id: fc.nat(5) }),
);
const byViewer = fc.oneof(
  fc.record({ kind: fc.constant('enter_live' as const), live_id, card_key: fc.constant(null) }),
  fc.record({
    kind: fc.constant('leave_live' as const),
    live_id,
    reason: fc.constantFrom('bored' as const, 'closed' as const),
  }),
  fc.record({
    kind: fc.constant('send_chat' as const),
    live_id,
    words: fc.option(fc.string({ maxLength: 20 })),
    ...constants(chat),
  }),
  fc.record({ kind: fc.constant('like_live' as const), live_id, taps: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('follow_host' as const), live_id }),
  fc.record({ kind: fc.constant('enter_giveaway' as const), live_id }),
);

function constants<T extends Record<string, unknown>>(of: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, fc.constant(value)])) as never;
}

type Act =
  | { by: 'host'; command: LiveCommand; wait_ms: number }
  | { by: number; command: LiveCommand; wait_ms: number }
  | { by: 'answer' | 'hide'; nth: number; wait_ms: number }
  | { by: 'order'; user_id: number; wait_ms: number };
const wait_ms = fc.constantFrom(0, 900, 6_000, 31_000);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ by: fc.constant('host' as const), command: byHost, wait_ms }) },
  { weight: 8, arbitrary: fc.record({ by: fc.nat(9), command: byViewer, wait_ms }) },
  {
    weight: 2,
    arbitrary: fc.record({ by: fc.constantFrom('answer' as const, 'hide' as const), nth: fc.nat(5), wait_ms }),
  },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('order' as const), user_id: fc.nat(9), wait_ms }) },
);

function perform(play: Play, each: Act): void {
  play.at_ms += each.wait_ms;
  if ('command' in each) {
    play.do(each.command, each.by === 'host' ? host : viewer(each.by as number));
  } else if (each.by === 'order') {
    const credit = { creator_id: HOST, exposure_id: 1, origin: 'live' as const };
    const line = { order_id: play.events.length, line: 0, sku_id: 2_048, product_id: 256, category: 3, quantity: 2 };
    const event = { name: 'order_line' as const, at_ms: play.at_ms, user_id: each.user_id, ...line, ...credit };
    const sold = { ...event, price_cents: 900, commission_bp: 100 } as EventRecord;
    play.events.push(sold);
    play.rooms.apply(sold);
  } else if ('nth' in each) {
    const line = play.room.chat.at(-1 - each.nth);
    if (line === undefined) return;
    if (each.by === 'answer') {
      play.do({ kind: 'answer_chat', live_id: LIVE, chat_key: line.chat_key, words: null }, host);
    } else play.do({ kind: 'hide_chat', live_id: LIVE, chat_key: line.chat_key }, host);
  }
}

const acts = fc.array(act, { maxLength: 120 });

describe('a room is the fold of its events', () => {
  test('snapshot and tail are the room, at whatever place somebody joins', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (all, cut) => {
        const play = opened();
        for (const each of all) perform(play, each);
        const at = cut % (play.events.length + 1);
        const before = new Rooms();
        for (const event of play.events.slice(0, at)) before.apply(event);
        const late = Rooms.materialise(structuredClone(before.capture()));
        for (const event of play.events.slice(at)) late.apply(event);
        expect(late.room(LIVE)?.room).toEqual(play.room);
        expect(late.capture()).toEqual(play.rooms.capture());
        expect(roomOf(play.events)).toEqual(play.room);
        expect(play.room.place).toBe(play.events.length);
      }),
      { numRuns: 150 },
    );
  });

  test('viewers are who entered and has not left, and the end says how many there were', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const play = opened();
        for (const each of all) perform(play, each);
        play.do({ kind: 'end_live', live_id: LIVE, reason: 'planned' }, host);
        const there = new Set<number>();
        let peak = 0;
        let entries = 0;
        for (const event of play.events) {
          if (event.name === 'enter_live') {
            expect(there.has(event.user_id as number)).toBe(false);
            there.add(event.user_id as number);
            entries++;
          } else if (event.name === 'leave_live') {
            expect(there.delete(event.user_id as number)).toBe(true);
            expect(event.watch_ms).toBeGreaterThanOrEqual(0);
          } else continue;
          expect(event.viewers).toBe(there.size);
          peak = Math.max(peak, there.size);
        }
        expect(there.size).toBe(0);
        expect(play.events.at(-1)).toMatchObject({ name: 'end_live', entries, peak_viewers: peak });
        expect(play.room).toMatchObject({ status: 'ended', viewers: 0, entries, explaining: null });
      }),
      { numRuns: 100 },
    );
  });

  test('a patch turns the view of a room into the later one, and no other view', () => {
    fc.assert(
      fc.property(acts, acts, (first, then) => {
        const play = opened();
        for (const each of first) perform(play, each);
        const before = roomViewOf(play.room);
        for (const each of then) perform(play, each);
        const after = roomViewOf(play.room);
        const patch = JSON.parse(JSON.stringify(patchBetween(before, after)));
        expect(patchedRoom(before, patch)).toEqual(after);
        expect(patchedRoom({ ...before, place: before.place + 1 }, patch)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe('what may be done in a room', () => {
  const enter: LiveCommand = { kind: 'enter_live', live_id: LIVE, card_key: null };
  const say: LiveCommand = { kind: 'send_chat', live_id: LIVE, ...chat, words: 'hello' };

  test('a creator goes live once at a time, and nobody for another', () => {
    const play = opened();
    expect(play.do({ ...start, live_id: liveIdOf(HOST, 1) }, host)).toBe('already_live');
    expect(play.do({ ...start, live_id: liveIdOf(HOST + 1, 0) }, host)).toBe('not_the_host');
    expect(play.do({ kind: 'end_live', live_id: LIVE, reason: 'closed' }, viewer(1))).toBe('not_the_host');
    expect(play.do({ kind: 'end_live', live_id: LIVE, reason: 'closed' }, host)).toBe('ok');
    expect(play.do(enter, viewer(1))).toBe('not_live');
    expect(play.do(start, host)).toBe('already_live');
    expect(play.do({ ...start, live_id: liveIdOf(HOST, 1) }, host)).toBe('ok');
    expect(play.do({ ...enter, live_id: liveIdOf(HOST, 5) }, viewer(1))).toBe('no_such_live');
    expect(creatorOfLive(LIVE)).toBe(HOST);
  });

  test('slow mode makes one wait, a mute silences until it ends, a stranger is not heard', () => {
    const play = opened();
    expect(play.do(say, viewer(1))).toBe('not_there');
    play.do(enter, viewer(1));
    expect(play.do(enter, viewer(1))).toBe('already_there');
    play.do({ kind: 'set_slow_mode', live_id: LIVE, slow_mode_ms: 10_000 }, host);
    expect(play.do(say, viewer(1))).toBe('ok');
    play.at_ms += 9_999;
    expect(play.do(say, viewer(1))).toBe('slow_mode');
    play.at_ms += 1;
    expect(play.do({ ...say, words: '  ' }, viewer(1))).toBe('empty_words');
    expect(play.do(say, viewer(1))).toBe('ok');
    play.do({ kind: 'mute_user', live_id: LIVE, user_id: 1, for_ms: 60_000 }, host);
    play.at_ms += 59_999;
    expect(play.do(say, viewer(1))).toBe('muted');
    play.at_ms += 1;
    expect(play.do(say, viewer(1))).toBe('ok');
    expect(play.do({ kind: 'mute_user', live_id: LIVE, user_id: 1, for_ms: 0 }, host)).toBe('nothing_changes');
    expect(play.do({ kind: 'hide_chat', live_id: LIVE, chat_key: 1 }, host)).toBe('no_such_line');
  });

  test('only what is in the line-up is pinned and explained', () => {
    const play = opened();
    const explain = (product_id: number | null): LiveCommand => ({
      kind: 'explain_product',
      live_id: LIVE,
      product_id,
    });
    expect(play.do({ kind: 'pin_product', live_id: LIVE, product_id: 999 }, host)).toBe('not_in_lineup');
    expect(play.do({ kind: 'pin_product', live_id: LIVE, product_id: 256 }, viewer(1))).toBe('not_the_host');
    expect(play.do(explain(null), host)).toBe('not_explaining');
    expect(play.do(explain(256), host)).toBe('ok');
    expect(play.do(explain(256), host)).toBe('nothing_changes');
    play.at_ms += 5_000;
    expect(play.do(explain(257), host)).toBe('ok');
    expect(play.room.chapters).toMatchObject([
      { product_id: 256, to_ms: play.at_ms },
      { product_id: 257, to_ms: null },
    ]);
  });

  test('a giveaway takes what it takes, is one at a time, and is drawn when it is due', () => {
    const play = opened();
    const give = (condition: 'follow' | 'chat' | 'watch'): LiveCommand => ({
      kind: 'start_giveaway',
      live_id: LIVE,
      sku_id: 2_048,
      prizes: 1,
      condition,
      watch_ms: 20_000,
      open_ms: 30_000,
    });
    const take: LiveCommand = { kind: 'enter_giveaway', live_id: LIVE };
    const draw: LiveCommand = { kind: 'draw_giveaway', live_id: LIVE };
    play.do(enter, viewer(1));
    play.do(enter, viewer(2));
    expect(play.do(take, viewer(1))).toBe('no_giveaway');
    expect(play.do(give('watch'), host)).toBe('ok');
    expect(play.do(give('chat'), host)).toBe('giveaway_open');
    expect(play.do(take, viewer(1))).toBe('must_watch');
    play.at_ms += 20_000;
    expect(play.do(take, viewer(1))).toBe('ok');
    expect(play.do(take, viewer(1))).toBe('already_entered');
    expect(play.do(draw, host)).toBe('not_due');
    play.at_ms += 10_001;
    expect(play.do(take, viewer(2))).toBe('giveaway_over');
    expect(play.do(draw, { role: 'platform' })).toBe('ok');
    expect(play.events.at(-1)).toMatchObject({ name: 'win_giveaway', winner_id: 1 });
    play.do(give('follow'), host);
    expect(play.do(take, viewer(2))).toBe('must_follow');
    expect(play.do({ kind: 'follow_host', live_id: LIVE }, viewer(2))).toBe('ok');
    expect(play.do({ kind: 'follow_host', live_id: LIVE }, viewer(2))).toBe('already_following');
    expect(play.do(take, viewer(2))).toBe('ok');
    play.at_ms += 30_000;
    play.do(draw, host);
    play.do(give('chat'), host);
    expect(play.do(take, viewer(1))).toBe('must_chat');
  });
});
