import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { answerFaults, refuseUnknown } from './answer-faults.ts';
import { healthRoutes } from './health.ts';
import { readJsonBody } from './json-body.ts';
import { logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import type { ServerMetrics } from './server-metrics.ts';

export interface AppOptions {
  readonly log: Logger;
  /** Whether the shop can take orders at this moment. */
  readonly isHealthy: () => Promise<boolean>;
  /** Answers below /api. */
  readonly api: RequestHandler;
  /** Figures of the server itself, where somebody gathers them. */
  readonly metrics?: ServerMetrics | undefined;
  /** Answers for the pages: the built client, or Vite. */
  readonly client: RequestHandler;
  /** Vite needs a looser policy. */
  readonly is_development: boolean;
}

/** The HTTP side of the shop: the interface under /api, everything else is the client. */
export function createApp({ log, isHealthy, api, metrics, client, is_development }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(log));
  if (metrics !== undefined) {
    app.use(metrics.measure);
    app.get('/metrics', metrics.expose);
  }
  app.use(securityHeaders(is_development));
  app.use(compression());
  app.use('/api', readJsonBody);
  app.use(healthRoutes(isHealthy));
  app.use(api);
  app.use('/api', refuseUnknown);
  app.use(client);
  app.use(refuseUnknown);
  app.use(answerFaults(log));
  return app;
}
