import type { Bilingual } from '../definitions/bilingual.ts';

export const roles = ['goal', 'secondary', 'guardrail'] as const;
export type Role = (typeof roles)[number];
/** What a metric says about the treatment: clearly better, clearly worse, or nothing. */
export type Signal = 'winner' | 'loser' | 'none';
export const actions = ['ship', 'roll_back', 'review'] as const;
export type Action = (typeof actions)[number];

interface Condition {
  readonly match: 'all' | 'any' | 'none';
  readonly role: Role;
  readonly signal: Signal;
}

/** A rule for deciding, as data: the first case whose conditions hold decides, else the default. */
export interface DecisionRule {
  readonly id: string;
  readonly name: Bilingual;
  readonly cases: readonly { readonly when: readonly Condition[]; readonly action: Action }[];
  readonly otherwise: Action;
}

const none = (role: Role, signal: Signal): Condition => ({ match: 'none', role, signal });

/** GrowthBook's two rules (docs, "Experiment decision framework"). */
export const decisionRules = {
  'clear-signals': {
    id: 'clear-signals',
    name: { en: 'Clear signals', zh: '信号明确' },
    cases: [
      { when: [{ match: 'any', role: 'guardrail', signal: 'loser' }], action: 'roll_back' },
      { when: [{ match: 'all', role: 'goal', signal: 'winner' }], action: 'ship' },
      { when: [{ match: 'any', role: 'goal', signal: 'loser' }, none('goal', 'winner')], action: 'roll_back' },
    ],
    otherwise: 'review',
  },
  'do-no-harm': {
    id: 'do-no-harm',
    name: { en: 'Do no harm', zh: '无害即可' },
    cases: [{ when: [none('goal', 'loser'), none('guardrail', 'loser')], action: 'ship' }],
    otherwise: 'roll_back',
  },
} as const satisfies Record<string, DecisionRule>;
export type DecisionRuleId = keyof typeof decisionRules;

interface Spoken {
  readonly role: Role;
  readonly signal: Signal;
}

function holds({ match, role, signal }: Condition, spoken: readonly Spoken[]): boolean {
  const said = spoken.filter((one) => one.role === role).map((one) => one.signal === signal);
  if (match === 'all') return said.length > 0 && said.every(Boolean);
  return said.some(Boolean) === (match === 'any');
}

/** What a rule says of the signals of an experiment's metrics. A broken split says nothing: it is to be looked into. */
export function decide(rule: DecisionRule, spoken: readonly Spoken[], split_is_sound: boolean): Action {
  if (!split_is_sound) return 'review';
  return rule.cases.find(({ when }) => when.every((condition) => holds(condition, spoken)))?.action ?? rule.otherwise;
}
