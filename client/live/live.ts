import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { NoticesView } from '../../model/wire/people-views.ts';
import type { ClockView, FunnelView, OrderView, TileView } from '../../model/wire/views.ts';
import { shownTime, skipDone } from './clock-reading.ts';
import { createLiveLine, type LiveLine, type Place } from './live-line.ts';
import type { Connection, HeardMove, LiveState } from './live-state.ts';
import { createLiveStore } from './live-store.ts';
import type { StreamLines } from './stream-lines.ts';

const store = createLiveStore();
const line = createLiveLine(store);
const SECOND_MS = 1_000;

/** Says where my attention is: a checkout or a live room holds the world at 1×. */
export function attend(place: Place): void {
  line.open();
  line.attend(place);
}

/** The part of the line that live rooms are heard and spoken to over. */
export const roomLine: Pick<LiveLine, 'open' | 'onRoom' | 'joinLive' | 'leaveLive' | 'actLive'> = line;

/** Asks for metrics, funnel and stream, or no longer. */
export function watchStage(on: boolean): void {
  if (on) line.open();
  line.watchStage(on);
}

/** Reads everything again, for a world that is another than before: after a reset, or on a person's wish. */
export function startAfresh(): void {
  store.hear({ kind: 'turned_back' });
  line.refresh();
}

/** Hears the world as somebody else from now on: what was heard of mine is another's. */
export function hearAsAnother(): void {
  store.hear({ kind: 'turned_back' });
  line.renew();
}

/** Takes in what a call of the clock answered, before the message comes. */
export function heardClock(clock: ClockView): void {
  store.hear({ kind: 'clock', clock });
}

/** Reads the first values again, after they could not be read. */
export function readAgain(): void {
  line.refresh();
}

function subscribe(listener: () => void): () => void {
  line.open();
  return store.subscribe(listener);
}

/** A part of what is known; renders again when that part is another. */
function useLive<T>(select: (state: LiveState) => T): T {
  return useSyncExternalStore(subscribe, () => select(store.state()));
}

/** Whether the world is heard. */
export function useConnection(): Connection {
  return useLive(({ connection }) => connection);
}

/** The clock as last heard, without the seconds in between; null before anything was heard. */
export function useClockNews(): ClockView | null {
  return useLive(({ clock }) => clock?.view ?? null);
}

/**
 * The clock of the world, with `now_ms` reckoned on from what was last heard. Never runs back, but where the world
 * itself was turned back. Null before anything was heard.
 * @param every_ms - real time between two looks at it
 */
export function useClock(every_ms: number = SECOND_MS): ClockView | null {
  const reading = useLive(({ clock }) => clock);
  const [, look] = useState(0);
  const runs = reading !== null && reading.view.rate > 0;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => look((looks) => looks + 1), every_ms);
    return () => clearInterval(timer);
  }, [runs, every_ms]);
  return reading === null ? null : { ...reading.view, now_ms: shownTime(reading, performance.now()) };
}

/** Share of the present skip that is done, or null. */
export function useSkipDone(): number | null {
  return useLive(({ clock }) => (clock === null ? null : skipDone(clock)));
}

/** All tiles by metric. */
export function useTiles(): ReadonlyMap<string, TileView> {
  return useLive(({ tiles }) => tiles);
}

/** One tile; renders again when that one is another. */
export function useTile(id: string): TileView | undefined {
  return useLive(({ tiles }) => tiles.get(id));
}

/** What I moved lately, newest first. */
export function useMoves(): readonly HeardMove[] {
  return useLive(({ moves }) => moves);
}

/** My last move of a metric. */
export function useMove(id: string): HeardMove | undefined {
  return useLive(({ moves }) => moves.find((move) => move.id === id));
}

export function useFunnel(): FunnelView | null {
  return useLive(({ funnel }) => funnel);
}

/** The newest lines of the event stream. */
export function useStream(): StreamLines {
  return useLive(({ stream }) => stream);
}

/** My orders by id, as far as they were heard of. */
export function useMyOrders(): ReadonlyMap<string, OrderView> {
  return useLive(({ orders }) => orders);
}

/** How often the world was turned back: what is remembered of the old one is worth nothing. */
export function useTurnedBack(): number {
  return useLive(({ turned_back }) => turned_back);
}

/** Why the first values could not be read, or null. */
export function useLiveFault(): unknown {
  return useLive(({ fault }) => fault);
}

/** Runs `callback` whenever one of my orders changed. */
export function useOrderNews(callback: (order: OrderView) => void): void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    line.open();
    return line.onOrder((order) => latest.current(order));
  }, []);
}

/** Runs `callback` whenever something happened to what I have, want or follow. */
export function useNoticeNews(callback: (news: NoticesView) => void): void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    line.open();
    return line.onNotices((news) => latest.current(news));
  }, []);
}
