import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { startWorker } from '../../sim/output/start-worker.ts';
import type { OracleEffect } from '../../sim/shell/oracle.ts';
import { Turnstile } from './turnstile.ts';

/** What the oracle is asked: metrics over civil days, both included. */
export interface OracleRead {
  readonly first_day: number;
  readonly last_day: number;
  readonly metric_ids: readonly string[];
}

/** What is known of the true effect of an experiment. */
export type OracleState =
  | { readonly state: 'none' | 'failed' }
  | { readonly state: 'lives'; readonly done: number }
  | {
      readonly state: 'told';
      readonly first_day: number;
      readonly last_day: number;
      readonly effects: readonly OracleEffect[];
    };

/** @public */
export interface OracleThreadData {
  readonly data_dir: string;
  /** For the logs of the two worlds. */
  readonly folder: string;
  readonly image_path: string;
  readonly start: EventRecord<'start_experiment'>;
  readonly read: OracleRead;
  /** Not 0: whatever is under way is to end. */
  readonly called_off: Int32Array<SharedArrayBuffer>;
}
export type OracleNews = { readonly done: number } | { readonly effects: readonly OracleEffect[] };

/**
 * The oracles of a shop's experiments: for each, the world as it was when the experiment was started is kept, and the
 * two worlds that know the true effect are lived from it when somebody asks, one pair after another, in a thread.
 */
export interface Oracles {
  /** Where the world before an experiment is kept. */
  imagePath(number: number): string;
  /** Begins to live its worlds, unless what is asked is told already or under way. */
  ask(start: EventRecord<'start_experiment'>, read: OracleRead): Promise<'lives' | 'told'>;
  state(number: number): Promise<OracleState>;
  /** The world was turned back, or an experiment takes the number: what was kept under it is of another one. */
  forget(number?: number): Promise<void>;
  stop(): Promise<void>;
}

type Told = Extract<OracleState, { state: 'told' }>;

export function openOracles(data_dir: string): Oracles {
  const folder = join(data_dir, 'experiments');
  const turnstile = new Turnstile();
  const under_way = new Map<number, { state: OracleState; readonly called_off: Int32Array<SharedArrayBuffer> }>();
  const imagePath = (number: number): string => join(folder, `${number}.image`);
  const resultPath = (number: number): string => join(folder, `${number}.json`);

  const told = async (number: number): Promise<Told | null> => {
    const text = await readFile(resultPath(number), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Told);
  };

  const live = async (
    start: EventRecord<'start_experiment'>,
    read: OracleRead,
    called_off: Int32Array<SharedArrayBuffer>,
  ): Promise<OracleState> => {
    const number = start.experiment_number;
    const logs = join(folder, `${number}.worlds`);
    await rm(logs, { recursive: true, force: true });
    await mkdir(logs, { recursive: true });
    if (Atomics.load(called_off, 0) !== 0) return { state: 'none' };
    const data: OracleThreadData = { data_dir, folder: logs, image_path: imagePath(number), start, read, called_off };
    const worker = startWorker(new URL('./oracle-thread.ts', import.meta.url), { workerData: data });
    let effects: readonly OracleEffect[] | null = null;
    worker.on('message', (news: OracleNews) => {
      if ('effects' in news) effects = news.effects;
      else if (under_way.get(number)?.called_off === called_off)
        under_way.set(number, { called_off, state: { state: 'lives', done: news.done } });
    });
    await new Promise<void>((done) => {
      worker.on('error', () => done());
      worker.on('exit', () => done());
    });
    await rm(logs, { recursive: true, force: true });
    if (effects === null) return { state: Atomics.load(called_off, 0) === 0 ? 'failed' : 'none' };
    const { first_day, last_day } = read;
    const result: Told = { state: 'told', first_day, last_day, effects };
    await writeFile(resultPath(number), `${JSON.stringify(result, null, 2)}\n`);
    return result;
  };

  return {
    imagePath,
    async ask(start, read) {
      const number = start.experiment_number;
      const known = under_way.get(number)?.state;
      if (known?.state === 'lives') return 'lives';
      const before = await told(number);
      if (before?.first_day === read.first_day && before.last_day === read.last_day) return 'told';
      const called_off = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      under_way.set(number, { called_off, state: { state: 'lives', done: 0 } });
      void turnstile
        .pass(() => live(start, read, called_off))
        .catch((): OracleState => ({ state: 'failed' }))
        .then((state) => {
          if (under_way.get(number)?.called_off !== called_off) return;
          if (state.state === 'failed') under_way.set(number, { called_off, state });
          else under_way.delete(number);
        });
      return 'lives';
    },
    async state(number) {
      return under_way.get(number)?.state ?? (await told(number)) ?? { state: 'none' };
    },
    async forget(number) {
      for (const [each, { called_off }] of under_way) {
        if (number !== undefined && each !== number) continue;
        Atomics.store(called_off, 0, 1);
        under_way.delete(each);
      }
      if (number === undefined) await turnstile.pass(() => rm(folder, { recursive: true, force: true }));
      else for (const path of [imagePath(number), resultPath(number)]) await rm(path, { force: true });
    },
    async stop() {
      for (const { called_off } of under_way.values()) Atomics.store(called_off, 0, 1);
      await turnstile.pass(async () => {});
    },
  };
}
