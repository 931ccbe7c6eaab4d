/**
 * Simulated time: integer milliseconds since the Unix epoch, in a world whose days and hours are fixed at UTC+8.
 * Nothing here reads a clock.
 */
export type SimMs = number;

/** @public */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
/** A tick: the step of the world in both drivers. */
export const TICK_MS = 60 * SECOND_MS;
export const TICKS_PER_DAY = DAY_MS / TICK_MS;
/**
 * A session ends after this long without activity.
 * @public
 */
export const SESSION_IDLE_MS = 30 * MINUTE_MS;
/** Records that reach the log later than this, in simulated time, are flagged and left out by every evaluator. */
export const LATE_AFTER_MS = 48 * HOUR_MS;

const UTC_OFFSET_MS = 8 * HOUR_MS;

/**
 * Midnight (UTC+8) of the first day of every world: Monday 2026-01-05.
 * A world that has lived 60 days therefore opens on Friday 2026-03-06, and the burn-in stops at 20:00 that evening.
 */
export const EPOCH_MS: SimMs = Date.UTC(2026, 0, 5) - UTC_OFFSET_MS;

/** Day number since the world's epoch; day 0 is a Monday. */
export function dayOf(at_ms: SimMs): number {
  return Math.floor((at_ms - EPOCH_MS) / DAY_MS);
}

/** Tick number since the world's epoch. */
export function tickOf(at_ms: SimMs): number {
  return Math.floor((at_ms - EPOCH_MS) / TICK_MS);
}

export function startOfTick(tick: number): SimMs {
  return EPOCH_MS + tick * TICK_MS;
}

export function startOfDay(day: number): SimMs {
  return EPOCH_MS + day * DAY_MS;
}

/** Hour of the day, 0 to 23, in UTC+8. */
export function hourOf(at_ms: SimMs): number {
  return Math.floor((at_ms - EPOCH_MS) / HOUR_MS) % 24;
}

/** Day of the week, 0 = Monday to 6 = Sunday. */
export function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}

/** Calendar date of a day number as `2026-01-05`. */
export function dateOf(day: number): string {
  return new Date(startOfDay(day) + UTC_OFFSET_MS).toISOString().slice(0, 10);
}

/** Wall-clock label of an instant as `2026-01-05 20:00:00`, in UTC+8. */
export function labelOf(at_ms: SimMs): string {
  return new Date(at_ms + UTC_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}
