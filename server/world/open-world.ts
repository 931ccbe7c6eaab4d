import { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import { sql } from 'kysely';
import { tableNames, keyFields, type BooksImage } from '../../model/commerce/books.ts';
import type { ProgressView } from '../../model/wire/views.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { loadBooks } from '../books/whole-books.ts';
import type { Remote } from './calls.ts';
import { Driver } from './driver.ts';
import { inputsSince, reachedInstant } from './inputs-table.ts';
import { type LiveEngine, startEngine, type WorldNews } from './live-engine.ts';
import { type OpeningSettings, OtherWorld, worldName, worldOfKey } from './opening-state.ts';
import { beginLife, type ShopLife, shopLife } from './shop-life.ts';
import { startWorld } from './start-world.ts';
import type { WorldHost } from './world-host.ts';

/** Shares of the work of opening: what a first start spends its time on. */
const shares = { generating: 0.02, burn_in: 0.9, books: 0.95 } as const;

/** A world that is being opened, and then the engine over it. */
export interface OpeningWorld {
  /** Resolves when there is an opening state: lived now, or long ago. Needs no database. */
  readonly prepared: Promise<string>;
  /**
   * Takes the world up where the database says that it stands, and lets it live.
   * @throws {OtherWorld} when the database holds another one
   */
  open(db: ShopDatabase): Promise<LiveEngine>;
  /** Ends it, wherever it stands. */
  stop(): Promise<void>;
}

export interface OpenWorldOptions {
  readonly data_dir: string;
  readonly settings: OpeningSettings;
  readonly log: Logger;
  readonly report: (progress: ProgressView) => void;
  /** Told when the world has ended by itself: it can only be taken up by another start. */
  readonly on_death: () => void;
}

/** Begins to open a world: the burn-in of a first start begins at once, beside whatever else the server opens. */
export function openWorld({ data_dir, settings, log, report, on_death }: OpenWorldOptions): OpeningWorld {
  const { days, users } = settings;
  const started_ms = performance.now();
  report({ phase: 'generating_world', done: 0, detail: `Making a world of ${users} users.` });
  const tell = (done: number): void => {
    const detail = `Day ${Math.min(days, Math.floor(done * (days + 1)))} of the ${days} that the shop lives before it opens.`;
    report({ phase: 'living_burn_in', done: shares.generating + done * (shares.burn_in - shares.generating), detail });
  };
  const thread = startWorld(data_dir, settings, tell, on_death);
  const { host } = thread;
  const prepared = host.prepare().then((opening) => {
    log.info({ opening, prepared_ms: Math.round(performance.now() - started_ms) }, 'opening state at hand');
    return opening;
  });
  // Whoever opens awaits it.
  prepared.catch(() => {});
  let engine: LiveEngine | undefined;

  return {
    prepared,
    async open(db) {
      const opening = await prepared;
      const life = (await lifeIn(db, opening, settings)) ?? (await begin(db, host, opening, report));
      report({ phase: 'opening_log', done: shares.books, detail: 'Taking up the life of the shop.' });
      const lived_ms = await takeUp(db, host, life, log);
      const news = new EventEmitter<WorldNews>();
      const driver = new Driver({
        db,
        host,
        log,
        life_id: life.life_id,
        lived_ms,
        last_place: await lastPlace(db),
        on_orders: (orders) => void news.emit('orders', orders),
        on_clock: () => void news.emit('clock'),
      });
      const beginAnew = async () => {
        await host.forget();
        const { life_id } = await beginLife(db, opening, await host.openingBooks());
        return { life_id, lived_ms: await host.rewind(), last_place: await lastPlace(db) };
      };
      engine = await startEngine({ data_dir, db, host, driver, news, begin: beginAnew });
      driver.begin();
      return engine;
    },
    async stop() {
      try {
        await engine?.stop();
      } finally {
        await thread.stop();
      }
    },
  };
}

/** The life that the database holds, if any. */
async function lifeIn(db: ShopDatabase, opening: string, settings: OpeningSettings): Promise<ShopLife | null> {
  const life = await shopLife(db);
  if (life === null) return null;
  if (worldOfKey(life.opening) !== worldOfKey(opening))
    throw new OtherWorld(worldOfKey(life.opening), worldName(settings));
  return life;
}

async function begin(
  db: ShopDatabase,
  host: Remote<WorldHost>,
  opening: string,
  report: OpenWorldOptions['report'],
): Promise<ShopLife> {
  report({ phase: 'storing_books', done: shares.burn_in, detail: 'Storing orders, stock and money.' });
  await host.forget();
  return beginLife(db, opening, await host.openingBooks());
}

/** Takes up a life: the last checkpoint, then what is recorded since. Answers the last instant that is lived. */
async function takeUp(db: ShopDatabase, host: Remote<WorldHost>, life: ShopLife, log: Logger): Promise<number> {
  const began_ms = performance.now();
  const saved_ms = await host.resume(life.life_id);
  const reached_ms = Math.max(saved_ms, (await reachedInstant(db)) ?? saved_ms);
  const inputs = await inputsSince(db, saved_ms);
  if (reached_ms > saved_ms) {
    await host.retell(inputs, reached_ms);
    await compareBooks(db, host, log);
  }
  const took = { resumed_ms: Math.round(performance.now() - began_ms), retold_ms: reached_ms - saved_ms };
  log.info({ ...took, inputs: inputs.length }, 'the world is taken up');
  return reached_ms;
}

/** The database is the truth about money and stock: a retelling that comes to something else gives way to it. */
async function compareBooks(db: ShopDatabase, host: Remote<WorldHost>, log: Logger): Promise<void> {
  const truth = (await loadBooks(db)).capture();
  const told = await host.books();
  const differing = tableNames.filter((table) => digestOf(truth, table) !== digestOf(told, table));
  if (differing.length === 0) return;
  log.error(
    { tables: differing },
    'the life that was told again differs from the books: the books are taken as they are',
  );
  await host.adoptBooks(truth);
}

function digestOf(image: BooksImage, table: keyof BooksImage): string {
  const key = keyFields[table];
  const rows = image[table] as unknown as Readonly<Record<string, unknown>>[];
  const inOrder = rows.toSorted((a, b) => (a[key] as number) - (b[key] as number));
  return JSON.stringify(inOrder, (_name, value: unknown) =>
    // The order of fields says nothing: PostgreSQL keeps another one.
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

async function lastPlace(db: ShopDatabase): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(place) as last from command_log`.execute(db);
  return rows[0].last ?? 0;
}
