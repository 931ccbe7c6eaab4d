import type { ReactElement } from 'react';
import { type Stakeholder, stakeholders } from '../../../metrics/definitions/metric.ts';
import type { InitiativesView, InitiativeView } from '../../../model/wire/insights-plan-views.ts';
import { metricOf } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { MetricName } from '../metric-cells.tsx';
import { useInsightsWords } from '../use-insights-words.ts';
import { Head } from './head.tsx';
import './plan-pages.css';

/** Strategic initiatives, ranked by what twins of a world show. */
export function InitiativesPage(): ReactElement {
  const { say } = useInsightsWords();
  return (
    <div className="insights-sheet">
      <Head title={say('page_initiatives')} text={say('initiatives_text')} />
      <Answered query={useAnswer('initiatives', {})}>{(view) => <Ranking {...view} />}</Answered>
    </div>
  );
}

function Ranking({ date, seeds, users, burn_in_days, weeks, initiatives }: InitiativesView): ReactElement {
  const { say, whole } = useInsightsWords();
  return (
    <section className="insights-panel" aria-label={say('page_initiatives')}>
      <p className="plan-from">
        {say('initiatives_from', { weeks, seeds: seeds.join(', '), users: whole(users), days: burn_in_days, date })}{' '}
        {initiatives.some(({ is_told }) => !is_told) && <b>{say('initiatives_few')}</b>}
      </p>
      <div className="insights-scroll">
        <table className="insights-table plan-table">
          <caption className="spoken">{say('initiatives_text')}</caption>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{say('initiative')}</th>
              <th scope="col">{say('when_column')}</th>
              {(['star_effect', 'cost_week', 'for_money'] as const).map((word) => (
                <th key={word} scope="col" data-right>
                  {say(word)}
                </th>
              ))}
              {stakeholders.map((each) => (
                <th key={each} scope="col" data-right>
                  {say(each)}
                </th>
              ))}
              <th scope="col">{say('risks')}</th>
              <th scope="col">{say('stops_when')}</th>
            </tr>
          </thead>
          <tbody>
            {initiatives.map((initiative, nth) => (
              <Row key={initiative.id} initiative={initiative} rank={nth + 1} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ initiative, rank }: { readonly initiative: InitiativeView; readonly rank: number }): ReactElement {
  const { say, pick, language } = useInsightsWords();
  const { title, hypothesis, rival, when, effect, half_interval, is_told } = initiative;
  const { cost_cents, effect_per_cost, guardrails, kill } = initiative;
  const share = (value: number) => figureText(Math.abs(value), 'ratio', language);
  return (
    <tr>
      <td className="tabular">{is_told ? rank : '—'}</td>
      <th scope="row">
        {pick(title)}
        <small className="plan-hypothesis">{pick(hypothesis)}</small>
        <small className="plan-hypothesis">{say('answers_rival', { rival: pick(rival) })}</small>
      </th>
      <td>{say(`when_${when}`)}</td>
      <td data-right className="tabular" data-sign={is_told ? signOf(effect) : undefined}>
        {signed(effect)} ± {half_interval.toFixed(half_interval < 10 ? 2 : 0)}
        {!is_told && <small className="plan-hypothesis">{say('not_told_apart')}</small>}
      </td>
      <td data-right className="tabular">
        {figureText(cost_cents, 'cents', language)}
      </td>
      <td data-right className="tabular">
        {effect_per_cost !== null ? signed(effect_per_cost) : is_told && cost_cents <= 0 ? say('pays_itself') : '—'}
      </td>
      {stakeholders.map((each: Stakeholder) => {
        const score = initiative.scores[each] ?? null;
        return (
          <td key={each} data-right className="tabular" data-sign={signOf(score)}>
            {score === null ? '—' : signed(100 * score)}
          </td>
        );
      })}
      <td>
        {guardrails.map((id) => (
          <span key={id} className="plan-risk">
            <MetricName metric={metricOf(id)} />
          </span>
        ))}
      </td>
      <td>
        {say('stop_text', {
          metric: pick(metricOf(kill.metric).name),
          by: `${kill.by < 0 ? '−' : '+'}${share(kill.by)}`,
          weeks: kill.after_weeks,
        })}
        {initiative.is_killed && <b className="plan-killed">{say('stopped')}</b>}
      </td>
    </tr>
  );
}

const signOf = (value: number | null) => (value === null || value === 0 ? undefined : value > 0 ? 'plus' : 'minus');
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(Math.abs(value) < 10 ? 2 : 0)}`;
