import { NoLog, type OpenLog, TooMany, TookTooLong } from '../insights/log-view.ts';
import { problemOf } from './problems.ts';
import type { Shop } from './shop.ts';

/** Asks the log; what cannot be answered is a problem with its reason. */
export async function askLog<T>(
  shop: Shop,
  what: readonly unknown[],
  question: (log: OpenLog) => Promise<T>,
  about: 'now' | 'days over' = 'now',
): Promise<T> {
  return shop.log.ask(JSON.stringify(what), question, about).catch((error: unknown) => {
    if (error instanceof TookTooLong) throw problemOf('took_too_long');
    if (error instanceof TooMany) throw problemOf('too_many_requests');
    if (error instanceof NoLog) throw problemOf('nothing_written_yet');
    throw error;
  });
}
