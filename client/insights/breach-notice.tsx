import { BellRing } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Link } from 'wouter';
import { metricOf } from '../figures/board.ts';
import { useStream } from '../live/live.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { useInsightsWords } from './use-insights-words.ts';
import './breach-notice.css';

/** Tells whoever looks at the insights how many guardrails are beyond their breach, the moment the world says so. */
export function BreachNotice(): ReactElement {
  const { say, pick, instant } = useInsightsWords();
  const queries = useQueryClient();
  const { data } = useAnswer('guardrail_decisions', {});
  const heard = useStream().all.find(({ name }) => name === 'cross_guardrail')?.seq ?? 0;
  useEffect(() => {
    if (heard > 0) void queries.invalidateQueries({ queryKey: keyOf('guardrail_decisions') });
  }, [heard, queries]);
  const crossings = data?.crossings ?? [];
  // Newest first: the first of a metric says how it stands.
  const breaches = crossings.filter(
    ({ metric_id, after }, nth) =>
      after === 'breach' && crossings.findIndex((each) => each.metric_id === metric_id) === nth,
  );
  const [last] = breaches;
  const text =
    last === undefined
      ? ''
      : `${say('notice_breaches', { n: breaches.length, name: pick(metricOf(last.metric_id).name) })} ${instant(last.at_ms)}`;
  return (
    <span role="status">
      {last !== undefined && (
        <Link href="/insights/guardrails" className="breach-notice tabular" title={text}>
          <BellRing size={16} aria-hidden />
          <span aria-hidden>{breaches.length}</span>
          <span className="spoken">{text}</span>
        </Link>
      )}
    </span>
  );
}
