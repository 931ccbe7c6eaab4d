import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { named, type Risk, risks } from '../../../metrics/definitions/framework.ts';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import { type Status, statusOf } from '../../../metrics/evaluate/status.ts';
import { board as places } from '../../figures/board.ts';
import { StatusMark } from '../../figures/status-mark.tsx';
import { useBound } from '../../figures/use-bound.ts';
import { MetricName, Value } from '../metric-cells.tsx';
import type { Board } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';

const worst: readonly Status[] = ['breach', 'warning', 'fair', 'good', 'unknown'];

/** How a metric stands as a guardrail: one without a warning warns where it misses its target. */
function standingOf(metric: Metric, value: number | null): Status {
  const status = statusOf(metric, value);
  return status === 'fair' && metric.warning === undefined && metric.breach === undefined ? 'warning' : status;
}

/** The guardrail of a risk that stands worst, and how. */
export function stateOf({ guardrails }: Risk, { by_id }: Pick<Board, 'by_id'>): { metric: Metric; status: Status } {
  const [first] = guardrails
    .map(named)
    .map((metric) => ({ metric, status: standingOf(metric, by_id.get(metric.id)?.value ?? null) }))
    .sort((a, b) => worst.indexOf(a.status) - worst.indexOf(b.status));
  return first;
}

/** What can make a success a failure: the guardrail that tells, where it triggers, what answers it, and how it stands. */
export function RiskPanel({ board }: { readonly board: Board }): ReactElement {
  const { say, pick } = useInsightsWords();
  return (
    <section className="risks" aria-label={say('risks')}>
      <header>
        <h2>{say('risks')}</h2>
        <Link href="/insights/guardrails">{say('page_guardrails')}</Link>
      </header>
      <ul>
        {risks.map((risk) => {
          const { metric, status } = stateOf(risk, board);
          return (
            <li key={risk.id} data-status={status}>
              <p className="risk-name" title={pick(risk.meaning)}>
                <b>{pick(risk.name)}</b>
                <span className="risk-answer">
                  <span className="spoken">{say('risk_answer')}: </span>
                  <span aria-hidden>→ </span>
                  {pick(risk.initiative)}
                </span>
              </p>
              <StatusMark status={status} />
              <p className="risk-tells">
                <MetricName metric={metric} /> <Value metric={metric} reading={board.by_id.get(metric.id)} />
                <Trigger metric={metric} />
              </p>
            </li>
          );
        })}
      </ul>
      <GuardrailCount board={board} />
    </section>
  );
}

/** How many of all guardrails stand how. */
function GuardrailCount({ board }: { readonly board: Board }): ReactElement {
  const { say } = useInsightsWords();
  const all = places.guardrails.map((metric) => statusOf(metric, board.by_id.get(metric.id)?.value ?? null));
  const shown = all.map((status) => (status === 'fair' ? 'good' : status));
  return (
    <p className="risk-count">
      <b>{say('guardrails')}</b>
      {worst.map((status) => {
        const count = shown.filter((one) => one === status).length;
        return (
          count > 0 && (
            <span key={status} className="tabular">
              {count} <StatusMark status={status} />
            </span>
          )
        );
      })}
    </p>
  );
}

/** From where on a metric is something to act on: its warning, else its target. */
export function Trigger({ metric }: { readonly metric: Metric }): ReactElement | null {
  const { say } = useInsightsWords();
  const bound = useBound(metric);
  const threshold = metric.warning ?? metric.target ?? metric.breach;
  if (threshold === undefined) return null;
  const word = metric.warning === undefined ? say('target') : say('warns');
  return (
    <small className="tabular" title={threshold.source}>
      {word} {bound(threshold)}
    </small>
  );
}
