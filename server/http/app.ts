import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { failed, notFound, sendProblem } from './problem.ts';

export interface AppOptions {
  readonly log: Logger;
  /** Whether the shop can take orders at this moment. */
  readonly isHealthy: () => Promise<boolean>;
  /** The built client. */
  readonly client_dir: string;
  /** Serves the client from source instead, in development. */
  readonly development?: RequestHandler;
}

const BODY_LIMIT = '64kb';
const YEAR_S = 31_536_000;
const RETRY_AFTER_S = 2;

/** The HTTP side of the shop: interface under /api, everything else is the client. */
export function createApp({ log, isHealthy, client_dir, development }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    const request_id = randomUUID();
    response.setHeader('X-Request-Id', request_id);
    response.on('finish', () =>
      log.debug({ request_id, method: request.method, path: request.path, status: response.statusCode }, 'answered'),
    );
    next();
  });
  app.use(
    helmet({
      // Vite's client evaluates and opens a socket; the built app needs neither, and nothing from another host.
      contentSecurityPolicy: development === undefined && {
        directives: { 'script-src': ["'self'"], 'upgrade-insecure-requests': null },
      },
      strictTransportSecurity: false,
    }),
  );
  app.use(compression());
  app.use('/api', express.json({ limit: BODY_LIMIT, strict: true }));

  app.get('/api/health', async (_request, response) => {
    if (await isHealthy()) response.json({ status: 'ok' });
    else {
      response.setHeader('Retry-After', RETRY_AFTER_S);
      sendProblem(response, { status: 503, title: 'Starting, or the database cannot be reached' });
    }
  });
  app.use('/api', notFound);

  if (development !== undefined) app.use(development);
  else {
    app.use(
      '/assets',
      express.static(join(client_dir, 'assets'), { immutable: true, maxAge: YEAR_S * 1000, fallthrough: false }),
    );
    app.use(express.static(client_dir, { index: 'index.html' }));
    app.get('/{*page}', (request, response, next) => {
      if (request.accepts('html') === false) next();
      else response.sendFile(join(client_dir, 'index.html'));
    });
  }
  app.use(notFound);
  app.use(failed(log));
  return app;
}
