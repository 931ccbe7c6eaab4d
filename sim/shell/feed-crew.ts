import type { Worker } from 'node:worker_threads';
import { startWorker } from '../output/start-worker.ts';
import { watchBlock } from '../phases/feed.ts';
import type { Pools } from '../ranking/pools.ts';
import type { World } from '../world/world.ts';
import { BLOCK_SPAN, control, CONTROL_FIELDS, ROUND_SPAN } from './crew-control.ts';
import { type CrewMessage, type CrewStart, shared_tables, type SharedColumns } from './crew-messages.ts';

/** Looks at the last blocks before the thread is put to sleep, which takes longer than most of them. */
const SPINS = 2_000;
/** A worker that says nothing for so long is looked after. */
const WAIT_MS = 1_000;

/**
 * Threads that watch a world's feeds: blocks of visits are planned by whoever is free, this thread among them, over
 * tables in shared memory that nobody changes meanwhile. What a block plans depends on nothing but the world, so any
 * number of workers gives the same plan.
 */
export class FeedCrew {
  /** Blocks of the last round that workers watched. */
  watched_by_others = 0;
  readonly #world: World;
  readonly #fields: Int32Array;
  readonly #workers: Worker[];
  #sent: { columns: Map<string, unknown>; views: unknown; pools: Pools | null; levers: unknown } = {
    columns: new Map(),
    views: null,
    pools: null,
    levers: null,
  };
  #failure: unknown = null;

  /** @param threads - that watch, this one included: from 2 on there are workers */
  constructor(world: World, threads: number) {
    this.#world = world;
    const buffer = new SharedArrayBuffer(CONTROL_FIELDS * Int32Array.BYTES_PER_ELEMENT);
    this.#fields = new Int32Array(buffer);
    world.follows.watchChanges();
    const start: CrewStart = { settings: world.settings, control: buffer };
    this.#workers = Array.from({ length: threads - 1 }, () => {
      const worker = startWorker(new URL('./crew-worker.ts', import.meta.url), { workerData: start });
      worker.on('error', (error) => (this.#failure ??= error));
      worker.unref();
      return worker;
    });
    const follows = [...world.follows];
    if (follows.length > 0) this.#send({ follows });
  }

  /** All blocks of visits watch on until the tick ends. */
  watch(): void {
    if (this.#failure !== null) throw this.#failure;
    const fields = this.#fields;
    const { tick, visits, videos } = this.#world;
    const { blocks } = visits;
    const round = Atomics.add(fields, control.opened, 1) + 1;
    this.#tellChanges();
    fields[control.tick] = tick;
    fields[control.visit_rows] = visits.rows;
    fields[control.video_rows] = videos.rows;
    fields[control.blocks] = blocks;
    Atomics.store(fields, control.done, 0);
    Atomics.store(fields, control.next, ((round % ROUND_SPAN) * BLOCK_SPAN) | 0);
    Atomics.add(fields, control.round, 1);
    Atomics.notify(fields, control.round);
    this.watched_by_others = blocks;
    for (;;) {
      const block = (Atomics.add(fields, control.next, 1) >>> 0) % BLOCK_SPAN;
      if (block >= blocks) break;
      watchBlock(this.#world, block);
      Atomics.add(fields, control.done, 1);
      this.watched_by_others--;
    }
    this.#awaitDone(blocks);
  }

  #awaitDone(blocks: number): void {
    const fields = this.#fields;
    for (let n = 0; n < SPINS; n++) if (Atomics.load(fields, control.done) === blocks) return;
    for (;;) {
      const done = Atomics.load(fields, control.done);
      if (done === blocks) return;
      if (Atomics.load(fields, control.failed) !== 0) throw new Error('a worker of the feed has failed');
      Atomics.wait(fields, control.done, done, WAIT_MS);
    }
  }

  /** Sends what has changed beside the shared memory: seldom anything but new follows. */
  #tellChanges(): void {
    const { plan, pools, levers, follows, visits } = this.#world;
    const tables: Record<string, SharedColumns> = {};
    const own = { ...Object.fromEntries(shared_tables.map((name) => [name, this.#world[name]])), visits: visits.table };
    for (const [name, { columns }] of Object.entries(own)) {
      if (this.#sent.columns.get(name) === columns) continue;
      this.#sent.columns.set(name, columns);
      tables[name] = columns as SharedColumns;
    }
    const { exact, whole, counts } = plan.views;
    const changes = follows.takeChanges();
    const message: CrewMessage = {
      ...(Object.keys(tables).length > 0 ? { tables } : {}),
      ...(this.#sent.views === exact ? {} : { views: { exact, whole, counts } }),
      ...(this.#sent.pools === pools ? {} : { pools }),
      ...(this.#sent.levers === levers ? {} : { levers }),
      ...(changes.length > 0 ? { follows: changes } : {}),
    };
    this.#sent = { ...this.#sent, views: exact, pools, levers };
    if (Object.keys(message).length > 0) this.#send(message);
  }

  #send(message: CrewMessage): void {
    for (const worker of this.#workers) worker.postMessage(message);
    this.#fields[control.messages]++;
  }

  /** Ends the workers. */
  async dismiss(): Promise<void> {
    Atomics.store(this.#fields, control.is_over, 1);
    Atomics.add(this.#fields, control.round, 1);
    Atomics.notify(this.#fields, control.round);
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
