import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Books } from '../../model/commerce/books.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { HOUR_MS, type SimMs, startOfTick, TICK_MS, tickOf } from '../../model/sim-time.ts';
import type { PlannedCommand } from '../../sim/world/plan.ts';
import { commandsSince, markPublished } from '../books/command-log.ts';
import { runCommands } from '../books/run-command.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { storeChanges } from '../books/whole-books.ts';
import type { Remote } from './calls.ts';
import { type Attended, Clock, type Rate } from './clock.ts';
import type { Input } from './input.ts';
import { inputsSince, noteReached, reachedInstant } from './inputs-table.ts';
import type { BookChanges, OrderNews } from './life.ts';
import { Pace } from './pace.ts';
import { Turnstile } from './turnstile.ts';
import type { WorldHost } from './world-host.ts';

/** Real time between two slices of life; assumption, 100-200 ms: ten a second look continuous, and cost little. */
const SLICE_MS = 120;
/**
 * A checkpoint is due when so much simulated time has passed since the last one that telling it again would be felt, but
 * no more often than the first of these real times, and no less often than the second.
 */
const CHECKPOINT = { after_sim_ms: HOUR_MS, real_ms: 60_000, real_most_ms: 600_000 } as const;
/** Real time of a stretch of a skip, between which the thread answers questions. */
const SKIP_STRETCH_MS = 100;
/** Real time after which something that failed is tried again. */
const RETRY_MS = 1_000;

export interface DriverOptions {
  readonly db: ShopDatabase;
  readonly host: Remote<WorldHost>;
  readonly log: Logger;
  readonly life_id: string;
  /** Where the life stands. */
  readonly lived_ms: SimMs;
  readonly last_place: number;
  /** Told of orders of people that are others than before; they are durable. */
  readonly on_orders: (news: readonly OrderNews[]) => void;
  /** Told when time passes in another way than before. */
  readonly on_clock: () => void;
}

/**
 * Drives a world in real time: slice by slice it lives on, what the population asks for is settled in the database one
 * after another, and people come in between at one till. What is settled is durable before the world hears of it.
 */
export class Driver {
  readonly clock: Clock;
  readonly #db: ShopDatabase;
  readonly #host: Remote<WorldHost>;
  readonly #log: Logger;
  readonly #on_orders: DriverOptions['on_orders'];
  readonly #on_clock: () => void;
  readonly #till = new Turnstile();
  readonly #pace = new Pace(performance.now());
  readonly #stopping = new AbortController();
  #life_id: string;
  #lived_ms: SimMs;
  #is_between = false;
  /** Instant of the last input that the world has heard of, and place of the last command. */
  #heard_ms: SimMs;
  #heard_place: number;
  /** Whether something may have become durable that the world has not heard of. */
  #is_in_doubt = false;
  /** What turned out to be settled, for commands of the population that fall due next. */
  #recovered: (readonly EventRecord[])[] = [];
  #saved: { real_ms: number; lived_ms: SimMs };
  #saving: Promise<void> | null = null;
  /** What a skip did to the books, until the database has it. */
  #unstored: BookChanges | null = null;
  #faults = { slice: false, log: false };
  #loop: Promise<void> = Promise.resolve();

  constructor({ db, host, log, life_id, lived_ms, last_place, on_orders, on_clock }: DriverOptions) {
    this.#db = db;
    this.#host = host;
    this.#log = log;
    this.#life_id = life_id;
    this.#lived_ms = lived_ms;
    this.#heard_ms = lived_ms;
    this.#saved = { real_ms: performance.now(), lived_ms };
    this.#heard_place = last_place;
    this.#on_orders = on_orders;
    this.#on_clock = on_clock;
    this.clock = new Clock(lived_ms + 1, performance.now());
  }

  /** Whether the last slice was lived and the last checkpoint written. */
  get is_well(): boolean {
    return !this.#faults.slice && !this.#faults.log;
  }

  get lived_ms(): SimMs {
    return this.#lived_ms;
  }

