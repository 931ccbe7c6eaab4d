import type { Surface } from '../../model/events/envelope.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { clientEvents } from '../../model/wire/routes.ts';

type ClientEventName = (typeof clientEvents)[number];
/** An event as the client reports it; who it was, the server knows. */
export type Report = { [N in ClientEventName]: Omit<EventRecord<N>, 'user_id'> & Met<N> }[ClientEventName];

/** What names no exposure says itself where the product was met. */
type Met<N extends ClientEventName> = N extends 'select_item' | 'view_item' | 'show_live_card'
  ? { readonly surface?: Surface }
  : unknown;

/** A report that is timed when it is made, unless it says when. */
export type UndatedReport = {
  [N in ClientEventName]: Undated<Omit<EventRecord<N>, 'user_id'>> & Met<N>;
}[ClientEventName];
type Undated<R extends { at_ms: number }> = Omit<R, 'at_ms'> & { readonly at_ms?: number };

/** What the queue stands on. */
interface Carrier {
  /** Hands over a batch. Resolves when it is recorded; `refused` says that it can never be, anything else may pass. */
  send(batch: readonly Report[]): Promise<'recorded' | 'refused' | 'failed'>;
  /** Hands over a batch as the page goes. Should the page live on, it hears whether it was recorded. */
  part(batch: readonly Report[]): Promise<boolean>;
  /** Keeps what is not known to be recorded, in the place of what it kept before: it outlives the page. */
  keep(reports: readonly Report[]): void;
  later(run: () => void, delay_ms: number): void;
}

/** A report is on its way this soon: metrics move within a second of the tap. */
const WAIT_MS = 250;
/** The contract takes a hundred at a time. */
const BATCH_MAX = 50;
const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 30_000;

/** Reports in order, in batches, until they are recorded. The server drops repeats by their keys, so that each counts once. */
export interface ReportQueue {
  add(report: Report): void;
  /** Sends what waits at once. */
  hurry(): void;
  /** Reports that are not known to be recorded. */
  size(): number;
  /** Takes in what an earlier page left. */
  adopt(reports: readonly Report[]): void;
  /** Gives up what waits: it is kept for whose it is. */
  forget(): void;
  /** The page goes: hands over everything that is not known to be recorded. */
  part(): void;
}

export function createReportQueue({ send, part, keep, later }: Carrier): ReportQueue {
  const waiting: Report[] = [];
  /** Handed over as the page went, and not heard of since. */
  let handed: Report[] = [];
  let under_way = 0;
  let is_planned = false;
  let failures = 0;
  /** A batch that was refused is sent one by one: the others of it are not at fault. */
  let singly = 0;

  function plan(delay_ms: number): void {
    if (is_planned) return;
    is_planned = true;
    later(() => {
      is_planned = false;
      void run();
    }, delay_ms);
  }

  async function run(): Promise<void> {
    if (under_way > 0 || waiting.length === 0) return;
    const batch = waiting.slice(0, singly > 0 ? 1 : BATCH_MAX);
    under_way = batch.length;
    const outcome = await send(batch);
    // Whoever it was sent for is not here any more.
    if (waiting[0] !== batch[0]) return;
    under_way = 0;
    if (outcome === 'failed') {
      plan(Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** failures++));
      return;
    }
    failures = 0;
    if (outcome === 'refused' && batch.length > 1) singly = batch.length;
    else {
      waiting.splice(0, batch.length);
      singly = Math.max(0, singly - 1);
      keepAll();
    }
    if (waiting.length > 0) plan(0);
  }

  function keepAll(): void {
    keep([...handed, ...waiting]);
  }

  /** Nobody knows whether a batch that was handed over has arrived before its answer does. */
  async function hand(batch: readonly Report[]): Promise<void> {
    handed.push(...batch);
    const is_recorded = await part(batch);
    const those = new Set(batch);
    if (!handed.some((report) => those.has(report))) return;
    handed = handed.filter((report) => !those.has(report));
    if (!is_recorded) {
      // A repeat of what is under way does no harm.
      waiting.push(...batch.filter((report) => !waiting.includes(report)));
      plan(RETRY_FIRST_MS);
    }
    keepAll();
  }

  return {
    add(report) {
      waiting.push(report);
      keepAll();
      plan(WAIT_MS);
    },
    adopt(reports) {
      if (reports.length === 0) return;
      waiting.push(...reports);
      keepAll();
      plan(WAIT_MS);
    },
    forget() {
      waiting.length = 0;
      handed = [];
      under_way = 0;
      singly = 0;
    },
    hurry: () => void run(),
    size: () => waiting.length,
    part() {
      for (let from = 0; from < waiting.length; from += BATCH_MAX) void hand(waiting.slice(from, from + BATCH_MAX));
      // What was under way is removed when its answer comes; the rest waits for that of the handing over.
      waiting.length = under_way;
      keepAll();
    },
  };
}
