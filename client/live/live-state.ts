import { dayOf } from '../../model/sim-time.ts';
import type { ClockView, FunnelView, OrderView, StreamItem, TileView } from '../../model/wire/views.ts';
import { type ClockReading, hearClock, holdClock, isTurnedBack, shownTime } from './clock-reading.ts';
import { addLines, noLines, type StreamLines } from './stream-lines.ts';
import { movedByMe, type TileMove } from './tile-moves.ts';

/** `waiting` for the first contact, `live`, or `lost` and trying again. */
export type Connection = 'waiting' | 'live' | 'lost';

/** A move that was heard, in the order of hearing. */
export interface HeardMove extends TileMove {
  readonly ordinal: number;
  readonly heard_ms: number;
}

/** What is known of the world as it runs. */
export interface LiveState {
  readonly connection: Connection;
  readonly clock: ClockReading | null;
  readonly tiles: ReadonlyMap<string, TileView>;
  /** Place in the log up to which messages have told of a tile. */
  readonly told: ReadonlyMap<string, number>;
  /** Civil day on which tiles were last heard. */
  readonly tiles_day: number | null;
  readonly moves: readonly HeardMove[];
  readonly funnel: FunnelView | null;
  readonly stream: StreamLines;
  readonly orders: ReadonlyMap<string, OrderView>;
  /** How often the world was turned back to an earlier state. */
  readonly turned_back: number;
  /** Why the first values could not be read; null where they were, or are on their way. */
  readonly fault: unknown;
}

export const unheard: LiveState = {
  connection: 'waiting',
  clock: null,
  tiles: new Map(),
  told: new Map(),
  tiles_day: null,
  moves: [],
  funnel: null,
  stream: noLines,
  orders: new Map(),
  turned_back: 0,
  fault: null,
};

/** Moves that are kept; the newest of a metric stands for it. Assumption, 8 to 40. */
const MOVES_MAX = 24;

/** Something that was heard, by message or by answer. `fresh` answers stand where nothing newer was heard. */
export type Heard =
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'clock'; readonly clock: ClockView }
  | { readonly kind: 'tiles'; readonly tiles: readonly TileView[]; readonly from: 'message' | 'answer' }
  | { readonly kind: 'funnel'; readonly funnel: FunnelView }
  | { readonly kind: 'stream'; readonly items: readonly StreamItem[] }
  | { readonly kind: 'orders'; readonly orders: readonly OrderView[] }
  | { readonly kind: 'fault'; readonly fault: unknown }
  | { readonly kind: 'turned_back' };

/**
 * The state after something was heard.
 * @param real_ms - when, on a steady real clock
 */
export function hear(state: LiveState, heard: Heard, real_ms: number): LiveState {
  switch (heard.kind) {
    case 'connection': {
      const is_lost = heard.connection === 'lost' && state.connection === 'live';
      const clock = is_lost && state.clock !== null ? holdClock(state.clock, real_ms) : state.clock;
      return { ...state, connection: heard.connection, clock };
    }
    case 'clock':
      if (state.clock !== null && isTurnedBack(state.clock, heard.clock))
        return hear(hear(state, { kind: 'turned_back' }, real_ms), heard, real_ms);
      return { ...state, clock: hearClock(state.clock, heard.clock, real_ms) };
    case 'tiles':
      return hearTiles(state, heard.tiles, heard.from, real_ms);
    case 'funnel':
      return { ...state, funnel: heard.funnel };
    case 'stream':
      return { ...state, stream: addLines(state.stream, heard.items) };
    case 'orders':
      return {
        ...state,
        orders: new Map([...state.orders, ...heard.orders.map((order) => [order.order_id, order] as const)]),
      };
    case 'fault':
      return { ...state, fault: heard.fault };
    case 'turned_back':
      return { ...unheard, connection: state.connection, turned_back: state.turned_back + 1 };
  }
}

function hearTiles(
  state: LiveState,
  tiles: readonly TileView[],
  from: 'message' | 'answer',
  real_ms: number,
): LiveState {
  const heldSeq = (id: string): number => state.tiles.get(id)?.as_of_seq ?? -1;
  // Messages come in order: one that knows less than another told of a log that was turned back. One that knows less
  // than an answer was overtaken by it.
  if (from === 'message' && tiles.some(({ id, as_of_seq }) => as_of_seq < (state.told.get(id) ?? -1)))
    return hearTiles(hear(state, { kind: 'turned_back' }, real_ms), tiles, from, real_ms);
  const news = tiles.filter(({ id, as_of_seq }) => as_of_seq >= heldSeq(id));
  const tiles_day = state.clock === null ? state.tiles_day : dayOf(shownTime(state.clock, real_ms));
  const day_turned = state.tiles_day !== null && tiles_day !== state.tiles_day;
  const moved = movedByMe(state.tiles, news, day_turned);
  const next_ordinal = (state.moves[0]?.ordinal ?? 0) + 1;
  const moves = moved.map((move, n) => ({ ...move, ordinal: next_ordinal + n, heard_ms: real_ms })).toReversed();
  const ids = new Set(moved.map(({ id }) => id));
  return {
    ...state,
    tiles: new Map([...state.tiles, ...news.map((tile) => [tile.id, tile] as const)]),
    told:
      from === 'answer'
        ? state.told
        : new Map([...state.told, ...tiles.map(({ id, as_of_seq }) => [id, as_of_seq] as const)]),
    tiles_day,
    moves:
      moved.length === 0
        ? state.moves
        : [...moves, ...state.moves.filter(({ id }) => !ids.has(id))].slice(0, MOVES_MAX),
  };
}
