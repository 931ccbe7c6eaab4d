import type { DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { firstInstant } from '../../metrics/shell/evaluate-sql.ts';
import { openFiles } from '../../metrics/shell/open-dataset.ts';
import { dayOf, type SimMs } from '../../model/sim-time.ts';
import { type LogManifest, readLogManifest, wholePartsOf } from '../world/log-folder.ts';
import { Turnstile } from '../world/turnstile.ts';

/** The log up to its last written record, ready to be asked. */
export interface OpenLog {
  readonly connection: DuckDBConnection;
  /** Last instant that it tells of. */
  readonly at_ms: SimMs;
  /** Instant of its first record. */
  readonly first_ms: SimMs;
  readonly seq: number;
}

/** A question read for longer than anybody waits. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** So many questions wait that another one would not be answered in time. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
}

/** Nothing has been written yet. */
export class NoLog extends Error {
  override readonly name = 'NoLog';
}

/** Questions to the log of a shop that lives, one after another, so that they never take the machine from the world. */
export interface LogView {
  /**
   * Asks the log. An answer under a key is kept until the log has grown. One about days that are over is kept until
   * another day is, and given on while the next is worked out.
   *
   * @throws {TookTooLong}
   * @throws {TooMany}
   * @throws {NoLog}
   */
  ask<T>(key: string, question: (log: OpenLog) => Promise<T>, about?: 'now' | 'days over'): Promise<T>;
  close(): Promise<void>;
}

/** What the questions may take of the machine. Assumption: a third of what a small machine has to spare. */
const MEMORY_LIMIT = '512MB';
const PATIENCE_MS = 15_000;
/** Questions that wait for their turn. */
const WAITING_MAX = 24;
/** Files of a day that is over are joined, and a reset takes files away: what was there a moment ago may be gone. */
const ATTEMPTS = 3;

/** @param patience_ms - after this long a question is broken off */
export function openLogView(folder: string, patience_ms: number = PATIENCE_MS): LogView {
  const turnstile = new Turnstile();
  let waiting = 0;
  const answers = new Map<string, Promise<unknown>>();
  /** The last answer about days that are over. */
  const old = new Map<string, { readonly of: LogManifest; readonly answer: unknown }>();
  /** First instant of a world's log, which stays as it grows. */
  let first: { readonly opening: string; readonly first_ms: SimMs } | null = null;
  let open: { readonly log: OpenLog; readonly manifest: LogManifest } | null = null;

  const shut = (): void => {
    open?.log.connection.closeSync();
    open = null;
    answers.clear();
  };

  /** The log as it is now. */
  const current = async (): Promise<OpenLog> => {
    const manifest = await readLogManifest(folder);
    if (manifest === null) throw new NoLog('Nothing has been written yet.');
    const { last_seq, until_ms, opening } = manifest;
    const known = open?.manifest;
    if (open !== null && known?.last_seq === last_seq && known.until_ms === until_ms && known.opening === opening)
      return open.log;
    shut();
    const connection = await openFiles(
      async (name) => (await wholePartsOf(folder, name, last_seq)).map(({ path }) => path),
      MEMORY_LIMIT,
    );
    if (first?.opening !== opening) first = { opening, first_ms: (await firstInstant(connection)) ?? until_ms };
    open = { manifest, log: { connection, at_ms: until_ms, first_ms: first.first_ms, seq: last_seq } };
    return open.log;
  };

  /** Lets nobody wait for ever: DuckDB breaks off what it is at. */
  const bounded = async <T>(log: OpenLog, question: (log: OpenLog) => Promise<T>): Promise<T> => {
    let is_over = false;
    const timer = setTimeout(() => {
      is_over = true;
      log.connection.interrupt();
    }, patience_ms);
    try {
      return await question(log);
    } catch (error) {
      throw is_over ? new TookTooLong('This question reads too much.', { cause: error }) : error;
    } finally {
      clearTimeout(timer);
    }
  };

  const attempt = async <T>(question: (log: OpenLog) => Promise<T>): Promise<T> => {
    for (let nth = 1; ; nth++) {
      try {
        return await bounded(await current(), question);
      } catch (error) {
        if (nth === ATTEMPTS || !/No files found|Cannot open file|IO Error/.test((error as Error).message)) throw error;
        shut();
      }
    }
  };

  return {
    async ask<T>(key: string, question: (log: OpenLog) => Promise<T>, about: 'now' | 'days over' = 'now'): Promise<T> {
      const past = about === 'now' ? undefined : old.get(key);
      const here = past === undefined ? null : await readLogManifest(folder);
      // A world that was turned back is another one.
      const is_past = past !== undefined && here !== null && here.last_seq >= past.of.last_seq;
      if (is_past && openDay(here) === openDay(past.of)) return past.answer as T;
      if (waiting >= WAITING_MAX) throw new TooMany('Too many questions wait already.');
      waiting++;
      const turn = turnstile
        .pass(async () => {
          await current();
          const known = answers.get(key);
          if (known !== undefined) return known as Promise<T>;
          const answer = attempt(question);
          answers.set(key, answer);
          answer.catch(() => answers.delete(key));
          if (about === 'days over') {
            const of = (open as { manifest: LogManifest }).manifest;
            old.set(key, { of, answer: await answer });
          }
          return answer;
        })
        .finally(() => waiting--);
      if (!is_past) return turn;
      // Whoever asks next meets the failure.
      turn.catch(() => {});
      return past.answer as T;
    },
    close: () => turnstile.pass(async () => shut()),
  };
}

/** The first day that is not over in a log. */
const openDay = ({ until_ms }: LogManifest): number => dayOf(until_ms + 1);

/** The view of the log in a shop's data folder. */
export const logViewOf = (data_dir: string): LogView => openLogView(join(data_dir, 'log'));
