import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { catalogue } from '../../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import type { RecordsView } from '../../../model/wire/insights-views.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { MetricName, useWindowText } from '../metric-cells.tsx';
import { useAsked, useCut } from '../use-asked.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Choice, Head } from './head.tsx';

/** The records behind a number, with the people whose they are. */
export function RecordsPage({ metric_id }: { readonly metric_id: string }): ReactElement {
  const { say } = useInsightsWords();
  const metric = catalogue.get(metric_id);
  if (metric === undefined) return <p className="insights-none insights-sheet">{say('found_none')}</p>;
  return <Records metric={metric} />;
}

function Records({ metric }: { readonly metric: Metric }): ReactElement {
  const { say, pick } = useInsightsWords();
  const windowText = useWindowText();
  const [read, change] = useAsked();
  const cut = useCut();
  const part = read('part') === 'denominator' && metric.denominator !== undefined ? 'denominator' : 'numerator';
  const [dimension, member] = [read('dimension'), read('member')];
  const group = dimension === '' || member === '' ? {} : { dimension, member };
  const query = useAnswer('metric_records', { params: { metric_id: metric.id }, query: { part, cut, ...group } });
  return (
    <div className="insights-sheet">
      <Head title={say('records', { name: pick(metric.name) })} text={say('records_text')}>
        <MetricName metric={metric}>
          {say('how_defined')}, {windowText(metric)}
        </MetricName>
        {metric.denominator !== undefined && (
          <Choice
            label={say('formula')}
            value={part}
            options={[
              ['numerator', say('numerator')],
              ['denominator', say('denominator')],
            ]}
            onChoose={(part) => change({ part: part === 'numerator' ? '' : part })}
          />
        )}
        {'member' in group && (
          <button type="button" className="insights-button" onClick={() => change({ dimension: '', member: '' })}>
            {dimension}: {member} ×
          </button>
        )}
      </Head>
      <Answered query={query}>
        {({ sources }) => (
          <div className="insights-cards">
            {sources.map((source) => (
              <Source key={source.formula} source={source} />
            ))}
          </div>
        )}
      </Answered>
    </div>
  );
}

function Source({ source }: { readonly source: RecordsView['sources'][number] }): ReactElement {
  const { say, pick, instant, whole } = useInsightsWords();
  const { formula, rows, records } = source;
  const has_amounts = records.some(({ amount }) => amount !== null);
  return (
    <section className="insights-panel" aria-label={formula}>
      <p>
        <code>{formula}</code>
      </p>
      {records.length === 0 ? (
        <p className="insights-none">{say('records_none')}</p>
      ) : (
        <>
          <p className="tabular">{say('rows_counted', { shown: whole(records.length), rows: whole(rows) })}</p>
          <div className="insights-scroll">
            <table className="insights-table">
              <caption className="spoken">{formula}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('when')}</th>
                  <th scope="col">{say('person')}</th>
                  <th scope="col">{say('happened')}</th>
                  {has_amounts && (
                    <th scope="col" data-right>
                      {say('amount')}
                    </th>
                  )}
                  <th scope="col">{say('visit')}</th>
                </tr>
              </thead>
              <tbody>
                {records.map(({ seq, name, at_ms, user_id, who, did, amount, session_id }) => (
                  <tr key={seq}>
                    <td className="tabular">{instant(at_ms)}</td>
                    <th scope="row">
                      {user_id === null || who === null ? (
                        <small>{say('nobody')}</small>
                      ) : (
                        <Link href={`/insights/people/${user_id}`}>{pick(who)}</Link>
                      )}
                    </th>
                    <td>
                      {pick(did)} <small>{name}</small>
                    </td>
                    {has_amounts && (
                      <td data-right className="tabular">
                        {amount === null ? '' : whole(amount)}
                      </td>
                    )}
                    <td>
                      {session_id !== null && (
                        <Link href={`/insights/visits/${session_id}?at=${seq}`}>{say('replay')}</Link>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
