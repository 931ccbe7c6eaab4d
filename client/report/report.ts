import type { BodyOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';
import { Problem } from '../wire/problem.ts';
import { worldNow } from '../wire/world-clock.ts';
import { clientId } from './client-id.ts';
import { createOutbox } from './outbox.ts';
import { createReportQueue, type Report, type UndatedReport } from './report-queue.ts';

type Batch = BodyOf<'report_events'>['events'];

const outbox = createOutbox(() => localStorage, clientId().toString(36));
/** Whose doings are reported; nobody's before the world is joined. */
let reporter: string | null = null;

const queue = createReportQueue({
  async send(batch) {
    try {
      await call('report_events', { body: { events: batch as unknown as Batch } });
      return 'recorded';
    } catch (fault) {
      const is_final = fault instanceof Problem && (fault.status === 400 || fault.status === 422);
      return is_final ? 'refused' : 'failed';
    }
  },
  part: (batch) =>
    call('report_events', { body: { events: batch as unknown as Batch }, keepalive: true }).then(
      () => true,
      () => false,
    ),
  keep(reports) {
    if (reporter !== null) outbox.keep(reporter, reports);
  },
  later: (run, delay_ms) => void setTimeout(run, delay_ms),
});

/** Reports what the person did. Timed now, unless it says when; without a clock nothing can be reported. */
export function report(event: UndatedReport): void {
  const at_ms = event.at_ms ?? worldNow();
  if (at_ms !== null) queue.add({ ...event, at_ms } as Report);
}

/** Somebody reports from now on: what earlier pages could not tell of them is told now, and nothing of who was here before. */
export function reportAs(user_id: string): void {
  if (reporter === user_id) return;
  if (reporter !== null) queue.forget();
  reporter = user_id;
  queue.adopt(outbox.take(user_id));
}

const SETTLE_LOOK_MS = 30;
const SETTLE_MOST_MS = 3_000;

/** Waits until what was reported is recorded, for whoever is about to be somebody else; not for ever. */
export async function reportsSettled(): Promise<void> {
  const deadline = performance.now() + SETTLE_MOST_MS;
  while (queue.size() > 0 && performance.now() < deadline) {
    queue.hurry();
    await new Promise((done) => setTimeout(done, SETTLE_LOOK_MS));
  }
}

const closers = new Set<() => void>();

/** Runs `close` when the page goes, before the last reports leave. Answers how to take that back. */
export function onPageGoes(close: () => void): () => void {
  closers.add(close);
  return () => void closers.delete(close);
}

/** Ties the queue to the page's life; once, at the start of the app. */
export function followPage(): void {
  addEventListener('pagehide', () => {
    for (const close of closers) close();
    queue.part();
  });
  document.addEventListener('visibilitychange', () => queue.hurry());
  addEventListener('online', () => queue.hurry());
}
