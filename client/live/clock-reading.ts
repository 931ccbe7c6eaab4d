import type { ClockView } from '../../model/wire/views.ts';

/** The clock as it was last heard, and what has been shown of it. Real times are milliseconds of one steady clock. */
export interface ClockReading {
  readonly view: ClockView;
  readonly heard_ms: number;
  /** Simulated time that has been shown already: the clock does not go back behind it. */
  readonly floor_ms: number;
  /** Where the present skip began, simulated time; null while there is none. */
  readonly skip_from_ms: number | null;
}

/**
 * A message may be this much older than what is shown (it travelled) and the clock waits for it; further back the world
 * itself was turned back. Real milliseconds; assumption, 5 to 20 s.
 */
const LATENESS_MS = 10_000;

/**
 * Whether a clock that is heard tells of a world that was turned back: it is further behind the last one than a late
 * message. What was reckoned on does not count: at 60× it is a minute ahead of a server that was busy for a second.
 */
export function isTurnedBack(before: ClockReading, view: ClockView): boolean {
  return before.view.now_ms - view.now_ms > LATENESS_MS * Math.max(1, before.view.rate, view.rate);
}

/** What is known after the server said the time. */
export function hearClock(before: ClockReading | null, view: ClockView, heard_ms: number): ClockReading {
  const skip_from_ms = view.skipping_to_ms === null ? null : (before?.skip_from_ms ?? view.now_ms);
  if (before === null) return { view, heard_ms, floor_ms: view.now_ms, skip_from_ms };
  const shown_ms = shownTime(before, heard_ms);
  return {
    view,
    heard_ms,
    floor_ms: isTurnedBack(before, view) ? view.now_ms : Math.max(shown_ms, view.now_ms),
    skip_from_ms,
  };
}

/**
 * Simulated time to show: what was heard, reckoned on at the present rate, never before what was shown. A skip runs at
 * no known rate: then only what was heard counts.
 */
export function shownTime({ view, heard_ms, floor_ms }: ClockReading, real_ms: number): number {
  const passed_ms = view.skipping_to_ms === null ? Math.max(0, real_ms - heard_ms) * view.rate : 0;
  return Math.max(floor_ms, Math.round(view.now_ms + passed_ms));
}

/** Stops reckoning on: nothing more is heard, so nobody knows. */
export function holdClock(reading: ClockReading, real_ms: number): ClockReading {
  const shown_ms = shownTime(reading, real_ms);
  return { ...reading, view: { ...reading.view, rate: 0 }, heard_ms: real_ms, floor_ms: shown_ms };
}

/** Share of the present skip that is done, 0 to 1; null while there is none. */
export function skipDone({ view, skip_from_ms }: ClockReading): number | null {
  if (view.skipping_to_ms === null || skip_from_ms === null) return null;
  const whole_ms = view.skipping_to_ms - skip_from_ms;
  return whole_ms <= 0 ? 1 : Math.min(1, Math.max(0, (view.now_ms - skip_from_ms) / whole_ms));
}
