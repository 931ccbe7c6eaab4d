import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Router } from 'express';
import type pg from 'pg';
import { pino } from 'pino';
import type { z } from 'zod';
import { type AnswerOf, type RouteId, routes } from '../../model/wire/routes.ts';
import { productIdOf, videoIdOf } from '../../model/ids.ts';
import { EPOCH_MS } from '../../model/sim-time.ts';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { createCatalogue } from '../../sim/catalogue/catalogue.ts';
import { migrate } from '../books/migrate.ts';
import { type Request, runCommands } from '../books/run-command.ts';
import { type ShopDatabase, shopDatabase } from '../books/shop-database.ts';
import { skus } from '../../model/commerce/play.fixture.ts';
import { listing, noBooks } from '../books/shop-play.fixture.ts';
import { storeOpening } from '../books/whole-books.ts';
import type { MediaStore } from '../media/media-store.ts';
import { spareMedia } from '../media/spare-media.fixture.ts';
import { createFinder } from '../search/finder.ts';
import { openLogView } from '../insights/log-view.ts';
import { createApp } from '../http/app.ts';
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { type ApiOptions, createApi } from './api.ts';
import { type QuietEngine, quietEngine } from './quiet-engine.fixture.ts';

export const video_id = videoIdOf(5, 1);
const product_id = productIdOf(3, 0);

const catalogue = createCatalogue(createDraws(worldKey('open-shop')));

/** A shop of three variants with a quiet world behind it, served over HTTP. */
export interface TestShop {
  readonly url: string;
  readonly db: ShopDatabase;
  readonly engine: QuietEngine;
  readonly media: MediaStore;
  /** Stocks the shelves anew and forgets what was sold. */
  restock(stock: number): Promise<void>;
  give(...requests: Request[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param log_folder - a log that the insights read; none by default
 * @param poolTo - another way to the database than its own pool
 * @param media - where files are kept
 */
export async function openTestShop(
  options: Partial<ApiOptions> = {},
  log_folder = '/nonexistent',
  poolTo: (database: TestDatabase) => pg.Pool | Promise<pg.Pool> = ({ pool }) => pool,
  media = spareMedia(),
): Promise<TestShop> {
  const database = await openTestDatabase();
  const pool = await poolTo(database);
  const db = shopDatabase(pool);
  await migrate(db);
  const engine = quietEngine(db, { video_id, creator_id: 5, product_id });
  const finder = createFinder({ db, catalogue, engine, fresh_ms: 0 });
  const log = openLogView(log_folder);
  const api = createApi({
    shop: () => ({ db, catalogue, engine, finder, log, media }),
    progress: () => ({ phase: 'open', done: 1, detail: 'open' }),
    operators: 'everyone',
    limits: { calls_per_minute: 100_000, moves_per_minute: 100_000 },
    checks_answers: true,
    ...options,
  });
  const logger = pino({ level: 'error' });
  const http = createServer(
    createApp({ log: logger, isHealthy: async () => true, api, client: Router(), is_development: false }),
  ).listen(0);
  await once(http, 'listening');
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    db,
    engine,
    media,
    async restock(stock) {
      await storeOpening(db, noBooks, { at_ms: EPOCH_MS, balances: [] });
      await runCommands(
        db,
        skus.map((sku) => listing(sku, stock)),
      );
    },
    async give(...requests) {
      for (const { refusal } of await runCommands(db, requests)) if (refusal !== null) throw new Error(refusal.reason);
    },
    async close() {
      http.close();
      http.closeAllConnections();
      await log.close();
      if (pool !== database.pool) await pool.end();
      await database.drop();
    },
  };
}

export interface Answer<R extends RouteId> {
  readonly status: number;
  readonly headers: Headers;
  /** What was answered; a problem where the status says so. */
  readonly body: AnswerOf<R> & Problem;
}

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly subject: string;
  readonly errors: readonly { in: string; pointer: string; detail: string }[];
}

export interface Asking {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  /** A fresh one where it is not given; null sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser with its cookie. */
export class Browser {
  readonly #url: string;
  #cookie = '';
  #taps = 0;

  constructor(url: string) {
    this.#url = url;
  }

  async ask<R extends RouteId>(
    id: R,
    { params = {}, query = '', body, key, headers = {} }: Asking = {},
  ): Promise<Answer<R>> {
    const route = routes[id] as (typeof routes)[RouteId];
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name]);
    const tap = key === undefined ? `tap-${this.#taps++}` : key;
    const response = await fetch(`${this.#url}/api/v1${path}${query}`, {
      method: route.method.toUpperCase(),
      headers: {
        ...(this.#cookie && { Cookie: this.#cookie }),
        ...(route.method === 'get' ? {} : { 'Content-Type': 'application/json' }),
        ...('moves' in route && tap !== null && { 'Idempotency-Key': tap }),
        ...headers,
      },
      ...(route.method === 'get' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
    });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.#cookie = cookie.split(';')[0];
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer<R>['body'] };
  }
}

/** Joins as a new guest. */
export async function join(
  url: string,
  name?: string,
): Promise<Browser & { me: z.infer<(typeof routes)['me']['answer']> }> {
  const browser = new Browser(url);
  const { body } = await browser.ask('open_session', { body: name === undefined ? {} : { name } });
  return Object.assign(browser, { me: body });
}
