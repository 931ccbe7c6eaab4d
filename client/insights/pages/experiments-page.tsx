import type { ReactElement } from 'react';
import { startOfDay } from '../../../model/sim-time.ts';
import type { ExperimentView } from '../../../model/wire/insights-plan-views.ts';
import { metricOf } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { MetricName } from '../metric-cells.tsx';
import { useInsightsWords } from '../use-insights-words.ts';
import { Head } from './head.tsx';
import './plan-pages.css';

/** Read-outs of the experiments that run in this world. */
export function ExperimentsPage(): ReactElement {
  const { say } = useInsightsWords();
  return (
    <div className="insights-sheet">
      <Head title={say('page_experiments')} text={say('experiments_text')} />
      <Answered query={useAnswer('experiments', {})}>
        {({ experiments }) =>
          experiments.length === 0 ? (
            <p className="insights-none">{say('experiments_none')}</p>
          ) : (
            <>
              {experiments.map((experiment) => (
                <ReadOut key={experiment.number} experiment={experiment} />
              ))}
            </>
          )
        }
      </Answered>
    </div>
  );
}

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
  'oracle',
  'says',
] as const;

function ReadOut({ experiment }: { readonly experiment: ExperimentView }): ReactElement {
  const { say, pick, day, whole, language } = useInsightsWords();
  const { title, first_day, last_day, counted, treated_share, sample_ratio_p, split_is_sound, twins } = experiment;
  const { rule, decision, metrics } = experiment;
  const split = { p: p(sample_ratio_p) };
  return (
    <section className="insights-panel" aria-label={pick(title)}>
      <h2>{pick(title)}</h2>
      <p className="plan-from tabular">
        {dateText(first_day, day)} – {dateText(last_day, day)}.{' '}
        {say('arms_counted', {
          treated: whole(counted.treated),
          control: whole(counted.control),
          share: figureText(treated_share, 'ratio', language),
        })}{' '}
        {split_is_sound ? say('split_sound', split) : <b>{say('split_broken', split)}</b>}{' '}
        {say('over_days', { days: last_day - first_day + 1 })}
      </p>
      <p className="plan-decision" data-action={decision}>
        {say('rule_says', { rule: pick(rule), action: say(`action_${decision}`) })}
      </p>
      <div className="insights-scroll">
        <table className="insights-table plan-table">
          <caption className="spoken">{pick(title)}</caption>
          <thead>
            <tr>
              {columns.map((word, nth) => (
                <th key={word} scope="col" data-right={(nth > 1 && word !== 'says') || undefined}>
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
      {metrics.every(({ variance_reduction }) => variance_reduction === null) && (
        <p className="plan-from">
          {say('cuped')}: {say('cuped_off_text')}
        </p>
      )}
      <p className="plan-from">
        {twins === null
          ? say('oracle_none')
          : say('oracle_from', { seed: twins.seed, users: whole(twins.users), days: twins.days, date: twins.date })}
      </p>
    </section>
  );
}

function dateText(civil_day: number, day: (at_ms: number) => string): string {
  return day(startOfDay(civil_day));
}

function Row({ read }: { readonly read: ExperimentView['metrics'][number] }): ReactElement {
  const { say, language } = useInsightsWords();
  const { id, role, effect, variance_reduction, anytime, corrected_p, signal, detectable, oracle } = read;
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
          variance_reduction === null ? say('cuped_off') : share(-variance_reduction),
          detectable === null ? '—' : text(detectable),
          oracle === null ? '—' : signed(oracle),
        ];
  return (
    <tr>
      <th scope="row">
        <MetricName metric={metric} />
      </th>
      <td>{say(`metric_role_${role}`)}</td>
      {cells === null ? (
        <td colSpan={columns.length - 3}>{say('nothing_to_compare')}</td>
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
    </tr>
  );
}
