import { expect, test } from 'vitest';
import { FIRST_GUEST_ID } from '../../model/ids.ts';
import { startOfDay, startOfTick, TICKS_PER_DAY, tickOf } from '../../model/sim-time.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { append } from './append.ts';
import { livesFor, nextFlagship, nextPrime } from './people-live.ts';
import { settleInRoom } from './room-till.ts';
import { liveTick } from './run-batch.ts';
import { createWorld } from './world.ts';

test('a guest finds who is live, enters, talks, and is told off like anybody', () => {
  const world = createWorld({ seed: 'a small town', users: 120 });
  while (world.tick < TICKS_PER_DAY / 2 || world.rooms.count < 2) {
    liveTick(world);
    world.log.take();
  }
  const now_ms = startOfTick(world.tick);
  const guest = FIRST_GUEST_ID + 1;
  append(world, { name: 'sign_up', at_ms: now_ms, user_id: guest, kind: 'guest', user_key: guest }, unstamped, now_ms);
  const offers = livesFor(world, guest, now_ms);
  const again = livesFor(world, guest, now_ms);
  expect(offers.length).toBe(Math.min(8, world.rooms.count));
  expect(new Set([...offers, ...again].map(({ card_key }) => card_key)).size).toBe(offers.length * 2);
  const [{ room, card_key }] = offers;
  const { live_id } = room;
  const party = { role: 'viewer', user_id: guest } as const;
  const stamp = { ...unstamped, actor: 'user', by_person: true } as const;
  let act_key = 2 ** 46;
  const say = (words: string, at_ms: number) =>
    settleInRoom(world, {
      command: {
        kind: 'send_chat',
        live_id,
        product_id: null,
        intent: 'chat',
        topic: 'none',
        sentiment: 'neutral',
        words,
      },
      occasion: { at_ms, act_key: act_key++, party, follows_host: false },
      stamp,
    });
  expect(say('hello', now_ms)).toEqual({ ok: false, reason: 'not_there' });
  const entered = settleInRoom(world, {
    command: { kind: 'enter_live', live_id, card_key },
    occasion: { at_ms: now_ms, act_key: act_key++, party, follows_host: false },
    stamp,
  });
  expect(entered.ok).toBe(true);
  expect(say('hello', now_ms + 1).ok).toBe(true);
  expect(world.rooms.room(live_id)?.room.chat.at(-1)).toMatchObject({ user_id: guest, words: 'hello' });
  expect(world.catalogue.chat(room, world.rooms.room(live_id)?.room.chat.at(-1) as never)).toEqual({
    en: 'hello',
    zh: 'hello',
  });
  while (world.rooms.room(live_id) !== undefined) liveTick(world);
  const left = world.log.take().find(({ name }) => name === 'leave_live');
  expect(left?.rows).toBeGreaterThan(0);
  expect(say('still there?', startOfTick(world.tick))).toEqual({ ok: false, reason: 'not_live' });
});

test('the next session of the week is on a Friday at half past seven in the evening', () => {
  const starts_ms = startOfDay(4) + 19.5 * 3_600_000;
  expect(nextFlagship(startOfDay(0))).toBe(starts_ms);
  expect(nextFlagship(starts_ms - 1)).toBe(starts_ms);
  expect(nextFlagship(starts_ms)).toBe(starts_ms + 7 * 86_400_000);
  expect(tickOf(starts_ms) % TICKS_PER_DAY).toBe(19.5 * 60);
});

test('the next prime is at eight, also of a session that has begun', () => {
  const prime_ms = startOfDay(4) + 20 * 3_600_000;
  expect(nextPrime(startOfDay(0))).toBe(prime_ms);
  expect(nextPrime(prime_ms - 1)).toBe(prime_ms);
  expect(nextPrime(prime_ms)).toBe(prime_ms + 7 * 86_400_000);
});
