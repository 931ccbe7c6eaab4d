import { type ReactElement, useState } from 'react';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { useAsked } from '../use-asked.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { ExperimentForm } from './experiment-form.tsx';
import { ExperimentPanel } from './experiment-panel.tsx';
import { Choice, Head } from './head.tsx';
import './plan-pages.css';

const rules = ['clear-signals', 'do-no-harm'] as const;
const lookings = ['anytime', 'fixed'] as const;
const corrections = ['benjamini-hochberg', 'holm', 'none'] as const;
const switches = ['on', 'off'] as const;
/** An experiment that runs says something new with every day; an oracle that lives, with every second. */
const LOOK_AGAIN_MS = 3_000;

/** Experiments of this world: what is tried now, what it says, and a new one. */
export function ExperimentsPage(): ReactElement {
  const { say } = useInsightsWords();
  const [read, change] = useAsked();
  const [is_starting, setStarting] = useState(false);
  const one = <T extends string>(name: string, of: readonly T[]): T => of.find((each) => each === read(name)) ?? of[0];
  const query = {
    rule: one('rule', rules),
    looking: one('looking', lookings),
    correction: one('correction', corrections),
    cuped: one('cuped', switches),
  };
  const answer = useAnswer('experiments', { query }, LOOK_AGAIN_MS);
  const choice = <T extends string>(name: keyof typeof query, of: readonly T[], words: (value: T) => string) => (
    <Choice
      label={say(`ask_${name}`)}
      value={query[name]}
      options={of.map((value) => [value, words(value)])}
      onChoose={(value) => change({ [name]: value === of[0] ? '' : value })}
    />
  );
  return (
    <div className="insights-sheet">
      <Head title={say('page_experiments')} text={say('experiments_text')}>
        {choice('rule', rules, (value) => say(`rule_${value}`))}
        {choice('looking', lookings, (value) => say(`looking_${value}`))}
        {choice('correction', corrections, (value) => say(`correction_${value}`))}
        {choice('cuped', switches, (value) => say(`cuped_${value}`))}
        <button
          type="button"
          className="insights-button"
          data-kind="main"
          aria-expanded={is_starting}
          onClick={() => setStarting(!is_starting)}
        >
          {say('experiment_new')}
        </button>
      </Head>
      {is_starting && <ExperimentForm onDone={() => setStarting(false)} />}
      <Answered query={answer}>
        {({ experiments }) => (
          <div className="plan-list">
            {experiments.map((experiment) => (
              <ExperimentPanel key={experiment.number} experiment={experiment} />
            ))}
          </div>
        )}
      </Answered>
    </div>
  );
}
