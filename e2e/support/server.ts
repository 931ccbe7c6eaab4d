import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface ServerOptions {
  /** Folder of an earlier server's shop, to see whether it survived. Left in place by `stop`. */
  readonly data_dir?: string;
  readonly seed?: number;
  /** Synthetic users; small, so that the burn-in takes seconds. */
  readonly users?: number;
  /** Simulated days of burn-in. */
  readonly days?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** How long the opening may take; a larger world takes longer. */
  readonly ready_ms?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly data_dir: string;
  /** What the server has printed so far. */
  log(): string;
  /** SIGTERM, as Ctrl-C does: a clean end. Removes what this server made, unless `keep` is given. */
  stop(options?: { keep: boolean }): Promise<void>;
  /** SIGKILL: nothing is saved or said. The data folder stays; start another server on it. */
  kill(): Promise<void>;
}

/** The built server, seen from the sources and from what they are built to. */
const MAIN = ['../../dist/server/main.js', '../../server/main.js']
  .map((path) => resolve(import.meta.dirname, path))
  .find(existsSync) as string;
const HOST = '127.0.0.1';
const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 50;
const LOG_CHARS_MAX = 1 << 20;

/** One database a data folder, where the tests run against a server of their own (TEST_DATABASE_URL). */
const databases = new Map<string, string>();

/** Starts the built server with a small world and waits until it says that it is well. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const data_dir = options.data_dir ?? (await mkdtemp(join(tmpdir(), 'vitrine-e2e-')));
  const port = await findFreePort();
  const url = `http://${HOST}:${port}`;
  const database_url = await databaseFor(data_dir);
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: data_dir,
      DATABASE_URL: database_url ?? '',
      SEED: String(options.seed ?? 42),
      WORLD_USERS: String(options.users ?? 300),
      WORLD_DAYS: String(options.days ?? 7),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const take = (chunk: Buffer): void => {
    log = (log + chunk.toString('utf8')).slice(-LOG_CHARS_MAX);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  // Whatever ends the test run ends its servers.
  const on_exit = (): void => void child.kill('SIGTERM');
  process.once('exit', on_exit);
  child.once('exit', () => process.off('exit', on_exit));

  try {
    await waitUntilWell(url, child, options.ready_ms ?? READY_TIMEOUT_MS);
  } catch (error) {
    await end(child, 'SIGTERM');
    throw new Error(`${(error as Error).message}\n--- server log ---\n${log}`, { cause: error });
  }
  return {
    url,
    data_dir,
    log: () => log,
    async stop({ keep } = { keep: options.data_dir !== undefined }) {
      await end(child, 'SIGTERM');
      if (!keep) await removeShop(data_dir);
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Removes a data folder and what belongs to it outside: its database, or a PostgreSQL that outlived a killed server. */
export async function removeShop(data_dir: string): Promise<void> {
  const database_url = databases.get(data_dir);
  if (database_url !== undefined) {
    databases.delete(data_dir);
    const name = new URL(database_url).pathname.slice(1);
    await runOnTestServer(`drop database if exists ${name} with (force)`);
  }
  await stopOrphanedPostgres(data_dir);
  await rm(data_dir, { recursive: true, force: true, maxRetries: 5 });
}

async function waitUntilWell(url: string, child: ChildProcess, ready_ms: number): Promise<void> {
  const deadline = performance.now() + ready_ms;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The server ended before it was ready (${child.signalCode ?? `code ${child.exitCode}`}).`);
    }
    if (await isWell(url)) return;
    await delay(POLL_MS);
  }
  throw new Error(`The server was not well within ${ready_ms / 1000} s.`);
}

async function isWell(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2_000) });
    return response.ok && ((await response.json()) as { status?: string }).status === 'ok';
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const in_time = await Promise.race([exited, delay(STOP_TIMEOUT_MS, 'late' as const, { ref: false })]);
  if (in_time !== 'late') return;
  child.kill('SIGKILL');
  await exited;
  throw new Error(`The server did not end within ${STOP_TIMEOUT_MS / 1000} s of SIGTERM.`);
}

async function stopOrphanedPostgres(data_dir: string): Promise<void> {
  const path = join(data_dir, 'postgres', 'cluster', 'postmaster.pid');
  const pid = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
  if (Number.isNaN(pid)) return;
  for (let waited_ms = 0; waited_ms < STOP_TIMEOUT_MS; waited_ms += POLL_MS) {
    try {
      process.kill(pid, waited_ms === 0 ? 'SIGINT' : 0);
    } catch {
      return;
    }
    await delay(POLL_MS);
  }
}

async function databaseFor(data_dir: string): Promise<string | undefined> {
  const server_url = process.env.TEST_DATABASE_URL;
  if (!server_url) return undefined;
  const known = databases.get(data_dir);
  if (known !== undefined) return known;
  const name = `e2e_${randomUUID().replaceAll('-', '')}`;
  await runOnTestServer(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const url = new URL(server_url);
  url.pathname = `/${name}`;
  databases.set(data_dir, url.href);
  return url.href;
}

async function runOnTestServer(sql: string): Promise<void> {
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
