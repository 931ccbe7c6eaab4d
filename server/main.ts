import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { viteMiddleware } from './dev/vite-middleware.ts';
import { createApp } from './http/app.ts';
import { type OpenDatabase, openDatabase } from './postgres/embedded.ts';

const config = readConfig(process.env);
const log = pino({ level: config.log_level });
const http = createServer();
const vite = process.argv.includes('--dev') ? await viteMiddleware(http) : undefined;
let database: OpenDatabase | undefined;
let is_stopping = false;

async function isHealthy(): Promise<boolean> {
  if (database === undefined || is_stopping) return false;
  return database.pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
}

async function stop(signal: string): Promise<void> {
  if (is_stopping) return;
  is_stopping = true;
  log.info({ signal }, 'closing');
  http.close();
  http.closeIdleConnections();
  await vite?.close();
  await database?.stop();
  log.info('closed');
  process.exit(0);
}

const client_dir = fileURLToPath(new URL('../client', import.meta.url));
http.on('request', createApp({ log, isHealthy, client_dir, ...(vite && { development: vite.handle }) }));
http.listen(config.port);
await once(http, 'listening');
log.info(`http://localhost:${(http.address() as AddressInfo).port}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));

try {
  database = await openDatabase({
    data_dir: config.data_dir,
    database_url: config.database_url,
    on_error: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  log.info({ database: database.kind }, 'database open');
} catch (error) {
  log.fatal({ err: error }, 'the database cannot be opened');
  process.exit(1);
}
