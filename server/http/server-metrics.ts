import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is read of the shop when somebody asks for its figures. */
export interface ServerGauges {
  /** Connections to the database: all, idle, and requests that wait for one. */
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number } | null;
  readonly sockets: () => number;
  readonly is_well: () => boolean;
}

export interface ServerMetrics {
  /** Times every request. */
  readonly measure: RequestHandler;
  /** `GET /metrics`, in the text format of Prometheus. */
  readonly expose: RequestHandler;
}

/** Seconds; the promise is a p95 under 0.1. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures of the server itself: its process, its requests, its database. Figures of the shop are another matter. */
export function serverMetrics(gauges: ServerGauges): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers,
  });
  new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool by state, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const pool = gauges.pool();
      for (const state of ['total', 'idle', 'waiting'] as const) this.set({ state }, pool?.[state] ?? 0);
    },
  });
  new Gauge({
    name: 'sockets_connected',
    help: 'Sockets that are connected.',
    registers,
    collect() {
      this.set(gauges.sockets());
    },
  });
  new Gauge({
    name: 'shop_open',
    help: '1 while the shop is open, its world lives and its log can be written.',
    registers,
    collect() {
      this.set(gauges.is_well() ? 1 : 0);
    },
  });
  return {
    measure(request, response, next) {
      const end = durations.startTimer({ method: request.method });
      response.once('close', () => {
        // The path as it is declared: what stands in a path would be a label for each order.
        const declared = (request.route as { path?: unknown } | undefined)?.path;
        const route = typeof declared === 'string' ? request.baseUrl + declared : 'other';
        end({ route, status: String(response.statusCode) });
      });
      next();
    },
    async expose(_request, response) {
      response
        .type(registry.contentType)
        .set('Cache-Control', 'no-store')
        .send(await registry.metrics());
    },
  };
}
