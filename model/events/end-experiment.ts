import { event } from './event-type.ts';
import { count, key, text } from './field.ts';

export const endExperiment = event({
  name: 'end_experiment',
  family: 'steering',
  meaning: 'Somebody ended an experiment before its planned end: from then on nobody is treated.',
  key: ['act_key'],
  fields: {
    act_key: key('The act of ending it.'),
    experiment_number: count('The experiment.'),
    who: text('Name of who ended it.'),
    reason: text('Why, in their words.'),
  },
});
