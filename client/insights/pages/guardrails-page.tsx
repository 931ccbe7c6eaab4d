import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { board as places, metricOf } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { StatusMark } from '../../figures/status-mark.tsx';
import { useBound } from '../../figures/use-bound.ts';
import { risks } from '../../../metrics/definitions/framework.ts';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import { statusOf } from '../../../metrics/evaluate/status.ts';
import { keyOf, useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { Change, MetricName, Spark, useWindowText, Value } from '../metric-cells.tsx';
import { Made } from '../metric-table.tsx';
import { type Board, useBoard } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { DecisionForm } from './decision-form.tsx';
import { Head } from './head.tsx';
import './guardrails-page.css';

const order = ['breach', 'warning', 'unknown', 'fair', 'good'] as const;

/** The newest crossings stay in sight; the log has them all. */
const CROSSINGS_SHOWN = 30;

/** Guardrails as they stand, the worst first, and what was decided about them. */
export function GuardrailsPage(): ReactElement {
  const { say } = useInsightsWords();
  return (
    <div className="insights-sheet">
      <Head title={say('page_guardrails')} text={say('guardrails_text')} />
      <Answered query={useBoard()}>{(board) => <Panel board={board} />}</Answered>
      <Crossings />
      <Decisions />
    </div>
  );
}

function Panel({ board }: { readonly board: Board }): ReactElement {
  const { say, pick } = useInsightsWords();
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<Metric | null>(null);
  const standing = places.guardrails
    .map((metric) => ({ metric, status: statusOf(metric, board.by_id.get(metric.id)?.value ?? null) }))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <section className="insights-panel" aria-label={say('guardrails')}>
      <div className="insights-scroll">
        <table className="insights-table">
          <caption className="spoken">{say('guardrails_text')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('risk_guardrail')}</th>
              <th scope="col">{say('risk_state')}</th>
              <th scope="col" data-right>
                {say('value')}
              </th>
              <th scope="col">{say('window')}</th>
              <th scope="col">{say('change')}</th>
              <th scope="col">{say('days_line', { days: board.metrics[0]?.days.length ?? 0 })}</th>
              <th scope="col">{say('warns')}</th>
              <th scope="col">{say('breaks')}</th>
              <th scope="col">{say('risks')}</th>
              <th scope="col">
                <span className="spoken">{say('decide')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {standing.map(({ metric, status }) => (
              <tr key={metric.id} data-status={status}>
                <th scope="row">
                  <MetricName metric={metric} />
                </th>
                <td>
                  <StatusMark status={status} />
                </td>
                <Reading metric={metric} board={board} />
                <td>
                  {risks
                    .filter(({ guardrails }) => guardrails.includes(metric.id))
                    .map(({ name }) => pick(name))
                    .join(', ')}
                </td>
                <td data-right>
                  <button
                    type="button"
                    className="insights-button"
                    aria-label={say('decide_title', { name: pick(metric.name) })}
                    aria-expanded={deciding === metric}
                    onClick={() => setDeciding(metric)}
                  >
                    {say('decide')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {deciding !== null && (
        <DecisionForm
          key={deciding.id}
          metric={deciding}
          onDone={() => {
            setDeciding(null);
            void queries.invalidateQueries({ queryKey: keyOf('guardrail_decisions') });
          }}
        />
      )}
    </section>
  );
}

function Reading({ metric, board }: { readonly metric: Metric; readonly board: Board }): ReactElement {
  const windowText = useWindowText();
  const bound = useBound(metric);
  const reading = board.by_id.get(metric.id);
  return (
    <>
      <td data-right>
        <Value metric={metric} reading={reading} />
        <Made metric={metric} board={board} />
      </td>
      <td className="tabular">{windowText(metric)}</td>
      <td>
        <Change metric={metric} reading={reading} />
      </td>
      <td>
        <Spark metric={metric} reading={reading} width={120} height={24} />
      </td>
      <td className="tabular" title={metric.warning?.source}>
        {bound(metric.warning)}
      </td>
      <td className="tabular" title={metric.breach?.source}>
        {bound(metric.breach)}
      </td>
    </>
  );
}

/** When guardrails left their bounds and came back, as the live fold saw it. */
function Crossings(): ReactElement {
  const { say, pick, instant, language } = useInsightsWords();
  return (
    <section className="insights-panel" aria-label={say('crossings')}>
      <h2>{say('crossings')}</h2>
      <Answered query={useAnswer('guardrail_decisions', {})}>
        {({ crossings }) =>
          crossings.length === 0 ? (
            <p className="insights-none">{say('crossings_none')}</p>
          ) : (
            <div className="insights-scroll">
              <table className="insights-table">
                <caption className="spoken">{say('crossings')}</caption>
                <thead>
                  <tr>
                    {(['when', 'risk_guardrail', 'crossing', 'value'] as const).map((word) => (
                      <th key={word} scope="col">
                        {say(word)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {crossings
                    .slice(0, CROSSINGS_SHOWN)
                    .map(({ crossing_key, metric_id, before, after, value, at_ms }) => (
                      <tr key={crossing_key}>
                        <td className="tabular">{instant(at_ms)}</td>
                        <th scope="row">
                          <MetricName metric={metricOf(metric_id)}>{pick(metricOf(metric_id).name)}</MetricName>
                        </th>
                        <td>
                          {say(`state_${before}`)} → <StatusMark status={after === 'calm' ? 'good' : after} />
                        </td>
                        <td className="tabular">{figureText(value, metricOf(metric_id).unit, language)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </section>
  );
}

function Decisions(): ReactElement {
  const { say, pick, instant, language } = useInsightsWords();
  const query = useAnswer('guardrail_decisions', {});
  return (
    <section className="insights-panel" aria-label={say('decisions')}>
      <h2>{say('decisions')}</h2>
      <Answered query={query}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p className="insights-none">{say('decisions_none')}</p>
          ) : (
            <div className="insights-scroll">
              <table className="insights-table">
                <caption className="spoken">{say('decisions')}</caption>
                <thead>
                  <tr>
                    {(['when', 'risk_guardrail', 'stood_at', 'decision', 'why', 'who', 'holds_until'] as const).map(
                      (word) => (
                        <th key={word} scope="col">
                          {say(word)}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {decisions.map(
                    ({ decision_id, at_ms, until_ms, metric_id, status, value, decision, role, why, who }) => {
                      const metric = metricOf(metric_id);
                      return (
                        <tr key={decision_id}>
                          <td className="tabular">{instant(at_ms)}</td>
                          <th scope="row">
                            <Link href={`/insights/explore?metric=${metric_id}`}>{pick(metric.name)}</Link>
                          </th>
                          <td>
                            <StatusMark status={status === 'calm' ? 'good' : status} />{' '}
                            <span className="tabular">{figureText(value, metric.unit, language)}</span>
                          </td>
                          <td>{say(`decision_${decision}`)}</td>
                          <td className="decision-why">{why}</td>
                          <td>
                            {who} <small>{say(`role_${role}`)}</small>
                          </td>
                          <td className="tabular">{instant(until_ms)}</td>
                        </tr>
                      );
                    },
                  )}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </section>
  );
}
