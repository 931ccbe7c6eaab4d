import type { Stamp } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { LATE_AFTER_MS } from '../../model/sim-time.ts';
import { meetExperiments } from './meet-experiment.ts';
import { observe } from './observe.ts';
import type { World } from './world.ts';

/** Puts one thing that happened into the log, and changes the world by it. */
export function append(world: World, event: EventRecord, stamp: Stamp, logged_ms: number): void {
  world.log.push(event, stamp, logged_ms, logged_ms - event.at_ms > LATE_AFTER_MS);
  observe(world, event);
  if (world.staged !== undefined) meetExperiments(world, event, stamp, logged_ms);
}
