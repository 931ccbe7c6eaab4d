import type { EventRecord } from '../../model/events/vocabulary.ts';
import { dayOf, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { leverSetOf, leverSetsAt, type Staged, userArms } from '../levers/lever-sets.ts';
import type { LeverName } from '../levers/levers.ts';
import type { Setting } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

/** Has a world live by a scenario from now on. */
export function stage(world: World, staged: Staged | undefined): void {
  world.staged = staged;
  world.levers = leverSetsAt(world.draws, staged, world.tick - (world.tick % 60));
  settleArms(world);
}

/** Who belongs to which arm and segment today. */
export function settleArms({ draws, staged, users, tick }: World): void {
  const c = users.columns;
  const day = Math.floor(tick / TICKS_PER_DAY);
  for (let user = 0; user < users.rows; user++) {
    c.arms[user] = userArms(draws, staged, user, day);
    c.lever_set[user] = leverSetOf(staged, users, user, day);
  }
}

type Start = Pick<
  EventRecord<'start_experiment'>,
  'experiment_number' | 'design' | 'lever' | 'value' | 'treated_share' | 'first_day' | 'until_day'
>;

const nameOf = (experiment_number: number): string => `experiment-${experiment_number}`;

/** What runs where nothing was staged. */
const nothing: Staged = {
  from_day: 0,
  scenario: {
    name: 'lived',
    title: { en: 'As it is lived', zh: '实际运行' },
    purpose: { en: 'What was started while the world lived.', zh: '世界运行中启动的内容。' },
    experiments: [],
    settings: [],
  },
};

/** The scenario with an experiment more; settings that are over are left out, so that their arms cost nothing. */
export function withExperiment(staged: Staged | undefined, today: number, start: Start): Staged {
  const { scenario, from_day } = staged ?? nothing;
  const { experiment_number: number, design, treated_share, lever, value } = start;
  const days = { from_day: start.first_day - from_day, until_day: start.until_day - from_day };
  const name = nameOf(number);
  const setting = { lever: lever as LeverName, value, ...days, to: { experiment: name, arm: 'treated' } } as const;
  const isAhead = ({ until_day }: Setting): boolean => until_day === undefined || until_day > today - from_day;
  return {
    from_day,
    scenario: {
      ...scenario,
      experiments: [...scenario.experiments, { name, number, treated_share, design, ...days }],
      settings: [...scenario.settings.filter(isAhead), setting],
    },
  };
}

/** The twin of an experiment: everybody is treated in its days, or nobody, and all else is as it was. */
export function asOracle(staged: Staged | undefined, { lever, value, first_day, until_day }: Start): Staged {
  const { scenario, from_day } = staged ?? nothing;
  const days = { from_day: first_day - from_day, until_day: until_day - from_day };
  const setting: Setting = { lever: lever as LeverName, value, ...days, to: 'everybody' };
  return { from_day, scenario: { ...scenario, settings: [...scenario.settings, setting] } };
}

export function startExperiment(world: World, event: EventRecord<'start_experiment'>): void {
  stage(world, withExperiment(world.staged, dayOf(event.at_ms), event));
}

/** Nobody is treated any more from this moment. */
export function endExperiment(world: World, { at_ms, experiment_number }: EventRecord<'end_experiment'>): void {
  if (world.staged === undefined) return;
  const { scenario, from_day } = world.staged;
  const name = nameOf(experiment_number);
  const today = dayOf(at_ms) - from_day;
  stage(world, {
    from_day,
    scenario: {
      ...scenario,
      experiments: scenario.experiments.map((each) =>
        each.name === name ? { ...each, until_day: Math.max(each.from_day, today) } : each,
      ),
      settings: scenario.settings.filter(
        ({ to }) => !(typeof to === 'object' && 'experiment' in to && to.experiment === name),
      ),
    },
  });
}
