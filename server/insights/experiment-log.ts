import type { EventRecord } from '../../model/events/vocabulary.ts';
import { dayOf, type SimMs } from '../../model/sim-time.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { recorded } from './guardrail-log.ts';

/** An experiment that was started in this world, and how it was ended early, if it was. */
export interface LivedExperiment {
  readonly start: EventRecord<'start_experiment'>;
  readonly end: EventRecord<'end_experiment'> | null;
}

/** Experiments that were started in the living world, the newest first. */
export async function experimentsIn(db: ShopDatabase): Promise<LivedExperiment[]> {
  const [starts, ends] = await Promise.all([
    recorded(db, 'start_experiment', null),
    recorded(db, 'end_experiment', null),
  ]);
  return starts.map(({ record: start }) => ({
    start,
    end: ends.find(({ record }) => record.experiment_number === start.experiment_number)?.record ?? null,
  }));
}

/** The last civil day that an experiment treats whole. */
export function lastDayOf({ start, end }: LivedExperiment): number {
  return Math.min(start.until_day, end === null ? Number.POSITIVE_INFINITY : dayOf(end.at_ms)) - 1;
}

export function isOver(experiment: LivedExperiment, at_ms: SimMs): boolean {
  return experiment.end !== null || dayOf(at_ms) >= experiment.start.until_day;
}
