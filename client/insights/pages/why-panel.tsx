import { Fragment, type ReactElement } from 'react';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import { cutsOf } from '../../../metrics/definitions/cuts.ts';
import { startOfDay } from '../../../model/sim-time.ts';
import type { WhyView } from '../../../model/wire/insights-plan-views.ts';
import { figureText } from '../../figures/figure.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { useAsked } from '../use-asked.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Choice } from './head.tsx';
import './plan-pages.css';

/** Why a metric moved in a week, told apart in four ways, each of which adds up to the change. */
export function WhyPanel({ metric }: { readonly metric: Metric }): ReactElement {
  const { say, pick } = useInsightsWords();
  const [read, change] = useAsked();
  const cuts = cutsOf(metric);
  const by = cuts.find(({ id }) => id === read('by', 'city_tier'))?.id ?? cuts[0].id;
  return (
    <section className="insights-panel why-panel" aria-label={say('why_title', { name: pick(metric.name) })}>
      <header>
        <h2>{say('why_title', { name: pick(metric.name) })}</h2>
        <Choice
          label={say('why_by')}
          value={by}
          options={cuts.map(({ id, name }) => [id, pick(name)] as const)}
          onChoose={(id) => change({ by: id })}
        />
      </header>
      <Answered query={useAnswer('why', { query: { metric: metric.id, by } })}>
        {(view) => <Parts view={view} metric={metric} />}
      </Answered>
    </section>
  );
}

function Parts({ view, metric }: { readonly view: WhyView; readonly metric: Metric }): ReactElement {
  const { say, pick, day, language } = useInsightsWords();
  const { before, after, by_factor, by_segment } = view;
  if (before === null || after === null) return <p className="insights-none">{say('why_unknown')}</p>;
  const text = (value: number) => figureText(value, metric.unit, language);
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${text(Math.abs(value))}`;
  const has_no_mix = by_segment?.segments.every(({ mix }) => mix === 0) ?? true;
  const cut = cutsOf(metric).find(({ id }) => id === view.dimension);
  const dimension = cut === undefined ? view.dimension : pick(cut.name);
  const lists = [
    {
      title: 'why_factors',
      parts: by_factor?.metrics.map(({ of, name, part }) => ({ key: of, name: name === null ? of : pick(name), part })),
    },
    {
      title: 'why_stages',
      parts: by_factor?.stages.map(({ of, part }) => ({ key: of, name: say(of as 'discovery'), part })),
    },
    {
      title: 'why_stakeholders',
      parts: by_factor?.stakeholders.map(({ of, part }) => ({ key: of, name: say(of as 'users'), part })),
    },
  ] as const;
  return (
    <>
      <p className="plan-from tabular">
        {say('why_from_to', {
          before: text(before),
          after: text(after),
          change: signed(after - before),
          from: day(startOfDay(view.from_day)),
          to: day(startOfDay(view.to_day)),
        })}
      </p>
      <div className="why-lists">
        {lists.map(({ title, parts }) =>
          parts === undefined ? null : <Bars key={title} title={say(title)} parts={parts} signed={signed} />,
        )}
        {by_segment !== null && (
          <Bars
            title={`${say('why_segments')}: ${dimension}`}
            signed={signed}
            parts={[
              ...by_segment.segments.flatMap(({ of, name, rate, mix }) => {
                const called =
                  name !== null ? pick(name) : of === '—' ? say('why_nobody') : of === '…' ? say('why_others') : of;
                // Where weights never change, as of a total, there is nothing but what changed within.
                if (has_no_mix) return [{ key: of, name: called, part: rate }];
                return [
                  { key: `${of} rate`, name: `${called}, ${say('why_rate')}`, part: rate },
                  { key: `${of} mix`, name: `${called}, ${say('why_mix')}`, part: mix },
                ];
              }),
              ...(by_segment.overlap === 0
                ? []
                : [{ key: 'overlap', name: say('why_overlap'), part: by_segment.overlap }]),
            ]}
          />
        )}
      </div>
    </>
  );
}

interface BarsProps {
  readonly title: string;
  readonly parts: readonly { readonly key: string; readonly name: string; readonly part: number }[];
  readonly signed: (value: number) => string;
}

/** A bar for each part, to the left what took from the whole. */
function Bars({ title, parts, signed }: BarsProps): ReactElement {
  const most = Math.max(...parts.map(({ part }) => Math.abs(part)), Number.MIN_VALUE);
  return (
    <div className="star-change">
      <h3>{title}</h3>
      <dl>
        {parts.map(({ key, name, part }) => (
          <Fragment key={key}>
            <dt>{name}</dt>
            <dd>
              <span className="star-bar" aria-hidden>
                <i data-sign={part < 0 ? 'minus' : 'plus'} style={{ width: `${(Math.abs(part) / most) * 50}%` }} />
              </span>
              <span className="tabular">{signed(part)}</span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
