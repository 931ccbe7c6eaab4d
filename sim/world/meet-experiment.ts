import { type Stamp, unstamped } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { armOf } from '../../model/experiments/assignment.ts';
import { isGuest } from '../../model/ids.ts';
import { dayOf } from '../../model/sim-time.ts';
import { armOfDay, experimentsBy, type Staged } from '../levers/lever-sets.ts';
import { tickStart, type World } from './world.ts';

/**
 * Logs that a unit meets an experiment, at the moment from which its arm is read for it: a user in the first visit of
 * the experiment's days, a live room when it starts. Guests are in none: nothing is known of what they would do.
 */
export function meetExperiments(world: World, event: EventRecord, stamp: Stamp, logged_ms: number): void {
  if (event.name === 'session_start') meetAsUser(world, event, stamp, logged_ms);
  else if (event.name === 'start_live' && !event.person_hosts) meetAsRoom(world, event, stamp, logged_ms);
}

function meetAsUser(
  world: World,
  { user_id, at_ms }: EventRecord<'session_start'>,
  stamp: Stamp,
  logged_ms: number,
): void {
  if (user_id === null || isGuest(user_id)) return;
  for (const experiment of experimentsBy(world.staged, 'user', dayOf(at_ms))) {
    const met = world.met.get(experiment.number) ?? new Set();
    if (met.has(user_id)) continue;
    world.met.set(experiment.number, met.add(user_id));
    const arm = armOf(world.draws, experiment, user_id);
    log(world, { ...meeting(experiment.number, 'user', user_id, at_ms), user_id, arm }, stamp, logged_ms);
  }
}

function meetAsRoom(
  world: World,
  { live_id, at_ms }: EventRecord<'start_live'>,
  stamp: Stamp,
  logged_ms: number,
): void {
  for (const experiment of experimentsBy(world.staged, 'room', dayOf(at_ms))) {
    const arm = armOf(world.draws, experiment, live_id);
    log(world, { ...meeting(experiment.number, 'room', live_id, at_ms), arm }, stamp, logged_ms);
  }
}

/** The blocks of switchbacks that begin at this midnight. */
export function meetBlocks(world: World): void {
  const at_ms = tickStart(world);
  const day = dayOf(at_ms);
  for (const experiment of experimentsBy(world.staged, 'switchback', day)) {
    const arm = armOfDay(world.draws, world.staged as Staged, experiment, day);
    const record = { ...meeting(experiment.number, 'switchback', day, at_ms), arm };
    world.plan.addBehaviour({ record, stamp: unstamped, logged_ms: at_ms });
  }
}

function meeting(
  experiment_number: number,
  design: EventRecord<'meet_experiment'>['design'],
  unit_key: number,
  at_ms: number,
): Omit<EventRecord<'meet_experiment'>, 'arm'> {
  return { name: 'meet_experiment', at_ms, user_id: null, experiment_number, design, unit_key };
}

function log(world: World, record: EventRecord<'meet_experiment'>, stamp: Stamp, logged_ms: number): void {
  world.log.push(record, stamp, logged_ms, false);
}
