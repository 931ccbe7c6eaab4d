import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { catalogue } from '../../../metrics/definitions/catalogue/catalogue.ts';
import { cutsOf } from '../../../metrics/definitions/cuts.ts';
import { type Metric, stages, stakeholders, tiers } from '../../../metrics/definitions/metric.ts';
import { formulaOf } from '../../../metrics/docs/formula.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { findMetrics } from '../find-metrics.ts';
import type { InsightsWordId } from '../insights-words.ts';
import { MetricName, useWindowText, Value } from '../metric-cells.tsx';
import { useAsked } from '../use-asked.ts';
import { useBoard } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { useAttribution } from './attribution-choice.tsx';
import { Choice, Head } from './head.tsx';
import './catalogue-page.css';

const tierWords: Readonly<Record<(typeof tiers)[number], InsightsWordId>> = {
  'north-star': 'north_star',
  core: 'core',
  supporting: 'supporting',
  guardrail: 'guardrails',
};

/** Every metric with what it means, its formula and its SQL. */
export function CataloguePage(): ReactElement {
  const { say } = useInsightsWords();
  const [read, change] = useAsked();
  const found = findMetrics(catalogue.values(), {
    words: read('q'),
    stage: read('stage'),
    tier: read('tier'),
    stakeholder: read('of'),
  });
  const any = ['', say('any')] as const;
  return (
    <div className="insights-sheet">
      <Head title={say('page_catalogue')} text={say('catalogue_text')}>
        <label>
          {say('search')}
          <input
            type="search"
            className="catalogue-search"
            value={read('q')}
            onChange={(event) => change({ q: event.target.value })}
          />
        </label>
        <Choice
          label={say('of_stakeholder')}
          value={read('of')}
          options={[any, ...stakeholders.map((of) => [of, say(of)] as const)]}
          onChoose={(of) => change({ of })}
        />
        <Choice
          label={say('of_stage')}
          value={read('stage')}
          options={[any, ...stages.map((of) => [of, say(of)] as const)]}
          onChoose={(stage) => change({ stage })}
        />
        <Choice
          label={say('of_tier')}
          value={read('tier')}
          options={[any, ...tiers.map((of) => [of, say(tierWords[of])] as const)]}
          onChoose={(tier) => change({ tier })}
        />
      </Head>
      <p role="status" className="catalogue-count">
        {say('found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <p className="insights-none">{say('found_none')}</p>
      ) : (
        <ul className="catalogue-list">
          {found.map((metric) => (
            <Entry key={metric.id} metric={metric} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Entry({ metric }: { readonly metric: Metric }): ReactElement {
  const { say, pick } = useInsightsWords();
  const windowText = useWindowText();
  const board = useBoard().data;
  const [is_sql_open, setSqlOpen] = useState(false);
  return (
    <li className="insights-panel catalogue-entry" id={metric.id}>
      <header>
        <h2>
          <MetricName metric={metric} />
        </h2>
        <Value metric={metric} reading={board?.by_id.get(metric.id)} />
      </header>
      <p className="catalogue-tags">
        <code>{metric.id}</code> · {say(tierWords[metric.tier])} · {say(metric.stakeholder)} · {say(metric.stage)} ·{' '}
        {windowText(metric)} · {say(`good_${metric.good}`)}
      </p>
      <p>{pick(metric.meaning)}</p>
      <p>
        <code className="catalogue-formula">{formulaOf(metric)}</code>
      </p>
      <p className="catalogue-tags">
        {say('by')}:{' '}
        {cutsOf(metric)
          .map(({ name }) => pick(name))
          .join(', ')}
      </p>
      <p className="catalogue-acts">
        <Link href={`/insights/explore?metric=${metric.id}`}>{say('explore_this')}</Link>
        <Link href={`/insights/records/${metric.id}`}>{say('see_records')}</Link>
        <Link href={`/insights/tree?at=${metric.id}`}>{say('page_tree')}</Link>
        <button type="button" aria-expanded={is_sql_open} onClick={() => setSqlOpen(!is_sql_open)}>
          {say('sql')}
        </button>
      </p>
      {is_sql_open && <Sql metric_id={metric.id} by="" />}
    </li>
  );
}

/** The query of a metric. */
export function Sql({ metric_id, by }: { readonly metric_id: string; readonly by: string }): ReactElement {
  const { say } = useInsightsWords();
  const [is_copied, setCopied] = useState(false);
  const query = useAnswer('metric_sql', { params: { metric_id }, query: { by, attribution: useAttribution() } });
  return (
    <Answered query={query}>
      {({ sql }) => (
        <div className="catalogue-sql">
          <p>
            {say('sql_text')}{' '}
            <button
              type="button"
              className="insights-button"
              onClick={() => void navigator.clipboard.writeText(sql).then(() => setCopied(true))}
            >
              {say(is_copied ? 'copied' : 'copy')}
            </button>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long query is scrolled by key */}
          <pre tabIndex={0}>{sql}</pre>
        </div>
      )}
    </Answered>
  );
}
