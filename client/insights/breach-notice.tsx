import { BellRing, X } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { metricOf } from '../figures/board.ts';
import { useStream } from '../live/live.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { useInsightsWords } from './use-insights-words.ts';
import './breach-notice.css';

/** Tells whoever looks at the insights that guardrails have been breached, the moment the world says so. */
export function BreachNotice(): ReactElement | null {
  const { say, pick, instant } = useInsightsWords();
  const queries = useQueryClient();
  const { data } = useAnswer('guardrail_decisions', {});
  const [hidden, setHidden] = useState(0);
  const heard = useStream().all.find(({ name }) => name === 'cross_guardrail')?.seq ?? 0;
  useEffect(() => {
    if (heard > 0) void queries.invalidateQueries({ queryKey: keyOf('guardrail_decisions') });
  }, [heard, queries]);
  const crossings = data?.crossings ?? [];
  // Newest first: the first of a metric says how it stands.
  const standing = crossings.filter(
    ({ metric_id }, nth) => crossings.findIndex((each) => each.metric_id === metric_id) === nth,
  );
  const breaches = standing.filter(({ after }) => after === 'breach');
  if (breaches.length === 0 || breaches[0].crossing_key <= hidden) return null;
  const [last] = breaches;
  return (
    <div className="breach-notice" role="status">
      <BellRing size={16} aria-hidden />
      <p>
        {say('notice_breaches', { n: breaches.length, name: pick(metricOf(last.metric_id).name) })}{' '}
        <small className="tabular">{instant(last.at_ms)}</small>
      </p>
      <Link href="/insights/guardrails">{say('notice_see')}</Link>
      <button
        type="button"
        title={say('notice_hide')}
        aria-label={say('notice_hide')}
        onClick={() => setHidden(last.crossing_key)}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
