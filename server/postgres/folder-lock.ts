import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processLives } from './end-process.ts';

/** Thrown when another living process already owns the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that process first, or set DATA_DIR to another folder.`,
    );
    this.folder = folder;
    this.pid = pid;
  }
}

interface Owner {
  readonly pid: number;
  /** Tells this process from a later one with the same number: boot id and start time on Linux, null elsewhere. */
  readonly born: string | null;
  readonly token: string;
}

const LOCK_FILE = 'owner.lock';
const ATTEMPTS_MAX = 5;
const tokens_of_this_process = new Set<string>();

/**
 * Makes this process the one owner of a folder until the returned function is called.
 * A lock whose owner no longer lives (killed, or its number given to another process) is replaced.
 * @throws {FolderInUse} when the owner lives.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, LOCK_FILE);
  const owner: Owner = { pid: process.pid, born: await bornOf(process.pid), token: randomUUID() };
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    if (await claim(path, owner)) {
      tokens_of_this_process.add(owner.token);
      return async () => {
        if (tokens_of_this_process.delete(owner.token)) await rm(path, { force: true });
      };
    }
    const holder = await readOwner(path);
    if (holder === 'absent') continue;
    if (holder !== 'unreadable' && (await lives(holder))) throw new FolderInUse(folder, holder.pid);
    await setAside(path, holder);
  }
  throw new Error(`The lock ${path} keeps changing hands; try again.`);
}

/** A folder's lock is held by a living process. */
export async function folderIsOwned(folder: string): Promise<boolean> {
  const holder = await readOwner(join(folder, LOCK_FILE));
  return typeof holder === 'object' && (await lives(holder));
}

async function claim(path: string, owner: Owner): Promise<boolean> {
  // Written aside and linked, so that nobody ever reads half a lock.
  const draft = `${path}.${owner.token}`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function setAside(path: string, stale: Owner | 'unreadable'): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Between reading and renaming another starter may have claimed the folder: give its lock back.
  const moved = await readOwner(aside);
  const is_the_stale_one = typeof moved === 'object' ? typeof stale === 'object' && moved.token === stale.token : true;
  if (!is_the_stale_one) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readOwner(path: string): Promise<Owner | 'absent' | 'unreadable'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    const value = JSON.parse(text) as Owner;
    return Number.isSafeInteger(value.pid) && typeof value.token === 'string' ? value : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

async function lives(owner: Owner): Promise<boolean> {
  // In a container the next process often gets the very number that the killed one had.
  if (owner.pid === process.pid) return tokens_of_this_process.has(owner.token);
  if (!processLives(owner.pid)) return false;
  return owner.born === null || owner.born === (await bornOf(owner.pid));
}

async function bornOf(pid: number): Promise<string | null> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and parentheses; start time is field 22, the 20th after the last ')'.
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot}/${start}`;
  } catch {
    return null;
  }
}
