import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import { sql } from 'kysely';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { shippingFee } from '../model/commerce/shop-rules.ts';
import { toEdge } from '../model/ids.ts';
import { createDraws, worldKey } from '../model/draws/draws.ts';
import { createCatalogue } from '../sim/catalogue/catalogue.ts';
import { createApi } from '../server/api/api.ts';
import { migrate } from '../server/books/migrate.ts';
import { type ShopDatabase, shopDatabase } from '../server/books/shop-database.ts';
import { createApp } from '../server/http/app.ts';
import { logViewOf } from '../server/insights/log-view.ts';
import { openMedia } from '../server/media/media-store.ts';
import { addressesOf } from '../server/people/addresses.ts';
import { welcomeGuest } from '../server/people/guests.ts';
import { beginSession } from '../server/people/sessions.ts';
import { openDatabase } from '../server/postgres/embedded.ts';
import { createFinder } from '../server/search/finder.ts';
import type { LiveEngine } from '../server/world/live-engine.ts';
import { openWorld, type OpeningWorld } from '../server/world/open-world.ts';
import type { Buyer, Round } from './checkouts.ts';
import { cpuTimeOf, parentOf } from './cpu-time.ts';
import { RecordedPool, sayAgain, type Work } from './recorded-pool.ts';

export interface ServerResult {
  readonly what: string;
  readonly connections: number;
  readonly over_http_a_s: number;
  /** The SQL of a checkout by itself, said bare on as many connections: nobody is served together. */
  readonly bare_sql_a_s: number;
  readonly ratio: number;
  /** What the server said for the very round, said bare: where people are served together, few commits for many. */
  readonly as_said_a_s: number;
  readonly of_as_said: number;
  readonly statements_a_checkout: number;
  readonly bare_statements_a_checkout: number;
  readonly commits_a_checkout: number;
  readonly bare_commits_a_checkout: number;
  /** CPU of the server with its threads, and of PostgreSQL, for one checkout over HTTP; null where it cannot be read. */
  readonly server_cpu_ms: number;
  readonly database_cpu_ms: number | null;
  /** The same for a checkout by itself, bare: of who says it, and of PostgreSQL. */
  readonly bare_client_cpu_ms: number;
  readonly bare_database_cpu_ms: number | null;
}

/** A checkout is an order that is placed and one payment: two transactions, and what is read to answer them. */
const ROUNDS = 5;
const CONNECTIONS = [1, 10] as const;
const BUYERS = 40;
const WORLD = { seed: '7', users: 60, days: 1, version: 'bench' } as const;
const PIECES = 500_000;

/**
 * Checkouts a second over HTTP beside the SQL of the same checkouts, said by a bare client to copies of the same
 * database: as it is said for one checkout at a time, and as it was said for all of them together. Round by round, one
 * after the other; the medians.
 *
 * @param checkouts - of one round
 */
export async function benchServer(checkouts: number): Promise<ServerResult[]> {
  const data_dir = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const log: Logger = pino({ level: 'info' }, pino.destination('/dev/null'));
  const database = await openDatabase({ data_dir });
  const settings = { data_dir, settings: WORLD, log, report: () => {}, on_death: () => {} };
  const buyers = await prepare(database.url, openWorld(settings));
  const [twin, other] = [await copyOf(database.url, 'twin'), await copyOf(database.url, 'other')];
  const recorded = new RecordedPool(database.url, 20);
  const db = shopDatabase(recorded.pool);
  const world = openWorld(settings);
  const engine = await world.open(db);
  await engine.setRate(0);
  const log_view = logViewOf(data_dir);
  const http = await serve(db, engine, log_view, log, join(data_dir, 'media'));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const load = fork(new URL(import.meta.url.endsWith('.ts') ? './checkouts.ts' : './checkouts.js', import.meta.url));
  try {
    const buy = (round: Omit<Round, 'url' | 'buyers'>) => ask(load, { ...round, url, buyers });
    const database_pid = Number((await db.selectNoFrom(sql<number>`pg_backend_pid()`.as('pid')).execute())[0].pid);
    const postmaster = parentOf(database_pid);
    /** How long something took, and what it cost. */
    const timed = async (work: () => Promise<number>): Promise<Cost> => {
      const [node, base] = [process.cpuUsage(), postmaster && cpuTimeOf(postmaster)];
      const took_ms = await work();
      const { user, system } = process.cpuUsage(node);
      const now = postmaster && cpuTimeOf(postmaster);
      const database_cpu_ms = base === null || now === null ? null : (now - base) / checkouts;
      return { took_ms, node_cpu_ms: (user + system) / 1_000 / checkouts, database_cpu_ms };
    };
    const rounds = new Map<number, Measured[]>(CONNECTIONS.map((connections) => [connections, []]));
    for (let round = 0; round <= ROUNDS; round++) {
      let alone: readonly Work[] = [];
      for (const connections of CONNECTIONS) {
        recorded.record();
        const http = await timed(() => buy({ connections, checkouts }));
        const work = recorded.take();
        if (connections === 1) alone = work;
        const as_said = await timed(() => sayAgain(twin, connections, work));
        const bare = connections === 1 ? as_said : await timed(() => sayAgain(other, connections, alone));
        // The first round warms everything up.
        if (round > 0)
          rounds.get(connections)?.push({ http, as_said, bare, said: sizeOf(work), said_bare: sizeOf(alone) });
      }
    }
    return CONNECTIONS.map((connections) => {
      const found = rounds.get(connections) as Measured[];
      const of = (value: (each: Measured) => number): number => median(found.map(value));
      const a_s = (cost: (each: Measured) => Cost): number => (1_000 * checkouts) / of((each) => cost(each).took_ms);
      const database = (cost: (each: Measured) => Cost): number | null =>
        found.every((each) => cost(each).database_cpu_ms !== null)
          ? of((each) => cost(each).database_cpu_ms as number)
          : null;
      return {
        what: 'checkouts (an order and its payment)',
        connections,
        over_http_a_s: a_s(({ http }) => http),
        bare_sql_a_s: a_s(({ bare }) => bare),
        ratio: of(({ http, bare }) => bare.took_ms / http.took_ms),
        as_said_a_s: a_s(({ as_said }) => as_said),
        of_as_said: of(({ http, as_said }) => as_said.took_ms / http.took_ms),
        statements_a_checkout: of(({ said }) => said.statements / checkouts),
        bare_statements_a_checkout: of(({ said_bare }) => said_bare.statements / checkouts),
        commits_a_checkout: of(({ said }) => said.commits / checkouts),
        bare_commits_a_checkout: of(({ said_bare }) => said_bare.commits / checkouts),
        server_cpu_ms: of(({ http }) => http.node_cpu_ms),
        database_cpu_ms: database(({ http }) => http),
        bare_client_cpu_ms: of(({ bare }) => bare.node_cpu_ms),
        bare_database_cpu_ms: database(({ bare }) => bare),
      };
    });
  } finally {
    load.kill();
    http.close();
    http.closeAllConnections();
    await log_view.close();
    await world.stop();
    await recorded.pool.end();
    await database.stop();
    await rm(data_dir, { recursive: true, force: true });
  }
}

