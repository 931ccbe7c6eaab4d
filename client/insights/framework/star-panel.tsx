import { Fragment, type ReactElement } from 'react';
import { Link } from 'wouter';
import { board as places } from '../../figures/board.ts';
import { figureText } from '../../figures/figure.ts';
import { Change, MetricName, Spark, Value, useReasonText, useWindowText } from '../metric-cells.tsx';
import type { Board } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';

interface StarPanelProps {
  readonly board: Board;
}

/** The north star, the three whose product it is, and what each of them did to it in a week. */
export function StarPanel({ board }: StarPanelProps): ReactElement {
  const { say, pick } = useInsightsWords();
  const windowText = useWindowText();
  const reasonText = useReasonText();
  const { star, factors } = places;
  const reading = board.by_id.get(star.id);
  return (
    <section className="star-panel" aria-label={say('north_star')}>
      <header>
        <h2>{say('north_star')}</h2>
        <Link href="/insights/tree">{say('page_tree')}</Link>
      </header>
      <p className="star-name">
        <MetricName metric={star} /> <small>{windowText(star)}</small>
      </p>
      <p className="star-value">
        <Value metric={star} reading={reading} />
        <Spark metric={star} reading={reading} width={128} height={40} />
      </p>
      <p className="star-note">
        {reading === undefined || reading.value === null ? (
          reasonText(reading?.reason ?? null)
        ) : (
          <>
            <Change metric={star} reading={reading} />
            {reading.provisional && <span title={say('provisional_text')}>{say('provisional_short')}</span>}
          </>
        )}
      </p>
      <table className="star-factors">
        <caption className="spoken">{pick(star.name)}</caption>
        <tbody>
          {factors.map((metric, nth) => (
            <tr key={metric.id}>
              <td aria-hidden>{nth === 0 ? '=' : '×'}</td>
              <th scope="row">
                <MetricName metric={metric} />
              </th>
              <td>
                <Value metric={metric} reading={board.by_id.get(metric.id)} />
              </td>
              <td>
                <Change metric={metric} reading={board.by_id.get(metric.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <StarChange board={board} />
    </section>
  );
}

/** Why the north star moved since a week ago: a bar for each factor, to the left what took from it. */
export function StarChange({ board }: StarPanelProps): ReactElement {
  const { say, pick, language } = useInsightsWords();
  const { star, factors } = places;
  const moved = board.star_change;
  if (moved === null) return <p className="star-note">{say('no_change_text')}</p>;
  const most = Math.max(...moved.parts.map(({ part }) => Math.abs(part)), Number.MIN_VALUE);
  const text = (part: number): string => `${part > 0 ? '+' : ''}${figureText(part, star.unit, language)}`;
  return (
    <div className="star-change">
      <h3>
        {say('why_moved')} <b className="tabular">{text(moved.change)}</b>
      </h3>
      <dl>
        {moved.parts.map(({ id, part }) => {
          const metric = factors.find((factor) => factor.id === id);
          return (
            <Fragment key={id}>
              <dt>{metric === undefined ? id : pick(metric.name)}</dt>
              <dd>
                <span className="star-bar" aria-hidden>
                  <i data-sign={part < 0 ? 'minus' : 'plus'} style={{ width: `${(Math.abs(part) / most) * 50}%` }} />
                </span>
                <span className="tabular">{text(part)}</span>
              </dd>
            </Fragment>
          );
        })}
      </dl>
    </div>
  );
}
