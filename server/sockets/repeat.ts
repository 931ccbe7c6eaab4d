/**
 * Repeats work at an interval, never twice at a time. Answers the timer.
 *
 * @param fail - told of work that failed; the next round tries again
 */
export function repeat(interval_ms: number, work: () => Promise<void>, fail: (error: unknown) => void): NodeJS.Timeout {
  let is_busy = false;
  return setInterval(() => {
    if (is_busy) return;
    is_busy = true;
    work()
      .catch(fail)
      .finally(() => (is_busy = false));
  }, interval_ms);
}