/** Milliseconds, CPU those of one checkout. */
interface Cost {
  readonly took_ms: number;
  readonly node_cpu_ms: number;
  readonly database_cpu_ms: number | null;
}

interface Measured {
  readonly http: Cost;
  readonly as_said: Cost;
  readonly bare: Cost;
  readonly said: ReturnType<typeof sizeOf>;
  readonly said_bare: ReturnType<typeof sizeOf>;
}

/** What stands alone and writes is a commit too. */
function sizeOf(work: readonly Work[]): { readonly statements: number; readonly commits: number } {
  const commits = work.filter((each) => each.length > 1 || /^\s*(?:insert|update|delete)/i.test(each[0].text));
  return { statements: work.reduce((sum, each) => sum + each.length, 0), commits: commits.length };
}

async function serve(
  db: ShopDatabase,
  engine: LiveEngine,
  log_view: ReturnType<typeof logViewOf>,
  log: Logger,
  media_dir: string,
) {
  const catalogue = createCatalogue(createDraws(worldKey(WORLD.seed)));
  const shop = {
    db,
    catalogue,
    engine,
    finder: createFinder({ db, catalogue, engine }),
    log: log_view,
    media: openMedia(media_dir),
  };
  const api = createApi({
    shop: () => shop,
    progress: () => ({ phase: 'open', done: 1, detail: '' }),
    operators: 'none',
    limits: { calls_per_minute: 10_000_000, moves_per_minute: 10_000_000 },
    checks_answers: false,
  });
  const app = createApp({ log, isHealthy: async () => true, api, client: Router(), is_development: false });
  const http = createServer(app).listen(0, '127.0.0.1');
  await once(http, 'listening');
  return http;
}

/** Has a world begin in the database, with buyers in it and nothing that sells out. */
async function prepare(database_url: string, world: OpeningWorld): Promise<Buyer[]> {
  const pool = new pg.Pool({ connectionString: database_url });
  pool.on('error', () => {});
  const db = shopDatabase(pool);
  await migrate(db);
  const engine = await world.open(db);
  await engine.setRate(0);
  const skus = await db.selectFrom('skus').select(['sku_id', 'price_cents']).orderBy('sku_id').limit(BUYERS).execute();
  const buyers: Buyer[] = [];
  for (let nth = 0; nth < BUYERS; nth++) {
    const { token, visitor } = await beginSession(db, (await welcomeGuest(db, undefined)).user_id);
    await engine.join(visitor);
    const { sku_id, price_cents } = skus[nth % skus.length];
    const more = { kind: 'adjust_stock', sku_id, delta: PIECES } as const;
    if (nth < skus.length) await engine.submit(visitor, more, undefined, { role: 'platform' });
    const [{ address_id }] = await addressesOf(db, visitor.user_id);
    buyers.push({
      cookie: `vitrine_session=${token}`,
      address_id,
      sku_id: toEdge('sku', sku_id),
      price_cents,
      total_cents: price_cents + shippingFee(price_cents),
    });
  }
  await world.stop();
  await pool.end();
  return buyers;
}

/** A database of the same content on the same server; nobody may use the first one meanwhile. */
async function copyOf(url: string, as: string): Promise<string> {
  const source = new URL(url).pathname.slice(1);
  const name = `${as}_of_${source}`;
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client(admin.href);
  await client.connect();
  await client.query(`create database ${name} template ${source}`);
  await client.end();
  const twin = new URL(url);
  twin.pathname = `/${name}`;
  return twin.href;
}

async function ask(load: ChildProcess, round: Round): Promise<number> {
  load.send(round);
  const [said] = (await once(load, 'message')) as [{ took_ms?: number; error?: string }];
  if (said.took_ms === undefined) throw new Error(said.error);
  return said.took_ms;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
