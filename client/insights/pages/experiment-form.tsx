import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { catalogue } from '../../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import { type Design, designs } from '../../../model/experiments/assignment.ts';
import { startOfDay } from '../../../model/sim-time.ts';
import type { ExperimentOptionsView } from '../../../model/wire/insights-plan-views.ts';
import { figureText } from '../../figures/figure.ts';
import { useSentence } from '../../shell/sentence.ts';
import { call } from '../../wire/call.ts';
import { keyOf, useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { useInsightsWords } from '../use-insights-words.ts';
import { Choice } from './head.tsx';

interface ExperimentFormProps {
  readonly onDone: () => void;
}

/** Defines an experiment, says what it could show, and starts it. */
export function ExperimentForm({ onDone }: ExperimentFormProps): ReactElement {
  return (
    <Answered query={useAnswer('experiment_options', {})}>
      {(options) => <Form options={options} onDone={onDone} />}
    </Answered>
  );
}

const shares = [0.1, 0.2, 0.5, 0.8] as const;
const lengths = [3, 7, 14, 28] as const;
/** What is asked first by design: what one would look at, and what must not suffer. */
const first_metrics: Readonly<Record<Design, { readonly goal: string; readonly guardrail: string }>> = {
  user: { goal: 'watch_min_per_dau', guardrail: 'negative_feedback_rate' },
  room: { goal: 'live_avg_view_s', guardrail: 'live_10s_rate' },
  switchback: { goal: 'gmv', guardrail: 'negative_feedback_rate' },
};
const NOTHING = '';

function Form({ options, onDone }: ExperimentFormProps & { readonly options: ExperimentOptionsView }): ReactElement {
  const { say, pick, day, language } = useInsightsWords();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [who, setWho] = useState('');
  const [design, setDesign] = useState<Design>('user');
  const [lever_id, setLever] = useState('commerce_load');
  const [typed, setTyped] = useState<string | null>(null);
  const [share, setShare] = useState<number>(0.5);
  const [days, setDays] = useState<number>(7);
  const [asked, setAsked] = useState<{ readonly goal?: string; readonly guardrail?: string; readonly other?: string }>(
    {},
  );
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const allowed = options.levers.filter((each) => each.designs.includes(design));
  const lever = allowed.find(({ id }) => id === lever_id) ?? allowed[0];
  const readable = options.metrics[design].flatMap((id) => catalogue.get(id) ?? []);
  const named = (id: string | undefined, otherwise: string): string =>
    id !== undefined && (id === NOTHING || options.metrics[design].includes(id)) ? id : otherwise;
  const goal = named(asked.goal, first_metrics[design].goal);
  const guardrail = named(asked.guardrail, first_metrics[design].guardrail);
  const other = named(asked.other, NOTHING);
  const value = typed === null ? suggested(lever) : Number(typed);
  const is_value =
    typed?.trim() !== '' &&
    value >= lever.least &&
    value <= lever.most &&
    value !== lever.at_rest &&
    (!lever.whole || Number.isInteger(value));
  const is_whole = is_value && title.trim() !== '' && who.trim() !== '' && options.room_for > 0;

  const starting = useMutation({
    mutationFn: () =>
      call('start_experiment', {
        body: {
          title,
          who,
          design,
          lever: lever.id,
          value,
          treated_share: share,
          days,
          goal: [goal],
          guardrail: listed(guardrail, goal),
          secondary: listed(other, goal, guardrail),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keyOf('experiments') });
      await queries.invalidateQueries({ queryKey: keyOf('experiment_options') });
      onDone();
    },
  });
  const metricChoices = (of: readonly Metric[]) => of.map((metric) => [metric.id, pick(metric.name)] as const);

  return (
    <form
      className="experiment-form"
      aria-label={say('experiment_new')}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        if (is_whole && !starting.isPending) starting.mutate();
      }}
    >
      <label className="experiment-form-wide">
        {say('experiment_title')}
        <input ref={first} maxLength={60} required value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <Choice
        label={say('randomised')}
        value={design}
        options={designs.map((each) => [each, say(`design_${each}`)])}
        onChoose={(each) => {
          setDesign(each as Design);
          setTyped(null);
        }}
      />
      <Choice
        label={say('lever')}
        value={lever.id}
        options={allowed.map((each) => [each.id, pick(each.title)])}
        onChoose={(id) => {
          setLever(id);
          setTyped(null);
        }}
      />
      <label>
        {say('lever_value', { least: lever.least, most: lever.most, rest: lever.at_rest })}
        <input
          type="number"
          required
          min={lever.least}
          max={lever.most}
          step={lever.whole ? 1 : 'any'}
          value={typed ?? String(value)}
          aria-invalid={!is_value}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {design !== 'switchback' && (
        <Choice
          label={say('treated_share')}
          value={String(share)}
          options={shares.map((each) => [String(each), figureText(each, 'ratio', language)])}
          onChoose={(each) => setShare(Number(each))}
        />
      )}
      <Choice
        label={say('length')}
        value={String(days)}
        options={lengths.map((each) => [String(each), say('holds_days', { days: each })])}
        onChoose={(each) => setDays(Number(each))}
      />
      <Choice
        label={say('metric_role_goal')}
        value={goal}
        options={metricChoices(readable)}
        onChoose={(id) => setAsked({ ...asked, goal: id })}
      />
      <Choice
        label={say('metric_role_guardrail')}
        value={guardrail}
        options={[[NOTHING, '—'], ...metricChoices(readable)]}
        onChoose={(id) => setAsked({ ...asked, guardrail: id })}
      />
      <Choice
        label={say('metric_role_secondary')}
        value={other}
        options={[[NOTHING, '—'], ...metricChoices(readable)]}
        onChoose={(id) => setAsked({ ...asked, other: id })}
      />
      <label>
        {say('who_starts')}
        <input
          maxLength={60}
          required
          value={who}
          autoComplete="name"
          onChange={(event) => setWho(event.target.value)}
        />
      </label>
      <div className="experiment-form-says">
        <p>{pick(lever.meaning)}</p>
        <Power metric_id={goal} design={design} share={design === 'switchback' ? 0.5 : share} days={days} />
        <p>
          {options.room_for === 0
            ? say('no_room_for_more')
            : say('treats_from', { day: day(startOfDay(options.from_day)) })}
        </p>
      </div>
      <div className="plan-acts">
        <button type="submit" className="insights-button" data-kind="main" disabled={!is_whole || starting.isPending}>
          {say(starting.isPending ? 'keeping' : 'experiment_start')}
        </button>
        <button type="button" className="insights-button" onClick={onDone}>
          {say('cancel')}
        </button>
      </div>
      {starting.isError && (
        <p role="alert" className="decision-form-fault">
          {sentence(starting.error)}
        </p>
      )}
    </form>
  );
}

