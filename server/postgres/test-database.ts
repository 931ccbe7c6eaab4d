import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { startCluster, urlOf } from './cluster.ts';
import { readBigintsAsSafeIntegers } from './safe-integers.ts';

export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const POLL_MS = 20;

/**
 * A new, empty database for one test file, on the server named by TEST_DATABASE_URL, else by DATABASE_URL,
 * else on an embedded PostgreSQL which the whole run shares. Call it in `beforeAll`, and `drop` in `afterAll`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  readBigintsAsSafeIntegers();
  const server_url = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || (await sharedServerUrl());
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server_url, `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const url = new URL(server_url);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 10 });
  pool.on('error', () => {});
  return {
    url: url.href,
    pool,
    async drop() {
      await pool.end();
      await runOn(server_url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The first test file to come starts the server; the others wait for its address. */
async function sharedServerUrl(): Promise<string> {
  const folder = inject('test_cluster_folder');
  const url_path = join(folder, 'url');
  try {
    await mkdir(join(folder, 'starting'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return waitForUrl(url_path);
  }
  // Tests lose nothing in a power cut, so they need not wait for the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const cluster = await startCluster({ folder: join(folder, 'postgres'), settings, outlives_process: true });
  const url = urlOf(cluster, 'postgres');
  await writeFile(`${url_path}.draft`, url, { mode: 0o600 });
  await rename(`${url_path}.draft`, url_path);
  return url;
}

async function waitForUrl(path: string): Promise<string> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!existsSync(path)) {
    if (performance.now() > deadline)
      throw new Error(`The shared PostgreSQL of this test run did not start (${path}).`);
    await delay(POLL_MS);
  }
  return readFile(path, 'utf8');
}
