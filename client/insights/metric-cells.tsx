import type { ReactElement, ReactNode } from 'react';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { reasons } from '../../metrics/definitions/metric.ts';
import { statusOf } from '../../metrics/evaluate/status.ts';
import type { MetricReading } from '../../model/wire/insights-views.ts';
import { figure, figureText, partsOf, partText } from '../figures/figure.ts';
import { useDefinition } from '../figures/open-definition.ts';
import { sparkPath } from '../figures/spark-path.ts';
import { useInsightsWords } from './use-insights-words.ts';
import './metric-cells.css';

type Reading = MetricReading | undefined;

interface MetricProps {
  readonly metric: Metric;
  readonly reading: Reading;
}

/** The window of a metric, written short. */
export function useWindowText(): (metric: Metric) => string {
  const { say } = useInsightsWords();
  return ({ window_days: days, lag_days: lag = 0 }) =>
    lag === 0 ? say('days_window', { days }) : say('days_lagged', { days, lag });
}

/** Why there is no value. */
export function useReasonText(): (reason: string | null) => string {
  const { say, pick } = useInsightsWords();
  return (reason) =>
    reason !== null && Object.hasOwn(reasons, reason) ? pick(reasons[reason as keyof typeof reasons]) : say('no_value');
}

/** The name of a metric, which opens its definition. */
export function MetricName({
  metric,
  children,
}: {
  readonly metric: Metric;
  readonly children?: ReactNode;
}): ReactElement {
  const { pick } = useInsightsWords();
  const open = useDefinition();
  return (
    <button
      type="button"
      className="metric-link"
      data-metric={metric.id}
      aria-haspopup="dialog"
      onClick={() => open(metric.id)}
    >
      {children ?? pick(metric.name)}
    </button>
  );
}

/** A value with its unit; where there is none, a dash with the reason behind it. What it is made of stands in its tip. */
export function Value({ metric, reading }: MetricProps): ReactElement {
  const { language, pick } = useInsightsWords();
  const windowText = useWindowText();
  const reasonText = useReasonText();
  const value = reading?.value ?? null;
  const { text, unit } = figure(value, metric.unit, language);
  const counted = partsOf(metric);
  const made =
    counted === null || reading === undefined || reading.denominator === null
      ? ''
      : `${partText(reading.numerator, counted.numerator, language)} ÷ ${partText(reading.denominator, counted.denominator, language)} · `;
  const tip = `${pick(metric.name)}: ${value === null ? reasonText(reading?.reason ?? null) : `${made}${windowText(metric)}`}`;
  return (
    <span className="value tabular" title={tip}>
      {text}
      {unit !== '' && <small>{unit}</small>}
      {value === null && <span className="spoken">{reasonText(reading?.reason ?? null)}</span>}
    </span>
  );
}

/** How a value changed since the window before: a sign, an amount, and whether that is good. */
export function Change({ metric, reading }: MetricProps): ReactElement {
  const { language, say } = useInsightsWords();
  const { value = null, change = null, relative = null } = reading?.before ?? {};
  const direction = reading?.trend ?? 'unknown';
  if (change === null || value === null || direction === 'unknown')
    return (
      <span className="trend" data-direction="unknown" aria-hidden>
        ·
      </span>
    );
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  const amount =
    metric.unit === 'ratio' || metric.unit === 'per-mille' || relative === null
      ? figureText(Math.abs(change), metric.unit, language).replace('%', ' pp')
      : figureText(Math.abs(relative), 'ratio', language);
  return (
    <span
      className="trend tabular"
      data-direction={direction}
      title={say('window_before', { value: figureText(value, metric.unit, language) })}
    >
      <svg width="8" height="8" viewBox="0 0 12 12" aria-hidden>
        <path d={shapes[change > 0 ? 'up' : change < 0 ? 'down' : 'level']} fill="currentColor" />
      </svg>
      {sign}
      {amount}
      <span className="spoken">{words[direction][language]}</span>
    </span>
  );
}

const shapes = { up: 'M6 2 11 10H1Z', down: 'M6 10 1 2h10Z', level: 'M1 5h10v2H1Z' } as const;
const words = {
  better: { en: ', better', zh: '，向好' },
  worse: { en: ', worse', zh: '，变差' },
  steady: { en: ', steady', zh: '，持平' },
} as const;

/** Whether a value is at its target, and what that is. */
export function Target({ metric, reading }: MetricProps): ReactElement | null {
  const { language, say } = useInsightsWords();
  const { target } = metric;
  if (target === undefined) return null;
  const high = target.high === undefined ? '' : `–${figureText(target.high, metric.unit, language)}`;
  const text = `${figureText(target.value, metric.unit, language)}${high}`;
  const status = statusOf(metric, reading?.value ?? null);
  const is_met = status === 'good';
  return (
    <span className="target tabular" data-met={status === 'unknown' ? undefined : is_met} title={target.source}>
      <span aria-hidden>{status === 'unknown' ? '' : is_met ? '✓' : '–'}</span>
      {status !== 'unknown' && <span className="spoken">{say(is_met ? 'on_target' : 'off_target')}</span>}
      {bound[metric.good]}
      {text}
    </span>
  );
}
const bound = { up: '≥ ', down: '≤ ', band: '' } as const;

interface SparkProps extends MetricProps {
  readonly width: number;
  readonly height: number;
}

/** A metric at the end of each of the last days, and now. Decorates a value that is said beside it. */
export function Spark({ reading, width, height }: SparkProps): ReactElement {
  const values = reading === undefined ? [] : reading.days;
  const { line, area, last } = sparkPath(values, width, height);
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path className="spark-area" d={area} />
      <path className="spark-line" d={line} />
      {last !== null && <circle className="spark-now" cx={last.x} cy={last.y} r="2" />}
    </svg>
  );
}
