import { designs } from '../experiments/assignment.ts';
import { event } from './event-type.ts';
import { choice, count, key, measure, probability, text } from './field.ts';

export const startExperiment = event({
  name: 'start_experiment',
  family: 'steering',
  meaning: 'Somebody started an experiment in the living world: what is tried on whom, and how it will be judged.',
  key: ['act_key'],
  fields: {
    act_key: key('The act of starting it.'),
    experiment_number: count('Number of the experiment: it addresses the assignment, and is its bit in `arms`.'),
    title: text('What it is called.'),
    design: choice(designs, 'What is randomised: users, live rooms, or civil days in turns.'),
    lever: text('The lever that the treated arm is under.'),
    value: measure("What it stands at for the treated arm, in the lever's unit."),
    treated_share: probability('Share of units in the treated arm.'),
    first_day: count('First civil day of the treatment, counted from the first day of the world.'),
    until_day: count('First civil day that is planned without it.'),
    goal: text('Metrics that it is meant to move, joined by commas.'),
    guardrail: text('Metrics that it must not harm, joined by commas.'),
    secondary: text('Metrics to learn from, joined by commas.'),
    who: text('Name of who started it.'),
  },
});
