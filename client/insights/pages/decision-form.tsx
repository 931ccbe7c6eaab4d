import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import { decisionKinds, deciderRoles } from '../../../model/events/override-guardrail.ts';
import { useSentence } from '../../shell/sentence.ts';
import { call } from '../../wire/call.ts';
import { useInsightsWords } from '../use-insights-words.ts';

interface DecisionFormProps {
  readonly metric: Metric;
  readonly onDone: () => void;
}

const WHY_MIN = 8;

/** Says what is done about a guardrail and why; nothing typed is lost where it cannot be kept. */
export function DecisionForm({ metric, onDone }: DecisionFormProps): ReactElement {
  const { say, pick } = useInsightsWords();
  const sentence = useSentence();
  const [decision, setDecision] = useState<(typeof decisionKinds)[number]>('override');
  const [why, setWhy] = useState('');
  const [who, setWho] = useState('');
  const [role, setRole] = useState<(typeof deciderRoles)[number]>('platform');
  const [days, setDays] = useState(7);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keeping = useMutation({
    mutationFn: () => call('decide_guardrail', { body: { metric_id: metric.id, decision, why, who, role, days } }),
    onSuccess: onDone,
  });
  const is_whole = why.trim().length >= WHY_MIN && who.trim() !== '';
  return (
    <form
      className="decision-form"
      aria-label={say('decide_title', { name: pick(metric.name) })}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        if (is_whole && !keeping.isPending) keeping.mutate();
      }}
    >
      <h3>{say('decide_title', { name: pick(metric.name) })}</h3>
      <label>
        {say('decision')}
        <select
          ref={first}
          className="insights-select"
          value={decision}
          onChange={(event) => setDecision(event.target.value as (typeof decisionKinds)[number])}
        >
          {decisionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`decision_${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="decision-form-why">
        {say('why')}
        <textarea
          rows={2}
          maxLength={500}
          required
          value={why}
          aria-describedby="why-hint"
          onChange={(event) => setWhy(event.target.value)}
        />
        <small id="why-hint">{say('why_hint')}</small>
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
      <label>
        {say('role')}
        <select
          className="insights-select"
          value={role}
          onChange={(event) => setRole(event.target.value as (typeof deciderRoles)[number])}
        >
          {deciderRoles.map((each) => (
            <option key={each} value={each}>
              {say(`role_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('holds_for')}
        <select className="insights-select" value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {[1, 7, 28].map((each) => (
            <option key={each} value={each}>
              {say('holds_days', { days: each })}
            </option>
          ))}
        </select>
      </label>
      <div className="decision-form-acts">
        <button type="submit" className="insights-button" data-kind="main" disabled={!is_whole || keeping.isPending}>
          {say(keeping.isPending ? 'keeping' : 'keep')}
        </button>
        <button type="button" className="insights-button" onClick={onDone}>
          {say('cancel')}
        </button>
      </div>
      {keeping.isError && (
        <p role="alert" className="decision-form-fault">
          {sentence(keeping.error)}
        </p>
      )}
    </form>
  );
}
