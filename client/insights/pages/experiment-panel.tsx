import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { startOfDay } from '../../../model/sim-time.ts';
import type { ExperimentView } from '../../../model/wire/insights-plan-views.ts';
import { figureText } from '../../figures/figure.ts';
import { useSentence } from '../../shell/sentence.ts';
import { call } from '../../wire/call.ts';
import { keyOf } from '../../wire/queries.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { ExperimentTable } from './experiment-table.tsx';

const p = (value: number) => (value < 0.0001 ? '< 0.0001' : value.toFixed(4));

/** An experiment: what is tried on whom, what it says so far, and what the oracle knows. */
export function ExperimentPanel({ experiment }: { readonly experiment: ExperimentView }): ReactElement {
  const { say, pick, day } = useInsightsWords();
  const { title, design, lever, status, from_day, until_day, who, reason, read, rule, oracle } = experiment;
  const date = (civil_day: number) => day(startOfDay(civil_day));
  return (
    <section className="insights-panel" aria-label={pick(title)}>
      <h2>
        {pick(title)} <small className="plan-status">{say(`experiment_${status}`)}</small>
      </h2>
      <p className="plan-from tabular">
        {lever !== null &&
          `${say('tried', { lever: pick(lever.title), value: lever.value, rest: lever.at_rest })} ${say(`design_${design}_text`)} `}
        {until_day !== null &&
          `${say('planned_for', { from: date(from_day), to: date(until_day - 1), days: until_day - from_day })} `}
        {who !== null && `${say('started_by', { who })} `}
        {reason !== null && say('ended_because', { reason })}
      </p>
      {read === null ? (
        <p className="plan-decision">
          {status === 'planned' ? say('treats_from', { day: date(from_day) }) : say('experiments_none')}
        </p>
      ) : (
        <>
          <Split experiment={experiment} read={read} />
          <p className="plan-decision" data-action={read.decision}>
            {say('rule_says', { rule: pick(rule), action: say(`action_${read.decision}`) })}
          </p>
          <ExperimentTable title={pick(title)} metrics={read.metrics} />
          {status === 'permanent' && (
            <p className="plan-from">
              {say('cuped')}: {say('cuped_off_text')}
            </p>
          )}
        </>
      )}
      {oracle !== null && <Acts experiment={experiment} oracle={oracle} />}
    </section>
  );
}

interface SplitProps {
  readonly experiment: ExperimentView;
  readonly read: NonNullable<ExperimentView['read']>;
}

function Split({ experiment: { design, treated_share }, read }: SplitProps): ReactElement {
  const { say, day, whole, language } = useInsightsWords();
  const { counted, sample_ratio_p, split_is_sound, first_day, last_day } = read;
  const split = { p: p(sample_ratio_p) };
  return (
    <p className="plan-from tabular">
      {day(startOfDay(first_day))} – {day(startOfDay(last_day))}.{' '}
      {say(`counted_${design}`, {
        treated: whole(counted.treated),
        control: whole(counted.control),
        share: figureText(treated_share, 'ratio', language),
      })}{' '}
      {split_is_sound ? say('split_sound', split) : <b>{say('split_broken', split)}</b>}{' '}
      {design === 'user' && say('over_days', { days: last_day - first_day + 1 })}
    </p>
  );
}

interface ActsProps {
  readonly experiment: ExperimentView;
  readonly oracle: NonNullable<ExperimentView['oracle']>;
}

/** What can be done about it: ask the oracle, end it. */
function Acts({ experiment: { number, status, read }, oracle }: ActsProps): ReactElement {
  const { say, day, language } = useInsightsWords();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [is_ending, setEnding] = useState(false);
  const again = () => queries.invalidateQueries({ queryKey: keyOf('experiments') });
  const asking = useMutation({
    mutationFn: () => call('ask_oracle', { params: { number: String(number) }, body: {} }),
    onSuccess: again,
  });
  const { state, done, first_day, last_day } = oracle;
  const is_told = state === 'told' && last_day === read?.last_day;
  return (
    <>
      <p className="plan-from tabular" role="status">
        {state === 'told' && first_day !== null && last_day !== null
          ? say('oracle_told', { from: day(startOfDay(first_day)), to: day(startOfDay(last_day)) })
          : say(`oracle_${state === 'told' ? 'none' : state}`, { done: figureText(done, 'ratio', language) })}
      </p>
      <div className="plan-acts">
        {read !== null && !is_told && state !== 'lives' && (
          <button type="button" className="insights-button" disabled={asking.isPending} onClick={() => asking.mutate()}>
            {say('ask_oracle')}
          </button>
        )}
        {(status === 'runs' || status === 'planned') && !is_ending && (
          <button type="button" className="insights-button" onClick={() => setEnding(true)}>
            {say('end_experiment')}
          </button>
        )}
      </div>
      {asking.isError && (
        <p role="alert" className="decision-form-fault">
          {sentence(asking.error)}
        </p>
      )}
      {is_ending && <EndForm number={number} onDone={() => setEnding(false)} />}
    </>
  );
}

const WHY_MIN = 4;

function EndForm({ number, onDone }: { readonly number: number; readonly onDone: () => void }): ReactElement {
  const { say } = useInsightsWords();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const [who, setWho] = useState('');
  const ending = useMutation({
    mutationFn: () => call('end_experiment', { params: { number: String(number) }, body: { who, why } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keyOf('experiments') });
      onDone();
    },
  });
  const is_whole = why.trim().length >= WHY_MIN && who.trim() !== '';
  return (
    <form
      className="experiment-form"
      aria-label={say('end_experiment')}
      onSubmit={(event) => {
        event.preventDefault();
        if (is_whole && !ending.isPending) ending.mutate();
      }}
    >
      <label className="experiment-form-wide">
        {say('why')}
        <input maxLength={300} required value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <label>
        {say('who')}
        <input
          maxLength={60}
          required
          value={who}
          autoComplete="name"
          onChange={(event) => setWho(event.target.value)}
        />
      </label>
      <div className="plan-acts">
        <button type="submit" className="insights-button" data-kind="main" disabled={!is_whole || ending.isPending}>
          {say('end_experiment')}
        </button>
        <button type="button" className="insights-button" onClick={onDone}>
          {say('cancel')}
        </button>
      </div>
      {ending.isError && (
        <p role="alert" className="decision-form-fault">
          {sentence(ending.error)}
        </p>
      )}
    </form>
  );
}
