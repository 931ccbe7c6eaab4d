import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomViewOf } from '../../model/live/room-view.fixture.ts';
import { patchBetween } from '../../model/live/room-patch.ts';
import { openRoom } from '../../model/live/apply-to-room.ts';
import type { RoomView } from '../../model/wire/live-views.ts';
import { hearRoom, joining, type RoomState } from './room-state.ts';

const opened = roomViewOf(
  openRoom({
    name: 'start_live',
    at_ms: 1_000,
    user_id: null,
    live_id: 7,
    creator_id: 3,
    category: 0,
    flagship: true,
    person_hosts: false,
    planned_ms: 3_600_000,
    lineup: '256,512',
    act_key: 1,
  }),
);
const mine = {
  entry_key: null,
  hosts: false,
  following: false,
  muted_until_ms: null,
  next_chat_ms: null,
  in_giveaway: false,
};
const joined = hearRoom(joining, { kind: 'joined', room: opened, mine });

/** The room as it goes on: one thing happens after another. */
function later(view: RoomView, likes: number): RoomView {
  return { ...view, place: view.place + 1, likes: view.likes + likes };
}

const placeOf = (state: RoomState): number => (state.phase === 'in' ? state.room.place : -1);

test('what is told carries the room on', () => {
  const next = later(opened, 5);
  const state = hearRoom(joined, { kind: 'patch', patch: patchBetween(opened, next) });
  expect(state).toEqual({ phase: 'in', room: next, mine, is_stale: false });
});

test('what joining answered already is not taken twice', () => {
  const next = later(opened, 5);
  const state = hearRoom(joining, { kind: 'joined', room: next, mine });
  expect(hearRoom(state, { kind: 'patch', patch: patchBetween(opened, next) })).toBe(state);
});

test('a gap is seen: the room stays as it was, and is to be joined again', () => {
  const next = later(opened, 5);
  const after = later(next, 1);
  const state = hearRoom(joined, { kind: 'patch', patch: patchBetween(next, after) });
  expect(state).toEqual({ phase: 'in', room: opened, mine, is_stale: true });
  expect(hearRoom(state, { kind: 'joined', room: after, mine })).toEqual({
    phase: 'in',
    room: after,
    mine,
    is_stale: false,
  });
});

test('a lost line leaves the room on the screen, and says that it is old', () => {
  expect(hearRoom(joined, { kind: 'lost' })).toEqual({ phase: 'in', room: opened, mine, is_stale: true });
  expect(hearRoom(joining, { kind: 'lost' })).toEqual(joining);
});

test('law: however messages are lost, doubled or swapped, what is shown is a room that was there, or is said to be old', () => {
  const views = [opened];
  for (let nth = 0; nth < 12; nth++) views.push(later(views[nth], nth));
  const patches = views.slice(1).map((view, nth) => patchBetween(views[nth], view));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: patches.length - 1 }), { maxLength: 40 }), (order) => {
      let state = joined;
      for (const nth of order) {
        const before = placeOf(state);
        state = hearRoom(state, { kind: 'patch', patch: patches[nth] });
        expect(placeOf(state)).toBeGreaterThanOrEqual(before);
      }
      expect(state.phase === 'in' && state.room).toEqual(views[placeOf(state) - 1]);
    }),
  );
});
