import { setTimeout as delay } from 'node:timers/promises';

const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 10;

/** Whether a process with this number exists, whoever owns it. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Sends a signal; a process that is already gone is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Ends a postmaster: fast shutdown (sessions end, a checkpoint is written), then, when that takes
 * over 20 s, immediate shutdown, after which the next start replays the write-ahead log.
 */
export async function endPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    sendSignal(pid, signal);
    const started = performance.now();
    while (performance.now() - started < STOP_TIMEOUT_MS) {
      if (!processLives(pid)) return;
      await delay(POLL_MS);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}
