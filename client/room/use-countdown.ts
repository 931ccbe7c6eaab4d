import { useClock } from '../live/live.ts';

/** Real time between two looks at a countdown. */
const LOOK_MS = 250;
const SECOND_MS = 1_000;

/** Time of the world until an instant, never below zero; null before the time is known. */
export function useCountdown(until_ms: number): number | null {
  const clock = useClock(LOOK_MS);
  return clock === null ? null : Math.max(0, until_ms - clock.now_ms);
}

/** 95000 → `1:35`. */
export function minutesOf(left_ms: number): string {
  const seconds = Math.ceil(left_ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
