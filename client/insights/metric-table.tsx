import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { statusOf } from '../../metrics/evaluate/status.ts';
import { partsOf, partText } from '../figures/figure.ts';
import { StatusMark } from '../figures/status-mark.tsx';
import { Change, MetricName, Spark, Target, useReasonText, useWindowText, Value } from './metric-cells.tsx';
import type { Board } from './use-board.ts';
import { useInsightsWords } from './use-insights-words.ts';

interface MetricTableProps {
  readonly caption: string;
  readonly metrics: readonly Metric[];
  readonly board: Board;
}

/** Metrics with value, what it is made of, window, trend and target. */
export function MetricTable({ caption, metrics, board }: MetricTableProps): ReactElement {
  const { say } = useInsightsWords();
  return (
    <div className="insights-scroll">
      <table className="insights-table">
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('metric')}</th>
            <th scope="col" data-right>
              {say('value')}
            </th>
            <th scope="col">{say('window')}</th>
            <th scope="col">{say('change')}</th>
            <th scope="col">{say('target')}</th>
            <th scope="col">{say('days_line', { days: board.metrics[0]?.days.length ?? 0 })}</th>
            <th scope="col">
              <span className="spoken">{say('see_records')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => (
            <Row key={metric.id} metric={metric} board={board} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ metric, board }: { readonly metric: Metric; readonly board: Board }): ReactElement {
  const { say } = useInsightsWords();
  const windowText = useWindowText();
  const reading = board.by_id.get(metric.id);
  return (
    <tr>
      <th scope="row">
        <MetricName metric={metric} />
      </th>
      <td data-right>
        <Value metric={metric} reading={reading} />
        <Made metric={metric} board={board} />
      </td>
      <td className="tabular">{windowText(metric)}</td>
      <td>
        <Change metric={metric} reading={reading} />
      </td>
      <td>
        {metric.tier === 'guardrail' ? (
          <StatusMark status={statusOf(metric, reading?.value ?? null)} />
        ) : (
          <Target metric={metric} reading={reading} />
        )}
      </td>
      <td>
        <Spark metric={metric} reading={reading} width={120} height={24} />
      </td>
      <td data-right>
        <Link href={`/insights/explore?metric=${metric.id}`}>{say('explore_this')}</Link>
      </td>
    </tr>
  );
}

/** What a value is made of, or why there is none. */
export function Made({ metric, board }: { readonly metric: Metric; readonly board: Board }): ReactElement | null {
  const { language } = useInsightsWords();
  const reasonText = useReasonText();
  const reading = board.by_id.get(metric.id);
  if (reading === undefined) return null;
  if (reading.value === null) return <small className="made">{reasonText(reading.reason)}</small>;
  const counted = partsOf(metric);
  if (counted === null || reading.denominator === null) return null;
  return (
    <small className="made tabular">
      {partText(reading.numerator, counted.numerator, language)} ÷{' '}
      {partText(reading.denominator, counted.denominator, language)}
    </small>
  );
}
