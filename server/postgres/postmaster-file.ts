import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in `postmaster.pid` (src/include/utils/pidfile.h). */
export interface PostmasterState {
  readonly pid: number;
  /** `starting`, `stopping`, `ready`, `standby`; empty before the first is written. */
  readonly status: string;
}

/** Null when PostgreSQL has never run here or has stopped cleanly. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterState | null> {
  let text: string;
  try {
    text = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const lines = text.split('\n');
  return { pid: Math.abs(Number.parseInt(lines[0], 10)), status: (lines[7] ?? '').trim() };
}
