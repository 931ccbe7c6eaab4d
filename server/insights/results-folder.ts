import { readFile } from 'node:fs/promises';

/** The results that ship with the program; the build leaves them where they are. */
const folder = new URL(
  `${import.meta.url.endsWith('.ts') ? '../..' : '../../..'}/sim/scenarios/results/`,
  import.meta.url,
);

/** A dated result of the simulator; null where there is none of the name. */
export async function shippedResult<T>(name: string): Promise<T | null> {
  const text = await readFile(new URL(`${name}.json`, folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as T);
}
