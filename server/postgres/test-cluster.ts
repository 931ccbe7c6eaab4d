import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderIsOwned, lockFolder } from './folder-lock.ts';
import { stopOrphan } from './orphan.ts';

const PREFIX = 'vitrine-tests-';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the first test that asks for a database starts the one server of this run. */
    test_cluster_folder: string;
  }
}

/**
 * Vitest's global setup: gives the run a folder for its PostgreSQL and stops that PostgreSQL at the end.
 * Nothing is started here, so that runs without a database pay nothing.
 */
export default async function setup(project: {
  provide(key: 'test_cluster_folder', value: string): void;
}): Promise<() => Promise<void>> {
  await clearForsakenRuns();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  // Root lends PostgreSQL another account, which has to pass through.
  await mkdir(join(folder, 'postgres'), { recursive: true });
  const unlock = await lockFolder(folder);
  project.provide('test_cluster_folder', folder);
  return async () => {
    await removeRun(folder);
    await unlock();
  };
}

async function clearForsakenRuns(): Promise<void> {
  const runs = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX)).map((name) => join(tmpdir(), name));
  for (const run of runs) {
    // A run that was killed leaves its PostgreSQL behind. Another account's runs are not ours to clear.
    if (!(await folderIsOwned(run).catch(() => true))) await removeRun(run).catch(() => undefined);
  }
}

async function removeRun(folder: string): Promise<void> {
  await stopOrphan(join(folder, 'postgres', 'cluster'));
  await rm(folder, { recursive: true, force: true });
}
