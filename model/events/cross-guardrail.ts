import { event } from './event-type.ts';
import { choice, key, measure, text } from './field.ts';

/** How a guardrail stands: within its bounds, beyond the warning, or beyond the breach. */
export const guardrailStates = ['calm', 'warning', 'breach'] as const;
export type GuardrailState = (typeof guardrailStates)[number];

export const crossGuardrail = event({
  name: 'cross_guardrail',
  family: 'steering',
  meaning: 'A guardrail went beyond its warning or breach, or came back.',
  key: ['crossing_key'],
  fields: {
    crossing_key: key('This crossing: the instant and the place of the metric in the catalogue.'),
    metric: text('The metric.'),
    before: choice(guardrailStates, 'How it stood.'),
    after: choice(guardrailStates, 'How it stands now.'),
    value: measure("Its value, in the metric's unit."),
  },
});