  begin(): void {
    this.clock.set(this.#lived_ms + 1, performance.now());
    this.#loop = this.#run();
  }

  ask(rate: Rate): void {
    this.clock.ask(rate, performance.now());
    this.#on_clock();
  }

  attend(place: Attended | null): void {
    this.clock.attend(place, performance.now());
    this.#on_clock();
  }

  /**
   * A person's act: everything of the population up to now is settled, then the work is done at its instant. Acts have
   * instants of their own, so that their order is that of their instants; what is done together shares one.
   *
   * @param after_ms - the act comes after this instant
   */
  act<T>(work: (at_ms: SimMs) => Promise<T>, after_ms: () => SimMs = () => 0): Promise<T> {
    return this.#till.pass(async () => {
      await this.#resolveDoubt();
      const at_ms = this.#nextInstant(after_ms());
      await this.#liveTo(at_ms);
      try {
        const result = await work(at_ms);
        this.#heard_ms = at_ms;
        return result;
      } catch (error) {
        this.#is_in_doubt = true;
        throw error;
      }
    });
  }

  /** Tells the world what people did, once it is durable. */
  async tell(inputs: readonly Input[], place = this.#heard_place): Promise<void> {
    const orders = await this.#host.take(inputs);
    this.#heard_place = Math.max(this.#heard_place, place);
    if (orders.length > 0) this.#on_orders(orders);
  }

  /**
   * Lives to instants without waiting for them, on the world's own books; the database follows at the end.
   *
   * @param next - the next instant to go to, or null at the goal; asked again at each
   * @returns whether there was any
   */
  skip(next: () => Promise<SimMs | null>): Promise<boolean> {
    return this.#till.pass(async () => {
      await this.#resolveDoubt();
      await this.#liveTo(this.#nextInstant(0));
      let to_ms = await next();
      if (to_ms === null) return false;
      await this.#host.noteChanges();
      const orders = new Map<number, OrderNews>();
      try {
        for (; to_ms !== null; to_ms = await next()) {
          this.#showSkip(to_ms);
          while (this.#lived_ms < to_ms && !this.#stopping.signal.aborted) {
            const step = await this.#host.runOn(to_ms, SKIP_STRETCH_MS);
            this.#lived_ms = step.lived_ms;
            this.#is_between = step.is_between;
            this.clock.set(step.lived_ms, performance.now());
            for (const each of step.orders) orders.set(each.order_id, each);
          }
          if (this.#stopping.signal.aborted) break;
        }
        this.#unstored = await this.#host.takeChanges();
        await this.#follow();
      } finally {
        this.#showSkip(null);
      }
      this.#saved.real_ms = Number.NEGATIVE_INFINITY;
      if (orders.size > 0) this.#on_orders([...orders.values()]);
      return true;
    });
  }

  /** Does something while the world stands between two ticks, and log and books tell of the same instant. */
  atRest<T>(work: (at_ms: SimMs) => Promise<T>): Promise<T> {
    return this.#till.pass(async () => {
      await this.#resolveDoubt();
      await this.#saving?.catch(() => {});
      if (!this.#is_between) await this.#liveTo(endOfTick(this.#lived_ms), true);
      await this.#save();
      return work(this.#lived_ms);
    });
  }

  /** Begins another life. */
  restart(begin: () => Promise<{ life_id: string; lived_ms: SimMs; last_place: number }>): Promise<void> {
    return this.#till.pass(async () => {
      await this.#saving?.catch(() => {});
      const { life_id, lived_ms, last_place } = await begin();
      this.#life_id = life_id;
      this.#lived_ms = this.#heard_ms = lived_ms;
      this.#heard_place = last_place;
      this.#is_between = true;
      this.#is_in_doubt = false;
      this.#recovered = [];
      this.#unstored = null;
      this.clock.set(lived_ms + 1, performance.now());
      this.clock.ask(1, performance.now());
      this.#on_clock();
    });
  }

  /** Ends the tick that is under way, writes the log to its end, and lives no more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await this.#till.pass(async () => {
      await this.#resolveDoubt();
      if (!this.#is_between) await this.#liveTo(endOfTick(this.#lived_ms), true);
      await this.#saving?.catch(() => {});
      await this.#save();
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let next_ms = performance.now(); !signal.aborted; next_ms += SLICE_MS) {
      const wait_ms = next_ms - performance.now();
      if (wait_ms < -SLICE_MS) next_ms = performance.now();
      await delay(Math.max(1, wait_ms), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        await this.#till.pass(() => this.#slice());
        if (this.#faults.slice) this.#log.info('the world goes on');
        this.#faults.slice = false;
      } catch (error) {
        if (!this.#faults.slice) this.#log.error({ err: error }, 'the world stands still');
        this.#faults.slice = true;
        this.#is_in_doubt = true;
        await delay(RETRY_MS, undefined, { signal }).catch(() => {});
      }
    }
  }

  async #slice(): Promise<void> {
    const began_ms = performance.now();
    await this.#resolveDoubt();
    const { rate } = this.clock;
    const until_ms = Math.max(this.#lived_ms, this.clock.look(began_ms));
    const is_due = this.#saving === null && this.#isOld(began_ms);
    const end_ms = endOfTick(this.#lived_ms + (this.#is_between ? 1 : 0));
    if (is_due && this.#is_between) this.#saveBehind();
    else if (is_due && until_ms >= end_ms) {
      await this.#liveTo(end_ms, true);
      this.#saveBehind();
    } else if (until_ms > this.#lived_ms) await this.#liveTo(until_ms);
    const now_ms = performance.now();
    // A checkpoint takes its moment at any rate.
    const late_ms = this.#saved.real_ms >= began_ms ? 0 : now_ms - began_ms - SLICE_MS;
    this.#log.trace({ rate, lived_ms: this.#lived_ms, took_ms: now_ms - began_ms }, 'slice');
    const before = this.clock.rate;
    this.clock.limit(this.#pace.note(rate, late_ms, now_ms), now_ms);
    if (this.clock.rate !== before) this.#on_clock();
  }

  /** Whether the last checkpoint is so old that another one is due. */
  #isOld(real_ms: number): boolean {
    const age_ms = real_ms - this.#saved.real_ms;
    const is_far = this.#lived_ms - this.#saved.lived_ms >= CHECKPOINT.after_sim_ms;
    return age_ms > (is_far ? CHECKPOINT.real_ms : CHECKPOINT.real_most_ms);
  }

  async #liveTo(until_ms: SimMs, ends_tick = false): Promise<void> {
    let step = await this.#host.go(until_ms, [], ends_tick);
    while (step.due.length > 0) step = await this.#host.go(until_ms, await this.#settle(step.due), ends_tick);
    this.#lived_ms = step.lived_ms;
    this.#is_between = step.is_between;
    if (step.orders.length > 0) this.#on_orders(step.orders);
  }

  async #settle(due: readonly PlannedCommand[]): Promise<readonly (readonly EventRecord[])[]> {
    const known = this.#recovered;
    this.#recovered = [];
    try {
      const settled = await runCommands(this.#db, due.slice(known.length));
      this.#heard_place = settled.at(-1)?.place ?? this.#heard_place;
      return [...known, ...settled.map(({ events }) => events)];
    } catch (error) {
      this.#recovered = known;
      this.#is_in_doubt = true;
      throw error;
    }
  }

  /** A commit whose answer was lost has happened or not: the database knows. */
  async #resolveDoubt(): Promise<void> {
    await this.#follow();
    if (!this.#is_in_doubt) return;
    const settled = await commandsSince(this.#db, this.#heard_place);
    const inputs = await inputsSince(this.#db, this.#heard_ms);
    for (const { place, stamp, events } of settled) {
      this.#heard_place = place;
      if (!stamp.by_person) this.#recovered.push(events);
    }
    await this.tell(inputs);
    this.#heard_ms = inputs.at(-1)?.at_ms ?? this.#heard_ms;
    this.#is_in_doubt = false;
  }

  #nextInstant(after_ms: SimMs): SimMs {
    const now_ms = performance.now();
    const lived_ms = this.#lived_ms + (this.#is_between ? 1 : 0);
    const at_ms = Math.max(this.clock.look(now_ms), this.#heard_ms + 1, lived_ms, after_ms + 1);
    if (at_ms > this.clock.reading(now_ms)) this.clock.set(at_ms, now_ms);
    return at_ms;
  }

  #showSkip(to_ms: SimMs | null): void {
    this.clock.skip(to_ms, performance.now());
    this.#on_clock();
  }

  /** Has the database follow a world that went ahead of it; nothing else happens before. */
  async #follow(): Promise<void> {
    if (this.#unstored === null) return;
    const { rows, journal } = this.#unstored;
    // A commit whose answer was lost has happened or not.
    if (((await reachedInstant(this.#db)) ?? 0) < this.#lived_ms) {
      const books = new Books();
      for (const { table, row } of rows) books.put(table, row as never);
      await storeChanges(this.#db, books, books.takeChanged(), journal, (tx) => noteReached(tx, this.#lived_ms));
    }
    this.#unstored = null;
  }

  /** The world has been caught when this returns; the disk follows. */
  #saveBehind(): void {
    this.#saving = this.#save()
      .catch(() => {})
      .finally(() => {
        this.#saving = null;
      });
  }

  async #save(): Promise<void> {
    const began_ms = performance.now();
    const lived_ms = this.#lived_ms;
    const place = this.#heard_place;
    this.#saved = { real_ms: began_ms, lived_ms };
    try {
      const { last_seq } = await this.#host.checkpoint(this.#life_id);
      await noteReached(this.#db, lived_ms);
      await markPublished(this.#db, place);
      this.#faults.log = false;
      const took_ms = Math.round(performance.now() - began_ms);
      this.#log.debug({ last_seq, took_ms }, 'checkpoint');
    } catch (error) {
      this.#faults.log = true;
      this.#log.error({ err: error }, 'the log cannot be written');
      throw error;
    }
  }
}

function endOfTick(at_ms: SimMs): SimMs {
  return startOfTick(tickOf(at_ms)) + TICK_MS - 1;
}
