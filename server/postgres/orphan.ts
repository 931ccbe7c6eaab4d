import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endPostmaster, processLives } from './end-process.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/**
 * Stops a postmaster whose owner was killed, so that the next one starts from a known state and settings.
 * A `postmaster.pid` whose number now belongs to some other program is removed, and that program left alone.
 * @returns whether there was one to stop.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const state = await readPostmasterFile(cluster);
  // Where the number is free PostgreSQL clears the file itself, and needs its contents to see whether
  // backends of a killed postmaster still hold the shared memory.
  if (state === null || !processLives(state.pid)) return false;
  if (!(await isPostmasterOf(state.pid, cluster))) {
    await rm(join(cluster, 'postmaster.pid'), { force: true });
    return false;
  }
  await endPostmaster(state.pid);
  return true;
}

async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  const path = await realpath(cluster);
  // A postmaster works in its data folder and is given it as an argument; either may be closed to us.
  const [cwd, command] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => ''),
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => commandFromPs(pid)),
  ]);
  return cwd === path || (command.includes('postgres') && (command.includes(path) || command.includes(cluster)));
}

async function commandFromPs(pid: number): Promise<string> {
  return promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
