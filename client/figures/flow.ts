import type { Bilingual } from '../../metrics/definitions/bilingual.ts';
import { funnelBranches, funnelSteps } from '../../metrics/definitions/funnel.ts';
import type { Stage } from '../../metrics/definitions/metric.ts';
import type { FunnelView } from '../../model/wire/views.ts';

/** A step of the flow as it is shown. */
export interface FlowStep {
  readonly id: string;
  readonly name: Bilingual;
  readonly stage: Stage;
  readonly users: number;
  /** Share of the users of the step before; null at the first step, and where nobody was there. */
  readonly of_before: number | null;
  /** Share of the users of the first step, for the height of its bar. */
  readonly of_first: number;
  /** `here` is the furthest step that I reached. */
  readonly me: 'here' | 'passed' | 'not_yet';
}

export interface FlowBranch {
  readonly id: string;
  readonly name: Bilingual;
  readonly users: number;
  readonly mine: boolean;
}

/** The face of the app on which a step happens. */
const stages: Readonly<Record<string, Stage>> = {
  exposed: 'discovery',
  viewed: 'exploration',
  paid: 'purchase',
};

const nameIn = (marks: readonly { id: string; name: Bilingual }[], id: string): Bilingual =>
  marks.find((mark) => mark.id === id)?.name ?? { en: id, zh: id };

/** The flow funnel with conversion from step to step, and where I am in it. */
export function flowOf({ steps, branches }: FunnelView): {
  steps: readonly FlowStep[];
  branches: readonly FlowBranch[];
} {
  const furthest = steps.findLastIndex(({ mine }) => mine);
  const first = steps[0]?.users ?? 0;
  return {
    steps: steps.map(({ id, users, mine }, n) => {
      const before = n === 0 ? 0 : steps[n - 1].users;
      return {
        id,
        name: nameIn(funnelSteps, id),
        stage: stages[id] ?? 'post-purchase',
        users,
        of_before: before === 0 ? null : users / before,
        of_first: first === 0 ? 0 : users / first,
        me: n === furthest ? 'here' : mine ? 'passed' : 'not_yet',
      };
    }),
    branches: branches.map(({ id, users, mine }) => ({ id, name: nameIn(funnelBranches, id), users, mine })),
  };
}
