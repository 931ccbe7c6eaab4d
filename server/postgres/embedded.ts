import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { ensureDatabase, startCluster, urlOf } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { readBigintsAsSafeIntegers } from './safe-integers.ts';

export interface OpenDatabaseOptions {
  /** The embedded PostgreSQL lives in its folder `postgres`. Not touched when `database_url` is given. */
  readonly data_dir: string;
  /** Any PostgreSQL ≥ 14; the value of DATABASE_URL. */
  readonly database_url?: string | undefined;
  /** Most connections at once; default 20. */
  readonly connections_max?: number;
  /** Told when an idle connection breaks (the pool replaces it). */
  readonly on_error?: (error: Error) => void;
}

export interface OpenDatabase {
  readonly kind: 'embedded' | 'external';
  readonly url: string;
  readonly pool: pg.Pool;
  /** Waits for running queries, closes the pool and stops an embedded PostgreSQL. May be called twice. */
  stop(): Promise<void>;
}

const DATABASE = 'vitrine';
const VERSION_MIN = 140_000;
/** Who waits longer for a connection is told to come again. */
const CONNECT_MOST_MS = 10_000;

/**
 * Opens the commerce database: the one named by `database_url`, or a PostgreSQL of our own inside the data folder,
 * created on the first start (about a second) and started within a tenth of a second later.
 * @throws {FolderInUse} when another process runs on the same data folder.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  readBigintsAsSafeIntegers();
  return options.database_url ? openExternal(options, options.database_url) : openEmbedded(options);
}

async function openEmbedded(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const folder = join(resolve(options.data_dir), 'postgres');
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const cluster = await startCluster({ folder });
    try {
      await ensureDatabase(cluster, DATABASE);
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return withPool('embedded', urlOf(cluster, DATABASE), options, async () => {
      await cluster.stop();
      await unlock();
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openExternal(options: OpenDatabaseOptions, url: string): Promise<OpenDatabase> {
  const database = withPool('external', url, options, async () => {});
  try {
    const { rows } = await database.pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    if (rows[0].version < VERSION_MIN) throw new Error(`PostgreSQL ${rows[0].version} is too old`);
    return database;
  } catch (cause) {
    await database.stop();
    const { host, pathname } = new URL(url);
    const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
    throw new Error(`DATABASE_URL (${host}${pathname}) names no usable PostgreSQL ≥ 14: ${reason}`, { cause });
  }
}

function withPool(
  kind: OpenDatabase['kind'],
  url: string,
  options: OpenDatabaseOptions,
  release: () => Promise<void>,
): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections_max ?? 20,
    connectionTimeoutMillis: CONNECT_MOST_MS,
    keepAlive: true,
  });
  pool.on('error', (error) => options.on_error?.(error));
  // A connection that breaks while it is lent says so by itself; unheard it would end the process. Its next query fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  let stopping: Promise<void> | null = null;
  return {
    kind,
    url,
    pool,
    stop() {
      stopping ??= pool.end().then(release);
      return stopping;
    },
  };
}
