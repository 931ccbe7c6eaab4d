import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { endPostmaster, sendSignal } from './end-process.ts';
import { stopOrphan } from './orphan.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { type Account, chooseAccount } from './unprivileged.ts';

/** A running PostgreSQL whose files are in one folder. */
export interface Cluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Ends sessions, writes a checkpoint, stops; resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Holds the cluster, its password and its log. Created when absent. The caller owns it alone (`lockFolder`). */
  readonly folder: string;
  /** PostgreSQL settings on top of `DURABLE_SETTINGS`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Leave it running when this process ends without `stop`; someone else stops it. */
  readonly outlives_process?: boolean;
}

const HOST = '127.0.0.1';
const USER = 'vitrine';
const START_TIMEOUT_MS = 60_000;
const START_ATTEMPTS_MAX = 3;
const POLL_MS = 10;
const DRAFT_PREFIX = 'cluster.new-';
const LOG_BYTES_MAX = 4 << 20;

/** What must not be switched off: an acknowledged order survives a killed process and a lost power supply. */
const DURABLE_SETTINGS = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

const SETTINGS = {
  listen_addresses: HOST,
  // No socket file: its path has a limit of about 100 characters, and the data folder may lie deeper.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Short transactions on few rows: plans that compile or fork workers only add latency.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
};

/**
 * Starts PostgreSQL in a folder, creating the cluster on the first start.
 * A postmaster that outlived its process (SIGKILL) is stopped first; a stale `postmaster.pid` is cleared.
 */
export async function startCluster({ folder, settings, outlives_process = false }: ClusterOptions): Promise<Cluster> {
  const root = resolve(folder);
  const cluster = join(root, 'cluster');
  const log_path = join(root, 'postgres.log');
  await mkdir(root, { recursive: true });
  const binaries = await findBinaries();
  const account = chooseAccount([cluster, binaries.postgres]);
  const password = await readOrCreatePassword(join(root, 'password'));

  await stopOrphan(cluster);
  const all: Record<string, string> = { ...SETTINGS, ...DURABLE_SETTINGS, ...settings };
  if (!(await exists(join(cluster, 'PG_VERSION')))) {
    await createCluster(cluster, binaries.initdb, account, password, all.fsync === 'on');
  }
  await trimLog(log_path);

  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    try {
      const pid = await startPostmaster(cluster, binaries.postgres, account, [...flags, '-p', String(port)], log_path);
      // A process that ends without stopping its database would leave it running until the next start.
      const on_exit = (): void => sendSignal(pid, 'SIGINT');
      if (!outlives_process) process.once('exit', on_exit);
      const stop = (): Promise<void> =>
        stopPostmaster(pid, binaries.pg_ctl, cluster).finally(() => process.off('exit', on_exit));
      return { host: HOST, port, user: USER, password, pid, stop };
    } catch (error) {
      // Another process may take the port between our look and PostgreSQL's bind; a killed predecessor's
      // backends may still hold its shared memory for a moment.
      if (attempt === START_ATTEMPTS_MAX) throw error;
      await delay(200 * attempt);
    }
  }
}

/** Connection string of one database of the cluster. */
export function urlOf(cluster: Cluster, database: string): string {
  return `postgres://${cluster.user}:${cluster.password}@${cluster.host}:${cluster.port}/${database}`;
}

/** Creates the database unless it is there. */
export async function ensureDatabase(cluster: Cluster, database: string): Promise<void> {
  const client = new pg.Client(urlOf(cluster, 'postgres'));
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function createCluster(
  cluster: string,
  initdb: string,
  account: Account,
  password: string,
  durable: boolean,
): Promise<void> {
  // Made under another name and renamed, so that a killed first start leaves nothing that looks whole; under a new
  // name each time, for the initdb of a killed start may still be at work.
  await removeDrafts(dirname(cluster));
  const draft = await mkdtemp(join(dirname(cluster), DRAFT_PREFIX));
  const password_path = `${draft}.password`;
  await writeFile(password_path, `${password}\n`, { mode: 0o600 });
  if (account.owner !== null) {
    await chown(draft, account.owner.uid, account.owner.gid);
    await chown(password_path, account.owner.uid, account.owner.gid);
  }
  try {
    const { file, args, ...identity } = account.command(initdb, [
      `--pgdata=${draft}`,
      `--username=${USER}`,
      `--pwfile=${password_path}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The only UTF-8 locale that a minimal host is sure to have; also the one that sorts alike everywhere.
      '--locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ]);
    const child = spawn(file, args, { ...identity, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`PostgreSQL could not create its files in ${draft}: ${output.trim()}`);
    await rename(draft, cluster);
  } finally {
    await rm(password_path, { force: true });
  }
}

async function removeDrafts(root: string): Promise<void> {
  const drafts = (await readdir(root)).filter((name) => name.startsWith(DRAFT_PREFIX));
  await Promise.all(
    drafts.map((name) => rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

async function startPostmaster(
  cluster: string,
  postgres: string,
  account: Account,
  flags: readonly string[],
  log_path: string,
): Promise<number> {
  const log = await open(log_path, 'a', 0o600);
  const log_start = (await log.stat()).size;
  // Its own session: Ctrl-C in the terminal must reach the server, which then stops PostgreSQL last.
  const { file, args, ...identity } = account.command(postgres, ['-D', cluster, ...flags]);
  const child = spawn(file, args, { ...identity, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `it ended with ${signal ?? `code ${code}`}`));
  child.unref();
  try {
    const started = performance.now();
    while (ended === null && performance.now() - started < START_TIMEOUT_MS) {
      const state = await readPostmasterFile(cluster);
      if (state !== null && state.pid === child.pid && state.status === 'ready') return state.pid;
      await delay(POLL_MS);
    }
    if (ended === null) child.kill('SIGQUIT');
    const tail = (await readFile(log_path)).subarray(log_start).toString('utf8').trim();
    throw new Error(`PostgreSQL did not start in ${cluster}: ${ended ?? 'no answer in time'}.\n${tail}`);
  } finally {
    await log.close();
  }
}

async function stopPostmaster(pid: number, pg_ctl: string, cluster: string): Promise<void> {
  if (process.platform === 'win32') {
    // No signals there; pg_ctl speaks to the postmaster through a named pipe.
    await once(spawn(pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w'], { stdio: 'ignore' }), 'close');
    return;
  }
  await endPostmaster(pid);
}

async function readOrCreatePassword(path: string): Promise<string> {
  if (await exists(path)) return (await readFile(path, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, `${password}\n`, { mode: 0o600, flush: true });
  return password;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback interface.');
  return address.port;
}

async function trimLog(path: string): Promise<void> {
  if ((await exists(path)) && (await stat(path)).size > LOG_BYTES_MAX) await rename(path, `${path}.old`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
