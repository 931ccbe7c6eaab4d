import { setTimeout as delay } from 'node:timers/promises';
import { startServer } from '../e2e/support/server.ts';

export interface LiveDriverResult {
  readonly what: string;
  readonly users: number;
  readonly value: number;
  /** What the value is in. */
  readonly unit: string;
  /** The same with the population paused, or the promise where there is no such thing. */
  readonly beside: number;
  readonly ratio: number;
}

const READY_TIMEOUT_MS = 600_000;
/** One person stands for many here. */
const UNLIMITED = { CALLS_PER_MINUTE: '1000000', MOVES_PER_MINUTE: '1000000', LOG_LEVEL: 'error' };
/** Days lived before the shop opens: enough for carts, orders and parcels to be there. */
const DAYS = 3;
/** Rounds that alternate between a paused population and one at 60×. */
const ROUNDS = 3;
const CALLS_PER_ROUND = 250;
/** Real time between two calls of the person who is measured; assumption: somebody who taps without a pause. */
const CALL_EVERY_MS = 40;
/** Users for which 600× is to hold, and the real time over which it is watched. */
const FAST_USERS = 1_000;
const FAST_MS = 30_000;
const WEEK_MS = 7 * 24 * 3_600_000;
const SKIP_PROMISE_S = 10;
const RESET_PROMISE_S = 5;

/**
 * Times the built app as a person meets it while its population lives: how long calls take at 60× beside the same calls
 * with the population paused, whether 600× holds, how long a skip of a week and a reset take.
 *
 * @param users - members of the population that a person's calls are timed beside
 */
export async function benchLiveDriver(users: number): Promise<LiveDriverResult[]> {
  const results: LiveDriverResult[] = [];
  await withShop(users, async (shop) => {
    const times = { paused: [] as number[], living: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      await shop.setRate(0);
      times.paused.push(...(await shop.timeCalls(CALLS_PER_ROUND)));
      await shop.setRate(60);
      times.living.push(...(await shop.timeCalls(CALLS_PER_ROUND)));
    }
    for (const share of [0.5, 0.95]) {
      const value = quantile(times.living, share);
      const beside = quantile(times.paused, share);
      results.push({
        what: `a person's call at 60×, p${share * 100}`,
        users,
        value,
        unit: 'ms',
        beside,
        ratio: value / beside,
      });
    }
    await shop.setRate(60);
    const kept = await shop.rateKept(60, FAST_MS / 2);
    results.push({ what: '60× kept', users, value: kept, unit: '×', beside: 60, ratio: kept / 60 });
  });
  await withShop(FAST_USERS, async (shop) => {
    await shop.setRate(600);
    const kept = await shop.rateKept(600, FAST_MS);
    results.push({ what: '600× kept', users: FAST_USERS, value: kept, unit: '×', beside: 600, ratio: kept / 600 });
    await shop.setRate(1);
    const week_s = await shop.skipWeek();
    const skip = { what: 'skip of a week', users: FAST_USERS, value: week_s, unit: 's' };
    results.push({ ...skip, beside: SKIP_PROMISE_S, ratio: week_s / SKIP_PROMISE_S });
    const reset_s = await shop.reset();
    const reset = { what: 'reset to the opening state', users: FAST_USERS, value: reset_s, unit: 's' };
    results.push({ ...reset, beside: RESET_PROMISE_S, ratio: reset_s / RESET_PROMISE_S });
  });
  return results;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

async function withShop(users: number, work: (shop: Shop) => Promise<void>): Promise<void> {
  const server = await startServer({ users, days: DAYS, env: UNLIMITED, ready_ms: READY_TIMEOUT_MS });
  try {
    const shop = new Shop(`${server.url}/api`);
    await shop.join();
    await work(shop);
  } finally {
    await server.stop();
  }
}

/** The app over HTTP, as one person who may also work the clock. */
class Shop {
  readonly #url: string;
  #cookie = '';
  readonly #products: string[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  async join(): Promise<void> {
    const response = await this.#call('POST', '/session', {});
    this.#cookie = response.headers.getSetCookie()[0].split(';')[0];
    await response.arrayBuffer();
    for (const path of ['/feed', '/shop']) this.#products.push(...productIds(await this.#json('GET', path)));
    if (this.#products.length === 0) throw new Error('the shop has nothing on sale');
  }

  /** Milliseconds of each of a person's calls, which come at a steady pace. */
  async timeCalls(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let nth = 0; nth < count; nth++) {
      const [method, path] = this.#visit(nth);
      const began_ms = performance.now();
      await this.#json(method, path);
      const took_ms = performance.now() - began_ms;
      times.push(took_ms);
      await delay(Math.max(0, CALL_EVERY_MS - took_ms));
    }
    return times;
  }

  /** What a person asks for on the way from a video to an order, over and over. */
  #visit(nth: number): readonly ['GET', string] {
    const product_id = this.#products[nth % this.#products.length];
    const calls = ['/feed', `/products/${product_id}`, `/products/${product_id}/reviews`, '/cart', '/orders', '/shop'];
    return ['GET', calls[nth % calls.length]];
  }

  async setRate(rate: number): Promise<void> {
    await this.#json('POST', '/clock', { rate });
  }

  /** Simulated over real time while the clock is asked for a rate. */
  async rateKept(rate: number, for_ms: number): Promise<number> {
    await this.setRate(rate);
    const began_ms = performance.now();
    const from_ms = await this.#now();
    await delay(for_ms);
    const to_ms = await this.#now();
    return (to_ms - from_ms) / (performance.now() - began_ms);
  }

  /** Seconds until a week has passed and the shop answers again. */
  async skipWeek(): Promise<number> {
    const from_ms = await this.#now();
    const began_ms = performance.now();
    await this.#json('POST', '/clock/skip', { to: 'next_week' });
    for (;;) {
      const clock = (await this.#json('GET', '/clock')) as { now_ms: number; skipping_to_ms: number | null };
      if (clock.skipping_to_ms === null && clock.now_ms - from_ms >= WEEK_MS) break;
      await delay(20);
    }
    await this.#json('GET', '/orders');
    return (performance.now() - began_ms) / 1_000;
  }

  async reset(): Promise<number> {
    const began_ms = performance.now();
    await this.#json('POST', '/reset', {});
    await this.#json('GET', '/clock');
    return (performance.now() - began_ms) / 1_000;
  }

  async #now(): Promise<number> {
    return ((await this.#json('GET', '/clock')) as { now_ms: number }).now_ms;
  }

  async #json(method: string, path: string, body?: object): Promise<unknown> {
    const response = await this.#call(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  #call(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.#url}/v1${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
  }
}

/** Ids of the products that stand anywhere in an answer. */
function productIds(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = 'product_id' in answer && typeof answer.product_id === 'string' ? [answer.product_id] : [];
  return [...own, ...Object.values(answer).flatMap(productIds)];
}