/** A metric that is asked for, where it has no other role. */
function listed(id: string, ...taken: readonly string[]): string[] {
  return id === NOTHING || taken.includes(id) ? [] : [id];
}

/** A value that differs: half way from rest to the end that lies farther away. */
function suggested({ least, most, at_rest, whole }: ExperimentOptionsView['levers'][number]): number {
  const end = most - at_rest >= at_rest - least ? most : least;
  const middle = (at_rest + end) / 2;
  return whole ? Math.round(middle) : Number(middle.toFixed(2));
}

interface PowerProps {
  readonly metric_id: string;
  readonly design: Design;
  readonly share: number;
  readonly days: number;
}

/** What an experiment of this size could show. */
function Power({ metric_id, design, share, days }: PowerProps): ReactElement {
  const { say, whole, language } = useInsightsWords();
  const { data, isError } = useAnswer('experiment_power', { query: { metric: metric_id, design, share, days } });
  if (data === undefined) return <p className="tabular">{say(isError ? 'power_unknown' : 'reading')}</p>;
  const { units, value, detectable, power_for_tenth } = data;
  if (value === null || detectable === null || power_for_tenth === null) return <p>{say('power_unknown')}</p>;
  const { unit } = catalogue.get(metric_id) as Metric;
  return (
    <p className="tabular">
      {say('power_says', {
        units: whole(units),
        days: data.days,
        value: figureText(value, unit, language),
        detectable: figureText(detectable, unit, language),
        share: value === 0 ? '—' : figureText(Math.abs(detectable / value), 'ratio', language),
        power: figureText(power_for_tenth, 'ratio', language),
      })}
    </p>
  );
}
