import { unstamped } from '../../model/events/log-record.ts';
import type { GuardrailStates } from '../../metrics/guardrails/guardrail-watch.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { crossingsIn, statesAfter } from '../insights/guardrail-log.ts';
import type { Remote } from './calls.ts';
import type { Driver } from './driver.ts';
import { recordReports } from './inputs-table.ts';
import type { WorldHost } from './world-host.ts';

/** Real time between two looks at the guardrails. Assumption, 1-10 s: nobody acts on one sooner. */
const LOOK_MS = 5_000;

export interface GuardrailWatcher {
  /** The world was turned back: nothing has been crossed yet. */
  forget(): void;
  stop(): void;
}

interface WatcherParts {
  readonly db: ShopDatabase;
  readonly host: Remote<WorldHost>;
  readonly driver: Driver;
}

/**
 * Watches the guardrails of the living world. A crossing comes into the log as what people do does: recorded, so that
 * the life can be told again, and heard of by everybody who looks.
 */
export function watchTheGuardrails({ db, host, driver }: WatcherParts): GuardrailWatcher {
  let states: GuardrailStates | null = null;
  let is_looking = false;

  const look = async (): Promise<void> => {
    states ??= statesAfter(await crossingsIn(db));
    if ((await host.crossings(states, null)).events.length === 0) return;
    await driver.act(async (at_ms) => {
      const news = await host.crossings(states ?? {}, at_ms);
      const inputs = news.events.map((record: EventRecord<'cross_guardrail'>) => ({
        kind: 'behaviour' as const,
        at_ms,
        record,
        stamp: unstamped,
        key: `${record.name}/${record.crossing_key}`,
      }));
      await driver.tell(await recordReports(db, inputs));
      states = news.states;
    });
  };

  const timer = setInterval(() => {
    if (is_looking || !driver.is_well) return;
    is_looking = true;
    look()
      // The driver says what is wrong with the world; the next look tries again, from what is recorded.
      .catch(() => (states = null))
      .finally(() => (is_looking = false));
  }, LOOK_MS);
  timer.unref();

  return { forget: () => (states = {}), stop: () => clearInterval(timer) };
}
