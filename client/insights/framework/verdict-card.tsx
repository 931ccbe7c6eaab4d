import { CircleCheck, CircleDashed, CircleX, type LucideIcon, Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import { stakeholders } from '../../../metrics/definitions/metric.ts';
import type { InsightsBoard } from '../../../model/wire/insights-views.ts';
import { board as places } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { Change, MetricName, Spark, Target, Value, useReasonText, useWindowText } from '../metric-cells.tsx';
import type { Board } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';

type Verdict = InsightsBoard['answer']['verdicts'][number];

const marks: Readonly<Record<Verdict['standing'], LucideIcon>> = {
  works: CircleCheck,
  mixed: Scale,
  fails: CircleX,
  unknown: CircleDashed,
};

/** How commerce stands for a stakeholder: a shape, a colour and a word. */
export function Standing({ standing }: Pick<Verdict, 'standing'>): ReactElement {
  const { say } = useInsightsWords();
  const Icon = marks[standing];
  return (
    <span className="standing" data-standing={standing}>
      <Icon size={16} strokeWidth={2.4} aria-hidden />
      {say(`standing_${standing}`)}
    </span>
  );
}

interface VerdictCardProps {
  readonly verdict: Verdict;
  readonly board: Board;
}

/** Whether commerce works for one of the four, in a sentence, and the core metrics that say so. */
export function VerdictCard({ verdict, board }: VerdictCardProps): ReactElement {
  const { say, pick, language } = useInsightsWords();
  const windowText = useWindowText();
  const reasonText = useReasonText();
  const { stakeholder, standing, sentence } = verdict;
  const name = stakeholders.find((one) => one === stakeholder) ?? 'platform';
  const core = places.core.find((place) => place.stakeholder === stakeholder)?.metrics ?? [];
  const own = board.metrics.flatMap(({ id, holdout, value }) => {
    const metric = verdict.metrics.includes(id) && holdout !== null ? metricNamed(id) : undefined;
    return metric === undefined || value === null ? [] : [{ metric, holdout }];
  });
  return (
    <article className="verdict" data-standing={standing} aria-label={say(name)}>
      <header>
        <h2>{say(name)}</h2>
        <Standing standing={standing} />
      </header>
      <p className="verdict-sentence">{pick(sentence)}</p>
      <table>
        <caption className="spoken">{say('core')}</caption>
        <tbody>
          {core.map((metric) => {
            const reading = board.by_id.get(metric.id);
            return (
              <tr key={metric.id}>
                <th scope="row">
                  <MetricName metric={metric} />
                  <small>
                    {reading === undefined || reading.value === null
                      ? reasonText(reading?.reason ?? null)
                      : windowText(metric)}
                  </small>
                </th>
                <td>
                  <Spark metric={metric} reading={reading} width={44} height={20} />
                </td>
                <td className="verdict-value">
                  <Value metric={metric} reading={reading} />
                  <Change metric={metric} reading={reading} />
                </td>
                <td>
                  <Target metric={metric} reading={reading} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {own.length > 0 && (
        <p className="verdict-holdout">
          {say('held_out', {
            held: board.holdout_users.held_out,
            all: board.holdout_users.held_out + board.holdout_users.treated,
          })}
          {own.map(({ metric, holdout }) => (
            <span key={metric.id} className="tabular">
              {' '}
              · {pick(metric.name)}{' '}
              {say('holdout_value', { value: figureText(holdout?.value ?? null, metric.unit, language) })}
            </span>
          ))}
        </p>
      )}
    </article>
  );
}

const metricNamed = (id: string) =>
  [
    ...places.guardrails,
    ...places.core.flatMap(({ metrics }) => metrics),
    ...places.supporting.flatMap(({ metrics }) => metrics),
  ].find((metric) => metric.id === id);
