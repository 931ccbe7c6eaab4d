import { beforeAll, describe, expect, test } from 'vitest';
import { recordAt } from '../../model/events/derive/segment.ts';
import { type LogRecord, unstamped } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { type Arm, armBit, armOf, armOfBlock } from '../../model/experiments/assignment.ts';
import { dayOf, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { at_rest } from '../levers/levers.ts';
import { leversOfRoom } from '../phases/room-arms.ts';
import { append } from './append.ts';
import { captureWorld, materialiseWorld } from './capture.ts';
import { liveTick } from './run-batch.ts';
import { commonLevers, createWorld, leversOf, tickStart, type World } from './world.ts';

type Start = EventRecord<'start_experiment'>;

/** Half of an hour lives before the first midnight: an experiment is started in the middle of a day. */
const FIRST_TICK = TICKS_PER_DAY - 30;

function start(world: World, more: Partial<Start>): Start {
  const event: Start = {
    name: 'start_experiment',
    at_ms: tickStart(world),
    user_id: null,
    act_key: 1,
    experiment_number: 3,
    title: 'a test',
    design: 'user',
    lever: 'load_cap',
    value: 2,
    treated_share: 0.5,
    first_day: 1,
    until_day: 3,
    goal: 'watch_min_per_dau',
    guardrail: '',
    secondary: '',
    who: 'Ada',
    ...more,
  };
  append(world, event, unstamped, event.at_ms);
  return event;
}

function live(world: World, ticks: number): LogRecord[] {
  for (let tick = 0; tick < ticks; tick++) liveTick(world);
  return world.log
    .take()
    .flatMap((segment): LogRecord[] => Array.from({ length: segment.rows }, (_, row) => recordAt(segment, row)));
}

const meetings = (log: readonly LogRecord[]) =>
  log.filter((record): record is LogRecord<'meet_experiment'> => record.name === 'meet_experiment');

let image: ReturnType<typeof captureWorld>;
beforeAll(() => {
  const world = createWorld({ seed: 'tried in life', users: 80 });
  live(world, FIRST_TICK);
  image = captureWorld(world);
});

describe('an experiment of users that is started in a living world', () => {
  test('treats its arm on its days and nobody before or after', () => {
    const world = materialiseWorld(image);
    const experiment = { number: 3, name: '', treated_share: 0.5 };
    start(world, {});
    const caps = () => Array.from({ length: 80 }, (_, user) => leversOf(world, user).load_cap);
    expect(new Set(caps())).toEqual(new Set([at_rest.load_cap]));
    live(world, 31);
    expect(caps()).toEqual(
      Array.from({ length: 80 }, (_, user) => (armOf(world.draws, experiment, user) === 'treated' ? 2 : 8)),
    );
    expect(new Set(caps()).size).toBe(2);
    live(world, 2 * TICKS_PER_DAY);
    expect(new Set(caps())).toEqual(new Set([at_rest.load_cap]));
  });

  test('logs each user once, in the first visit of its days, with the arm of the hash', () => {
    const world = materialiseWorld(image);
    start(world, {});
    const log = live(world, 30 + TICKS_PER_DAY);
    const first = new Map<number, number>();
    for (const { name, user_id, at_ms } of log)
      if (name === 'session_start' && dayOf(at_ms) === 1 && !first.has(user_id as number))
        first.set(user_id as number, at_ms);
    const met = meetings(log);
    expect(met.length).toBeGreaterThan(20);
    expect(new Map(met.map(({ unit_key, at_ms }) => [unit_key, at_ms]))).toEqual(first);
    for (const { unit_key, arm, arms } of met) {
      expect(arm).toBe(armOf(world.draws, { number: 3, name: '', treated_share: 0.5 }, unit_key));
      expect(((arms as number) & 8) !== 0).toBe(arm === 'treated');
    }
  });

  test('goes on alike in a world that is taken up again in the middle of it', () => {
    const world = materialiseWorld(image);
    start(world, {});
    live(world, 300);
    const again = materialiseWorld(captureWorld(world));
    expect(live(again, 500)).toEqual(live(world, 500));
  });

  test('ends at once when somebody ends it', () => {
    const world = materialiseWorld(image);
    start(world, {});
    live(world, 400);
    const end = { name: 'end_experiment', at_ms: tickStart(world), user_id: null, act_key: 2 } as const;
    append(world, { ...end, experiment_number: 3, who: 'Ada', reason: 'harm' }, unstamped, end.at_ms);
    expect(Array.from({ length: 80 }, (_, user) => leversOf(world, user).load_cap)).toEqual(Array(80).fill(8));
    const before = world.met.get(3)?.size;
    live(world, TICKS_PER_DAY);
    expect(world.met.get(3)?.size).toBe(before);
  });
});

test('rooms are split by themselves, and their hosts’ acts are stamped with their arms', () => {
  const world = materialiseWorld(image);
  start(world, { design: 'room', lever: 'explaining_time', value: 3, until_day: 4 });
  const log = live(world, 30 + 2 * TICKS_PER_DAY);
  const experiment = { number: 3, name: '', treated_share: 0.5 };
  const starts = log.filter((record): record is LogRecord<'start_live'> => record.name === 'start_live');
  const ours = starts.filter(({ at_ms }) => dayOf(at_ms) >= 1);
  const arms = new Set<Arm>();
  for (const { live_id, arms: bits } of ours) {
    const arm = armOf(world.draws, experiment, live_id);
    arms.add(arm);
    expect(bits).toBe(arm === 'treated' ? armBit(experiment) : 0);
    expect(leversOfRoom(world, live_id).explaining_time).toBe(arm === 'treated' ? 3 : 1);
  }
  expect(arms.size).toBe(2);
  expect(commonLevers(world).explaining_time).toBe(1);
  expect(meetings(log).map(({ unit_key }) => unit_key)).toEqual(ours.map(({ live_id }) => live_id));
  for (const { at_ms, arms: bits } of starts) if (dayOf(at_ms) === 0) expect(bits).toBeNull();
});

test('a switchback treats everybody on some days and nobody on the others, also by levers that know no arms', () => {
  const world = materialiseWorld(image);
  start(world, { design: 'switchback', lever: 'fee_bp', value: 500, until_day: 5 });
  live(world, 30);
  const met: LogRecord<'meet_experiment'>[] = [];
  for (let day = 1; day < 6; day++) {
    met.push(...meetings(live(world, 1)));
    const arm = armOfBlock(world.draws, { number: 3, name: '', treated_share: 0.5 }, day - 1);
    const is_treated = day < 5 && arm === 'treated';
    expect(commonLevers(world).fee_bp, `day ${day}`).toBe(is_treated ? 500 : at_rest.fee_bp);
    const bits = Array.from({ length: 80 }, (_, user) => (world.users.columns.arms[user] & 8) !== 0);
    expect(new Set(bits)).toEqual(new Set([is_treated]));
    met.push(...meetings(live(world, TICKS_PER_DAY - 1)));
  }
  expect(met.map(({ unit_key }) => unit_key)).toEqual([1, 2, 3, 4]);
  expect(new Set(met.map(({ arm }) => arm)).size).toBe(2);
});
