import { event } from './event-type.ts';
import { choice, instant, key, measure, optional, text } from './field.ts';
import { guardrailStates } from './cross-guardrail.ts';

/** Whose decision it is: the roles of a workshop. */
export const deciderRoles = ['platform', 'creators', 'merchants', 'users', 'facilitator'] as const;

/** What is done about a guardrail: go on in spite of it, do something against it, or look on. */
export const decisionKinds = ['override', 'act', 'watch'] as const;

export const overrideGuardrail = event({
  name: 'override_guardrail',
  family: 'steering',
  meaning: 'Somebody decided about a guardrail, as to go on in spite of it: the decision log.',
  key: ['act_key'],
  fields: {
    act_key: key('The act of deciding.'),
    metric: text('The metric.'),
    state: choice(guardrailStates, 'How it stood then.'),
    value: optional(measure("Its value then, in the metric's unit; none where it had none.")),
    decision: choice(decisionKinds, 'What was decided.'),
    role: choice(deciderRoles, 'In which role.'),
    who: text('Name of who decided.'),
    reason: text('Why, in their words.'),
    until_ms: instant('The decision holds until then.'),
  },
});
