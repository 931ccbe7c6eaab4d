import type { CSSProperties, ReactElement } from 'react';
import { useFunnel } from '../live/live.ts';
import { figureText } from '../figures/figure.ts';
import { type FlowStep, flowOf } from '../figures/flow.ts';
import { useStageWords } from './use-stage-words.ts';
import './flow-funnel.css';

/** The flow of the week: how many got how far, what share of each step went on, and where I am. */
export function FlowFunnel(): ReactElement {
  const { say, pick, whole } = useStageWords();
  const funnel = useFunnel();
  if (funnel === null)
    return (
      <section className="flow" aria-label={say('flow')}>
        <h2>{say('flow')}</h2>
        <div className="metric-skeleton" />
      </section>
    );
  const { steps, branches } = flowOf(funnel);
  return (
    <section className="flow" aria-label={say('flow')}>
      <header className="section-head">
        <h2>{say('flow')}</h2>
        <p>
          {say('flow_text')} <span className="tabular">{say('of_step_before')}</span>
          {steps.every(({ me }) => me === 'not_yet') && ` · ${say('you_not_yet')}`}
        </p>
      </header>
      <ol className="flow-steps">
        {steps.map((step, n) => (
          <Step key={step.id} step={step} opens={n === 0 || steps[n - 1].stage !== step.stage} />
        ))}
      </ol>
      <p className="flow-branches">
        <span>{say('and_then')}</span>
        {branches.map(({ id, name, users, mine }) => (
          <span key={id} data-mine={mine || undefined}>
            {pick(name)} <b className="tabular">{whole(users)}</b>
            {mine && <em>{say('you_passed')}</em>}
          </span>
        ))}
      </p>
    </section>
  );
}

function Step({ step, opens }: { readonly step: FlowStep; readonly opens: boolean }): ReactElement {
  const { say, pick, whole, language } = useStageWords();
  const { name, stage, users, of_before, of_first, me } = step;
  return (
    <li className="flow-step" data-me={me} style={{ '--of-first': of_first } as CSSProperties}>
      <span className="flow-stage">{opens && say(stage)}</span>
      <span className="flow-bar" aria-hidden>
        <i />
      </span>
      <span className="flow-users tabular">{whole(users)}</span>
      <span className="flow-name">{pick(name)}</span>
      <span className="flow-rate tabular">{of_before !== null && `→ ${figureText(of_before, 'ratio', language)}`}</span>
      {me !== 'not_yet' && <em className="flow-me">{say(me === 'here' ? 'you_here' : 'you_passed')}</em>}
    </li>
  );
}
