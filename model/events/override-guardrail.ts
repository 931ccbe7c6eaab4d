import { event } from './event-type.ts';
import { choice, instant, key, text } from './field.ts';
import { guardrailStates } from './cross-guardrail.ts';

/** Whose decision it is: the roles of a workshop. */
export const deciderRoles = ['platform', 'creators', 'merchants', 'users', 'facilitator'] as const;

export const overrideGuardrail = event({
  name: 'override_guardrail',
  family: 'steering',
  meaning: 'Somebody decided to go on in spite of a guardrail: the decision log.',
  key: ['act_key'],
  fields: {
    act_key: key('The act of deciding.'),
    metric: text('The metric.'),
    state: choice(guardrailStates, 'How it stood then.'),
    role: choice(deciderRoles, 'In which role.'),
    who: text('Name of who decided.'),
    reason: text('Why, in their words.'),
    until_ms: instant('The decision holds until then.'),
  },
});
