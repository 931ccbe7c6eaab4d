import { expect, test } from 'vitest';
import type { ClockView, TileView } from '../../model/wire/views.ts';
import { startOfDay } from '../../model/sim-time.ts';
import { type Heard, hear, type LiveState, unheard } from './live-state.ts';

const clock: ClockView = { now_ms: startOfDay(60), rate: 1, asked_rate: 1, held_by: 'nobody', skipping_to_ms: null };

function tile(id: string, mine: number, as_of_seq: number): TileView {
  return {
    id,
    unit: 'count',
    all: { value: 100 + mine, numerator: 100 + mine, denominator: null },
    me: { value: mine, numerator: mine, denominator: null },
    reason: null,
    provisional: false,
    as_of_seq,
  };
}
function after(...heard: Heard[]): LiveState {
  return heard.reduce((state, next, n) => hear(state, next, n * 100), unheard);
}
const answer = (...tiles: TileView[]): Heard => ({ kind: 'tiles', tiles, from: 'answer' });
const message = (...tiles: TileView[]): Heard => ({ kind: 'tiles', tiles, from: 'message' });

test('an answer that is older than a message changes nothing', () => {
  const state = after(message(tile('orders', 1, 20)), answer(tile('orders', 0, 10), tile('gmv', 0, 10)));
  expect(state.tiles.get('orders')?.me?.value).toBe(1);
  expect(state.tiles.get('gmv')).toBeDefined();
  expect(state.turned_back).toBe(0);
});

test('a message that an answer has overtaken changes nothing, and is no reset', () => {
  const state = after(answer(tile('orders', 2, 20)), message(tile('orders', 1, 19)), message(tile('orders', 3, 21)));
  expect(state.tiles.get('orders')?.me?.value).toBe(3);
  expect(state.turned_back).toBe(0);
});

test('the newest move of a metric stands for it, before older ones of others', () => {
  const state = after(
    answer(tile('orders', 0, 1), tile('gmv', 0, 1)),
    message(tile('orders', 1, 2)),
    message(tile('gmv', 1, 3)),
    message(tile('orders', 2, 4)),
  );
  expect(state.moves.map(({ id, ordinal }) => [id, ordinal])).toEqual([
    ['orders', 3],
    ['gmv', 2],
  ]);
});

test('a message that knows less tells of a reset: what was of the old world goes', () => {
  const line = { seq: 9, at_ms: 0, name: 'like', user_id: null, by_person: true, mine: true, surface: 'none' } as const;
  const state = after(
    { kind: 'clock', clock },
    message(tile('orders', 3, 50)),
    { kind: 'stream', items: [{ ...line, summary: { en: '', zh: '' } }] },
    message(tile('orders', 0, 5)),
  );
  expect(state.turned_back).toBe(1);
  expect(state.stream.all).toEqual([]);
  expect(state.moves).toEqual([]);
  expect(state.tiles.get('orders')?.me?.value).toBe(0);
});

test('midnight alone is no tap of mine', () => {
  const state = after(
    { kind: 'clock', clock },
    answer(tile('orders', 2, 1)),
    { kind: 'clock', clock: { ...clock, now_ms: startOfDay(61) } },
    message(tile('orders', 0, 9)),
  );
  expect(state.moves).toEqual([]);
});

test('a lost connection stops the clock, for nobody knows', () => {
  const state = after(
    { kind: 'connection', connection: 'live' },
    { kind: 'clock', clock },
    { kind: 'connection', connection: 'lost' },
  );
  expect(state.clock?.view.rate).toBe(0);
  expect(state.connection).toBe('lost');
});
