import { arms, designs } from '../experiments/assignment.ts';
import { event } from './event-type.ts';
import { choice, count, key } from './field.ts';

export const meetExperiment = event({
  name: 'meet_experiment',
  family: 'steering',
  meaning:
    'A unit met an experiment for the first time: its exposure, logged at the moment from which its arm is read for it.',
  key: ['experiment_number', 'unit_key'],
  fields: {
    experiment_number: count('The experiment.'),
    design: choice(designs, 'What is randomised.'),
    unit_key: key('The unit: a user, a live session, or a civil day.'),
    arm: choice(arms, 'The arm that the hash gives it.'),
  },
});
