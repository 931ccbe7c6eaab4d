import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Logger, pino } from 'pino';
import { createApi } from './api/api.ts';
import { migrate } from './books/migrate.ts';
import { shopDatabase } from './books/shop-database.ts';
import { type Config, readConfig } from './config.ts';
import type { ProgressView } from '../model/wire/views.ts';
import { type LogView, logViewOf } from './insights/log-view.ts';
import { viteMiddleware } from './dev/vite-middleware.ts';
import { createApp } from './http/app.ts';
import { clientFiles } from './http/client-files.ts';
import { serverMetrics } from './http/server-metrics.ts';
import { beginOpening } from './opening.ts';
import { type OpenDatabase, openDatabase } from './postgres/embedded.ts';
import { openMedia } from './media/media-store.ts';
import { createFinder } from './search/finder.ts';
import { closeHttp } from './shutdown.ts';
import { openSockets } from './sockets/open-sockets.ts';
import { createDraws, worldKey } from '../model/draws/draws.ts';
import { createCatalogue } from '../sim/catalogue/catalogue.ts';
import { vitrineVersion } from '../sim/cli/version.ts';
import type { LiveEngine } from './world/live-engine.ts';
import { openWorld, type OpeningWorld } from './world/open-world.ts';
import { ownShop } from './world/sole-owner.ts';

const HELP = `npm start (or: node dist/server/main.js)

Serves the shop. The page answers at once; GET /api/health says when the shop is open. A first start lives the days before
the opening, which takes a minute or two; GET /api/v1/progress says how far it is.

  --dev     the client from source, with hot replacement (npm run dev)
  --help    this text

PORT          default 3000; 0 lets the system choose
DATA_DIR      folder of the shop, default ./data
DATABASE_URL  a PostgreSQL ≥ 14 to use instead of the embedded one
SEED          seed of the world, default 42
WORLD_USERS   members of the population, default 1500
WORLD_DAYS    days that the population lives before the shop opens, default 60
OPERATORS     who may work the clock and reset the shop: everyone (default) or none
CALLS_PER_MINUTE, MOVES_PER_MINUTE
              calls of one visitor that are answered, default 1200, and among them those that move money or stock, default 60
LOG_LEVEL     fatal, error, warn, info (default), debug, trace or silent

The log goes to standard output, one JSON object a line. SIGINT and SIGTERM end the server cleanly.
`;

try {
  const { values: options } = parseArgs({ options: { dev: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (options.help) process.stdout.write(HELP);
  else await serve(readConfig(process.env), options.dev ?? false);
} catch (error) {
  // What a person can put right is a sentence, not a stack.
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}

async function serve(config: Config, is_development: boolean): Promise<void> {
  const log = pino({ level: config.log_level });
  const http = createServer();
  let shop: OpenShop | undefined;
  let is_stopping = false;

  const vite = is_development ? await viteMiddleware(http) : undefined;
  const isHealthy = async (): Promise<boolean> => {
    if (shop === undefined || is_stopping || !shop.engine.isWell()) return false;
    return shop.database.pool.query('select 1').then(
      () => true,
      () => false,
    );
  };
  const opening_shop = beginOpening();
  const api = createApi({ ...opening_shop, ...config, checks_answers: is_development });
  const client = vite?.handle ?? clientFiles(resolve(import.meta.dirname, '../client'));
  const sockets = openSockets(http, log);
  const metrics = serverMetrics({
    pool() {
      if (shop === undefined) return null;
      const { totalCount: total, idleCount: idle, waitingCount: waiting } = shop.database.pool;
      return { total, idle, waiting };
    },
    sockets: sockets.count,
    is_well: () => !is_stopping && shop?.engine.isWell() === true,
  });
  http.on('request', createApp({ log, isHealthy, api, metrics, client, is_development }));
  await listen(http, config.port);
  const { port } = http.address() as AddressInfo;
  log.info({ port, data_dir: resolve(config.data_dir), seed: config.seed }, `listening on http://localhost:${port}`);

  const closing = new AbortController();
  const opening = open(config, log, opening_shop.report, closing.signal);
  // A second signal is no impatience: npm passes on the one that the terminal has given to all of us already.
  const stop = async (reason: string): Promise<void> => {
    if (is_stopping) return;
    is_stopping = true;
    opening_shop.close();
    closing.abort();
    log.info({ reason }, 'closing');
    sockets.close();
    await Promise.all([closeHttp(http), vite?.close()]);
    // Also one that is just being opened: a PostgreSQL left behind would block the next start.
    await (await opening.catch(() => undefined))?.stop();
    log.info('closed');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal).then(leave));

  try {
    shop = await opening;
    if (is_stopping) return;
    const { database, engine } = shop;
    const catalogue = createCatalogue(createDraws(worldKey(String(config.seed))));
    const db = shopDatabase(database.pool);
    const media = openMedia(join(config.data_dir, 'media'));
    const open_shop = { db, catalogue, engine, finder: createFinder({ db, catalogue, engine }), log: shop.log, media };
    opening_shop.open(open_shop);
    sockets.open(open_shop);
    log.info({ opened_ms: Math.round(performance.now()) }, 'the shop is open');
  } catch (error) {
    if (is_stopping) return;
    log.fatal({ err: error }, 'the shop cannot be opened');
    opening_shop.report({ phase: 'failed', done: 0, detail: 'The shop cannot be opened.' });
    await stop('no shop');
    throw error;
  }
}

interface OpenShop {
  readonly database: OpenDatabase;
  readonly log: LogView;
  readonly engine: LiveEngine;
  stop(): Promise<void>;
}

/** Opens database and world side by side; where one of them fails or is called off, neither is left behind. */
async function open(
  config: Config,
  log: Logger,
  report: (progress: ProgressView) => void,
  signal: AbortSignal,
): Promise<OpenShop> {
  const { data_dir, seed, world: size } = config;
  const settings = { seed: String(seed), ...size, version: await vitrineVersion() };
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.toReversed())
      await close().catch((error: unknown) => log.error({ err: error }, 'closing'));
  };
  const goOn = (): void => signal.throwIfAborted();
  try {
    const database = await openBooks(config, log);
    closers.push(database.stop);
    goOn();
    const end = (why: string): void => {
      log.fatal(why);
      process.kill(process.pid, 'SIGTERM');
    };
    const lost = (): void => end('the connection that the shop is owned by broke: another server could open it now');
    closers.push((await ownShop(database.url, lost)).release);
    goOn();
    const on_death = (): void => end('the thread of the world has ended');
    const world: OpeningWorld = openWorld({ data_dir, settings, log, report, on_death });
    closers.push(() => world.stop());
    const called_off = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
    called_off.catch(() => {});
    await Promise.race([world.prepared, called_off]);
    const engine = await world.open(shopDatabase(database.pool));
    const log_view = logViewOf(data_dir);
    closers.push(() => log_view.close());
    return { database, log: log_view, engine, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openBooks(config: Config, log: Logger): Promise<OpenDatabase> {
  const started = performance.now();
  const database = await openDatabase({
    data_dir: config.data_dir,
    database_url: config.database_url,
    on_error: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  await migrate(shopDatabase(database.pool)).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  log.info({ database: database.kind, opened_ms: Math.round(performance.now() - started) }, 'database open');
  return database;
}

/** @throws Error that says what to do when the port is taken */
async function listen(http: Server, port: number): Promise<void> {
  http.listen(port);
  try {
    await once(http, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken by another program: set PORT to a free one.`, { cause: error });
  }
}

/** Nothing is open any more, but a development server's watchers can keep a process. */
function leave(): void {
  process.exit(0);
}
