import type { ReactElement } from 'react';
import type { ExperimentView } from '../../../model/wire/insights-plan-views.ts';
import { metricOf } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { MetricName } from '../metric-cells.tsx';
import { useInsightsWords } from '../use-insights-words.ts';

type Read = NonNullable<ExperimentView['read']>['metrics'][number];

const p = (value: number) => (value < 0.0001 ? '< 0.0001' : value.toFixed(4));
const columns = [
  'metric',
  'metric_role',
  'control_arm',
  'treated_arm',
  'difference_ci',
  'relative_effect',
  'anytime',
  'p_corrected',
  'cuped',
  'detectable',
  'says',
  'oracle',
] as const;
/** Columns of words stand at the left, those of figures at the right. */
const words: readonly string[] = ['metric', 'metric_role', 'says'];

/** What an experiment says about each of its metrics, and what is true beside it. */
export function ExperimentTable({
  title,
  metrics,
}: {
  readonly title: string;
  readonly metrics: readonly Read[];
}): ReactElement {
  const { say } = useInsightsWords();
  return (
    <div className="insights-scroll">
      <table className="insights-table plan-table">
        <caption className="spoken">{title}</caption>
        <thead>
          <tr>
            {columns.map((word) => (
              <th key={word} scope="col" data-right={!words.includes(word) || undefined}>
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => (
            <Row key={metric.id} read={metric} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ read }: { readonly read: Read }): ReactElement {
  const { say, language } = useInsightsWords();
  const { id, role, effect, variance_reduction, anytime, corrected_p, signal, detectable, oracle, beside_oracle } =
    read;
  const metric = metricOf(id);
  const text = (value: number) => figureText(value, metric.unit, language);
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${text(Math.abs(value))}`;
  const share = (value: number) => `${value < 0 ? '−' : '+'}${figureText(Math.abs(value), 'ratio', language)}`;
  const between = ({ low, high }: { low: number; high: number }) => `[${signed(low)}, ${signed(high)}]`;
  const cells =
    effect === null
      ? null
      : [
          text(effect.control),
          text(effect.treated),
          `${signed(effect.difference)} ${between(effect.interval)}`,
          effect.relative === null ? '—' : share(effect.relative),
          anytime === null ? '—' : between(anytime),
          corrected_p === null ? '—' : p(corrected_p),
          variance_reduction === null ? say('cuped_unused') : share(-variance_reduction),
          detectable === null ? '—' : text(detectable),
        ];
  return (
    <tr>
      <th scope="row">
        <MetricName metric={metric} />
      </th>
      <td>{say(`metric_role_${role}`)}</td>
      {cells === null ? (
        <td colSpan={columns.length - 4}>{say('nothing_to_compare')}</td>
      ) : (
        cells.map((cell, nth) => (
          <td key={columns[nth + 2]} data-right className="tabular plan-cell">
            {cell}
          </td>
        ))
      )}
      <td data-sign={signal === 'winner' ? 'plus' : signal === 'loser' ? 'minus' : undefined}>
        {say(`signal_${signal}`)}
      </td>
      <td data-right className="tabular plan-cell">
        {oracle === null ? '—' : signed(oracle)}
        {beside_oracle !== null && (
          <small className="plan-beside" data-sign={beside_oracle === 'covers' ? undefined : 'minus'}>
            {say(`oracle_${beside_oracle}`)}
          </small>
        )}
      </td>
    </tr>
  );
}
